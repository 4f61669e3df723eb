"""What a person typed becomes a value; what cannot be one stays text, for the check to judge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sociale_kaart.check.convert import converted, number_in
from sociale_kaart.check.fields import Field
from sociale_kaart.check.fits import fits
from sociale_kaart.check.mend import spaced
from sociale_kaart.cli.interview.terminal import NO, YES

_BETWEEN = re.compile(r"\s*[,;]\s*")
_NUMBERS = re.compile(r"\d+(?:[\s,;]+\d+)*")


def value_of(text: str, field: Field, item: Field) -> Any:
    """Return the value that a text means for a field; ``item`` is what a list is made of."""
    if field.get("type") == "array":
        pattern = r"[\s,;]+" if item.get("oneOf") and _NUMBERS.fullmatch(text) else _BETWEEN
        parts = [part for part in re.split(pattern, text) if part]
        return list(dict.fromkeys(_single(part, item) for part in parts))
    return _single(text, field)


def _single(text: str, field: Field) -> Any:
    if options := field.get("oneOf"):
        return _chosen(text, options)
    kind = field.get("type")
    if kind == "boolean":
        plain = text.casefold()
        return True if plain in YES else False if plain in NO else text
    if kind in ("integer", "number"):
        number = number_in(text)
        return text if number is None else number
    if "pattern" not in field:
        return text
    if fits(text, field):
        return spaced(text) if field.get("title") == "Telefoonnummer" else text
    return converted(text, field) or text


def _chosen(text: str, options: Sequence[Field]) -> Any:
    """Return the value with this name, title or number in the list."""
    plain = text.casefold()
    for option in options:
        if plain in (str(option["const"]).casefold(), option["title"].casefold()):
            return option["const"]
    if text.isascii() and text.isdecimal() and 0 < int(text) <= len(options):
        return options[int(text) - 1]["const"]
    return text
