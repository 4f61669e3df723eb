"""Points lie in the Kingdom of the Netherlands."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.places import in_kingdom, swapped
from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "punt-buiten-nederland",
    "fout",
    "Een punt buiten Nederland",
    "Het punt op de kaart ligt niet in Nederland of het Caribische deel van het Koninkrijk.",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam\n    punt: [48.85, 2.35]",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam\n    punt: [51.92, 4.48]",
    reads=("locaties",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look where every point lies."""
    for path, location in entry.locations():
        point = location.get("punt")
        if point and not in_kingdom(tuple(point)) and not swapped(tuple(point)):
            yield Finding(
                (*path, "punt"),
                say("punt-buiten-nederland"),
                say("punt-buiten-nederland.raad"),
            )
