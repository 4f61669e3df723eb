"""Numbers are packed in portions, and come back as they were, wherever portions end."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.finder import packed

numbers = st.lists(st.integers(0, 2**34) | st.integers(0, 300), max_size=20)


@given(numbers, st.integers(1, 20))
def test_what_is_packed_in_portions_comes_back(values: list[int], portion: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed, "_AT_ONCE", portion)
        data, sizes = packed.varints(np.array(values, np.int64))
    assert list(unpacked(data.tobytes())) == values
    assert int(sizes.sum(dtype=np.int64)) == len(data)
    assert len(sizes) == len(values)


def unpacked(data: bytes) -> Iterator[int]:
    value = place = 0
    for byte in data:
        value |= (byte & 127) << place
        place += 7
        if byte < 128:
            yield value
            value = place = 0
