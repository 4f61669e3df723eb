"""Dutch sentences about a value that does not fit its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.fields import Field
from sociale_kaart.check.near import nearest_value

_LONGEST_LIST = 10  # values of a vocabulary; more than that is for the page about the field
_LONGEST_QUOTE = 40

_FOUND = {
    bool: "true of false",
    int: "een getal",
    float: "een getal",
    str: "tekst",
    list: "een lijst",
    dict: "een groepje velden",
}
_WANTED = {
    "string": "tekst",
    "integer": "een heel getal",
    "number": "een getal",
    "boolean": "true of false",
    "array": "een lijst",
    "object": "een groepje velden",
}
_YES_NO = {
    "ja": "true", "j": "true", "yes": "true", "waar": "true", "on": "true", "1": "true",
    "nee": "false", "n": "false", "no": "false", "onwaar": "false", "off": "false", "0": "false",
}  # fmt: skip


def subject(name: str, field: Field) -> str:
    """Name a field by its key, and by its title where that says more."""
    title = field.get("title", name)
    same = title.casefold().replace(" ", "_") == name.casefold().replace("-", "_")
    return f"het veld {name}" if same else f"het veld {name} ({title})"


def quote(value: Any) -> str:
    """Return a value as it is shown in a message: short and on one line."""
    text = " ".join((value if isinstance(value, str) else as_yaml(value)).split())
    return f'"{text[:_LONGEST_QUOTE]}…"' if len(text) > _LONGEST_QUOTE else f'"{text}"'


def example(name: str, field: Field) -> str:
    """Say how the field can be written."""
    examples = field.get("examples")
    return f"Schrijf bijvoorbeeld: {name}: {as_yaml(examples[0])}" if examples else ""


def advice(name: str, field: Field, *inner: Field) -> str:
    """Return what the schema says about a mistake in a field or a part of it, with an example."""
    words = next((f["errorMessage"] for f in (*inner, field) if "errorMessage" in f), "")
    return "\n".join(filter(None, (words, example(name, field))))


def join(*sentences: str) -> str:
    """Put sentences behind each other and leave out the empty ones."""
    return " ".join(filter(None, sentences))


def shown_option(option: Mapping[str, Any]) -> str:
    """Return a value of a vocabulary with its title, once when they are the same."""
    value, title = str(option["const"]), option["title"]
    return value if value.casefold() == title.casefold() else f"{value} ({title})"


def choices(options: Iterable[Mapping[str, Any]]) -> str:
    """List the values of a vocabulary, when they are not too many to read."""
    shown = [shown_option(option) for option in options]
    if len(shown) > _LONGEST_LIST:
        rest = len(shown) - _LONGEST_LIST
        shown = [*shown[:_LONGEST_LIST], f"en nog {rest} andere (zie de uitleg)"]
    return f"Je kunt kiezen uit: {', '.join(shown)}."


def unknown_value(name: str, value: Any, field: Field, list_field: Field) -> tuple[str, str]:
    """Say that a value is not in its vocabulary, and which one was probably meant."""
    options = field["oneOf"]
    if isinstance(value, list | dict):
        wanted = "één waarde" if isinstance(value, list) else "een waarde uit de lijst"
        hint = f"Haal de haken weg en kies één waarde.\n{example(name, list_field)}"
        return f"bij {subject(name, list_field)} hoort {wanted}, geen {_FOUND[type(value)][4:]}", (
            hint
        )
    message = f"{quote(value)} kennen we niet bij {subject(name, list_field)}"
    if isinstance(value, str) and " - " in value:
        return message, join("Zet elk streepje op een eigen regel, precies onder elkaar.")
    if near := nearest_value(value, options):
        return message, f"Bedoel je {shown_option(near)}?"
    return message, join(field.get("errorMessage", ""), choices(options))


def wrong_type(name: str, value: Any, written: str, field: Field, inner: Field) -> tuple[str, str]:
    """Say that text stands where a number should, or the like, and how that came about."""
    wanted = inner["type"]
    wanted = wanted[0] if isinstance(wanted, list) else wanted
    found = "een getal met een punt" if wanted == "integer" else _FOUND[type(value)]
    found = found if isinstance(value, float) else _FOUND[type(value)]
    message = f"bij {subject(name, field)} hoort {_WANTED[wanted]}, maar hier staat {found}"
    return message, _cure(name, value, written, wanted) or advice(name, field, inner)


def _cure(name: str, value: Any, written: str, wanted: str) -> str:
    """Say exactly what to change where that can be told from the value."""
    if wanted == "string" and isinstance(value, int | float):
        return f'Zet er aanhalingstekens omheen: {name}: "{written or value}"'
    if wanted == "array" and isinstance(value, str):
        if value.startswith("-"):
            return "Zet een spatie achter elk streepje."
        return f"Zet er haken omheen: {name}: [{', '.join(_parts(value))}]"
    if wanted == "array" and isinstance(value, int | float):
        return f"Zet er haken omheen: {name}: [{value}]"
    if wanted == "array" and isinstance(value, dict):
        return "Zet een streepje voor het eerste veld."
    if wanted == "object" and isinstance(value, list):
        return "Haal het streepje of de rechte haken weg."
    if wanted == "boolean" and str(value).strip().casefold() in _YES_NO:
        return f"Schrijf: {name}: {_YES_NO[str(value).strip().casefold()]}"
    if wanted in ("integer", "number") and isinstance(value, str):
        return _number(name, value)
    if wanted in ("string", "integer", "number") and isinstance(value, list) and len(value) == 1:
        return "Haal de haken of het streepje weg."
    return ""


def _parts(value: str) -> list[str]:
    parts = re.split(r"\s*[,;]\s*|\s+en\s+", value.strip().strip("[]"))
    return [as_yaml(part) for part in parts if part]


def _number(name: str, value: str) -> str:
    found = re.search(r"\d+(?:[.,]\d+)?", value)
    if not found:
        return ""
    number = found.group().replace(",", ".").lstrip("0") or "0"
    number = f"0{number}" if number.startswith(".") else number
    return f"Schrijf alleen het getal, met een punt en zonder aanhalingstekens:\n{name}: {number}"
