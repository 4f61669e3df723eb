"""The town of a location is in the gazetteer; when not, it is probably a slip."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sociale_kaart.places import find_town, nearest_names
from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "plaats-onbekend",
    "waarschuwing",
    "Een plaats die we niet kennen",
    "De plaats staat niet in onze lijst van Nederlandse plaatsen. Kleine plaatsen staan er niet "
    "altijd in: klopt de naam, dan hoef je niets te doen.",
    "locaties:\n  - plaats: Roterdam\n    gemeente: Rotterdam",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam",
    reads=("locaties",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look every town up."""
    for path, location in entry.locations():
        town = location["plaats"]
        # Whoever gave a point knows where it is; the list lacks small towns.
        if "punt" not in location and not _is_known(town):
            likely = " of ".join(nearest_names(town))
            yield Finding(
                (*path, "plaats"),
                say("plaats-onbekend", plaats=town),
                (f"{say('bedoel-je', wat=likely)} " if likely else "")
                + say("plaats-onbekend.raad"),
            )


@lru_cache(maxsize=4096)
def _is_known(town: str) -> bool:
    return find_town(town) is not None
