"""Where one can go from an offering: up, down and to meeting points, always with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from sociale_kaart.ladder import Relations, relations
from sociale_kaart.model import Catalogue
from tests.unit.ladder_sample import GRONINGEN, SCHEMA, VELP, offer, place, related, up


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
    assert net.reasons == ("trede 3", "een vaste plek", "ook groen en dieren", "5\u00a0km verder")
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


def test_what_the_provider_names_comes_first_however_far() -> None:
    far = offer("z/z", [4], sectoren=["sport"], locaties=[place(GRONINGEN, "Groningen")])
    here = offer("a/a", [3, 4], vervolgstappen=["z/z", "weg/weg", "a/a", "z/z"], vangnet=["z/z"])
    found = related(here, offer("b/b", [5]), far)["a/a"]
    assert [step.offering_id for step in found.next_steps] == ["z/z", "b/b"]
    named = found.next_steps[0]
    assert named.named
    assert named.reasons == ("genoemd door de aanbieder", "trede 4", "145\u00a0km verder")
    assert found.fallbacks[0].offering_id == "z/z"


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"vervolgstappen": ["b/b"]}, {"treden": [1, 2]}),
        ({"vangnet": ["b/b"]}, {"treden": [4, 5]}),
        ({"vervolgstappen": ["b/b"], "leeftijd": {"tot": 17}}, {"leeftijd": {"van": 18}}),
        ({"vangnet": ["b/b"], "doelgroepen": ["vrouwen"]}, {"doelgroepen": ["mannen"]}),
    ],
)
def test_even_a_provider_sends_nobody_down_as_a_step_or_where_they_cannot_go(
    fields: dict[str, Any], there: dict[str, Any]
) -> None:
    here, other = offer("a/a", [3], **fields), offer("b/b", **({"treden": [3]} | there))
    found = related(here, other)["a/a"]
    assert not [way for ways in found for way in ways if way.named]


def test_a_provider_is_near_itself_when_it_is_everywhere() -> None:
    trainee = offer("cups/trainee", [3, 4], locaties=[], werkgebied={"landelijk": True})
    career = offer("cups/career", [5, 6])
    others = [offer(f"b/{i}", [4]) for i in range(3)]
    found = related(trainee, career, *others)
    assert "cups/trainee" in [net.offering_id for net in found["cups/career"].fallbacks]
    (step,) = found["cups/trainee"].next_steps
    assert step.reasons == ("trede 5", "ook groen en dieren", "dezelfde aanbieder")


def test_a_long_vocabulary_is_refused_rather_than_wrong() -> None:
    sectors = SCHEMA["sector"]
    term = sectors["groen"]
    long = type(sectors)("sector", "Sector", (term._replace(value=f"s{i}") for i in range(65)))
    schema = type(SCHEMA)(
        SCHEMA.folder, SCHEMA.documents, {**SCHEMA.vocabularies, "sector": long}, b""
    )
    with pytest.raises(ValueError, match="hooguit 64"):
        relations(Catalogue((offer("a/a", [1]),), {}), schema, near_km=25)
