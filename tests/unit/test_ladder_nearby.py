"""What counts as near, and that what happens elsewhere changes nothing here."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.ladder_sample import ARNHEM, GRONINGEN, VELP, offer, place, related, up


def test_far_away_is_not_found_but_online_and_the_whole_country_are() -> None:
    far = place(GRONINGEN, "Groningen")
    here = offer("a/a", [2])
    assert up(here, offer("b/b", [3], locaties=[far])) == []
    assert up(here, offer("b/b", [3], locaties=[far, place(VELP, "Velp")])) == ["b/b"]
    for fields, words in [
        ({"online": True}, "online"),
        ({"werkgebied": {"landelijk": True}}, "heel Nederland"),
    ]:
        (step,) = related(here, offer("b/b", [3], locaties=[], **fields))["a/a"].next_steps
        assert step.reasons[-1] == words
        assert step.distance_km is None


def test_what_is_online_for_one_town_is_not_for_another() -> None:
    here = offer("a/a", [2])
    for town, found in [("Arnhem", ["b/b"]), ("Groningen", [])]:
        online = offer("b/b", [3], locaties=[], online=True, werkgebied={"gemeenten": [town]})
        assert up(here, online) == found


def test_what_is_near_goes_before_what_is_online() -> None:
    online = offer("b/b", [3], locaties=[], online=True)
    near = offer("c/c", [4], sectoren=["horeca"])
    assert up(offer("a/a", [2]), online, near) == ["c/c", "b/b"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"locaties": [place(None)]}, "in dezelfde gemeente"),
        ({"locaties": [], "werkgebied": {"gemeenten": ["Arnhem", "Ede"]}}, "in dezelfde gemeente"),
        ({"locaties": [], "werkgebied": {"provincies": ["Gelderland"]}}, "in dezelfde provincie"),
    ],
)
def test_without_points_the_same_area_is_near(fields: dict[str, Any], words: str) -> None:
    found = related(offer("a/a", [2]), offer("b/b", [3], **fields))
    (step,) = found["a/a"].next_steps
    assert (step.reasons[-1], step.distance_km) == (words, None)
    assert [net.offering_id for net in found["b/b"].fallbacks] == ["a/a"]
    elsewhere = offer("c/c", [2], locaties=[place(GRONINGEN, "Groningen")])
    assert up(elsewhere, offer("b/b", [3], **fields)) == []


def test_one_municipality_is_not_near_when_the_points_say_otherwise() -> None:
    there = place(GRONINGEN, "Groningen") | {"gemeente": "Arnhem"}
    area = offer("c/c", [5], locaties=[], werkgebied={"gemeenten": ["Arnhem"]})
    assert up(offer("a/a", [2]), offer("b/b", [3], locaties=[there]), area) == []


def test_the_same_town_without_an_address_is_the_same_place() -> None:
    here = offer("a/a", [2], locaties=[place(ARNHEM, precisie="adres")])
    edge = (51.95, 5.85)
    town = offer("b/b", [3], locaties=[place(edge, precisie="plaats")])
    address = offer("c/c", [3], locaties=[place(edge, precisie="adres")])
    words = {s.offering_id: s.reasons[-1] for s in related(here, town, address)["a/a"].next_steps}
    assert words == {"b/b": "in dezelfde plaats", "c/c": "5\u00a0km verder"}


def test_in_a_crowded_place_what_is_new_far_away_changes_nothing_either() -> None:
    made = [offer(f"p/{i}", [i % 6 + 1]) for i in range(400)]
    far = [offer(f"q/{i}", [i % 6 + 1], locaties=[place(GRONINGEN)]) for i in range(50)]
    before, after = related(*made), related(*made, *far)
    assert {id: after[id] for id in before} == before


def test_among_many_equals_not_all_see_the_same_three() -> None:
    low = [offer(f"a/{i}", [2]) for i in range(20)]
    high = [offer(f"b/{i}", [3]) for i in range(200)]
    found = related(*low, *high)
    seen = {step.offering_id for here in low for step in found[here.id].next_steps}
    assert len(seen) > 10


def test_one_who_knows_only_the_town_is_found_among_many_with_an_address() -> None:
    many = [offer(f"a/{i:03}", [2], sectoren=["taal"]) for i in range(100)]
    steps = [offer(f"b/{i:03}", [3], sectoren=["taal"]) for i in range(100)]
    vague = offer("c/c", [3], sectoren=["taal"], locaties=[place(None)])
    here = offer("d/d", [2], sectoren=["taal"], locaties=[place(GRONINGEN, "Arnhem")])
    assert [s.offering_id for s in related(*many, *steps, vague, here)["d/d"].next_steps] == ["c/c"]


def test_meeting_points_are_the_nearest_whatever_their_rung() -> None:
    here = offer("a/a", [5], sectoren=["sport"])
    near = offer("c/c", [1], vindplaats=True)
    further = offer("b/b", [1, 2], soort="vindplaats", locaties=[place(VELP, "Velp")])
    far = offer("d/d", [1], vindplaats=True, locaties=[place(GRONINGEN, "Groningen")])
    found = related(here, near, further, far)["a/a"].meeting_points
    assert [(m.offering_id, m.reasons) for m in found] == [
        ("c/c", ("in dezelfde plaats",)),
        ("b/b", ("5\u00a0km verder",)),
    ]
