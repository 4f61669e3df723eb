"""What has been looked at or written was so in the past."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "datum-toekomst",
    "fout",
    "Een datum in de toekomst",
    "De dag waarop je iets hebt nagekeken of gelezen, kan niet in de toekomst liggen.",
    'gecontroleerd: "2099-01-01"',
    'gecontroleerd: "2026-01-01"',
)

_MAY_BE_LATER = {"geldig_tot", "gesloten"}


def check(entry: Entry) -> Iterator[Finding]:
    """Compare every date about the past with today."""
    today = entry.today.isoformat()
    for path, text in entry.dates():
        # As text a month comes before its days, which is right here: this month is not later.
        if path[0] not in _MAY_BE_LATER and text > today:
            what = "bron" if path[0] == "bronnen" else "raad"
            yield Finding(
                path,
                say("datum-toekomst", datum=text),
                say(f"datum-toekomst.{what}", vandaag=today),
            )
