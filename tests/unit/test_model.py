"""Entries become offerings and providers: every field of the schema arrives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sociale_kaart.dutch.parse import offering_from, provider_from
from sociale_kaart.load import load_catalogue
from sociale_kaart.model import (
    Area,
    Availability,
    Catalogue,
    Closure,
    Contact,
    Location,
    Offering,
    Period,
    Price,
    Session,
    Source,
)
from sociale_kaart.read import read_document
from sociale_kaart.read.folder import look_in
from sociale_kaart.schema import Schema


@pytest.fixture(scope="module")
def catalogue(good: Path, schema: Schema, today: date) -> Catalogue:
    loaded = load_catalogue(good, schema, today=today)
    assert loaded.problems == []
    return loaded.catalogue


@pytest.fixture(scope="module")
def offerings(catalogue: Catalogue) -> dict[str, Offering]:
    return {offering.id: offering for offering in catalogue.offerings}


def test_an_offering_with_nearly_everything(offerings: dict[str, Offering]) -> None:
    koken = offerings["de-boog/koken"]
    assert koken.name == '=1+1; koken & eten met "buren"'
    assert koken.provider_id == "de-boog"
    assert koken.slug == "koken"
    assert koken.path == "de-boog/koken.yml"
    assert koken.rungs == (2, 3)
    assert (koken.direction, koken.to_rung) == ("ontwikkeling", 4)
    assert koken.age == Period(55, None)
    assert koken.hours_a_week == Period(3.5, 4)
    assert koken.sessions == (Session("do", "15:30", "19:00", '"even" weken; week 2 & 4'),)
    assert koken.price == Price(2.5, 5, "maaltijd")
    assert koken.contact == Contact(
        "+31 (0)20 123 45 67",
        "koken@de-boog.example",
        "https://de-boog.example/koken?a=1&b=2",
        "Vraag naar de kok.",
    )
    assert koken.locations == (
        Location("Rotterdam", "Rotterdam"),
        Location(
            "Schiedam",
            "Schiedam",
            postcode="3111 BB",
            point=(51.919, 4.388),
            precision="postcode",
        ),
    )
    assert koken.fallbacks == ("de-boog/inloop",)
    assert [t.language for t in koken.translations] == ["ar", "tr"]
    assert koken.translations[1].body == ""
    assert koken.sources[0] == Source("Affiche bij de ingang", "", "")
    assert koken.verified_on == date(2024, 1, 15)
    assert not koken.is_meeting_point


def test_what_other_offerings_add(offerings: dict[str, Offering]) -> None:
    assert offerings["de-boog/inloop"].is_meeting_point
    assert offerings["de-boog/inloop"].sessions[2] == Session("vr", None, None, "")
    work = offerings["de-tuinderij/kwekerij"]
    assert work.availability == Availability(2, 6, date(2026, 5, 1))
    assert work.valid_until == date(2099, 12, 31)
    sheltered = offerings["werkplein-aan-de-rijn/beschut-werk"]
    assert sheltered.area == Area(
        False, ("Gelderland",), ("Arnhem", "Ede"), "Ook voor mensen die in Renkum wonen."
    )
    assert sheltered.closure == Closure(date(2026, 5, 1), None, "")
    assert offerings["maatjes-zonder-grenzen/maatje-thuis"].at_home
    assert offerings["a1-online/geld-en-computer"].online


def test_a_provider(catalogue: Catalogue) -> None:
    provider = catalogue.providers["de-boog"]
    assert provider.name == "Buurthuis De Boog"
    assert provider.locations[0].address == "Dorpsstraat 1"
    assert provider.sources[0] == Source(
        "De Boog, jaarplan: samen verder", "2025", "https://de-boog.example/jaarplan"
    )
    assert provider.verified_on == date(2026, 3, 2)
    assert catalogue.providers["taalhuis-twente"].verified_on is None
    assert catalogue.providers["werkplein-aan-de-rijn"].path.startswith("regio-arnhem/")


def test_the_least_that_an_entry_can_have() -> None:
    offering = offering_from(
        {
            "naam": "a",
            "kort": "b",
            "wat": "c",
            "soort": "vindplaats",
            "treden": [2, 1],
            "richting": "stabiel",
            "sectoren": ["groen"],
            "doelgroepen": ["iedereen"],
            "toegang": "vrij",
            "gecontroleerd": "2026-01-01",
        },
        id="a/b",
        path="a/b.yml",
        digest=b"",
    )
    assert offering.rungs == (1, 2)
    assert offering.is_meeting_point
    assert offering.age is offering.price is offering.area is offering.valid_until is None
    assert offering.contact == Contact()
    provider = provider_from({"naam": "a", "kort": "b"}, id="a", path="a/x.yml", digest=b"")
    assert provider.locations == ()


def test_the_good_examples_use_every_field(good: Path, schema: Schema) -> None:
    from sociale_kaart.check.fields import Fields

    used: dict[str, set[tuple[str, ...]]] = {"aanbod": set(), "aanbieder": set()}
    for file in look_in(good).files:
        document = read_document((good / file.path).read_bytes(), file.path)
        used[file.kind] |= names(document.data, ())
    for kind, found in used.items():
        known = {
            tuple(s for s in path if isinstance(s, str)) for path, _ in Fields(schema, kind).all()
        }
        wanted = {tuple("*" if s == "en" else s for s in path) for path in known if path}
        # Places and translations are the same for both; the offerings use all of their parts.
        inner = {p for p in wanted if kind == "aanbieder" and p[0] in ("locaties", "vertalingen")}
        # A draft is kept out of the model.
        assert wanted - inner - found == {("concept",)}, kind


def names(value: object, path: tuple[str, ...]) -> set[tuple[str, ...]]:
    found = {path} if path else set()
    if isinstance(value, dict):
        for key, inner in value.items():
            found |= names(inner, (*path, "*" if path == ("vertalingen",) else key))
    elif isinstance(value, list):
        for inner in value:
            found |= names(inner, path)
    return found
