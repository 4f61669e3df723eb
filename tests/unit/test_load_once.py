"""Texts of entries are read as they are, and those that are the same are there once."""

from __future__ import annotations

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load.once import LONGEST, Once

json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(json))
def test_what_is_read_is_what_was_written(values: list[Any]) -> None:
    once = Once()
    for value in values:
        read = once.read(orjson.dumps(value))
        assert read == value
        assert repr(read) == repr(value)


def test_the_same_text_is_there_once_unless_it_is_long() -> None:
    once = Once()
    short, long = "voor iedereen", "x" * (LONGEST + 1)
    contents = orjson.dumps({"a": [short], "b": long})
    first, second = once.read(contents), once.read(contents)
    assert first["a"][0] is second["a"][0]
    assert first["b"] is not second["b"]
    assert first == second
