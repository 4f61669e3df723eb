"""Finds what is near and has something in common, for many offerings at once.

All candidates stand in one k-d tree (scipy), at a place of five numbers: three for where they are
on Earth, one for what is looked for (a key) in which area, and one for their lot. Keys and areas
lie so far apart that only candidates of the same are found. The lot is worth a few metres at most:
where many share one place, everyone finds others of them, and always the same.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sociale_kaart.ladder.spots import EARTH_RADIUS_KM, Flags, Floats, Ints, Spots

FEW, MANY = 10, 100
"""So many candidates are looked at for each key and spot: the nearest, and then some more of them
for those who miss something."""

_LOT_KM = 0.01
_NUMBERS = 5
_AT_ONCE = 100_000


class Pairs(NamedTuple):
    """Spots that are near each other; kilometres over the Earth, not a number between areas."""

    asked: Ints
    found: Ints
    apart: Floats


class Nearby:
    """Candidates (rows of a key and a spot), ready to be searched within ``near_km``."""

    def __init__(self, spots: Spots, lot: Ints, key: Ints, spot: Ints, near_km: float) -> None:
        """Put all candidates in the tree."""
        # Here and not on top: it takes longer to load than most commands take to run.
        from scipy.spatial import cKDTree

        self._spots, self._lot = spots, lot / 2.0**32 * _LOT_KM
        self._near_km, self._reach = near_km, chord_km(near_km) + _LOT_KM
        # Who has an address does not look for another address in the same large area: for those
        # the areas hold only who has nothing better to say.
        vague = np.flatnonzero(spots.vague[spot])
        self._spot = np.concatenate((spot, spot[vague]), dtype=np.int32)
        # The largest of all arrays: filled where it stands, and never copied.
        places = np.empty((len(self._spot), _NUMBERS))
        for at in range(0, len(spot), _AT_ONCE):
            some = slice(at, min(at + _AT_ONCE, len(spot)))
            self._put(places[some], key[some], spot[some], open_to=True)
        self._put(places[len(spot) :], key[vague], spot[vague])
        self._tree = cKDTree(places, leafsize=32, balanced_tree=False) if len(spot) else None

    def pairs(self, key: Ints, spot: Ints, most: int) -> Pairs:
        """Return which query meets which candidates, so many at most, and how far apart."""
        if self._tree is None or not len(spot):
            return Pairs(spot[:0], spot[:0], np.zeros(0))
        asking = np.empty((len(spot), _NUMBERS))
        self._put(asking, key, spot, open_to=self._spots.vague[spot])
        _, rows = self._tree.query(
            asking, k=np.arange(1, most + 1), distance_upper_bound=self._reach, workers=-1
        )
        query, rank = np.nonzero(rows < self._tree.n)
        asked, found = spot[query], self._spot[rows[query, rank]]
        line = self._spots.xyz.take(asked, axis=0) - self._spots.xyz.take(found, axis=0)
        apart = arc_km(np.sqrt(np.einsum("ij,ij->i", line, line)))
        near = apart <= self._near_km
        apart[self._spots.area.take(found) >= 0] = np.nan
        return Pairs(asked[near], found[near], apart[near])

    def _put(self, places: Floats, key: Ints, spot: Ints, *, open_to: bool | Flags = False) -> None:
        """Fill in the places of rows in the tree."""
        area = self._spots.area[spot]
        side = np.where(area < 0, 0, 2 * area + 1 + np.asarray(open_to))
        sides = 2 * int(self._spots.area.max(initial=0)) + 3
        places[:, :3] = self._spots.xyz[spot]
        places[:, 3] = (key * sides + side) * (2 * self._reach + 1)
        places[:, 4] = self._lot[self._spots.offering[spot]]


def chord_km(distance_km: float) -> float:
    """Return the straight line through the Earth between points at that distance over it."""
    half_turn = np.pi * EARTH_RADIUS_KM
    return float(2 * EARTH_RADIUS_KM * np.sin(min(distance_km, half_turn) / EARTH_RADIUS_KM / 2))


def arc_km(chord: Floats) -> Floats:
    """Return the distance over the Earth, for straight lines through it."""
    arc: Floats = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS_KM), 1))
    return arc
