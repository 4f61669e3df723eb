"""Of what is found the best few are kept, each once, whatever else comes later."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.ladder.hits import Hit, Hits

MOST = 3

candidates = st.tuples(
    st.integers(0, 4), st.integers(0, 5), st.none() | st.floats(0, 300), st.booleans()
)
rounds = st.lists(st.lists(candidates, max_size=40), max_size=3)
Candidate = tuple[int, int, float | None, bool]


@given(rounds)
def test_the_first_few_different_ones_of_each_are_kept(made: list[list[Candidate]]) -> None:
    hits = Hits(5, MOST)
    expected: dict[int, list[Hit]] = {number: [] for number in range(5)}
    for found in made:
        found.sort(key=lambda candidate: candidate[0])
        for here, there, apart, same_town in found:
            mine = expected[here]
            if len(mine) < MOST and there not in {hit.offering for hit in mine}:
                km = None if apart is None else float(np.round(apart, 1))
                mine.append(Hit(there, km, same_town))
        here, there = (np.array([row[at] for row in found], dtype=np.int64) for at in (0, 1))
        apart = np.array([np.nan if row[2] is None else row[2] for row in found], dtype=float)
        hits.add(here, there, apart, np.array([row[3] for row in found], dtype=np.bool_))
    assert list(hits) == list(expected.values())
    assert hits.missing().tolist() == [i for i, mine in expected.items() if len(mine) < MOST]
