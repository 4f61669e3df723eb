"""Decides which made-up organisations offer what and where, before any text is made."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate
from random import Random
from typing import NamedTuple

from bench.phrases import KINDS, SECTORS, WORDS, Thing, capital, slots, thing_of
from sociale_kaart.cardwords import slug
from sociale_kaart.places import distance_km, towns

MOST_OFFERINGS = 30
MUNICIPALITIES = 342


class Spot(NamedTuple):
    """A town, its municipality and province, and its point."""

    town: str
    municipality: str
    province: str
    point: tuple[float, float]


class Organisation(NamedTuple):
    """A provider; ``kind`` and ``sector`` are values of the vocabularies."""

    id: str
    name: str
    kind: str
    sector: str
    spot: Spot
    neighbourhood: str
    thing: Thing


class Entry(NamedTuple):
    """What is decided of an offering."""

    id: str
    name: str
    kind: str
    sector: str
    thing: Thing
    rungs: tuple[int, ...]
    spot: Spot
    neighbourhood: str
    organisation: Organisation


class Gazetteer(NamedTuple):
    """Real towns with their inhabitants added up, and the towns of each municipality."""

    spots: list[Spot]
    inhabitants: list[int]
    by_municipality: dict[str, list[Spot]]


class Plan(NamedTuple):
    """All that will be written, and the offerings in each municipality, to link to."""

    organisations: list[Organisation]
    entries: list[Entry]
    by_municipality: dict[str, list[Entry]]


def make_plan(rng: Random, count: int) -> Plan:
    """Decide until there are enough: most organisations offer a few things, some offer thirty."""
    places = _gazetteer()
    sizes = range(1, MOST_OFFERINGS + 1)
    weights = list(accumulate(size**-1.2 for size in sizes))
    ids: Counter[str] = Counter()
    made = Plan([], [], defaultdict(list))
    while len(made.entries) < count:
        spot = rng.choices(places.spots, cum_weights=places.inhabitants)[0]
        organisation = _organisation(rng, spot, ids)
        made.organisations.append(organisation)
        size = rng.choices(sizes, cum_weights=weights)[0]
        slugs: Counter[str] = Counter()
        for _ in range(min(size, count - len(made.entries))):
            around = places.by_municipality[spot.municipality]
            entry = _entry(
                rng, organisation, spot if rng.random() < 0.8 else rng.choice(around), slugs
            )
            made.entries.append(entry)
            made.by_municipality[entry.spot.municipality].append(entry)
    return made


def _gazetteer() -> Gazetteer:
    # Where the table names no municipality, the nearest large town gives its name to it.
    table = [town for town in towns() if town.inhabitants]
    seats = defaultdict(list)
    for town in sorted(table, key=lambda town: -town.inhabitants)[:MUNICIPALITIES]:
        seats[town.province].append(town)
    spots = []
    by_municipality = defaultdict(list)
    for town in table:
        near = seats[town.province] or [town]
        seat = min((distance_km(town.point, other.point), other.name) for other in near)[1]
        spot = Spot(town.name, town.municipality or seat, town.province, town.point)
        spots.append(spot)
        by_municipality[spot.municipality].append(spot)
    return Gazetteer(spots, list(accumulate(town.inhabitants for town in table)), by_municipality)


def _organisation(rng: Random, spot: Spot, taken: Counter[str]) -> Organisation:
    kind = rng.choice(list(WORDS["organisatie"]))
    sector = rng.choice(list(SECTORS))
    thing = thing_of(rng, sector)
    neighbourhood = rng.choice(WORDS["wijken"])
    fill = slots(rng, thing, spot.town, spot.municipality, neighbourhood)
    name = rng.choice(WORDS["organisatie"][kind]).format_map(fill)
    if _short(name, 3) in taken and spot.town not in name:
        name = f"{name} {spot.town}"
    return Organisation(
        _unique(_short(name, 3), taken), name, kind, sector, spot, neighbourhood, thing
    )


_KIND_NAMES = list(KINDS)
_KIND_WEIGHTS = list(accumulate(kind["gewicht"] for kind in KINDS.values()))


def _entry(rng: Random, organisation: Organisation, spot: Spot, taken: Counter[str]) -> Entry:
    kind = rng.choices(_KIND_NAMES, cum_weights=_KIND_WEIGHTS)[0]
    # An organisation does mostly one sort of thing.
    sector = organisation.sector if rng.random() < 0.6 else rng.choice(list(SECTORS))
    thing = thing_of(rng, sector)
    neighbourhood = rng.choice(WORDS["wijken"])
    fill = slots(rng, thing, spot.town, spot.municipality, neighbourhood)
    name = capital(rng.choice(KINDS[kind]["namen"]).format_map(fill))
    rungs = tuple(rng.choice(KINDS[kind]["treden"]))
    id = f"{organisation.id}/{_unique(_short(name, 2), taken)}"
    return Entry(id, name, kind, sector, thing, rungs, spot, neighbourhood, organisation)


def _short(name: str, most: int) -> str:
    """Return a name as people call a file: without small words, and not too long."""
    words = [word for word in slug(name).split("-") if word not in WORDS["kleine_woorden"]]
    return "-".join(words[:most])


def _unique(wanted: str, taken: Counter[str]) -> str:
    taken[wanted] += 1
    if taken[wanted] == 1:
        return wanted
    return _unique(f"{wanted}-{taken[wanted]}", taken)
