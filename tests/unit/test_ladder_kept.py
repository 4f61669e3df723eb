"""What is kept of a ladder as numbers comes back as it was told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.ladder.edge import Relation, Relations
from sociale_kaart.ladder.kept import Kept, Said, Way
from tests.unit.ladder_sample import offer

OFFERINGS = [offer(id, [2]) for id in ("a/a", "b/b", "c/c")]

words = st.lists(st.text(max_size=3), max_size=2).map(tuple)
tenths = st.integers(0, 10**6).map(lambda number: number / 10)
said = st.builds(Said, st.booleans(), st.integers(0, 6), words, words)
ways = st.builds(Way, st.integers(0, 2), st.none() | tenths, said, words)
lists = st.lists(ways, max_size=3)


@given(st.lists(st.tuples(lists, lists, lists), min_size=3, max_size=3))
def test_each_offering_gets_its_own_ways_back(made: list[tuple[list[Way], ...]]) -> None:
    kept = Kept(OFFERINGS)
    for kinds in made:
        kept.add(*kinds)
    assert list(kept) == ["a/a", "b/b", "c/c"]
    assert len(kept) == 3
    for id, kinds in zip(kept, made, strict=True):
        assert kept[id] == Relations(*(tuple(map(told, kind)) for kind in kinds))


def told(way: Way) -> Relation:
    named, rung, reasons, brief = way.said
    id = OFFERINGS[way.there].id
    return Relation(id, reasons + way.where, named, way.distance_km, rung, brief + way.where)


def test_what_is_not_there_is_not_there() -> None:
    kept = Kept([])
    assert "a/a" not in kept
    assert kept.get("a/a") is None
    with pytest.raises(KeyError):
        kept["a/a"]
