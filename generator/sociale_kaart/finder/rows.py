"""Which combination of values each offering has, in files of so many offerings each.

The browser counts with them what each choice would give. Of every column come first all lowest
bytes and then, as far as it has that many combinations, all higher ones: that compresses best.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from sociale_kaart.finder.columns import AnyColumn

BLOCK = 4096


def row_files(columns: Sequence[AnyColumn], offerings: int) -> Iterable[bytes]:
    """Return the rows of all columns, ``BLOCK`` offerings in a file."""
    rows = [np.fromiter(column.rows, np.uint32, offerings) for column in columns]
    for start in range(0, offerings, BLOCK):
        yield b"".join(
            (numbers[start : start + BLOCK] >> shift).astype(np.uint8).tobytes()
            for column, numbers in zip(columns, rows, strict=True)
            for shift in range(0, 8 * bytes_for(len(column.sets)), 8)
        )


def bytes_for(combinations: int) -> int:
    """Return how many bytes hold the number of a combination."""
    return max(1, ((combinations - 1).bit_length() + 7) // 8)
