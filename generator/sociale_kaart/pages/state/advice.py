"""What an editor with an hour can do now: at most four things, the most useful first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sociale_kaart.gaps import Gaps
from sociale_kaart.gaps.fields import ESSENTIAL
from sociale_kaart.pages.state.findings import amount, counted, hole
from sociale_kaart.pages.words import small
from sociale_kaart.schema import Schema

MOST = 4
MANY = 20
"""More providers than this are not mailed in an hour."""
NEARLY = 2
"""So many rungs may be missing of a road that one could finish."""


class Advice(NamedTuple):
    """Something to do: in a few words, why, and the part of the page that has the details."""

    what: str
    why: str
    anchor: str


def advice(gaps: Gaps, schema: Schema) -> list[Advice]:
    """Return what to do first; nothing when nothing is missing."""
    return list(_all(gaps, schema))[:MOST]


def _all(gaps: Gaps, schema: Schema) -> Iterator[Advice]:
    if gaps.stale:
        providers = len({offering.provider_id for offering in gaps.stale})
        whom = amount(providers, "aanbieder", "aanbieders")
        yield Advice(
            f"Mail {whom if providers <= MANY else 'wie het oudste aanbod heeft'}: klopt het nog?",
            f"{counted(len(gaps.stale))} keer aanbod is te oud. Bezoekers lezen op die pagina’s "
            "dat ze het eerst moeten navragen.",
            "oud",
        )
    needed = [field for field in gaps.fields if field.weight == ESSENTIAL and field.missing]
    if needed:
        worst = max(needed, key=lambda field: field.missing)
        yield Advice(
            f"Vul aan: {small(worst.title)}",
            f"Dat ontbreekt bij {counted(worst.missing)} van de {counted(gaps.total)}. Zonder dit "
            "kom je er niet. Vraag het in dezelfde mail.",
            "onvolledig",
        )
    stuck = len(gaps.dead_ends) + len(gaps.cliffs)
    if stuck:
        yield Advice(
            "Noem een vervolg of een vangnet",
            f"{counted(stuck)} keer staat iemand stil of valt in een gat. Vaak weet de aanbieder "
            "wel iets.",
            "dood" if gaps.dead_ends else "vangnet",
        )
    nearly = [road for road in gaps.broken_roads[:1] if len(road.missing) <= NEARLY]
    for road in nearly:
        where = f"In {road.municipality} mist {small(schema['sector'].title_of(road.sector))}"
        yield Advice(
            "Maak een weg af",
            f"{where} alleen nog {hole(road)}. Ken je iemand die dat biedt? Nodig die uit.",
            "wegen",
        )
