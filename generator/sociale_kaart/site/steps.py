"""The ladder of a catalogue, kept in a file for as long as nothing changes that it looks at.

Most changes are of texts, dates and prices. The ladder is given offerings without those, so it
cannot depend on what its key does not hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from sociale_kaart.beside import write_beside
from sociale_kaart.ladder import Relation, Relations, relations
from sociale_kaart.model import Catalogue, Contact, Offering
from sociale_kaart.publish import key_of
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings

_UNSEEN: Mapping[str, Any] = {
    "path": "", "digest": b"", "name": "", "summary": "", "body": "", "goal": "",
    "audience_note": "", "sessions": (), "sessions_note": "", "accessibility": (),
    "childcare": "", "cost": "", "price": None, "cost_note": "", "own_contribution": "",
    "how_to_start": "", "contact": Contact(), "supervision": (), "laws": (),
    "availability": None, "referrer_note": "", "keywords": (), "translations": (),
    "valid_until": None, "closure": None, "sources": (), "verified_on": date.min,
}  # fmt: skip
"""What a field holds when the ladder must not see it."""
_SEEN = [name for name in Offering._fields if name not in _UNSEEN]


def steps_between(
    catalogue: Catalogue, schema: Schema, settings: Settings, basis: bytes, kept: Path | None
) -> Mapping[str, Relations]:
    """Return the ladder's answer; ``kept`` is a file that may hold it from an earlier time.

    ``basis`` changes with code, schema and settings.
    """
    seen = [_seen(offering) for offering in catalogue.offerings]
    told = orjson.dumps([[getattr(o, name) for name in _SEEN] for o in seen], default=tuple)
    key = key_of(basis + key_of(told)).hex()
    found = _kept(kept, key) if kept else None
    if found is None:
        found = relations(
            catalogue._replace(offerings=tuple(seen)),
            schema,
            near_km=settings.near_km,
            weights=settings.ladder,
        )
        if kept:
            rows = {id: tuple(related) for id, related in found.items()}
            # Without it the next build only takes longer.
            with suppress(OSError):
                write_beside(kept, orjson.dumps({"key": key, "of": rows}, default=tuple))
    return found


def _seen(offering: Offering) -> Offering:
    return offering._replace(**_UNSEEN)


def _kept(file: Path, key: str) -> Mapping[str, Relations] | None:
    try:
        kept = orjson.loads(file.read_bytes())
        if kept["key"] != key:
            return None
        return {id: Relations(*map(_edges, ways)) for id, ways in kept["of"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _edges(rows: Iterable[list[Any]]) -> tuple[Relation, ...]:
    return tuple(
        Relation._make(tuple(value) if isinstance(value, list) else value for value in row)
        for row in rows
    )
