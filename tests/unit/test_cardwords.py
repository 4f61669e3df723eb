"""The words on a card, for every way in which an offering can be somewhere or cost something."""

from __future__ import annotations

from typing import Any

import pytest

from sociale_kaart.cardwords import (
    cost_in_words,
    euro,
    listed,
    municipalities_of,
    places_in_words,
    rungs_in_words,
)
from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema


def offering(**fields: Any) -> Offering:
    data = {
        "naam": "Inloop",
        "kort": "Koffie en een praatje.",
        "wat": "Je drinkt koffie.",
        "soort": "inloop",
        "treden": [2],
        "richting": "stabiel",
        "sectoren": ["ontmoeten"],
        "doelgroepen": ["iedereen"],
        "toegang": "vrij",
        "gecontroleerd": "2026-01-01",
    }
    return offering_from(data | fields, id="de-wilg/inloop", path="", digest=b"")


def at(*towns: str) -> dict[str, Any]:
    return {"locaties": [{"plaats": town, "gemeente": town} for town in towns]}


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_names_are_listed(names: list[str], expected: str) -> None:
    assert listed(names) == expected


@pytest.mark.parametrize(
    ("rungs", "expected"),
    [
        ([], ""),
        ([3], "Trede 3"),
        ([2, 3], "Trede 2 en 3"),
        ([4, 2, 3], "Trede 2 t/m 4"),
        ([1, 2, 3, 4, 5, 6], "Trede 1 t/m 6"),
        ([2, 4], "Trede 2 en 4"),
        ([1, 2, 4], "Trede 1, 2 en 4"),
    ],
)
def test_rungs_in_words(rungs: list[int], expected: str) -> None:
    assert rungs_in_words(rungs) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (at("Arnhem"), "Arnhem"),
        (at("Arnhem", "Arnhem"), "Arnhem"),
        (at("Arnhem", "Ede"), "Arnhem en Ede"),
        (at("Arnhem", "Ede", "Velp"), "Arnhem en 2 andere plaatsen"),
        ({**at("Arnhem"), "online": True}, "Arnhem"),
        ({"online": True}, "Online"),
        ({"thuis": True}, "Bij je thuis"),
        ({"werkgebied": {"landelijk": True}}, "Heel Nederland"),
        ({"werkgebied": {"gemeenten": ["Ede"]}}, "In Ede"),
        ({"werkgebied": {"gemeenten": ["Ede", "Velp", "Oss"]}}, "In Ede en 2 andere gemeenten"),
        ({"werkgebied": {"provincies": ["Drenthe", "Zeeland"]}}, "In Drenthe en Zeeland"),
        ({}, ""),
    ],
)
def test_places_in_words(fields: dict[str, Any], expected: str) -> None:
    assert places_in_words(offering(**fields)) == expected


def test_municipalities_come_from_places_and_from_the_area_that_is_served() -> None:
    made = offering(**at("Arnhem", "Ede", "Arnhem"), werkgebied={"gemeenten": ["Oss", "Ede"]})
    assert municipalities_of(made) == ["Arnhem", "Ede", "Oss"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"kosten": "gratis"}, "Gratis"),
        ({"kosten": "betaald"}, "Je betaalt"),
        ({"kosten": "betaald", "prijs": {"bedrag": 2.5, "per": "keer"}}, "€\u00a02,50 per keer"),
        (
            {"kosten": "betaald", "prijs": {"bedrag": 5, "tot": 10, "per": "maand"}},
            "€\u00a05 tot €\u00a010 per maand",
        ),
        ({"kosten": "gratis", "prijs": {"bedrag": 0, "per": "keer"}}, "Gratis"),
    ],
)
def test_cost_in_words(schema: Schema, fields: dict[str, Any], expected: str) -> None:
    assert cost_in_words(offering(**fields), schema) == expected


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(5, "€\u00a05"), (2.5, "€\u00a02,50"), (1250, "€\u00a01.250"), (0.1, "€\u00a00,10")],
)
def test_amounts_are_written_the_dutch_way(amount: float, expected: str) -> None:
    assert euro(amount) == expected
