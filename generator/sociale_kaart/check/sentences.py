"""Dutch sentences about a value that does not fit its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.cure import values_in
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
_UNSEEN = {"\u00a0": " ", "\u00ad": "", "\u200c": "", "\u200d": ""}


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
    if isinstance(value, str):
        if " - " in value:
            return message, "Zet elk streepje op een eigen regel, precies onder elkaar."
        seen = value.translate({ord(unseen): shown for unseen, shown in _UNSEEN.items()})
        if seen != value and (near := nearest_value(seen, options)):
            return message, f"Er staat een teken in dat je niet ziet. Typ opnieuw: {near['const']}"
        if list_field is not field and (found := values_in(value, field)):
            if len(found) > 1:
                return message, f"Schrijf elke waarde apart: {as_yaml(found)[1:-1]}"
            if isinstance(found[0], int):
                return message, f"Schrijf alleen het getal, zonder aanhalingstekens: {found[0]}"
    if near := nearest_value(value, options):
        return message, f"Bedoel je {shown_option(near)}?"
    return message, join(field.get("errorMessage", ""), choices(options))


def wrong_type(name: str, value: Any, field: Field, inner: Field) -> str:
    """Say that text stands where a number should, or the like."""
    wanted = inner["type"]
    wanted = wanted[0] if isinstance(wanted, list) else wanted
    found = _FOUND[type(value)]
    return f"bij {subject(name, field)} hoort {_WANTED[wanted]}, maar hier staat {found}"
