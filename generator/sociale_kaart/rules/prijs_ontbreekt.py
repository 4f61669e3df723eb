"""What is not free has a price."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

ABOUT = About(
    "prijs-ontbreekt",
    "fout",
    "De prijs ontbreekt",
    "Bij kosten: betaald hoort een prijs.",
    "kosten: betaald",
    "kosten: betaald\nprijs: {bedrag: 2.5, per: keer}",
    reads=("kosten", "prijs"),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for the price of what is paid for."""
    if entry.data.get("kosten") == "betaald" and "prijs" not in entry.data:
        yield Finding(
            ("kosten",),
            "je moet betalen, maar de prijs staat er niet bij",
            "Schrijf bijvoorbeeld: prijs: {bedrag: 2.5, per: keer}",
        )
