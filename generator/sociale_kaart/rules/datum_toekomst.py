"""What has been looked at or written was so in the past."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

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
            what = (
                "het jaar, de maand of de dag waarop de bron is gemaakt"
                if path[0] == "bronnen"
                else "de dag waarop je dit voor het laatst hebt nagekeken, als jaar-maand-dag"
            )
            yield Finding(
                path,
                f"de datum {text} ligt in de toekomst",
                f"Schrijf {what}. Vandaag is het {today}.",
            )
