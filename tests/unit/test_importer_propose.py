"""A proposal for a list that is new: which column is for what, and how sure that is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.check import Checker
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.mapping import MappingFile, read_mapping
from sociale_kaart.importer.proposal_text import as_mapping, as_table
from sociale_kaart.importer.propose import Guess, Proposal, propose
from sociale_kaart.importer.separated import read_separated
from sociale_kaart.importer.table import Sheet, Table, table_of
from sociale_kaart.importer.targets import all_targets
from sociale_kaart.schema import read_schema
from tests.conftest import PROJECT

CHECKER = Checker(read_schema(PROJECT / "schema"))
TARGETS = all_targets(CHECKER.fields)
REQUIRED = {
    name: TARGETS[name] for name in (*CHECKER.fields["aanbod"].root["required"], "aanbieder.naam")
}


def table(heads: list[str], *rows: list[str]) -> Table:
    lines = [
        [Cell(f"{chr(65 + c)}{r}", text) for c, text in enumerate(row)]
        for r, row in enumerate([heads, *rows], 1)
    ]
    return table_of(Sheet("", lines), 1)


def guessed(heads: list[str], *rows: list[str]) -> dict[str, Guess]:
    return {guess.heading: guess for guess in propose(table(heads, *rows), TARGETS, {}).guesses}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Naam organisatie", "aanbieder.naam"),
        ("ORGANISATIE:", "aanbieder.naam"),
        ("Naam activiteit", "naam"),
        ("Omschrijving van de activiteit", "wat"),
        ("Korte omschrijving", "kort"),
        ("Straat", "locatie.adres"),
        ("Woonplaats", "locatie.plaats"),
        ("Omschrijvng", "wat"),
        ("aanbieder.kort", "aanbieder.kort"),
        ("Mutatiedatum", "gecontroleerd"),
        ("Laatst gewijzigd", "gecontroleerd"),
        ("Laatst gecheckt", "gecontroleerd"),
        ("E-mail / website", "contact"),
        ("Opmerkingen", "overslaan"),
        ("Contactpersoon", "overslaan"),
        ("Flubber", "overslaan"),
        ("", "overslaan"),
    ],
)
def test_headings_that_people_use(heading: str, name: str) -> None:
    found = propose(table([heading, "Iets anders"]), TARGETS, {}).guesses
    assert next((g.name for g in found if g.column == "A"), "overslaan") == name


def test_a_column_for_each_day_of_the_week() -> None:
    found = guessed(["Ma", "di", "Woensdag"], ["10-12", "x", "13.30-15.00"])
    assert [guess.name for guess in found.values()] == ["wanneer.ma", "wanneer.di", "wanneer.wo"]
    assert {guess.sure for guess in found.values()} == {"zeker"}


def test_values_that_fit_make_it_sure_and_others_do_not() -> None:
    rows = [["020 123 45 67", "vraag Sam"], ["026-1234567", "zie folder"]]
    found = guessed(["Telefoon", "Tel."], *rows)
    assert found["Telefoon"].sure == "zeker"
    assert found["Telefoon"].reason == "de kop is “Telefoon”, 100% van de cellen past"
    alone = guessed(["Telefoon", "Naam"], *[[b, a] for a, b in rows])
    assert alone["Telefoon"].sure == "misschien"


def test_values_tell_a_column_with_a_strange_heading() -> None:
    rows = [["info@boog.nl", "vrij"], ["koken@boog.nl", "aanmelden"], ["sam@boog.nl", "vrij"]]
    found = guessed(["Flubber", "Hoe dan"], *rows)
    assert (found["Flubber"].name, found["Flubber"].sure) == ("contact.email", "misschien")
    assert (found["Hoe dan"].name, found["Hoe dan"].sure) == ("toegang", "misschien")


def test_two_columns_do_not_get_one_field_but_a_street_and_its_number_do() -> None:
    found = guessed(["Naam activiteit", "Titel", "Straat", "Huisnr"], ["a", "b", "Laan", "1"])
    assert [guess.name for guess in found.values()] == [
        "naam", "overslaan", "locatie.adres", "locatie.adres",
    ]  # fmt: skip
    assert found["Titel"].reason == "naam is al kolom A"


def written(found: Proposal, lines: Table, folder: Path) -> tuple[str, MappingFile]:
    text = as_mapping(found, lines, "lijst.csv", REQUIRED, date(2026, 3, 1))
    (folder / "lijst.yml").write_text(text, encoding="utf-8")
    return text, read_mapping(folder / "lijst.yml", TARGETS, CHECKER)


def test_the_proposal_is_a_mapping_that_can_be_read(tmp_path: Path) -> None:
    raw = (
        "Nr;Organisatie;Activiteit;Thema;Plaats\n"
        "1;De Boog;Inloop;koken;Arnhem\n2;De Boog;Taalcafé;flubberen;Velp\n"
    )
    lines = table_of(read_separated(raw.encode()))
    found = propose(lines, TARGETS, {})
    text, file = written(found, lines, tmp_path)
    assert file.mapping.key == "Nr"
    assert file.mapping.words == {"sectoren": {"koken": ("horeca",)}}
    assert file.mapping.towns == {"arnhem": "Arnhem"}
    assert "    koken: horeca  # ++ 1 keer, kijk na\n    # flubberen: …  # ? 1 keer\n" in text
    assert "  # Velp: …  # ?\n" in text
    assert "# Ook verplicht: kort, wat. Maak daarvoor een kolom in de lijst.\n" in text
    assert "# vast:\n#   soort: vrijwilligerswerk\n" in text
    assert "#   gecontroleerd: 2026-03-01\n" in text
    # Who takes the signs away has a mapping as well.
    (tmp_path / "lijst.yml").write_text(text.replace("# vast:", "vast:").replace("#   ", "  "))
    assert read_mapping(tmp_path / "lijst.yml", TARGETS, CHECKER).mapping.fixed["soort"]


def test_a_town_that_the_catalogue_knows_is_not_asked_for() -> None:
    lines = table(["Plaats", "Activiteit"], ["Velp", "Inloop"])
    assert propose(lines, TARGETS, {}).towns == [("Velp", False)]
    assert propose(lines, TARGETS, {"velp": "Rheden"}).towns == []


def test_the_table_says_how_sure_each_column_is() -> None:
    lines = table(["Organisatie", "Flubber"], ["De Boog", "hoi"])
    assert as_table(propose(lines, TARGETS, {})) == (
        "kolom  kop          veld            hoe zeker  waarom\n"
        "A      Organisatie  aanbieder.naam  zeker      de kop is “Organisatie”\n"
        "B      Flubber      overslaan       onbekend   onbekende kop"
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), min_size=2, max_size=5))
def test_whatever_the_headings_the_proposal_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, columns: list[tuple[str, str]]
) -> None:
    heads = [head for head, _ in columns]
    lines = [[Cell(f"{chr(65 + c)}1", head) for c, head in enumerate(heads)]]
    lines.append([Cell(f"{chr(65 + c)}2", text) for c, (_, text) in enumerate(columns)])
    if all(cell.empty for cell in lines[0]):
        return
    found = table_of(Sheet("", lines), 1)
    written(propose(found, TARGETS, {}), found, tmp_path_factory.mktemp("lijst"))
