"""Finds pairs of spots that are near each other and have something in common, many at once.

Candidates are rows of (key, spot), sorted by key, then by band of latitude, then by longitude. A
query asks for one key around one spot: three bands, of each a stretch of longitude. All queries
are answered together by binary search, so the work grows with the number of pairs found. In a
crowded place a smaller radius is enough, and of a stretch no more than a fixed number is looked
at: so it stays near-linear however many offerings there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sociale_kaart.ladder.spots import EARTH_RADIUS_KM, Floats, Ints, Spots

ENOUGH = 12
"""So many candidates within a smaller radius, and the larger one is not searched."""
MOST = 32
"""No more candidates than this are taken from one band, those of about the same longitude."""
PARTS = (9, 3, 1)
"""The radii, as parts of what is near."""
SMALLEST_KM = 0.5

_KM_PER_DEGREE = EARTH_RADIUS_KM * np.pi / 180
_BITS = 20
_TURN = 1 << _BITS


class Pairs(NamedTuple):
    """Spots that are near each other; kilometres over the Earth, not a number between areas."""

    asked: Ints
    found: Ints
    apart: Floats


class Nearby:
    """The candidates, ready to be searched within ``near_km`` and parts of it."""

    def __init__(self, spots: Spots, xyz: Floats, key: Ints, spot: Ints, near_km: float) -> None:
        """Sort the candidate rows once for each radius."""
        self._spots, self._xyz = spots, xyz
        radii = sorted({max(near_km / part, SMALLEST_KM) for part in PARTS})
        self._limit = chord_km(near_km) ** 2
        self._layers = [_Layer(spots, key, spot, radius) for radius in radii]

    def pairs(self, key: Ints, spot: Ints) -> Pairs:
        """Return which query meets which candidate, and how far they are apart."""
        rows, found = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        left = np.arange(len(key))
        for layer in self._layers:
            begin, size = layer.stretches(key[left], spot[left])
            full = size.sum(axis=0) >= ENOUGH
            if layer is self._layers[-1]:
                full[:] = True
            for start, length in zip(begin, size, strict=True):
                row, place = spread(start[full], length[full])
                rows.append(left[full][row])
                found.append(layer.spot[place])
            left = left[~full]
        return self._near(spot[np.concatenate(rows)], np.concatenate(found))

    def _near(self, asked: Ints, found: Ints) -> Pairs:
        """Keep what is near as the crow flies, and does not only share a large area."""
        line = self._xyz.take(asked, axis=0) - self._xyz.take(found, axis=0)
        square = np.einsum("ij,ij->i", line, line)
        point = self._spots.area.take(found) < 0
        clear = point | self._spots.vague.take(asked) | self._spots.vague.take(found)
        keep = np.flatnonzero((square <= self._limit) & clear)
        apart = np.where(point[keep], arc_km(np.sqrt(square[keep])), np.nan)
        return Pairs(asked[keep], found[keep], apart)


class _Layer:
    """The candidate rows in the order that suits one radius."""

    def __init__(self, spots: Spots, key: Ints, spot: Ints, radius_km: float) -> None:
        height = radius_km / _KM_PER_DEGREE
        band = np.floor((spots.latitude + 90) / height).astype(np.int64)
        area = spots.area >= 0
        # Areas get bands of their own, beyond the North Pole and not touching each other.
        band[area] = int(180 / height) + 3 * (spots.area[area] + 2)
        middle = np.floor((spots.longitude + 180) / 360 * (_TURN - 1)).astype(np.int64)
        shrink = np.cos(np.radians(np.minimum(np.abs(spots.latitude) + height, 89)))
        self._reach = np.ceil(height / shrink / 360 * _TURN).astype(np.int64) + 1
        self._place = (band << _BITS) | middle
        code = (key << 2 * _BITS) | self._place[spot]
        order = np.argsort(code, kind="stable")
        self._code = code[order]
        self.spot = spot[order]

    def stretches(self, key: Ints, spot: Ints) -> tuple[Sequence[Ints], Ints]:
        """Return where the candidates of three bands begin, and how many there are."""
        code = (key << 2 * _BITS) | self._place[spot]
        order = np.argsort(code)  # neighbours after each other: the search stays in the cache
        code, reach = code[order], self._reach[spot][order]
        begin, size = np.empty((3, len(code)), np.int64), np.empty((3, len(code)), np.int64)
        for i, step in enumerate((-_TURN, 0, _TURN)):
            low = np.searchsorted(self._code, code + step - reach)
            high = np.searchsorted(self._code, code + step + reach, side="right")
            crowded = np.flatnonzero(high - low > MOST)
            if len(crowded):
                middle = np.searchsorted(self._code, code[crowded] + step)
                low[crowded] = np.maximum(low[crowded], middle - MOST // 2)
                high[crowded] = np.minimum(high[crowded], low[crowded] + MOST)
            begin[i, order], size[i, order] = low, high - low
        return list(begin), size


def chord_km(distance_km: float) -> float:
    """Return the straight line through the Earth between points at that distance over it."""
    half_turn = np.pi * EARTH_RADIUS_KM
    return float(2 * EARTH_RADIUS_KM * np.sin(min(distance_km, half_turn) / EARTH_RADIUS_KM / 2))


def arc_km(chord: Floats) -> Floats:
    """Return the distance over the Earth, for straight lines through it."""
    arc: Floats = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS_KM), 1))
    return arc


def spread(start: Ints, size: Ints) -> tuple[Ints, Ints]:
    """Return for each stretch all its members: the number of the stretch, and the member."""
    row = np.repeat(np.arange(len(start)), size)
    before = np.cumsum(size) - size
    return row, np.arange(len(row)) + np.repeat(start - before, size)
