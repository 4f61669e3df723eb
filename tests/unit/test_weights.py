"""The weights of the ladder: what a keeper says, and what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.weights import (
    USUAL,
    Weights,
    WrongSettingError,
    for_route,
    weights_from,
    weights_table,
)


@pytest.mark.parametrize("said", [None, {}])
def test_nothing_said_is_as_usual(said: Any) -> None:
    assert weights_from(said) == USUAL


def test_what_is_said_counts_and_the_rest_stays() -> None:
    weights = weights_from({"near": 60, "other_ages": -100})
    assert (weights.near, weights.other_ages) == (60, -100)
    assert weights.same_sector == USUAL.same_sector


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"nabij": 3}, "`ladder` kent `nabij` niet. Kies uit: same_pillar, "),
        ({"sam_sector": 3}, "Bedoel je `same_sector`?"),
        ({3: 3}, "`ladder` kent `3` niet."),
        ({"near": "veel"}, "een heel getal te zijn van -100 tot en met 100, niet `veel`."),
        ({"near": 2.5}, "niet `2.5`."),
        ({"near": True}, "niet `True`."),
        ({"near": 101}, "niet `101`."),
        ([1], "`ladder` is een lijstje met op elke regel een naam en een getal"),
        ("near", "`ladder` is een lijstje"),
    ],
)
def test_what_is_wrong_is_said_with_the_remedy(said: Any, message: str) -> None:
    with pytest.raises(WrongSettingError) as error:
        weights_from(said)
    assert message in str(error.value)


def test_all_mistakes_are_said_at_once() -> None:
    with pytest.raises(WrongSettingError) as error:
        weights_from({"neer": 1, "free_access": None})
    assert "`near`" in str(error.value)
    assert "`free_access`" in str(error.value)


@given(
    said=st.recursive(
        st.none() | st.text() | st.integers(),
        lambda v: (
            st.lists(v)
            | st.dictionaries(st.text() | st.sampled_from([w.name for w in fields(Weights)]), v)
        ),
    )
)
def test_whatever_is_said_nothing_else_goes_wrong(said: Any) -> None:
    weights = None
    with suppress(WrongSettingError):
        weights = weights_from(said)
    assert weights is None or isinstance(weights, Weights)


def test_the_table_has_every_weight_with_its_points_and_meaning() -> None:
    table = weights_table(weights_from({"near": 60}))
    for weight in fields(Weights):
        assert f"| `{weight.name}` |" in table
    assert "| `near` | 60 (gewoon: 30) | allebei | Dichtbij." in table
    assert "| `right_rung` | 30 | vervolgstap |" in table
    assert "| `right_rung` | 30 | vangnet |" in table
    assert "| `leads_on` | 5 | vervolgstap |" in table
    assert "| `leads_on` | 5 | vangnet |" not in table
    assert "| `near` | 60 (gewoon: 30) | route | Dicht bij waar je woont." in table
    assert "| `leads_on` | 5 | route |" not in table


def test_a_route_gets_only_the_weights_that_mean_the_same_there() -> None:
    found = for_route(weights_from({"near": 60}))
    assert found["near"] == 60
    assert "stable" not in found
