"""The ladder's files for the browser, read back the way it reads them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.finder import in_order
from sociale_kaart.ladder import Relation, Relations, relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.places import find_town
from sociale_kaart.route import FOLDER, ROWS, TEXTS, route_files
from sociale_kaart.route.ids import hash_of, id_shards
from sociale_kaart.route.spots import MOST, SCALE
from sociale_kaart.schema import Schema
from tests.unit.test_finder import at, catalogue, offering

COLUMNS = (
    *("rungs", "aim", "sectors", "audiences", "level", "languages", "ages", "access", "provider"),
    *("spots", "next", "named", "fallbacks", "kind"),
)


class Read:
    """The files as the browser gets them."""

    def __init__(
        self, made: Catalogue, schema: Schema, edges: dict[str, Relations] | None = None
    ) -> None:
        files = {
            file.path.removeprefix(FOLDER): json.loads(file.content)
            for file in route_files(made, schema, edges or {})
        }
        self.header = files["index.json"]
        self.rows, self.texts, self.ids = (
            self._all(files, name, kind)
            for name, kind in (("rijen", "rows"), ("stappen", "texts"), ("nummers", "ids"))
        )

    def _all(self, files: dict[str, Any], name: str, kind: str) -> list[Any]:
        mine = [path for path in files if path.startswith(f"{name}-")]
        return [
            files[f"{name}-{number}-{self.header['hashes'][kind]}.json"]
            for number in range(len(mine))
        ]

    def number(self, id: str) -> int:
        return self.ids[hash_of(id) % self.header["idShards"]][id]

    def row(self, id: str) -> dict[str, Any]:
        number = self.number(id)
        return dict(zip(COLUMNS, self.rows[number // ROWS][number % ROWS], strict=True))

    def text(self, id: str) -> list[Any]:
        number = self.number(id)
        return self.texts[number // TEXTS][number % TEXTS]


def edge(id: str, *reasons: str, named: bool = False) -> Relation:
    return Relation(id, reasons or ("trede 4",), named, None)


def test_an_empty_catalogue_has_an_empty_ladder(schema: Schema) -> None:
    read = Read(catalogue(), schema)
    assert read.header["offerings"] == 0
    assert read.rows == read.texts == read.ids == []


def test_what_is_weighed_and_told_of_an_offering(schema: Schema) -> None:
    one = offering(
        "koken",
        treden=[2, 3],
        richting="ontwikkeling",
        naar_trede=4,
        sectoren=["horeca", "ontmoeten"],
        doelgroepen=["vrouwen"],
        taalniveau="A1",
        talen=["nl", "ar"],
        leeftijd={"van": 18},
        toegang="vrij",
        soort="cursus",
        contact={"telefoon": "070 123 45 67"},
        locaties=[at("Ede", 52.04, 5.66) | {"adres": "Markt 1", "postcode": "6711 AA"}],
    )
    read = Read(catalogue(one), schema)
    row = read.row(one.id)
    values = {name: list(schema[name]) for name in ("sector", "doelgroep", "taalniveau", "soort")}
    assert (row["rungs"], row["aim"], row["ages"]) == ([2, 3], 4, [18, 200])
    assert [values["sector"][place] for place in row["sectors"]] == ["horeca", "ontmoeten"]
    assert [values["doelgroep"][place] for place in row["audiences"]] == ["vrouwen"]
    assert values["taalniveau"][row["level"]] == "A1"
    assert row["languages"] == ["nl", "ar"]
    assert values["soort"][row["kind"]] == "cursus"
    assert list(schema["toegang"])[row["access"]] == "vrij"
    assert row["spots"] == [52040, 5660]
    assert read.text(one.id) == [one.id, [], [], "070 123 45 67", ["Markt 1, 6711 AA Ede"]]


def test_ages_that_nobody_said_follow_from_the_audience(schema: Schema) -> None:
    one = offering("koffie", doelgroepen=["ouderen"])
    assert Read(catalogue(one), schema).row(one.id)["ages"] == [55, 200]


def test_nobody_said_how_much_dutch_it_asks(schema: Schema) -> None:
    one = offering("koken")
    assert Read(catalogue(one), schema).row(one.id)["level"] == -1


def test_edges_are_numbers_and_their_reasons_stand_in_the_same_order(schema: Schema) -> None:
    here, first, second, below = (offering(name) for name in ("b", "c", "a", "d"))
    edges = Relations(
        (
            edge(first.id, "genoemd", named=True),
            edge("weg/weg"),
            edge(second.id, "dichtbij", "2 km"),
        ),
        (edge(below.id, "trede 1"),),
    )
    read = Read(catalogue(here, first, second, below), schema, {here.id: edges})
    row, text = read.row(here.id), read.text(here.id)
    assert row["next"] == [read.number(first.id), read.number(second.id)]
    assert row["named"] == 1
    assert row["fallbacks"] == [read.number(below.id)]
    assert text[1:3] == [["genoemd", "dichtbij, 2 km"], ["trede 1"]]


def test_a_place_without_a_point_stands_in_the_middle_of_its_town(schema: Schema) -> None:
    place = {"plaats": "Arnhem", "gemeente": "Arnhem"}
    one = offering("a", locaties=[place, {"plaats": "Nergenshuizen", "gemeente": "Arnhem"}])
    town = find_town("Arnhem")
    assert town
    row = Read(catalogue(one), schema).row(one.id)
    assert row["spots"] == [round(degrees * SCALE) for degrees in town.point]


def test_a_chain_of_shops_does_not_fill_the_file(schema: Schema) -> None:
    one = offering("a", locaties=[at("Ede", 52 + number / 100, 5) for number in range(MOST + 5)])
    read = Read(catalogue(one), schema)
    assert len(read.row(one.id)["spots"]) == 2 * MOST
    assert len(read.text(one.id)[4]) == MOST


def test_the_numbers_are_those_of_the_finder(schema: Schema) -> None:
    made = catalogue(*(_spread(number) for number in range(2 * ROWS + 3)))
    read = Read(made, schema, dict(relations(made, schema, near_km=25)))
    for number, one in enumerate(in_order(made)):
        assert read.number(one.id) == number
        assert read.text(one.id)[0] == one.id
    assert [len(shard) for shard in read.rows] == [ROWS, ROWS, 3]


def test_what_is_fetched_first_does_not_grow(schema: Schema) -> None:
    few, many = (
        len(json.dumps(Read(catalogue(*map(_spread, range(count))), schema).header))
        for count in (3, 600)
    )
    assert many - few < 10


def test_the_same_catalogue_gives_the_same_files(schema: Schema) -> None:
    made = catalogue(*map(_spread, range(9)))
    edges = relations(made, schema, near_km=25)
    turned = made._replace(offerings=made.offerings[::-1])
    assert route_files(made, schema, edges) == route_files(turned, schema, edges)


@given(st.lists(st.from_regex(r"[a-z0-9-]{1,20}/[a-z0-9-]{1,20}", fullmatch=True), unique=True))
def test_every_id_is_where_its_hash_says(ids: list[str]) -> None:
    shards = id_shards({id: number for number, id in enumerate(ids)})
    for number, id in enumerate(ids):
        assert shards[hash_of(id) % len(shards)][id] == number


@pytest.mark.parametrize(("text", "hash"), [("", 0x811C9DC5), ("a", 0xE40C292C)])
def test_the_hash_is_fnv(text: str, hash: int) -> None:
    assert hash_of(text) == hash


def _spread(number: int) -> Offering:
    lat = 51 + number % 17 / 10
    return offering(f"o{number}", treden=[1 + number % 6], locaties=[at("Ede", lat, 5.5)])
