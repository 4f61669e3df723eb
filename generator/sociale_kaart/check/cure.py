"""What to write instead of a value of the wrong kind; offered only when it would pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.convert import LONGEST, converted, number_in
from sociale_kaart.check.fields import Field
from sociale_kaart.check.fits import fits
from sociale_kaart.check.near import nearest_value
from sociale_kaart.wording import say

_YES_NO = {
    "ja": "true", "j": "true", "yes": "true", "waar": "true", "on": "true", "1": "true",
    "nee": "false", "n": "false", "no": "false", "onwaar": "false", "off": "false", "0": "false",
}  # fmt: skip
_RANGE = re.compile(r"(\d)\s*(?:-|–|t/m|tot(?: en met)?)\s*(\d)")
_DASH = re.compile(r"(?:^|\s+)[*•·–—](?=\s)\s*")
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+en\s+")


def cure(label: str, value: Any, written: str, field: Field, item: Field) -> str:
    """Say exactly what to change where that can be told from the value.

    ``label`` is the field with its colon, empty for a value in a list.
    """
    wanted = field.get("type", "string")
    wanted = wanted[0] if isinstance(wanted, list) else wanted
    if wanted == "array":
        return _list(label, value, written, field, item)
    if wanted == "object" and isinstance(value, list):
        return say("streepje-weg")
    if wanted == "boolean" and str(value).strip().casefold() in _YES_NO:
        return say("schrijf", wat=label + _YES_NO[str(value).strip().casefold()])
    if wanted == "string" and isinstance(value, int | float):
        return _text(label, written or str(value), field)
    if wanted in ("integer", "number") and isinstance(value, str):
        return _number(label, value, field)
    if isinstance(value, list) and len(value) == 1 and fits(value[0], field):
        return say("haken-weg")
    return ""


def values_in(text: str, item: Field) -> list[Any]:
    """Return the values that a text was meant to be for a list; nothing when one is unclear."""
    if len(text) > LONGEST:
        return []
    text = text.strip().strip("[](){}")
    options = item.get("oneOf", ())
    kinds = {type(option["const"]) for option in options}
    if item.get("type") == "number":
        found = [number_in(number) for number in re.findall(r"-?\d+(?:[.,]\d+)?", text)]
    elif int in kinds:
        ends = _RANGE.fullmatch(text)
        found = (
            [*range(int(ends[1]), int(ends[2]) + 1)]
            if ends
            else [int(number) for number in re.findall(r"\d+", text)]
        )
    else:
        found = _words(text, item, options)
    fine = all(fits(value, item) for value in found)
    return list(dict.fromkeys(found)) if fine else []


def _words(text: str, item: Field, options: Sequence[Any]) -> list[Any]:
    parts = _DASH.split(text) if _DASH.match(text) else _BETWEEN.split(text)
    parts = [part.strip().strip("\"'") for part in parts if part.strip()]
    if options:
        parts = [word for part in parts for word in re.split(r"\s*[/&+]\s*", part)]
        near = [nearest_value(part, options) for part in parts]
        return [option["const"] if option else None for option in near]
    if "pattern" in item:
        return [part if fits(part, item) else converted(part, item) for part in parts]
    return list(parts)


def _list(label: str, value: Any, written: str, field: Field, item: Field) -> str:
    if isinstance(value, dict) and item.get("type") == "object":
        if written.startswith("{"):
            return say("haken-erom", wat=f"{label}[{written}]")
        return say("streepje-ervoor")
    if isinstance(value, str) and re.match(r"-\S", value):
        return say("streepje-spatie")
    if isinstance(value, dict):
        named = any(inner is not None for inner in value.values())
        value = ", ".join(map(str, value.values() if named else value))
    found = [] if item.get("type") == "object" else values_in(str(value), item)
    if not found or not fits(found, field):
        return ""
    return say("haken-erom", wat=label + as_yaml(found))


def _text(label: str, written: str, field: Field) -> str:
    if fits(written, field):
        return say("aanhalingstekens", wat=f'{label}"{written}"')
    better = converted(written, field)
    return say("schrijf", wat=label + as_yaml(better)) if better else ""


def _number(label: str, value: str, field: Field) -> str:
    number = number_in(value)
    if number is None or not fits(number, field):
        return ""
    shown = f"{number:.2f}" if "," in value and number % 1 else number
    return say("alleen-getal", wat=f"{label}{shown}")
