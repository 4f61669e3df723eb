"""Turns what was named and what was found into relations with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sociale_kaart.ladder import words
from sociale_kaart.ladder.edge import Relation
from sociale_kaart.ladder.search import Hit
from sociale_kaart.model import Offering
from sociale_kaart.places import distance_km
from sociale_kaart.schema import Schema

Rung = Callable[[Offering, Offering], int]


class Teller:
    """Tells the relations of one offering at a time."""

    def __init__(self, offerings: Sequence[Offering], schema: Schema, *, most: int) -> None:
        """Know all offerings by number and by id."""
        self._offerings = offerings
        self._by_id = {offering.id: offering for offering in offerings}
        self._in_common = words.InCommon(schema)
        self._most = most

    def next_steps(self, here: Offering, found: Sequence[Hit]) -> tuple[Relation, ...]:
        """Return the named next steps and then those found."""
        return self._steps(here, here.next_steps, found, _rung_up)

    def fallbacks(self, here: Offering, found: Sequence[Hit]) -> tuple[Relation, ...]:
        """Return the named fallbacks and then those found."""
        return self._steps(here, here.fallbacks, found, _rung_down)

    def meeting_points(self, here: Offering, found: Sequence[Hit]) -> tuple[Relation, ...]:
        """Return the meeting points found."""
        return tuple(self._found(here, hit, ()) for hit in found)

    def _steps(
        self, here: Offering, named: Sequence[str], found: Sequence[Hit], rung: Rung
    ) -> tuple[Relation, ...]:
        chosen = {id: self._by_id[id] for id in named if id in self._by_id and id != here.id}
        told = [self._named(here, there, rung) for there in chosen.values()]
        for hit in found:
            there = self._offerings[hit.offering]
            if len(told) < self._most and there.id not in chosen:
                reasons = (words.rung(rung(here, there)), *self._in_common.of(here, there))
                told.append(self._found(here, hit, reasons))
        return tuple(told[: self._most])

    def _found(self, here: Offering, hit: Hit, reasons: tuple[str, ...]) -> Relation:
        there = self._offerings[hit.offering]
        if hit.distance_km is None:
            where = words.without_points(here, there)
        else:
            where = words.distance(hit.distance_km, same_town=hit.same_town)
        return Relation(there.id, (*reasons, where) if where else reasons, False, hit.distance_km)

    def _named(self, here: Offering, there: Offering, rung: Rung) -> Relation:
        apart, where = _apart(here, there)
        reasons = (words.NAMED, words.rung(rung(here, there)), *self._in_common.of(here, there))
        return Relation(there.id, (*reasons, where) if where else reasons, True, apart)


def _apart(here: Offering, there: Offering) -> tuple[float | None, str]:
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
    """Return the rung to which this is a step: the first one above, if there is one."""
    return next((rung for rung in there.rungs if rung > here.rungs[-1]), there.rungs[-1])


def _rung_down(here: Offering, there: Offering) -> int:
    """Return the rung on which this catches people: the last one below, if there is one."""
    below = [rung for rung in there.rungs if rung < here.rungs[-1]]
    return below[-1] if below else there.rungs[-1]
