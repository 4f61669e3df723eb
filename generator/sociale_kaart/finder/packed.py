"""Lists of offerings, packed in files that the browser fetches singly (``web/finder/lists.ts``).

A file (a shard) begins with the length in bytes of each of its lists; then follow the lists. In a
list stands for each offering the step from the one before, times eight, plus its level; numbers
are LEB128.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

SHARD = 32 * 1024
_AT_ONCE = 100_000
LEVEL_BITS = 3


class Packed(NamedTuple):
    """The shards, and the number of the first list in each."""

    shards: Sequence[bytes]
    starts: Sequence[int]


class Lists:
    """Lists of offerings with their levels, also each by itself as it is packed."""

    def __init__(self, lists: Ints, offerings: Ints, levels: Ints, count: int) -> None:
        """Take ``count`` lists, sorted by list and then by offering."""
        step = np.diff(offerings, prepend=0)
        first = np.flatnonzero(np.diff(lists, prepend=-1))
        step[first] = offerings[first]
        step <<= LEVEL_BITS
        step |= levels
        self._offerings, self._levels = offerings, levels
        self._data, sizes = varints(step)
        self._lengths = np.bincount(lists, weights=sizes, minlength=count).astype(np.int64)
        self._ends = np.cumsum(self._lengths).tolist()
        self._last = np.cumsum(np.bincount(lists, minlength=count)).tolist()

    def read(self, number: int) -> tuple[Ints, Ints]:
        """Return the offerings of a list, and their levels."""
        part = slice(self._last[number - 1] if number else 0, self._last[number])
        return self._offerings[part], self._levels[part]

    def length(self, number: int) -> int:
        """Return how many bytes a list takes."""
        return int(self._lengths[number])

    def packed(self, number: int) -> bytes:
        """Return a list as it stands in a shard."""
        end: int = self._ends[number]
        return self._data[end - self.length(number) : end].tobytes()

    def shards(self, limit: int) -> Packed:
        """Return them in shards of at most ``limit`` bytes, unless one list alone is longer."""
        return _shards(self._data, self._lengths, limit)


def pack(lists: Ints, offerings: Ints, levels: Ints, count: int) -> Packed:
    """Pack ``count`` lists of offerings, sorted by list and then by offering."""
    return Lists(lists, offerings, levels, count).shards(SHARD)


def varints(values: Ints) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Encode numbers as LEB128; also return how many bytes each one takes."""
    # In portions: while it is done, each number takes ten times its own room.
    done = [_varints(values[at : at + _AT_ONCE]) for at in range(0, len(values), _AT_ONCE)]
    data, sizes = zip(*(done or [_varints(values)]), strict=True)
    return np.concatenate(data), np.concatenate(sizes)


def _varints(values: Ints) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    sizes = np.ones(len(values), np.uint8)
    for bits in (7, 14, 21, 28):
        sizes += values >= 1 << bits
    ends = np.cumsum(sizes, dtype=np.int64)
    data = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    for byte in range(5):
        there = sizes > byte
        more = (sizes[there] > byte + 1).astype(np.int64) << 7
        data[(ends - sizes)[there] + byte] = (values[there] >> 7 * byte & 127) | more
    return data, sizes


def _shards(data: NDArray[np.uint8], lengths: Ints, limit: int) -> Packed:
    ends = np.cumsum(lengths)
    starts: list[int] = []
    shards: list[bytes] = []
    first = 0
    while first < len(lengths):
        begin = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(ends, begin + limit, side="right")))
        directory, _ = varints(lengths[first:last])
        starts.append(first)
        shards.append(directory.tobytes() + data[begin : int(ends[last - 1])].tobytes())
        first = last
    return Packed(shards, starts)
