"""The filters for professionals: in files of their own, so that nobody else fetches them."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest

from sociale_kaart.finder import filter_groups, finder_files
from sociale_kaart.finder.form import FilterGroup
from sociale_kaart.finder.referrers import WEEKS, build_referrers, referrer_files
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from tests.unit.pages_sample import offering, provider

DAY = "2026-02-01"


def stated(**said: int) -> Offering:
    return offering("tuin/een", plekken={**said, "datum": DAY})


def values_of(item: Offering, schema: Schema) -> dict[str, list[Any]]:
    return {
        made.name: [made.values[number] for number in made.sets[made.rows[0]]]
        for made in build_referrers([item], schema)
    }


def test_laws_and_supervision_are_those_of_the_schema(schema: Schema) -> None:
    found = values_of(offering(wetten=["wmo", "wlz"], begeleiding=["jobcoach"]), schema)
    assert (found["wet"], found["begeleiding"]) == (["wmo", "wlz"], ["jobcoach"])
    titles = {item.name: item.titles for item in build_referrers([], schema)}
    assert "Zorgverzekeringswet" in titles["wet"]


@pytest.mark.parametrize(
    ("said", "room", "weeks"),
    [
        ({"vrij": 2}, ["1"], []),
        ({"vrij": 0}, [], []),
        ({"wachttijd_weken": 0}, [], [str(one) for one in WEEKS]),
        ({"vrij": 1, "wachttijd_weken": 3}, ["1"], ["4", "8", "13", "26"]),
        ({"wachttijd_weken": 27}, [], []),
    ],
)
def test_room_is_a_place_and_waiting_at_most_so_long(
    schema: Schema, said: dict[str, int], room: list[str], weeks: list[str]
) -> None:
    found = values_of(stated(**said), schema)
    assert (found["plek"], found["wachttijd"]) == (room, weeks)


def test_what_was_never_said_is_in_no_filter(schema: Schema) -> None:
    assert not any(values_of(offering(), schema).values())


def test_the_day_of_a_statement_goes_with_it(schema: Schema) -> None:
    files = {
        file.path: file.content for file in referrer_files([offering(), stated(vrij=1)], schema)
    }
    (content,) = [one for path, one in files.items() if "verwijzers-stand-0" in path]
    assert json.loads(content) == {"1": "1 plek vrij (op 1 februari 2026)."}


def test_the_header_names_files_that_exist(schema: Schema) -> None:
    catalogue = Catalogue((stated(vrij=1),), {"tuin": provider()})
    files = {file.path: file.content for file in finder_files(catalogue, schema, Settings())}
    header = json.loads(files["data/vind/index.json"])
    own = json.loads(files[f"data/vind/verwijzers-0-{header['hashes']['referrers']}.json"])
    names = {"referrerLists": "lijsten", "referrerRows": "rijen", "stated": "stand"}
    for kind, hash in own["hashes"].items():
        assert any(
            PurePosixPath(path).name.startswith(f"verwijzers-{names[kind]}-0-{hash}.")
            for path in files
        )
    # Who is no professional fetches a name, and nothing more.
    assert not {"wet", "begeleiding", "plek", "wachttijd"} & {
        item["name"] for item in header["filters"]
    }
    assert [item["name"] for item in own["filters"]] == list(own["lists"]["first"])


def groups(schema: Schema, *offerings: Offering) -> dict[str, FilterGroup]:
    made = filter_groups(Catalogue(offerings, {}), schema, Settings())
    return {group.name: group for group in made if group.professional}


def test_the_form_has_what_is_known_of_the_catalogue(schema: Schema) -> None:
    assert groups(schema, offering()) == {}
    found = groups(schema, offering(wetten=["wmo"]), stated(wachttijd_weken=4))
    assert list(found) == ["wet", "wachttijd"]
    ((said, options),) = found["wachttijd"].parts
    assert "De dag staat bij elk resultaat" in said
    assert [(one.title, one.short, one.number) for one in options[:3]] == [
        ("Geen wachttijd", "Geen wachttijd", 0),
        ("Hooguit 2 weken", "Hooguit 2 weken wachten", 0),
        ("Hooguit 4 weken", "Hooguit 4 weken wachten", 1),
    ]
