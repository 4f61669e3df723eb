"""The finder's gazetteer: where towns, municipalities and postcodes are, and who serves them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sociale_kaart.finder.columns import build_filters
from sociale_kaart.finder.towns import nowhere, places_file, postcodes_file, reach
from sociale_kaart.model import Offering
from sociale_kaart.places import PROVINCES
from sociale_kaart.schema import Schema
from tests.unit.test_finder import at, offering


def municipalities(made: list[Offering], schema: Schema) -> Any:
    return next(item for item in build_filters(made, schema) if item.name == "gemeente")


def sums(steps: Any) -> list[int]:
    return [sum(steps[: at + 1]) for at in range(len(steps))]


def test_large_towns_come_before_their_namesakes(schema: Schema) -> None:
    file = places_file([], municipalities([], schema))
    hengelo = [row for row in file["towns"] if row[0] == "Hengelo"]
    assert [file["provinces"][row[1]][0] for row in hengelo] == ["Overijssel", "Gelderland"]
    [arnhem] = [row for row in file["towns"] if row[0] == "Arnhem"]
    assert arnhem[2] / file["scale"] == pytest.approx(51.98, abs=0.01)
    assert len(json.dumps(file, separators=(",", ":"))) < 100_000


def test_names_that_only_the_catalogue_knows_are_there_too(schema: Schema) -> None:
    made = [
        offering(
            "a", locaties=[{"plaats": "Nergenshuizen", "gemeente": "Nieuwveenderland", "punt": p}]
        )
        for p in ([52.0, 5.0], [52.2, 5.2])
    ]
    file = places_file(made, municipalities(made, schema))
    known = {row[0]: row[2:] for row in file["towns"]}
    assert known["Nergenshuizen"] == known["Nieuwveenderland"] == [52100, 5100]
    assert file["municipalities"] == [[52100, 5100]]


def test_postcodes_come_from_addresses_and_the_keeper_goes_first(schema: Schema) -> None:
    place = at("Arnhem", 51.98, 5.91)
    made = [
        offering("a", locaties=[place | {"postcode": "6811 AB", "precisie": "adres"}]),
        offering("b", locaties=[place | {"postcode": "6822 CD", "precisie": "adres"}]),
        offering("c", locaties=[place | {"postcode": "6833 EF", "precisie": "plaats"}]),
    ]
    file = postcodes_file(made, {"6822": (52.0, 6.0), "6899": (52.1, 6.1)})
    assert sums(file["codes"]) == [6811, 6822, 6899]
    assert sums(file["lat"]) == [51980, 52000, 52100]
    assert sums(file["lon"]) == [5910, 6000, 6100]


def test_what_has_no_place_says_where_it_serves(schema: Schema) -> None:
    here = at("Ede", 52.04, 5.66)
    made = [
        offering("a", locaties=[here]),
        offering("b", online=True),
        offering("c", thuis=True, werkgebied={"provincies": ["Gelderland"]}),
        offering("d", werkgebied={"gemeenten": ["Ede"]}, locaties=[here]),
        offering("e", locaties=[{"plaats": "Nergenshuizen", "gemeente": "Ede"}]),
        offering("f", thuis=True),
        offering("g", werkgebied={"landelijk": True}, locaties=[here]),
        offering("h", online=True, werkgebied={"gemeenten": ["Ede"]}),
    ]
    column = reach(made, municipalities(made, schema))
    served = [column.sets[number] for number in column.rows]
    gelderland = 1 + list(PROVINCES).index("Gelderland")
    ede = 1 + len(PROVINCES)
    assert served == [(), (0,), (gelderland,), (ede,), (ede,), (0,), (0,), (ede,)]
    # No distance can be told of what has no place, or one in a town that nobody knows.
    column = nowhere(made)
    without = [made[at].slug for at, row in enumerate(column.rows) if column.sets[row]]
    assert without == ["b", "c", "e", "f", "h"]
