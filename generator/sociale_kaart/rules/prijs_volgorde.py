"""The highest price is not below the lowest."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

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
            "het hoogste bedrag is lager dan het laagste",
            f"Draai ze om: bedrag: {price['tot']} en tot: {price['bedrag']}",
        )
