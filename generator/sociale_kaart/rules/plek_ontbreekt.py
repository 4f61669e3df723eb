"""Every offering happens somewhere: at a place, online, at people's homes or in an area."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

ABOUT = About(
    "plek-ontbreekt",
    "fout",
    "Waar het is, ontbreekt",
    "Een aanbod heeft een locatie, of is online, of bij mensen thuis, of heeft een werkgebied.",
    "online: false",
    "locaties:\n  - plaats: Rotterdam\n    gemeente: Rotterdam",
    reads=("locaties", "online", "thuis", "werkgebied"),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for any of the four."""
    data = entry.data
    if entry.kind == "aanbod" and not any(
        data.get(key) for key in ("locaties", "online", "thuis", "werkgebied")
    ):
        yield Finding(
            (),
            "er staat niet bij waar het is",
            "Vul locaties in. Is er geen vaste plek? Schrijf dan online: true, thuis: true of "
            "werkgebied: {gemeenten: [Arnhem]}",
        )
