"""What is free has no price."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "prijs-bij-gratis",
    "fout",
    "Gratis met een prijs",
    "Bij kosten: gratis hoort geen prijs.",
    "kosten: gratis\nprijs: {bedrag: 2.5, per: keer}",
    "kosten: betaald\nprijs: {bedrag: 2.5, per: keer}",
    reads=("kosten", "prijs"),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for a price where there should be none."""
    if entry.data.get("kosten") == "gratis" and "prijs" in entry.data:
        yield Finding(
            ("prijs",),
            say("prijs-bij-gratis"),
            say("prijs-bij-gratis.raad"),
            key=True,
        )
