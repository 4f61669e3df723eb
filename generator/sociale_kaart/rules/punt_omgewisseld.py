"""A point is latitude first, then longitude."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.places import swapped
from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "punt-omgewisseld",
    "fout",
    "Breedte en lengte omgewisseld",
    "Een punt is eerst de breedtegraad (ongeveer 52) en dan de lengtegraad (ongeveer 5).",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam\n    punt: [4.48, 51.92]",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam\n    punt: [51.92, 4.48]",
    reads=("locaties",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look whether a point would be right the other way round."""
    for path, location in entry.locations():
        point = location.get("punt")
        if point and swapped(tuple(point)):
            yield Finding(
                (*path, "punt"),
                say("punt-omgewisseld"),
                say("punt-omgewisseld.raad", breedte=point[1], lengte=point[0]),
            )
