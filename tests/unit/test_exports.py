"""Open data: every file is read back by a real parser, also when texts are nasty."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import UUID
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from sociale_kaart.dutch.parse import offering_from, provider_from
from sociale_kaart.dutch.write import offering_in_dutch, provider_in_dutch
from sociale_kaart.exports import all_exports, sitemap, source_files
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.read import read_document
from sociale_kaart.schema import read_schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
SETTINGS = Settings(site_name="De <Kaart>", site_url="https://kaart.example/nl/")
NASTY = "=cmd|' /C calc'!A0 </script>]]> & \"\u202ertl\u202c 🌱; {{ x }}"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}

MINIMAL: dict[str, Any] = {
    "naam": NASTY,
    "kort": NASTY,
    "wat": f"Regel een\n\n{NASTY}",
    "soort": "activiteit",
    "treden": [2, 3],
    "richting": "stabiel",
    "sectoren": ["groen", "taal"],
    "doelgroepen": ["iedereen"],
    "toegang": "vrij",
    "gecontroleerd": "2020-02-29",
}
EVERYTHING: dict[str, Any] = MINIMAL | {
    "naam": "Alles",
    "doel": "Mensen leren kennen.",
    "vindplaats": True,
    "richting": "ontwikkeling",
    "naar_trede": 4,
    "leeftijd": {"van": 0, "tot": 27},
    "talen": ["nl", "ar"],
    "taalniveau": "A2",
    "toelichting_doelgroep": "Je hoeft niets te kunnen.",
    "wanneer": [{"dag": "ma", "van": "09:00", "tot": "16:00", "toelichting": "even weken"}],
    "wanneer_toelichting": "Niet in de vakantie.",
    "uren_per_week": {"van": 2.5},
    "locaties": [
        {
            "naam": "De Boog",
            "adres": "Keileweg 5",
            "postcode": "3029 BP",
            "plaats": "Rotterdam",
            "gemeente": "Rotterdam",
            "punt": [51.9, 4.4],
            "precisie": "adres",
            "ov": "Bus 38",
            "wijk": "Delfshaven",
        },
        {"plaats": "Ede", "gemeente": "Ede", "precisie": "plaats"},
    ],
    "online": True,
    "thuis": True,
    "werkgebied": {
        "landelijk": True,
        "provincies": ["Utrecht"],
        "gemeenten": ["Ede"],
        "toelichting": "Vooral Ede.",
    },
    "toegankelijkheid": ["rolstoel"],
    "kinderopvang": "welkom",
    "kosten": "betaald",
    "prijs": {"bedrag": 2.5, "tot": 5, "per": "keer"},
    "kosten_toelichting": "Met een stadspas gratis.",
    "eigen_bijdrage": "geen",
    "aanmelden": "Bel ons!",
    "contact": {
        "telefoon": "+31 10 123 45 67",
        "email": "info@voorbeeld.nl",
        "website": "https://www.voorbeeld.nl",
        "toelichting": "Op werkdagen.",
    },
    "begeleiding": ["vrijwilliger"],
    "indicatie": ["wmo"],
    "wetten": ["wmo"],
    "plekken": {"vrij": 0, "wachttijd_weken": 0, "datum": "2020-01-01"},
    "verwijzers": "Bel eerst even.",
    "vervolgstappen": ["tuin/minimaal"],
    "vangnet": ["tuin/minimaal"],
    "trefwoorden": ["moestuin"],
    "vertalingen": {"en": {"naam": "All", "kort": "Everything, all the time."}},
    "geldig_tot": "2030-01-01",
    "gesloten": {"van": "2020-01-01", "tot": "2030-01-01", "reden": "We verbouwen."},
    "bronnen": [{"titel": "Website", "datum": "2020-01", "url": "https://www.voorbeeld.nl"}],
    "gecontroleerd": "2021-01-01",
}
PROVIDER: dict[str, Any] = {
    "naam": "Tuin & <zoon>",
    "kort": NASTY,
    "wat": "Een tuin.",
    "organisatie": "stichting",
    "contact": {"telefoon": "010 123 45 67", "website": "https://tuin.example"},
    "locaties": [{"plaats": "Ede", "gemeente": "Ede", "precisie": "plaats"}],
    "trefwoorden": ["tuin"],
    "vertalingen": {"en": {"naam": "Garden"}},
    "bronnen": [{"titel": "Website"}],
    "gecontroleerd": "2021-01-01",
}


def offering(id: str, data: dict[str, Any]) -> Offering:
    return offering_from(data, id=id, path=f"{id}.yml", digest=b"")


TUIN = provider_from(PROVIDER, id="tuin", path="tuin/aanbieder.yml", digest=b"")
SMALL = Catalogue(
    (offering("tuin/alles", EVERYTHING), offering("tuin/minimaal", MINIMAL)), {"tuin": TUIN}
)


def made(path: str, catalogue: Catalogue = SMALL, settings: Settings = SETTINGS) -> bytes:
    return {file.path: file.content for file in all_exports(catalogue, SCHEMA, settings)}[path]


def test_every_file_is_there_and_the_same_each_time() -> None:
    files = all_exports(SMALL, SCHEMA, SETTINGS)
    assert sorted(file.path for file in files) == [
        "data/aanbieders.json",
        "data/aanbod.csv",
        "data/aanbod.geojson",
        "data/aanbod.json",
        "data/bron.json",
        "data/feed.xml",
        "data/feed/gemeente/ede.xml",
        "data/feed/gemeente/rotterdam.xml",
        *(f"data/feed/sector/{value}.xml" for value in sorted(SCHEMA["sector"])),
        "data/hsds.json",
        "data/matrix/alles.csv",
        "data/matrix/gemeente/ede.csv",
        "data/matrix/gemeente/rotterdam.csv",
        "data/matrix/gemeenten.csv",
        "data/schema/aanbieder.schema.json",
        "data/schema/aanbod.schema.json",
        "data/schema/begrippen.schema.json",
        "data/sjabloon/aanbieder.yml",
        "data/sjabloon/aanbod.yml",
        "robots.txt",
    ]
    assert files == all_exports(SMALL, SCHEMA, SETTINGS)


@pytest.mark.parametrize("url", ["", "https://kaart.example"])
def test_an_empty_catalogue_and_a_site_without_a_host_are_fine(url: str) -> None:
    settings = Settings(site_url=url)
    for file in all_exports(Catalogue((), {}), SCHEMA, settings):
        if file.path.endswith("json"):
            json.loads(file.content)
        if file.path.endswith("xml"):
            ET.fromstring(file.content)
    feed = ET.fromstring(made("data/feed.xml", settings=settings))
    assert feed.findtext("a:id", namespaces=ATOM, default="").startswith(("urn:", "https:"))
    assert bool(sitemap([""], settings)) == bool(url)


def test_an_offering_comes_back_as_it_stood_in_its_file() -> None:
    assert json.loads(json.dumps(offering_in_dutch(SMALL.offerings[0]), default=str)) == EVERYTHING
    assert json.loads(json.dumps(provider_in_dutch(TUIN), default=str)) == PROVIDER
    for item in SMALL.offerings:
        data = json.loads(json.dumps(offering_in_dutch(item), default=str))
        assert offering(item.id, data) == item


def test_no_field_of_the_schema_is_forgotten() -> None:
    # What is exported is never a draft, and who keeps a folder is for the repository alone.
    unused = {"concept", "bijgehouden_door"}
    for kind, used in (("aanbod", EVERYTHING), ("aanbieder", PROVIDER)):
        assert used.keys() == SCHEMA.documents[kind]["properties"].keys() - unused


def test_the_whole_catalogue_as_json() -> None:
    data = json.loads(made("data/aanbod.json"))
    assert data["licentie"].startswith("https://creativecommons.org/publicdomain/zero/")
    assert data["schema"] == "https://kaart.example/nl/data/schema/aanbod.schema.json"
    assert (
        data["aanbod"][1]
        == {
            "id": "tuin/minimaal",
            "url": "https://kaart.example/nl/aanbod/tuin/minimaal/",
            "aanbieder": "tuin",
        }
        | MINIMAL
    )
    (provider,) = json.loads(made("data/aanbieders.json"))["aanbieders"]
    assert provider == PROVIDER | {
        "id": "tuin",
        "url": "https://kaart.example/nl/aanbieder/tuin/",
    }


def test_each_offering_has_a_line_of_its_own() -> None:
    lines = made("data/aanbod.json").decode().splitlines()
    assert len(lines) == 1 + len(SMALL.offerings) + 1
    assert json.loads(lines[2])["id"] == "tuin/minimaal"


def test_geojson_has_a_feature_for_each_point_with_the_longitude_first() -> None:
    data = json.loads(made("data/aanbod.geojson"))
    assert data["type"] == "FeatureCollection"
    (feature,) = data["features"]
    assert feature["type"] == "Feature"
    assert feature["id"] == "tuin/alles#1"
    assert feature["geometry"] == {"type": "Point", "coordinates": [4.4, 51.9]}
    assert feature["properties"]["plaats"] == "Rotterdam"
    assert feature["properties"]["kort"] == NASTY


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_table_opens_in_a_dutch_spreadsheet_without_running_anything() -> None:
    content = made("data/aanbod.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    everything, minimal = rows(content)
    assert minimal["naam"] == f"'{NASTY}"
    assert everything["telefoon"] == "'+31 10 123 45 67"
    assert everything["kosten"] == "€\u00a02,50 tot €\u00a05 per keer"
    assert everything["sectoren"] == "Groen en dieren, Taal en leren"
    assert everything["plaatsen"] == "Rotterdam, Ede"
    assert (everything["leeftijd_van"], minimal["leeftijd_van"]) == ("0", "")
    assert minimal["telefoon"] == "010 123 45 67"


@pytest.mark.parametrize(
    "sign",
    ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\x00=", "\x01@", " =", "\u00a0@"],
)
def test_no_cell_is_a_formula(sign: str) -> None:
    nasty = offering("tuin/x", MINIMAL | {"naam": f"{sign}1+1", "kort": f"gewoon {sign}1"})
    (row,) = rows(made("data/aanbod.csv", Catalogue((nasty,), {"tuin": TUIN})))
    assert row["naam"].startswith("'")
    assert row["kort"].startswith("gewoon ")
    assert row["url"].endswith("/aanbod/tuin/x/")


def test_every_cell_is_quoted_and_there_is_always_a_header() -> None:
    content = made("data/aanbod.csv", Catalogue((), {})).decode("utf-8-sig")
    assert content.startswith('"id";"naam";')
    assert content.count("\r\n") == 1
    nasty = offering("tuin/x", MINIMAL | {"naam": "x,=cmd|' /C calc'!A0"})
    content = made("data/aanbod.csv", Catalogue((nasty,), {"tuin": TUIN})).decode("utf-8-sig")
    assert ";\"x,=cmd|' /C calc'!A0\";" in content


def test_hsds_holds_together() -> None:
    data = json.loads(made("data/hsds.json"))
    required = {
        "organizations": {"id", "name", "description"},
        "services": {"id", "organization_id", "name", "status"},
        "locations": {"id", "location_type"},
        "service_at_locations": {"id", "service_id", "location_id"},
    }
    assert data.keys() == required.keys()
    ids = {name: [thing["id"] for thing in things] for name, things in data.items()}
    for name, things in data.items():
        assert len(set(ids[name])) == len(ids[name])
        for thing in things:
            UUID(thing["id"])
            assert required[name] <= thing.keys()
    everything, minimal = data["services"]
    assert everything["organization_id"] in ids["organizations"]
    assert everything["minimum_age"] == 0
    assert everything["languages"][1]["code"] == "ar"
    assert [area["name"] for area in everything["service_areas"]] == ["Nederland", "Utrecht", "Ede"]
    assert everything["application_process"] == "Je kunt zo binnenlopen. Bel ons!"
    assert minimal["status"] == "active"
    assert {link["service_id"] for link in data["service_at_locations"]} == {everything["id"]}
    assert {link["location_id"] for link in data["service_at_locations"]} == set(ids["locations"])
    (address,) = data["locations"][0]["addresses"]
    assert address["state_province"] == "Zuid-Holland"
    assert address["address_1"] == "Keileweg 5"


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2019, 12, 31), "active"),
        (date(2025, 1, 1), "temporarily closed"),
        (date(2031, 1, 1), "active"),
    ],
)
def test_hsds_says_when_an_offering_is_closed(today: date, status: str) -> None:
    data = json.loads(made("data/hsds.json", settings=Settings(today=today)))
    assert data["services"][0]["status"] == status


def locations(file: SiteFile) -> list[str]:
    return [place.text or "" for place in ET.fromstring(file.content).findall("*/s:loc", SITEMAP)]


def test_the_sitemap_names_every_page_once() -> None:
    (file,) = sitemap(["vind/", "", "gemeente/súd & west/", "vind/"], SETTINGS)
    assert file.path == "sitemap.xml"
    assert [unquote(place) for place in locations(file)] == [
        "https://kaart.example/nl/",
        "https://kaart.example/nl/gemeente/súd & west/",
        "https://kaart.example/nl/vind/",
    ]


def test_a_large_sitemap_is_an_index_of_several() -> None:
    index, *parts = sitemap((f"aanbod/a/b{number}/" for number in range(100_001)), SETTINGS)
    assert index.path == "sitemap.xml"
    assert locations(index) == [f"https://kaart.example/nl/{part.path}" for part in parts]
    assert [len(locations(part)) for part in parts] == [50_000, 50_000, 1]


def test_robots_are_shown_the_way() -> None:
    assert made("robots.txt").decode().splitlines() == [
        "User-agent: *",
        "Disallow:",
        "",
        "Sitemap: https://kaart.example/nl/sitemap.xml",
    ]


def test_the_schema_is_served_as_it_is() -> None:
    for name, document in SCHEMA.documents.items():
        served = json.loads(made(f"data/schema/{name}.schema.json"))
        assert served == document
        jsonschema.Draft202012Validator.check_schema(served)


def test_the_form_finds_providers_and_the_municipality_of_a_town() -> None:
    content = json.loads(made("data/bron.json"))
    assert content["aanbieders"] == [["tuin", "Tuin & <zoon>", "tuin"]]
    towns = {place["plaats"]: place["gemeente"] for place in EVERYTHING["locaties"]}
    assert content["gemeenten"] == towns


def test_files_of_a_provider_come_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "tuin").mkdir()
    (tmp_path / "tuin" / "aanbieder.yml").write_text("naam: Tuin  # onze naam\n")
    (tmp_path / "tuin" / "alles.yml").write_text("naam: Álles\n", encoding="utf-8")
    [(path, key, content)] = source_files(SMALL, tmp_path, lambda path, key: True)
    assert path == "data/bron/tuin.json"
    # One file vanished meanwhile.
    assert json.loads(content or b"") == {
        "aanbieder.yml": "naam: Tuin  # onze naam\n",
        "alles.yml": "naam: Álles\n",
    }
    [(_, same, nothing)] = source_files(SMALL, tmp_path, lambda path, key: False)
    assert (same, nothing) == (key, None)


def test_a_file_with_another_name_is_made_again(tmp_path: Path) -> None:
    renamed = Catalogue((SMALL.offerings[0]._replace(path="tuin/anders.yml"),), {"tuin": TUIN})
    before = Catalogue(SMALL.offerings[:1], {"tuin": TUIN})
    keys = [
        key
        for catalogue in (before, renamed)
        for _, key, _ in source_files(catalogue, tmp_path, lambda path, key: False)
    ]
    assert keys[0] != keys[1]


def test_an_empty_entry_names_every_field_and_is_yaml() -> None:
    for kind in ("aanbod", "aanbieder"):
        text = made(f"data/sjabloon/{kind}.yml").decode()
        names = {line.lstrip("# ").partition(":")[0] for line in text.splitlines()}
        assert names >= SCHEMA.documents[kind]["properties"].keys()
        wanted = set(SCHEMA.documents[kind]["required"])
        assert read_document(text.encode(), "").data.keys() == wanted
