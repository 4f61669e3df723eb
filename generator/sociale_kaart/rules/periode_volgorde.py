"""What runs from … to … does so in that order: ages, hours a week, a closing."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "periode-volgorde",
    "fout",
    "Van is hoger dan tot",
    "Bij leeftijd, uren_per_week en gesloten is van niet hoger of later dan tot.",
    "leeftijd: {van: 27, tot: 18}",
    "leeftijd: {van: 18, tot: 27}",
)


def check(entry: Entry) -> Iterator[Finding]:
    """Compare both ends."""
    for key in ("leeftijd", "uren_per_week", "gesloten"):
        period = entry.data.get(key, {})
        if "van" in period and "tot" in period and period["van"] > period["tot"]:
            yield Finding(
                (key, "tot"),
                say("periode-volgorde", veld=key, van=period["van"], tot=period["tot"]),
                say("periode-volgorde.raad", van=period["van"], tot=period["tot"]),
            )
