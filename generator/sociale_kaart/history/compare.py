"""Two versions of an entry, and the Dutch labels of what is different for who reads the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sociale_kaart.check.fields import Fields
from sociale_kaart.load import DRAFT
from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema

Data = dict[str, Any]

VERIFIED = "gecontroleerd"
UNSEEN = frozenset({DRAFT, VERIFIED, "trefwoorden", "bijgehouden_door"})
"""Fields that change nothing of what the page says, or are told apart."""
_OF_MAPS = ("punt", "precisie")
"""What a computer looks up of a location: nobody has to be told."""


def labels(schema: Schema, kind: Kind) -> dict[str, str]:
    """Return the fields of a kind of entry with their labels, in the order of the schema."""
    fields = Fields(schema, kind)
    return {
        name: str(field.get("title") or name)
        for name, field in fields.properties(fields.root).items()
        if name not in UNSEEN
    }


def differences(before: Data, after: Data, known: dict[str, str]) -> Iterator[str]:
    """Yield the labels of fields that are not the same, out of the known ones."""
    for name, label in known.items():
        if _seen(before.get(name)) != _seen(after.get(name)):
            yield label


def _seen(value: Any) -> Any:
    if isinstance(value, list):
        return [_seen(item) for item in value]
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if key not in _OF_MAPS}
    return value.strip() if isinstance(value, str) else value
