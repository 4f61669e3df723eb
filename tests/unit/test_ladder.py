"""Where one can go from an offering: up, down and to meeting points, always with a reason."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.ladder import MOST, Relations, relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.places import distance_km
from sociale_kaart.schema import read_schema

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
ARNHEM = (51.98, 5.91)
VELP = (51.995, 5.975)  # 4.8 km from Arnhem
GRONINGEN = (53.22, 6.57)


def place(point: tuple[float, float] | None, town: str = "Arnhem", **more: Any) -> dict[str, Any]:
    return {"plaats": town, "gemeente": town, **({"punt": point} if point else {}), **more}


def offer(id: str, treden: list[int], **fields: Any) -> Offering:
    data: dict[str, Any] = {
        "naam": id,
        "kort": id,
        "wat": id,
        "soort": "activiteit",
        "richting": "stabiel",
        "sectoren": ["groen"],
        "doelgroepen": ["iedereen"],
        "toegang": "aanmelden",
        "gecontroleerd": "2020-01-01",
        "locaties": [place(ARNHEM)],
    }
    data |= {"treden": treden, **fields}
    return offering_from(data, id=id, path=f"{id}.yml", digest=b"")


def related(*offerings: Offering, near_km: float = 25) -> dict[str, Relations]:
    return dict(relations(Catalogue(offerings, {}), SCHEMA, near_km=near_km))


def up(*offerings: Offering) -> list[str]:
    """The next steps of the first offering."""
    return [step.offering_id for step in related(*offerings)[offerings[0].id].next_steps]


def down(*offerings: Offering) -> list[str]:
    return [step.offering_id for step in related(*offerings)[offerings[0].id].fallbacks]


def test_nothing_comes_of_nothing() -> None:
    assert related() == {}
    assert related(offer("a/a", [1])) == {"a/a": Relations()}


def test_a_next_step_is_higher_and_a_fallback_lower_and_each_says_why() -> None:
    low, high = offer("a/laag", [2, 3]), offer("b/hoog", [4], locaties=[place(VELP, "Velp")])
    found = related(low, high)
    (step,) = found["a/laag"].next_steps
    assert step.offering_id == "b/hoog"
    assert step.reasons == ("trede 4", "ook groen en dieren", "5\u00a0km verder")
    assert (step.named, step.distance_km) == (False, 4.8)
    (net,) = found["b/hoog"].fallbacks
    assert net.reasons == ("trede 3", "ook groen en dieren", "5\u00a0km verder")
    assert found["b/hoog"].next_steps == found["a/laag"].fallbacks == ()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "ook groen en dieren"),
        ({"sectoren": ["horeca"]}, "ook activering en werk"),
        ({"sectoren": ["taal"], "doelgroepen": ["jongeren"]}, "ook voor jongeren"),
    ],
)
def test_a_sector_a_pillar_or_an_audience_is_enough(fields: dict[str, Any], reason: str) -> None:
    here = offer("a/a", [2], doelgroepen=["jongeren", "ouders"])
    (step,) = related(here, offer("b/b", [3], **fields))["a/a"].next_steps
    assert step.reasons == ("trede 3", reason, "in dezelfde plaats")


def test_everyone_is_nobody_in_particular() -> None:
    assert up(offer("a/a", [2]), offer("b/b", [3], sectoren=["taal"])) == []


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


def test_a_fallback_is_better_when_one_can_simply_walk_in() -> None:
    closed = offer("b/b", [3], toegang="verwijzing", indicatie=["wmo"])
    free = offer("c/c", [3], toegang="vrij", indicatie=["geen"])
    assert down(offer("a/a", [4]), closed, free) == ["c/c", "b/b"]


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


def test_never_outside_the_ages() -> None:
    young = offer("a/a", [2], leeftijd={"tot": 17})
    assert up(young, offer("b/b", [3], leeftijd={"van": 18})) == []
    assert up(young, offer("b/b", [3], leeftijd={"van": 16})) == ["b/b"]


def test_for_others_only_comes_last() -> None:
    here = offer("a/a", [2], doelgroepen=["jongeren"])
    others, anyone = offer("b/b", [3], doelgroepen=["ouderen"]), offer("c/c", [3])
    assert up(here, others, anyone) == ["c/c", "b/b"]


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


def test_what_the_provider_names_comes_first_however_far() -> None:
    far = offer("z/z", [4], sectoren=["sport"], locaties=[place(GRONINGEN, "Groningen")])
    here = offer("a/a", [3], vervolgstappen=["z/z", "weg/weg", "a/a"], vangnet=["z/z"])
    found = related(here, offer("b/b", [4]), far)["a/a"]
    assert [step.offering_id for step in found.next_steps] == ["z/z", "b/b"]
    named = found.next_steps[0]
    assert named.named
    assert named.reasons == ("genoemd door de aanbieder", "trede 4", "145\u00a0km verder")
    assert found.fallbacks[0].offering_id == "z/z"


def test_a_provider_is_near_itself_when_it_is_everywhere() -> None:
    trainee = offer("cups/trainee", [3, 4], locaties=[], werkgebied={"landelijk": True})
    career = offer("cups/career", [5, 6])
    others = [offer(f"b/{i}", [4]) for i in range(3)]
    found = related(trainee, career, *others)
    assert "cups/trainee" in [net.offering_id for net in found["cups/career"].fallbacks]
    (step,) = found["cups/trainee"].next_steps
    assert step.reasons == ("trede 5", "ook groen en dieren", "dezelfde aanbieder")


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


def test_something_new_far_away_changes_nothing_here() -> None:
    made = made_up(200, seed=3)
    far = offer(
        "nieuw/nieuw", [3], vindplaats=True, locaties=[place((12.15, -68.27), "Kralendijk")]
    )
    before, after = related(*made), related(*made, far)
    assert {id: after[id] for id in before} == before


def test_a_long_vocabulary_is_refused_rather_than_wrong() -> None:
    sectors = SCHEMA["sector"]
    term = sectors["groen"]
    long = type(sectors)("sector", "Sector", (term._replace(value=f"s{i}") for i in range(65)))
    schema = type(SCHEMA)(
        SCHEMA.folder, SCHEMA.documents, {**SCHEMA.vocabularies, "sector": long}, b""
    )
    with pytest.raises(ValueError, match="hooguit 64"):
        relations(Catalogue((offer("a/a", [1]),), {}), schema, near_km=25)


def made_up(size: int, seed: int) -> list[Offering]:
    draw = random.Random(seed)
    sectors, audiences = list(SCHEMA["sector"])[:6], list(SCHEMA["doelgroep"])[:20]
    made = []
    for number in range(size):
        low = draw.randint(1, 6)
        point = (draw.uniform(51.8, 52.4), draw.uniform(4.5, 5.9))
        where = [place(point if draw.random() < 0.9 else None, draw.choice(["Ede", "Arnhem"]))]
        made.append(
            offer(
                f"p{number % 9}/o{number:03}",
                list(range(low, min(6, low + draw.choice([0, 0, 1, 3])) + 1)),
                sectoren=draw.sample(sectors, draw.randint(1, 3)),
                doelgroepen=draw.sample(audiences, draw.randint(1, 3)),
                locaties=where * draw.choice([0, 1, 1, 1, 2]),
                online=draw.random() < 0.1,
                vindplaats=draw.random() < 0.2,
                leeftijd=draw.choice([{"van": 0}, {"van": 18, "tot": 27}, {"van": 55}]),
                toegang=draw.choice(["vrij", "aanmelden"]),
            )
        )
    return made


@settings(max_examples=25, deadline=None)
@given(size=st.integers(0, 90), seed=st.integers(0, 2**32), near_km=st.floats(0, 80))
def test_what_always_holds(size: int, seed: int, near_km: float) -> None:
    made = made_up(size, seed)
    found = related(*made, near_km=near_km)
    shuffled = random.Random(seed).sample(made, len(made))
    assert related(*shuffled, near_km=near_km) == found
    known = {offering.id: offering for offering in made}
    assert list(found) == sorted(known)
    for id, relation in found.items():
        here = known[id]
        for ways in relation:
            ids = [way.offering_id for way in ways]
            assert id not in ids
            assert len(set(ids)) == len(ids) <= MOST
            for way in ways:
                there = known[way.offering_id]
                assert way.reasons
                assert all(way.reasons)
                assert not shut_out(here, there)
                if way.distance_km is not None:
                    assert way.distance_km == round(nearest(here, there), 1)
                    assert nearest(here, there) <= near_km + 1e-6
        for way in relation.next_steps:
            assert max(known[way.offering_id].rungs) > max(here.rungs)
        for way in relation.fallbacks:
            assert max(known[way.offering_id].rungs) < max(here.rungs)
        assert all(known[way.offering_id].is_meeting_point for way in relation.meeting_points)


def nearest(here: Offering, there: Offering) -> float:
    ours, theirs = ([p.point for p in o.locations if p.point] for o in (here, there))
    return min(distance_km(a, b) for a in ours for b in theirs)


def shut_out(here: Offering, there: Offering) -> bool:
    pair = (set(here.audiences), set(there.audiences))
    return any("vrouwen" in a and "mannen" in b for a, b in (pair, pair[::-1]))
