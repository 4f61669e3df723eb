"""The highest price is not below the lowest."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "prijs-volgorde",
    "fout",
    "De hoogste prijs is te laag",
    "Bij een prijs van … tot … is het tweede bedrag het hoogste.",
    "prijs: {bedrag: 5, tot: 2, per: keer}",
    "prijs: {bedrag: 2, tot: 5, per: keer}",
    reads=("prijs",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Compare both amounts."""
    price = entry.data.get("prijs")
    if price and price.get("tot", price["bedrag"]) < price["bedrag"]:
        yield Finding(
            ("prijs", "tot"),
            say("prijs-volgorde"),
            say("prijs-volgorde.raad", bedrag=price["bedrag"], tot=price["tot"]),
        )
