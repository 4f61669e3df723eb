"""What a search found, kept small: numbers side by side instead of an object for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sociale_kaart.ladder.spots import Flags, Floats, Ints

_UNKNOWN = -1
_AT_ONCE = 1000


class Hit(NamedTuple):
    """An offering that was found: its number, how far it is, and whether in the same town."""

    offering: int
    distance_km: float | None
    same_town: bool


class Hits:
    """For each offering what was found, the best first: so many at most, each only once."""

    def __init__(self, size: int, most: int) -> None:
        """Begin with nothing."""
        self._most = most
        self._count = np.zeros(size, dtype=np.int64)
        self._number = np.full((size, most), _UNKNOWN, dtype=np.int32)
        self._tenths = np.full((size, most), _UNKNOWN, dtype=np.int32)
        self._same_town = np.zeros((size, most), dtype=np.bool_)

    def __iter__(self) -> Iterator[list[Hit]]:
        """Yield for each offering what was found."""
        for at in range(0, len(self._count), _AT_ONCE):
            some = slice(at, at + _AT_ONCE)
            columns = (self._count, self._number, self._tenths, self._same_town)
            for count, *row in zip(*(column[some].tolist() for column in columns), strict=True):
                yield [
                    Hit(number, None if tenths == _UNKNOWN else tenths / 10, same_town)
                    for number, tenths, same_town in zip(*row, strict=True)
                ][:count]

    def missing(self) -> Ints:
        """Return which offerings could do with more."""
        return np.flatnonzero(self._count < self._most)

    def add(self, here: Ints, there: Ints, apart: Floats, same_town: Flags) -> None:
        """Add what was found, sorted by offering and then the best first; ``apart`` is in km."""
        left = np.flatnonzero((self._number[here] != there[:, None]).all(axis=1))
        while True:
            left = left[self._count[here[left]] < self._most]
            if not len(left):
                return
            begins = np.diff(here[left], prepend=_UNKNOWN) != 0
            best = left[begins]
            self._put(here[best], there[best], apart[best], same_town[best])
            # The same one may stand there more than once: by another road, or at another place.
            chosen = np.repeat(there[best], np.diff(np.append(np.flatnonzero(begins), len(left))))
            left = left[there[left] != chosen]

    def _put(self, here: Ints, there: Ints, apart: Floats, same_town: Flags) -> None:
        place = self._count[here]
        self._number[here, place] = there
        self._tenths[here, place] = np.nan_to_num(np.rint(apart * 10), nan=_UNKNOWN)
        self._same_town[here, place] = same_town
        self._count[here] += 1
