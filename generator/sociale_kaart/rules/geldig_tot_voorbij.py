"""What was valid until a day in the past is not on the site any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sociale_kaart.rules.base import About, Facts, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "geldig-tot-voorbij",
    "waarschuwing",
    "Het aanbod is voorbij",
    "De dag bij geldig_tot is voorbij. Het aanbod staat daarom niet meer op de site.",
    'geldig_tot: "2020-01-01"',
    'geldig_tot: "2027-01-01"',
)


def check_all(facts: Sequence[Facts], today: date) -> Iterator[tuple[Facts, Finding]]:
    """Compare the last day with today."""
    day = today.isoformat()
    for fact in facts:
        if fact.valid_until and fact.valid_until < day:
            yield (
                fact,
                Finding(
                    ("geldig_tot",),
                    say("geldig-tot-voorbij", datum=fact.valid_until),
                    say("geldig-tot-voorbij.raad"),
                ),
            )
