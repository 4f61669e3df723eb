"""The roads as a table: for one municipality what is on each rung, for all how many have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sociale_kaart.gaps import Gaps, Road
from sociale_kaart.pages.state.findings import amount, hole
from sociale_kaart.pages.whole import Site
from sociale_kaart.schema import Term

TINTS = 4
MOST_BROKEN = 10
HERE, WIDER, NOTHING = "hier", "breder", "niets"


class Cell(NamedTuple):
    """What there is on a rung: ``hier``, ``breder``, ``niets``, or a number of municipalities.

    ``tint`` goes from 0 to 4. ``wider`` counts the municipalities that have nothing of their own
    there, but can use what is wider.
    """

    value: str | int
    tint: int = 0
    wider: int = 0


class Row(NamedTuple):
    """A sector and its cells, from the lowest rung up; ``note`` tells of whole roads."""

    sector: Term
    cells: Sequence[Cell]
    note: str


class Broken(NamedTuple):
    """A road that lacks little: where, about what, and which rungs."""

    municipality: str
    address: str
    sector: str
    lacks: str


def road_rows(gaps: Gaps, site: Site) -> list[Row]:
    """Return a row for each sector; for one municipality only for those with something."""
    by_sector: dict[str, list[Road]] = defaultdict(list)
    for road in gaps.roads:
        by_sector[road.sector].append(road)
    make = _of_one if gaps.municipality else _of_all
    rows = [make(site.schema["sector"][name], roads, site) for name, roads in by_sector.items()]
    return [row for row in rows if row.cells]


def empty_sectors(gaps: Gaps, site: Site) -> list[str]:
    """Return the titles of the sectors of which people in one municipality find nothing."""
    if not gaps.municipality:
        return []
    terms = site.schema["sector"]
    return [terms[road.sector].title for road in gaps.roads if not road.begun]


def broken_roads(gaps: Gaps, site: Site, addresses: dict[str, str]) -> list[Broken]:
    """Return the roads that lack least; ``addresses`` are those of the municipalities' pages."""
    return [
        Broken(
            road.municipality,
            addresses[road.municipality],
            site.schema["sector"].title_of(road.sector),
            hole(road),
        )
        for road in gaps.broken_roads[:MOST_BROKEN]
    ]


def _of_one(sector: Term, roads: Sequence[Road], site: Site) -> Row:
    (road,) = roads
    if not road.begun:
        return Row(sector, (), "")
    cells = [
        Cell(HERE if rung in road.here else WIDER if rung in road.wider else NOTHING)
        for rung in site.schema["trede"]
    ]
    return Row(sector, cells, "hele weg" if road.whole else "")


def _of_all(sector: Term, roads: Sequence[Road], site: Site) -> Row:
    cells = []
    for rung in site.schema["trede"]:
        number = sum(rung in road.here for road in roads)
        wider = sum(rung in road.wider for road in roads)
        cells.append(Cell(number, -(-number * TINTS // len(roads)), wider))
    whole = sum(road.whole for road in roads)
    note = f"hele weg in {amount(whole, 'gemeente', 'gemeenten')}" if whole else ""
    return Row(sector, cells, note)
