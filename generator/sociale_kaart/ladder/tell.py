"""Turns what was named and what was found into relations with their reasons.

Words that depend on a few fields only are made once for all pairs with the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sociale_kaart.ladder import words
from sociale_kaart.ladder.hits import Hit
from sociale_kaart.ladder.kept import Said, Way, Words
from sociale_kaart.ladder.traits import is_open, is_stable, needs_nothing
from sociale_kaart.model import Offering
from sociale_kaart.places import distance_km
from sociale_kaart.schema import Schema


class Arrival(NamedTuple):
    """Where one comes out, and what makes it a good step: in all words, and in the telling ones."""

    rung: int
    why: Words
    brief: Words


Direction = Callable[[Offering, Offering], Arrival]
"""Up or down the ladder."""


class Teller:
    """Tells the relations of one offering at a time."""

    def __init__(self, offerings: Sequence[Offering], schema: Schema, *, most: int) -> None:
        """Know all offerings by number."""
        self._offerings = offerings
        self._in_common = words.InCommon(schema)
        self._most = most

    def next_steps(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit]
    ) -> Iterator[Way]:
        """Yield the named next steps and then those found."""
        return self._steps(here, named, found, _up)

    def fallbacks(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit]
    ) -> Iterator[Way]:
        """Yield the named fallbacks and then those found."""
        return self._steps(here, named, found, _down)

    def meeting_points(self, here: Offering, found: Sequence[Hit]) -> Iterator[Way]:
        """Yield the meeting points found."""
        for hit in found:
            there = self._offerings[hit.offering]
            said = Said(False, there.rungs[0], (), ())
            yield Way(hit.offering, hit.distance_km, said, _where(here, there, hit))

    def _steps(
        self, here: Offering, named: Sequence[int], found: Sequence[Hit], direction: Direction
    ) -> Iterator[Way]:
        for number in named[: self._most]:
            there = self._offerings[number]
            apart, where = _apart(here, there)
            yield Way(number, apart, self._said(here, there, direction, words.NAMED), where)
        others = [hit for hit in found if hit.offering not in named]
        for hit in others[: max(self._most - len(named), 0)]:
            there = self._offerings[hit.offering]
            said = self._said(here, there, direction)
            yield Way(hit.offering, hit.distance_km, said, _where(here, there, hit))

    def _said(self, here: Offering, there: Offering, direction: Direction, *named: str) -> Said:
        rung, why, brief = direction(here, there)
        common, ages = self._in_common.of(here, there), words.ages(here.age, there.age)
        # The first thing in common tells most: a theme, or else for whom it is.
        return Said(
            bool(named), rung, named + why + common + ages, named + brief + common[:1] + ages
        )


def _where(here: Offering, there: Offering, hit: Hit) -> Words:
    if hit.distance_km is None:
        return words.without_points(here, there)
    return words.distance(hit.distance_km, hit.same_town)


def _apart(here: Offering, there: Offering) -> tuple[float | None, Words]:
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
    return round(nearest, 1), words.distance(nearest, same_town)


def _up(here: Offering, there: Offering) -> Arrival:
    return _arrival_up(here.rungs[-1], here.to_rung, there.rungs, there.to_rung)


@lru_cache(maxsize=4096)
def _arrival_up(
    highest: int, aim: int | None, rungs: tuple[int, ...], to_rung: int | None
) -> Arrival:
    """Come out on the first rung above, or the one it works towards."""
    above = next((rung for rung in rungs if rung > highest), None)
    rung = above or to_rung or rungs[-1]
    brief = [words.rung(rung) if rung in rungs else words.towards(rung)]
    if rung == aim:
        brief.append(words.AIMED)
    further = [words.leads_to(to_rung)] if to_rung and to_rung > rung else []
    return Arrival(rung, (*brief, *further), tuple(brief))


def _down(here: Offering, there: Offering) -> Arrival:
    return _arrival_down(
        here.rungs[0],
        here.rungs[-1],
        there.rungs,
        there.to_rung,
        is_stable(there),
        is_open(there),
        needs_nothing(there),
    )


@lru_cache(maxsize=4096)
def _arrival_down(
    lowest: int,
    highest: int,
    rungs: tuple[int, ...],
    to_rung: int | None,
    stable: bool,
    free: bool,
    no_indication: bool,
) -> Arrival:
    """Be caught on the last rung below, if there is one."""
    below = [rung for rung in rungs if rung < highest]
    rung = below[-1] if below else rungs[-1]
    why = [*_why_down(rung, lowest, to_rung, stable, free, no_indication)]
    return Arrival(
        rung, tuple(said for said, _ in why), tuple(said for said, telling in why if telling)
    )


def _why_down(
    rung: int, lowest: int, to_rung: int | None, stable: bool, free: bool, no_indication: bool
) -> Iterator[tuple[str, bool]]:
    """Yield reasons, and whether they say much."""
    yield words.rung(rung), True
    if stable:
        yield words.STABLE, True
    elif to_rung and to_rung >= lowest:
        yield words.leads_to(to_rung), False
    if free:
        yield words.OPEN, True
    if no_indication:
        yield words.NO_INDICATION, not free
