"""Every offering happens somewhere: at a place, online, at people's homes or in an area."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "plek-ontbreekt",
    "fout",
    "Waar het is, ontbreekt",
    "Een aanbod heeft een locatie, of is online, of bij mensen thuis, of heeft een werkgebied.",
    "online: false",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam",
    reads=("locaties", "online", "thuis", "werkgebied"),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for any of the four."""
    if entry.kind == "aanbod" and not _is_somewhere(entry.data):
        yield Finding((), say("plek-ontbreekt"), say("plek-ontbreekt.raad"))


def _is_somewhere(data: dict[str, Any]) -> bool:
    area = data.get("werkgebied", {})
    return any(data.get(key) for key in ("locaties", "online", "thuis")) or any(
        area.get(key) for key in ("landelijk", "provincies", "gemeenten")
    )
