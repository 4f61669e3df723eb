"""A date is a day of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "datum-bestaat-niet",
    "fout",
    "Een dag die niet bestaat",
    "De datum heeft de goede vorm, maar die dag is er niet: februari heeft geen 30 dagen.",
    'gecontroleerd: "2026-02-30"',
    'gecontroleerd: "2026-02-28"',
)

_WHOLE = len("2026-02-28")


def check(entry: Entry) -> Iterator[Finding]:
    """Look every date up in the calendar."""
    for path, text in entry.dates():
        try:
            if len(text) == _WHOLE:
                date.fromisoformat(text)
        except ValueError:
            yield Finding(
                path,
                say("datum-bestaat-niet", datum=text),
                say("datum-bestaat-niet.raad"),
            )
