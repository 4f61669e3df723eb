"""What can be chosen as lists of offerings: a file or two answer a choice, however large the map.

Of each value of a filter there is a list with the offerings that have it; of ages one for each
range that occurs; of days and parts of the day one for each cell of the week. After those come
lists of what serves a place without being there, and of what has no place at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from sociale_kaart.finder.columns import AnyColumn
from sociale_kaart.finder.more import AGES
from sociale_kaart.finder.packed import Ints, Packed, pack

_OFFERING = 32  # bits for the number of an offering, below that of its list


class Choices(NamedTuple):
    """The packed lists, and for each column the number of its first list."""

    packed: Packed
    first: dict[str, int]
    total: int
    ages: Sequence[Sequence[int]]

    def header(self) -> dict[str, Any]:
        """Return what the browser must know to find a list."""
        return {
            "starts": self.packed.starts,
            "total": self.total,
            "first": self.first,
            "ages": self.ages,
        }


def build_choices(columns: Sequence[AnyColumn]) -> Choices:
    """Build the lists of all columns."""
    first: dict[str, int] = {}
    keys: list[Ints] = [np.zeros(0, np.int64)]
    ages: Sequence[Sequence[int]] = ()
    count = 0
    for column in columns:
        first[column.name] = count
        if column.name == AGES:
            # Whether a range holds an age is judged in the browser.
            ages = column.sets
            keys.append(_keys(column.rows, [[number] for number in range(len(ages))], count))
            count += len(ages)
        else:
            keys.append(_keys(column.rows, column.sets, count))
            count += column.size
    sorted_keys = np.sort(np.concatenate(keys))
    offerings = sorted_keys & ((1 << _OFFERING) - 1)
    levels = np.ones(len(sorted_keys), np.int64)
    packed = pack(sorted_keys >> _OFFERING, offerings, levels, count)
    return Choices(packed, first, count, ages)


def _keys(rows: Sequence[int], members: Sequence[Sequence[int]], base: int) -> Ints:
    """Return for every offering in every list of its combination: the list, then the offering."""
    flat = np.fromiter((number for one in members for number in one), np.int64)
    sizes = np.fromiter(map(len, members), np.int64, len(members))
    begins = np.cumsum(sizes) - sizes
    chosen = np.fromiter(rows, np.int64, len(rows))
    lengths = sizes[chosen] if len(chosen) else chosen
    offering = np.repeat(np.arange(len(chosen), dtype=np.int64), lengths)
    # The places in `flat` of all lists of all offerings: 0, 1, 2 … counted on from each beginning.
    within = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    place = np.repeat(begins[chosen], lengths) + within if len(chosen) else within
    return ((flat[place] + base) << _OFFERING) | offering
