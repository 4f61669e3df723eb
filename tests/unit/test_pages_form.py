"""The form is made of the schema: every field, in short steps, and ways to send it in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

import pytest

from sociale_kaart.canon import order_of
from sociale_kaart.check.fields import Fields
from sociale_kaart.model import Catalogue
from sociale_kaart.pages import Site
from sociale_kaart.pages.form import form_pages
from sociale_kaart.pages.form.controls import Control, controls
from sociale_kaart.pages.form.forge import forge_of
from sociale_kaart.pages.form.steps import steps, whole
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from tests.site_builder import PROJECT

FILES = "https://git.example/edit/main/catalogue/{path}"


def page(schema: Schema, settings: Settings | None = None) -> str:
    site = Site(Catalogue((), {}), schema, settings or Settings(), {})
    [made] = form_pages(site)
    return made.body


def inside(all_: Iterator[Control] | list[Control]) -> Iterator[Control]:
    for control in all_:
        yield control
        yield from inside(list(control.inner))


@pytest.mark.parametrize("kind", ["aanbod", "aanbieder"])
def test_every_field_is_asked_once(schema: Schema, kind: str) -> None:
    fields = Fields(schema, kind)
    asked = [control.name for step in steps(fields) for part in step.parts
             for control in part.controls]  # fmt: skip
    assert sorted(asked) == sorted(fields.root["properties"])
    together = [control.name for part in whole(fields) for control in part.controls]
    assert sorted(together) == sorted(asked)


def test_every_value_of_a_vocabulary_can_be_chosen(schema: Schema) -> None:
    html = page(schema)
    for name in ("sector", "doelgroep", "soort", "trede", "toegang", "dag", "provincie"):
        for term in schema[name].values():
            assert f'value="{term.value}"' in html


def test_a_field_is_asked_in_the_shape_of_its_values(schema: Schema) -> None:
    shapes = {control.name: control.shape for control in inside(
        controls(Fields(schema, "aanbod"), Fields(schema, "aanbod").root))}  # fmt: skip
    expected = {
        "naam": "tekst", "treden": "meer", "soort": "een", "locaties": "lijst", "punt": "punt",
        "online": "ja", "trefwoorden": "regels", "prijs": "groep", "bedrag": "getal",
        "gecontroleerd": "datum", "vertalingen": "talen",
    }  # fmt: skip
    assert {name: shapes[name] for name in expected} == expected


def test_steps_are_short_and_nothing_obligatory_is_folded_away(schema: Schema) -> None:
    for step in steps(Fields(schema, "aanbod")):
        often = [one for part in step.parts for one in part.controls if not one.rare]
        assert 1 <= len(often) <= 7
    for kind in ("aanbod", "aanbieder"):
        fields = Fields(schema, kind)
        assert not [one.name for one in inside(controls(fields, fields.root))
                    if one.required and one.rare]  # fmt: skip


def test_a_new_field_without_a_group_is_asked_in_the_last_step(schema: Schema) -> None:
    document = json.loads(json.dumps(schema.documents["aanbod"]))
    document["properties"]["kleur"] = {"type": "string", "title": "Kleur"}
    changed = Schema(
        schema.folder, {**schema.documents, "aanbod": document}, schema.vocabularies, b""
    )
    last = steps(Fields(changed, "aanbod"))[-1].parts[-1]
    assert "kleur" in [control.name for control in last.controls]


def test_ids_are_unique_and_every_label_has_its_field(schema: Schema) -> None:
    html = page(schema, Settings(keeper_email="beheer@stad.nl", source_url=FILES))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'\sfor="([^"]+)"', html)) <= set(ids)
    described = " ".join(re.findall(r'aria-describedby="([^"]+)"', html)).split()
    assert set(described) <= set(ids)


def test_the_scripts_know_the_settings_and_the_order_of_fields(schema: Schema) -> None:
    settings = Settings(keeper_email="beheer@stad.nl", new_url=f"{FILES}?value={{text}}")
    html = page(schema, settings)
    found = json.loads(unescape(re.findall(r'data-instellingen="([^"]*)"', html)[0]))
    assert found["mail"] == "beheer@stad.nl"
    assert found["nieuw"] == settings.new_url
    orders = json.loads(unescape(re.findall(r'data-volgorde="([^"]*)"', html)[0]))
    assert list(orders["aanbod"]) == list(order_of(schema, "aanbod"))


def test_without_scripts_there_is_a_way_too(schema: Schema) -> None:
    without = page(schema, Settings(keeper_email="beheer@stad.nl")).partition("met-js")[0]
    assert "data/sjabloon/aanbod.yml" in without
    assert "voor-aanbieders/velden/" in without
    assert "mailto:beheer@stad.nl" in without


def test_where_a_file_can_go_nowhere_the_page_says_so_and_what_one_can_do(schema: Schema) -> None:
    without, _, form = page(schema).partition("met-js")
    for part in (without, form):
        assert "heeft nog geen adres ingevuld" in part
        assert "Bewaar het bestand" in part
        for words in ("Stuur het bestand naar", "Stuur dit bestand", "vraag de beheerder",
                      "De beheerder kijkt ernaar", "Je kunt het insturen"):  # fmt: skip
            assert words not in part
    for settings in (Settings(keeper_email="beheer@stad.nl"), Settings(source_url=FILES)):
        assert "heeft nog geen adres ingevuld" not in page(schema, settings)


def test_a_red_cross_at_the_second_file_does_not_go_away_by_itself(schema: Schema) -> None:
    assert "de beheerder start de controle later opnieuw" in page(schema, Settings(new_url=FILES))
    guide = (PROJECT / "docs/voor-aanbieders/op-github.md").read_text()
    assert "Het gaat weg" not in guide
    assert "start daarna de controle van het tweede opnieuw" in guide


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("", None),
        ("https://github.com/x/y/edit/main/catalogue/{path}", "GitHub"),
        ("https://gitlab.example/x/y/-/edit/main/catalogue/{path}", "GitLab"),
        ("https://codeberg.org/x/y/_edit/main/catalogue/{path}", "Codeberg"),
        ("https://git.stad.nl/x/y/_edit/main/catalogue/{path}", "git.stad.nl"),
    ],
)
def test_the_website_of_the_files_is_called_by_its_name(url: str, name: str | None) -> None:
    forge = forge_of(Settings(source_url=url))
    assert (forge.name if forge else None) == name
