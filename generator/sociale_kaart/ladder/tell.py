"""Turns what was named and what was found into relations with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sociale_kaart.ladder import words
from sociale_kaart.ladder.edge import Relation
from sociale_kaart.ladder.search import Hit
from sociale_kaart.ladder.traits import is_open, is_stable, needs_nothing
from sociale_kaart.model import Offering
from sociale_kaart.places import distance_km
from sociale_kaart.schema import Schema

Why = Callable[[Offering, Offering], list[str]]
"""Tells the rung, and then what else makes a step a good one."""


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
        return self._steps(here, named, found, _why_up)

    def fallbacks(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit]
    ) -> tuple[Relation, ...]:
        """Return the named fallbacks and then those found."""
        return self._steps(here, named, found, _why_down)

    def meeting_points(self, here: Offering, found: Sequence[Hit]) -> tuple[Relation, ...]:
        """Return the meeting points found."""
        return tuple(self._found(here, hit, ()) for hit in found)

    def _steps(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit], why: Why
    ) -> tuple[Relation, ...]:
        told = [self._named(here, self._offerings[i], why) for i in named[: self._most]]
        for hit in found:
            if len(told) < self._most and hit.offering not in named:
                reasons = self._reasons(here, self._offerings[hit.offering], why)
                told.append(self._found(here, hit, reasons))
        return tuple(told)

    def _reasons(self, here: Offering, there: Offering, why: Why) -> tuple[str, ...]:
        rung, *others = why(here, there)
        ages = words.ages(here, there)
        return (rung, *self._in_common.of(here, there), *others, *([ages] if ages else []))

    def _found(self, here: Offering, hit: Hit, reasons: tuple[str, ...]) -> Relation:
        there = self._offerings[hit.offering]
        if hit.distance_km is None:
            where = words.without_points(here, there)
        else:
            where = words.distance(hit.distance_km, same_town=hit.same_town)
        return Relation(there.id, (*reasons, where) if where else reasons, False, hit.distance_km)

    def _named(self, here: Offering, there: Offering, why: Why) -> Relation:
        apart, where = _apart(here, there)
        reasons = (words.NAMED, *self._reasons(here, there, why))
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


def _why_up(here: Offering, there: Offering) -> list[str]:
    """Return to which rung this is a step, the first one above, and how that helps."""
    rung = next((rung for rung in there.rungs if rung > here.rungs[-1]), there.rungs[-1])
    reasons = [words.rung(rung)]
    if rung == here.to_rung:
        reasons.append(words.AIMED)
    if there.to_rung and there.to_rung > rung:
        reasons.append(words.leads_to(there.to_rung))
    return reasons


def _why_down(here: Offering, there: Offering) -> list[str]:
    """Return on which rung this catches people, the last one below, and what makes it a net."""
    below = [rung for rung in there.rungs if rung < here.rungs[-1]]
    reasons = [words.rung(below[-1] if below else there.rungs[-1])]
    if is_stable(there):
        reasons.append(words.STABLE)
    elif there.to_rung and there.to_rung >= here.rungs[0]:
        reasons.append(words.leads_to(there.to_rung))
    if is_open(there):
        reasons.append(words.OPEN)
    if needs_nothing(there):
        reasons.append(words.NO_INDICATION)
    return reasons
