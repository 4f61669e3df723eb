"""Finds for all offerings at once the best others: what is near, and then what is everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from sociale_kaart.ladder import score
from sociale_kaart.ladder.hits import Hits
from sociale_kaart.ladder.nearby import FEW, MANY, Nearby, Pairs
from sociale_kaart.ladder.spots import Flags, Floats, Ints, is_everywhere, spots_of, spread
from sociale_kaart.ladder.topics import (
    Keys,
    Topics,
    asked_down,
    asked_up,
    keys_down,
    keys_up,
    topics_of,
)
from sociale_kaart.ladder.traits import Traits
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema
from sociale_kaart.weights import Weights

_AT_ONCE = 2000
"""Offerings that look around together, when each looks at few: bounds the memory."""

_ALL_POINTS = 1 << 15
"""More than an offering can get."""


Step = Callable[[Traits, score.Pair], Flags]
Points = Callable[[Weights, Traits, score.Pair, Ints], Ints]


class Search:
    """The offerings as numbers, and the ways to look through them."""

    def __init__(
        self,
        offerings: Sequence[Offering],
        traits: Traits,
        schema: Schema,
        *,
        near_km: float,
        most: int,
        weights: Weights,
    ) -> None:
        """Number everything once."""
        self._near_km, self._most, self._weights = near_km, most, weights
        self._size = len(offerings)
        self._traits = traits
        self._spots = spots_of(offerings)
        self._everywhere = np.array([is_everywhere(offering) for offering in offerings])
        self._topics = topics_of(offerings, schema)

    def next_steps(self) -> Hits:
        """Return what can come after each offering."""
        return self._rounds(keys_up, asked_up, score.is_step_up, score.step_up)

    def fallbacks(self) -> Hits:
        """Return what catches people of each offering."""
        return self._rounds(keys_down, asked_down, score.is_step_down, score.step_down)

    def meeting_points(self) -> Hits:
        """Return the nearest meeting points of each offering."""
        found = Hits(self._size, self._most)
        places = np.flatnonzero(self._traits.meeting_point)
        row, spot = spread(self._spots.first[places], self._spots.size[places] - 1)
        index = self._index(np.zeros(len(row), np.int64), spot)
        for most, block in self._blocks(found):
            row, spot = spread(self._spots.first[block], self._spots.size[block] - 1)
            pairs = index.pairs(np.zeros(len(row), np.int64), spot, most)
            self._keep(found, pairs, score.welcomes, score.only_nearness)
        return found

    def _rounds(self, keys: Keys, asked: Keys, step: Step, points: Points) -> Hits:
        """Look near, and then everywhere for those who miss something."""
        found = Hits(self._size, self._most)

        def fits(t: Traits, pair: score.Pair) -> Flags:
            return step(t, pair) & score.shares(t, pair) & score.welcomes(t, pair)

        for everywhere in (False, True):
            open_to_all = np.flatnonzero(self._everywhere)
            candidates = self._topics.among(open_to_all) if everywhere else self._topics
            index = self._index(*self._at(keys, candidates, everywhere=everywhere))
            for most, block in self._blocks(found):
                key, spot = self._at(asked, self._topics.among(block), everywhere=everywhere)
                self._keep(found, index.pairs(key, spot, most), fits, points)
        return found

    def _index(self, key: Ints, spot: Ints) -> Nearby:
        return Nearby(self._spots, self._traits.lot, key, spot, self._near_km)

    def _blocks(self, found: Hits) -> Iterator[tuple[int, Ints]]:
        """Yield the offerings that still miss something, in portions, and how much to look at."""
        for most in (FEW, MANY):
            left, size = found.missing(), _AT_ONCE * FEW // most
            for at in range(0, len(left), size):
                yield most, left[at : at + size]

    def _at(self, keys: Keys, topics: Topics, *, everywhere: bool) -> tuple[Ints, Ints]:
        """Return the keys of topics, each at all spots of its offering."""
        row, key = keys(self._traits, topics)
        place, spot = self._spread(topics, row, everywhere=everywhere)
        return key[place], spot

    def _spread(self, topics: Topics, row: Ints, *, everywhere: bool) -> tuple[Ints, Ints]:
        """Return the spots of rows of topics; the last spot of each offering is everywhere."""
        offering = topics.offering[row]
        first, others = self._spots.first[offering], self._spots.size[offering] - 1
        if everywhere:
            return np.arange(len(row)), first + others
        return spread(first, others + topics.anywhere[row])

    def _keep(self, found: Hits, pairs: Pairs, fits: Step, points: Points) -> None:
        """Add to each offering the best of what was found for it."""
        here = self._spots.offering.take(pairs.asked)
        there = self._spots.offering.take(pairs.found)
        good = np.flatnonzero((here != there) & fits(self._traits, (here, there)))
        here, there = here[good], there[good]
        asked, other, apart = pairs.asked[good], pairs.found[good], pairs.apart[good]
        total = points(self._weights, self._traits, (here, there), self._nearness(apart))
        order = self._order(here, there, total, apart)
        same = self._same_town(asked[order], other[order])
        found.add(here[order], there[order], apart[order], same)

    def _order(self, here: Ints, there: Ints, total: Ints, apart: Floats) -> Ints:
        """Sort by offering, points, lot, number and distance: all in two numbers each."""
        lot = (self._traits.lot.take(here) ^ self._traits.lot.take(there)) * 0x9E3779B1 >> 24
        km = np.nan_to_num(apart / max(self._near_km, 1e-9) * 255).astype(np.int64)
        best = (here << 16) + (_ALL_POINTS - total)
        equals = ((lot & 255) << 32) + (there << 8) + np.minimum(km, 255)
        return np.lexsort((equals, best))

    def _nearness(self, apart: Floats) -> Ints:
        """Return the points for being near; half of them when only an area is shared."""
        share = np.nan_to_num(1 - apart / max(self._near_km, 1e-9), nan=0.5)
        points: Ints = np.rint(self._weights.near * share).astype(np.int64)
        return points

    def _same_town(self, spot: Ints, other: Ints) -> Flags:
        """Tell which points are in one town, of which one is no more precise than that."""
        middle = self._spots.middle.take(spot) | self._spots.middle.take(other)
        same: Flags = self._spots.town.take(spot) == self._spots.town.take(other)
        return middle & same
