"""Which of two is the better next step or fallback, and which are none at all."""

from __future__ import annotations

from typing import Any

import pytest

from sociale_kaart.ladder import Relations
from sociale_kaart.weights import Weights
from tests.unit.ladder_sample import VELP, down, offer, place, related, up


def test_the_rung_aimed_at_and_the_next_one_go_before_a_leap_and_a_broad_offering() -> None:
    here = offer("a/a", [2], richting="ontwikkeling", naar_trede=3)
    leap, broad, right = offer("b/b", [4]), offer("c/c", [1, 2, 3]), offer("d/d", [3])
    assert up(here, leap, broad, right) == ["d/d", "c/c", "b/b"]


def test_three_rungs_is_too_far_unless_the_offering_itself_goes_there() -> None:
    far = offer("b/b", [5])
    assert up(offer("a/a", [2]), far) == []
    assert up(offer("a/a", [2], richting="ontwikkeling", naar_trede=5), far) == ["b/b"]
    assert down(offer("a/a", [5]), offer("b/b", [2])) == []


def test_a_broad_offering_falls_back_within_its_own_range_and_just_below() -> None:
    here = offer("a/a", [2, 3, 4])
    assert set(down(here, offer("b/b", [1]), offer("c/c", [3]), offer("d/d", [4]))) == {
        "b/b",
        "c/c",
    }


def test_an_open_door_makes_a_good_net_and_a_decision_by_others_a_poor_one() -> None:
    closed = offer("b/b", [3], toegang="verwijzing", indicatie=["wmo"])
    unknown = offer("c/c", [3])
    free = offer("d/d", [3], toegang="vrij", indicatie=["geen"])
    here = offer("a/a", [4])
    assert down(here, closed, unknown, free) == ["d/d", "c/c", "b/b"]
    reasons = related(here, free)["a/a"].fallbacks[0].reasons
    assert {"je kunt zo binnenlopen", "geen indicatie nodig"} <= set(reasons)


def test_where_it_leads_helps_a_step() -> None:
    here = offer("a/a", [2], richting="ontwikkeling", naar_trede=4)
    goal = offer("b/b", [4])
    further = offer("c/c", [3], richting="ontwikkeling", naar_trede=4)
    assert up(here, goal, further, offer("d/d", [3])) == ["b/b", "c/c", "d/d"]
    reasons = [step.reasons for step in related(here, goal, further)["a/a"].next_steps]
    assert "daar werk je naartoe" in reasons[0]
    assert "van daar naar trede 4" in reasons[1]
    assert up(offer("a/a", [2]), goal, further) == ["c/c", "b/b"]


def test_the_brief_reasons_are_those_that_say_most() -> None:
    here = offer("a/a", [3], doelgroepen=["jongeren"])
    net = offer("a/b", [2], toegang="vrij", indicatie=["geen"], doelgroepen=["jongeren"])
    found = related(here, net)["a/a"].fallbacks[0]
    assert {"geen indicatie nodig", "ook voor jongeren", "dezelfde aanbieder"} <= set(found.reasons)
    assert found.shown == (
        "trede 2",
        "een vaste plek",
        "je kunt zo binnenlopen",
        "ook groen en dieren",
        "in dezelfde plaats",
    )


def test_a_net_is_a_place_to_stay_or_to_start_again() -> None:
    stay = offer("b/b", [3])
    again = offer("c/c", [3], richting="ontwikkeling", naar_trede=4)
    lower = offer("d/d", [2], richting="ontwikkeling", naar_trede=3, locaties=[place(VELP)])
    here = offer("a/a", [4])
    assert down(here, lower, again, stay) == ["b/b", "c/c", "d/d"]
    reasons = [net.reasons for net in related(here, lower, again, stay)["a/a"].fallbacks]
    assert "een vaste plek" in reasons[0]
    assert "van daar naar trede 4" in reasons[1]


def test_a_place_for_women_only_follows_on_another_such_place() -> None:
    women = offer("b/b", [3], doelgroepen=["vrouwen"])
    assert up(offer("a/a", [2], doelgroepen=["iedereen"]), women) == []
    assert up(offer("a/a", [2], doelgroepen=["iedereen", "vrouwen"]), women) == ["b/b"]


@pytest.mark.parametrize(("ours", "theirs"), [("vrouwen", "mannen"), ("mannen", "vrouwen")])
def test_never_to_those_who_are_shut_out(ours: str, theirs: str) -> None:
    here = offer("a/a", [2], doelgroepen=[ours, "jongeren"])
    there = offer("b/b", [3], doelgroepen=[theirs, "jongeren"], vindplaats=True)
    found = related(here, there)
    assert found == {"a/a": Relations(), "b/b": Relations()}


def test_for_anyone_and_also_for_women_is_for_anyone() -> None:
    both = offer("b/b", [3], doelgroepen=["iedereen", "vrouwen"])
    assert up(offer("a/a", [2]), both) == ["b/b"]
    assert up(offer("a/a", [2], doelgroepen=["mannen"]), both) == []


def test_never_outside_the_ages() -> None:
    young = offer("a/a", [2], leeftijd={"tot": 17})
    assert up(young, offer("b/b", [3], leeftijd={"van": 18})) == []
    assert up(young, offer("b/b", [3], leeftijd={"van": 16})) == ["b/b"]


def test_never_outside_the_ages_that_audiences_come_down_to() -> None:
    young = offer("a/a", [2], doelgroepen=["jongeren"])
    old = offer("b/b", [3], doelgroepen=["ouderen"])
    assert up(young, old) == []
    assert up(young, offer("b/b", [3], doelgroepen=["ouderen", "buurtbewoners"])) == ["b/b"]
    assert up(young, offer("b/b", [3], doelgroepen=["ouderen"], leeftijd={"van": 18})) == ["b/b"]


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        ({"van": 12, "tot": 18}, {"van": 18}, "vanaf 18 jaar"),
        ({"van": 16}, {"tot": 27}, "tot en met 27 jaar"),
        ({}, {"van": 18, "tot": 27}, "van 18 tot en met 27 jaar"),
        ({}, {"van": 55}, "vanaf 55 jaar"),
    ],
)
def test_ages_that_some_have_come_last_and_are_told(
    ours: dict[str, Any], theirs: dict[str, Any], words: str
) -> None:
    here = offer("a/a", [2], leeftijd=ours)
    there, other = offer("b/b", [3], leeftijd=theirs), offer("c/c", [3])
    first, last = related(here, there, other)["a/a"].next_steps
    assert (first.offering_id, last.offering_id) == ("c/c", "b/b")
    assert last.reasons == ("trede 3", "ook groen en dieren", words, "in dezelfde plaats")


def test_who_says_no_age_goes_to_other_grown_ups_as_well() -> None:
    grown_up = offer("b/b", [3], leeftijd={"van": 18})
    (step,) = related(offer("a/a", [2]), grown_up)["a/a"].next_steps
    assert step.reasons == ("trede 3", "ook groen en dieren", "in dezelfde plaats")


def test_for_others_only_comes_last() -> None:
    here = offer("a/a", [2], doelgroepen=["jongeren"])
    others, anyone = offer("b/b", [3], doelgroepen=["autisme"]), offer("c/c", [3])
    assert up(here, others, anyone) == ["c/c", "b/b"]


def test_a_keeper_weighs_otherwise() -> None:
    here = offer("a/a", [2])
    near = offer("b/b", [3], sectoren=["horeca"])
    alike = offer("c/c", [3], locaties=[place(VELP, "Velp")])
    assert up(here, near, alike) == ["c/c", "b/b"]
    steps = related(here, near, alike, weights=Weights(same_sector=0, same_main_sector=0))
    assert [step.offering_id for step in steps["a/a"].next_steps] == ["b/b", "c/c"]
