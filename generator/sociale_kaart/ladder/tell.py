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


class Reason(NamedTuple):
    """Words, and whether they say enough to be among the few that people read."""

    words: str
    telling: bool = True


class Way(NamedTuple):
    """A way up or down the ladder."""

    rung: Callable[[Offering, Offering], int]
    """Where one comes out."""
    why: Callable[[Offering, Offering, int], Iterable[Reason]]
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
            reasons = (Reason(words.NAMED), *self._reasons(here, there, way), *map(Reason, where))
            told.append(_relation(there, reasons, apart, way.rung(here, there), named=True))
        for hit in found:
            if len(told) < self._most and hit.offering not in named:
                there = self._offerings[hit.offering]
                reasons = self._reasons(here, there, way)
                told.append(_found(here, there, hit, reasons, way.rung(here, there)))
        return tuple(told)

    def _reasons(self, here: Offering, there: Offering, way: Way) -> tuple[Reason, ...]:
        why = way.why(here, there, way.rung(here, there))
        # The first thing in common tells most: a theme, or else for whom it is.
        common = [
            Reason(said, number == 0) for number, said in enumerate(self._in_common.of(here, there))
        ]
        return (*why, *common, *map(Reason, words.ages(here, there)))


def _relation(
    there: Offering, reasons: Sequence[Reason], apart: float | None, rung: int, *, named: bool
) -> Relation:
    everything = tuple(reason.words for reason in reasons)
    brief = tuple(reason.words for reason in reasons if reason.telling)
    return Relation(there.id, everything, named, apart, rung, brief)


def _found(
    here: Offering, there: Offering, hit: Hit, reasons: Sequence[Reason], rung: int
) -> Relation:
    if hit.distance_km is None:
        where = words.without_points(here, there)
    else:
        where = words.distance(hit.distance_km, same_town=hit.same_town)
    everything = (*reasons, *map(Reason, where))
    return _relation(there, everything, hit.distance_km, rung, named=False)


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


def _why_up(here: Offering, there: Offering, rung: int) -> Iterator[Reason]:
    yield Reason(words.rung(rung) if rung in there.rungs else words.towards(rung))
    if rung == here.to_rung:
        yield Reason(words.AIMED)
    if there.to_rung and there.to_rung > rung:
        yield Reason(words.leads_to(there.to_rung), telling=False)


def _rung_down(here: Offering, there: Offering) -> int:
    """Return the rung on which this catches people: the last one below, if there is one."""
    below = [rung for rung in there.rungs if rung < here.rungs[-1]]
    return below[-1] if below else there.rungs[-1]


def _why_down(here: Offering, there: Offering, rung: int) -> Iterator[Reason]:
    yield Reason(words.rung(rung))
    if is_stable(there):
        yield Reason(words.STABLE)
    elif there.to_rung and there.to_rung >= here.rungs[0]:
        yield Reason(words.leads_to(there.to_rung), telling=False)
    if is_open(there):
        yield Reason(words.OPEN)
    if needs_nothing(there):
        yield Reason(words.NO_INDICATION, telling=not is_open(there))


UP = Way(_rung_up, _why_up)
DOWN = Way(_rung_down, _why_down)
