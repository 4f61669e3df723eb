"""Dutch sentences about a value that does not fit its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.cure import values_in
from sociale_kaart.check.fields import Field
from sociale_kaart.check.near import nearest_value
from sociale_kaart.wording import say

_LONGEST_LIST = 10  # values of a vocabulary; more than that is for the page about the field
_LONGEST_QUOTE = 40

_FOUND = {
    bool: "soort.ja-nee",
    int: "soort.getal",
    float: "soort.getal",
    str: "soort.tekst",
    list: "soort.lijst",
    dict: "soort.groepje",
}
_WANTED = {
    "string": "soort.tekst",
    "integer": "soort.heel-getal",
    "number": "soort.getal",
    "boolean": "soort.ja-nee",
    "array": "soort.lijst",
    "object": "soort.groepje",
}
_UNSEEN = {"\u00a0": " ", "\u00ad": "", "\u200c": "", "\u200d": ""}


def subject(name: str, field: Field) -> str:
    """Name a field by its key, and by its title where that says more."""
    title = field.get("title", name)
    same = title.casefold().replace(" ", "_") == name.casefold().replace("-", "_")
    return say("veld" if same else "veld.titel", naam=name, titel=title)


def quote(value: Any) -> str:
    """Return a value as it is shown in a message: short and on one line."""
    text = " ".join((value if isinstance(value, str) else as_yaml(value)).split())
    return f'"{text[:_LONGEST_QUOTE]}…"' if len(text) > _LONGEST_QUOTE else f'"{text}"'


def example(name: str, field: Field) -> str:
    """Say how the field can be written."""
    examples = field.get("examples")
    if not examples:
        return ""
    return say("schrijf-bijvoorbeeld", wat=f"{name}: {as_yaml(examples[0])}")


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
        shown = [*shown[:_LONGEST_LIST], say("onbekend.rest", aantal=rest)]
    return say("onbekend.kies", waarden=", ".join(shown))


def unknown_value(name: str, value: Any, field: Field, list_field: Field) -> tuple[str, str]:
    """Say that a value is not in its vocabulary, and which one was probably meant."""
    options = field["oneOf"]
    whose = subject(name, list_field)
    if isinstance(value, list | dict):
        key = "onbekend.lijst" if isinstance(value, list) else "onbekend.groepje"
        return say(key, veld=whose), f"{say('onbekend.haken')}\n{example(name, list_field)}"
    message = say("onbekend", waarde=quote(value), veld=whose)
    if isinstance(value, str):
        if " - " in value:
            return message, say("onbekend.streepjes")
        seen = value.translate({ord(unseen): shown for unseen, shown in _UNSEEN.items()})
        if seen != value and (near := nearest_value(seen, options)):
            return message, say("onbekend.teken", waarde=near["const"])
        if "oneOf" not in list_field and (found := values_in(value, field)):
            if len(found) > 1:
                return message, say("onbekend.apart", waarden=as_yaml(found)[1:-1])
            if isinstance(found[0], int):
                return message, say("onbekend.getal", getal=found[0])
    if near := nearest_value(value, options):
        return message, say("bedoel-je", wat=shown_option(near))
    return message, join(field.get("errorMessage", ""), choices(options))


def wrong_type(name: str, value: Any, field: Field, inner: Field) -> str:
    """Say that text stands where a number should, or the like."""
    wanted = inner["type"]
    wanted = wanted[0] if isinstance(wanted, list) else wanted
    return say(
        "type",
        veld=subject(name, field),
        gewenst=say(_WANTED[wanted]),
        gevonden=say(_FOUND[type(value)]),
    )
