"""The drawing of the ladder on an offering's page, and the same in words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.pages.stairs import FLOOR, STEP, drawing, in_words, marks_of, top_of
from tests.unit.pages_sample import offering


def ways(*rungs: int) -> tuple[Relation, ...]:
    return tuple(Relation(f"a/{i}", ("omdat",), False, None, r) for i, r in enumerate(rungs))


def test_the_words_say_where_one_stands_and_where_one_can_go() -> None:
    here = offering(treden=[2, 3])
    assert in_words(here, Relations()) == "Dit aanbod staat op trede 2 en 3."
    related = Relations(next_steps=ways(5, 4, 4), fallbacks=ways(1, 2))
    assert in_words(here, related) == (
        "Dit aanbod staat op trede 2 en 3. Daarna kan trede 4 of 5. "
        "Een stap terug hoort erbij: op trede 1 of 2 is er iets dat je opvangt."
    )


def test_each_step_of_the_offering_is_lit_and_its_goal_is_dashed() -> None:
    svg = drawing(offering(treden=[2, 3], richting="ontwikkeling", naar_trede=4), Relations(), "")
    assert 'class="op-2 op-3"' in svg
    assert re.findall(r'class="(trede-\d)"', svg) == ["trede-4"]
    assert 'aria-hidden="true"' in svg
    assert "style=" not in svg


@pytest.mark.parametrize("kind", ["vervolgstap", "vangnet", "vindplaats"])
def test_only_what_is_there_is_drawn(kind: str) -> None:
    field = {"vervolgstap": "next_steps", "vangnet": "fallbacks", "vindplaats": "meeting_points"}
    svg = drawing(offering(treden=[3]), Relations(**{field[kind]: ways(2)}), "")
    assert [found for found in field if f'class="{found}"' in svg] == [kind]


RUNGS = st.lists(st.integers(1, 6), max_size=3)


@given(here=st.sets(st.integers(1, 6), min_size=1), up=RUNGS, down=RUNGS, spots=RUNGS)
def test_every_mark_stands_on_its_own_place_on_its_step(
    here: set[int], up: list[int], down: list[int], spots: list[int]
) -> None:
    related = Relations(ways(*up), ways(*down), ways(*spots))
    item = offering(treden=sorted(here))
    marks = marks_of(item, related)
    assert len({(mark.x, mark.y) for mark in marks}) == len(marks)
    expected = {(max(here), "hier"), *((r, "vervolgstap") for r in up)}
    expected |= {(r, "vangnet") for r in down} | {(r, "vindplaats") for r in spots}
    assert {(mark.x // STEP + 1, mark.kind) for mark in marks} == expected
    for mark in marks:
        assert mark.y < top_of(mark.x // STEP + 1) < FLOOR
    assert drawing(item, related, "../").startswith("<svg")
