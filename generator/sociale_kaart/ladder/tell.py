"""Turns what was named and what was found into relations with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from sociale_kaart.ladder import words
from sociale_kaart.ladder.edge import Relation
from sociale_kaart.ladder.search import Hit
from sociale_kaart.ladder.traits import is_open, is_stable, needs_nothing
from sociale_kaart.model import Offering
from sociale_kaart.places import distance_km
from sociale_kaart.schema import Schema


class Way(NamedTuple):
    """A way up or down the ladder."""

    rung: Callable[[Offering, Offering], int]
    """Where one comes out."""
    why: Callable[[Offering, Offering, int], Iterable[str]]
    """That rung, and what makes it a good step, in words."""


class Teller:
    """Tells the relations of one offering at a time."""

    def __init__(self, offerings: Sequence[Offering], schema: Schema, *, most: int) -> None:
        """Know all offerings by number."""
        self._offerings = offerings
        self._in_common = words.InCommon(schema)
        self._most = most

    def next_steps(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit]
    ) -> tuple[Relation, ...]:
        """Return the named next steps and then those found."""
        return self._steps(here, named, found, UP)

    def fallbacks(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit]
    ) -> tuple[Relation, ...]:
        """Return the named fallbacks and then those found."""
        return self._steps(here, named, found, DOWN)

    def meeting_points(self, here: Offering, found: Sequence[Hit]) -> tuple[Relation, ...]:
        """Return the meeting points found."""
        others = ((hit, self._offerings[hit.offering]) for hit in found)
        return tuple(_found(here, there, hit, (), there.rungs[0]) for hit, there in others)

    def _steps(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit], way: Way
    ) -> tuple[Relation, ...]:
        told = []
        for there in (self._offerings[number] for number in named[: self._most]):
            apart, where = _apart(here, there)
            reasons = (words.NAMED, *self._reasons(here, there, way), *where)
            told.append(Relation(there.id, reasons, True, apart, way.rung(here, there)))
        for hit in found:
            if len(told) < self._most and hit.offering not in named:
                there = self._offerings[hit.offering]
                reasons = self._reasons(here, there, way)
                told.append(_found(here, there, hit, reasons, way.rung(here, there)))
        return tuple(told)

    def _reasons(self, here: Offering, there: Offering, way: Way) -> tuple[str, ...]:
        rung = way.rung(here, there)
        common, ages = self._in_common.of(here, there), words.ages(here, there)
        return (*way.why(here, there, rung), *common, *ages)


def _found(
    here: Offering, there: Offering, hit: Hit, reasons: tuple[str, ...], rung: int
) -> Relation:
    if hit.distance_km is None:
        where = words.without_points(here, there)
    else:
        where = words.distance(hit.distance_km, same_town=hit.same_town)
    return Relation(there.id, (*reasons, *where), False, hit.distance_km, rung)


def _apart(here: Offering, there: Offering) -> tuple[float | None, Sequence[str]]:
    """Return the kilometres between the nearest locations, if known, and the words."""
    ways = [
        (distance_km(a.point, b.point), a.town == b.town and "plaats" in (a.precision, b.precision))
        for a in here.locations
        for b in there.locations
        if a.point and b.point
    ]
    if not ways:
        return None, words.without_points(here, there)
    nearest, same_town = min(ways)
    return round(nearest, 1), words.distance(nearest, same_town=same_town)


def _rung_up(here: Offering, there: Offering) -> int:
    """Return the rung to which this is a step: the first above, or the one it works towards."""
    above = next((rung for rung in there.rungs if rung > here.rungs[-1]), None)
    return above or there.to_rung or there.rungs[-1]


def _why_up(here: Offering, there: Offering, rung: int) -> Iterator[str]:
    yield words.rung(rung) if rung in there.rungs else words.towards(rung)
    if rung == here.to_rung:
        yield words.AIMED
    if there.to_rung and there.to_rung > rung:
        yield words.leads_to(there.to_rung)


def _rung_down(here: Offering, there: Offering) -> int:
    """Return the rung on which this catches people: the last one below, if there is one."""
    below = [rung for rung in there.rungs if rung < here.rungs[-1]]
    return below[-1] if below else there.rungs[-1]


def _why_down(here: Offering, there: Offering, rung: int) -> Iterator[str]:
    yield words.rung(rung)
    if is_stable(there):
        yield words.STABLE
    elif there.to_rung and there.to_rung >= here.rungs[0]:
        yield words.leads_to(there.to_rung)
    if is_open(there):
        yield words.OPEN
    if needs_nothing(there):
        yield words.NO_INDICATION


UP = Way(_rung_up, _why_up)
DOWN = Way(_rung_down, _why_down)
