"""What is not free has a price."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

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
        yield Finding(("kosten",), say("prijs-ontbreekt"), say("prijs-ontbreekt.raad"))
