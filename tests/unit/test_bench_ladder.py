"""The benchmark of the ladder: its table, and that comparing all pairs finds as much."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.ladder import Run, table
from bench.pairs import compare_all
from sociale_kaart.ladder import MOST
from sociale_kaart.model import Catalogue
from tests.unit.ladder_sample import SCHEMA, made_up, related


def test_the_table_sets_each_size_beside_the_smallest_and_beside_all_pairs() -> None:
    found = {1_000: [Run(0.5, 50, 60)], 10_000: [Run(20, 100, 150)]}
    lines = table(found, {1_000: [Run(2, 50, 55)]}).splitlines()
    assert "| 1,000 | comparing all pairs | 2.00 | 2.00 |" in lines[2]
    assert "| 1.0 times | 4.0 times as quick | 60 MB, of which 10 MB for this |" in lines[3]
    assert "| 4.0 times |  | 150 MB, of which 50 MB" in lines[4]
    assert "**not reached**" in lines[4]


@settings(max_examples=25, deadline=None)
@given(size=st.integers(1, 50), seed=st.integers(0, 2**32))
def test_the_ladder_misses_nothing_that_comparing_all_pairs_finds(size: int, seed: int) -> None:
    made = made_up(size, seed, elsewhere=True)
    here = [offering for offering in made if all(place.point for place in offering.locations)]
    catalogue = Catalogue(tuple(sorted(here, key=lambda offering: offering.id)), {})
    if not here:
        return
    found = related(*catalogue.offerings)
    all_pairs = compare_all(catalogue, SCHEMA, near_km=25)
    for offering, (up, down) in zip(catalogue.offerings, all_pairs, strict=True):
        steps, nets = found[offering.id].next_steps, found[offering.id].fallbacks
        if not offering.next_steps:
            assert len(steps) == min(len(up), MOST)
        if not offering.fallbacks:
            assert len(nets) == min(len(down), MOST)
