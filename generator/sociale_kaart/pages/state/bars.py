"""Charts of bars: names, numbers and widths, which the template writes as SVG within a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sociale_kaart.cardwords import capital
from sociale_kaart.gaps import Count, Gaps
from sociale_kaart.gaps.fields import ESSENTIAL, PLEASANT, REFERRERS, USEFUL
from sociale_kaart.pages.state.findings import counted
from sociale_kaart.pages.whole import Site

MOST_MUNICIPALITIES = 12
NOTES = {
    "contact": "telefoon of e-mail",
    "punt": "preciezer dan de plaats",
    "taalniveau": "of de talen",
}
"""What is meant with fields whose title does not say it."""


class Bar(NamedTuple):
    """A row of a chart. ``width`` and ``second`` are parts of the longest bar, in per cent.

    ``second`` is the part at the end of the bar that is told apart (too old), ``note`` says it in
    words. ``look`` is a class that gives the colour, ``address`` is seen from the root.
    """

    title: str
    number: int
    width: float
    look: str = ""
    icon: str = ""
    address: str = ""
    second: float = 0.0
    note: str = ""


class Group(NamedTuple):
    """Bars below a heading of their own."""

    title: str
    bars: Sequence[Bar]


def rung_bars(gaps: Gaps, site: Site) -> list[Bar]:
    """Return a bar for each rung, in its own colour."""
    terms = site.schema["trede"]
    return [
        Bar(
            f"Trede {item.value}: {terms[item.value].extra['kort']}",
            item.number,
            width,
            f"trede-{item.value}",
            terms[item.value].icon,
            f"trede/{item.value}/",
        )
        for item, width in _measured(gaps.rungs)
    ]


def sector_groups(gaps: Gaps, site: Site) -> list[Group]:
    """Return the sectors of each pillar, those with most offerings first.

    For one municipality only those with something: what is not there is told below.
    """
    terms = site.schema["sector"]
    measured = sorted(_measured(gaps.sectors), key=lambda pair: -pair[0].number)
    if gaps.municipality:
        measured = [pair for pair in measured if pair[0].number]
    groups = [
        Group(
            pillar.title,
            [
                Bar(
                    item.title,
                    item.number,
                    width,
                    f"pijler-{pillar.value}",
                    terms[item.value].icon,
                    f"sector/{item.value}/",
                )
                for item, width in measured
                if terms[item.value].extra["pijler"] == pillar.value
            ],
        )
        for pillar in site.schema["pijler"].values()
    ]
    return [group for group in groups if group.bars]


def municipality_bars(gaps: Gaps, addresses: dict[str, str]) -> list[Bar]:
    """Return the municipalities with most offerings; ``addresses`` are those of their pages."""
    return [
        Bar(item.title, item.number, width, icon="map-pin", address=addresses[item.title])
        for item, width in _measured(gaps.municipalities[:MOST_MUNICIPALITIES])
    ]


def age_bars(gaps: Gaps) -> list[Bar]:
    """Return a bar for each group of ages, with the part that is too old for the keeper."""
    most = max(age.number for age in gaps.ages)
    return [
        Bar(
            capital(age.title),
            age.number,
            _part(age.number, most),
            second=_part(age.stale, most),
            note="" if not age.stale else f"{counted(age.stale)} te oud",
        )
        for age in gaps.ages
    ]


def field_groups(gaps: Gaps) -> list[Group]:
    """Return how many offerings lack each field; the longest bar stands for all of them."""
    titles = {
        ESSENTIAL: "Zonder dit kom je er niet",
        USEFUL: "Dit scheelt vragen",
        PLEASANT: "Fijn om te weten",
    }
    return [
        Group(
            title,
            [
                Bar(
                    field.title,
                    field.missing,
                    _part(field.missing, gaps.total),
                    f"gewicht-{weight}",
                    note=NOTES.get(field.name)
                    or ("voor verwijzers" if field.audience == REFERRERS else ""),
                )
                for field in sorted(gaps.fields, key=lambda field: -field.missing)
                if field.weight == weight
            ],
        )
        for weight, title in titles.items()
    ]


def _measured(counts: Sequence[Count]) -> list[tuple[Count, float]]:
    most = max((item.number for item in counts), default=0)
    return [(item, _part(item.number, most)) for item in counts]


def _part(number: int, whole: int) -> float:
    return round(100 * number / whole, 1) if whole else 0.0
