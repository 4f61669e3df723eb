"""Whatever stands in a list, what is made of it is read again, checked, and stays the same."""

from __future__ import annotations

from datetime import date, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.check import Checker
from sociale_kaart.importer.cell import Cell, letters
from sociale_kaart.importer.mapping import MappingFile, read_mapping
from sociale_kaart.importer.record import Record
from sociale_kaart.importer.run import Outcome, take_in
from sociale_kaart.importer.table import Sheet, table_of
from sociale_kaart.importer.targets import all_targets
from sociale_kaart.importer.todo_text import as_csv, as_markdown, ticked
from sociale_kaart.read import read_document
from sociale_kaart.schema import read_schema
from tests.conftest import PROJECT

CHECKER = Checker(read_schema(PROJECT / "schema"))
TARGETS = all_targets(CHECKER.fields)
TODAY = date(2026, 3, 1)
WORDS = """ma di t/m vr 10-12 uur gratis € 2,50 per keer Arnhem Velp 6811AA Laan 1 026-1234567 ; , /
info@boog.nl www.boog.nl 18+ 2-4 groen iedereen inloop ja 1-3-2026 <b> [x](y) # - * : ' " =1+1"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
VALUES = st.one_of(
    st.text(max_size=30),
    st.lists(PIECES, max_size=8).map(" ".join),
    st.integers(-10, 10**12),
    st.floats(allow_nan=False),
    st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
    st.none(),
)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> MappingFile:
    """A mapping with a column for every target there is."""
    file = tmp_path_factory.mktemp("indeling") / "alles.yml"
    lines = [f"  {name}: {name}\n" for name in TARGETS]
    file.write_text("kolommen:\n" + "".join(lines), encoding="utf-8")
    return read_mapping(file, TARGETS, CHECKER)


def take(rows: list[list[Any]], file: MappingFile, root: Path, record: Record) -> Outcome:
    heads = list(file.mapping.columns)
    cells = [
        [Cell(f"{letters(c)}{r}", value) for c, value in enumerate(row, 1)]
        for r, row in enumerate([heads, *rows], 1)
    ]
    sheet = Sheet("", cells)
    return take_in([sheet], table_of(sheet, 1), file, root, record, CHECKER, TODAY)


def columns(count: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(VALUES, min_size=count, max_size=count)


CALLED = list(product(["Inloop", "Eettafel", "Tuin!"], ["De Boog", "Het Veer"]))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_a_list(
    data: st.DataObject, everything: MappingFile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = list(everything.mapping.columns)
    rows = data.draw(st.lists(columns(len(names)), min_size=1, max_size=3))
    called = st.lists(st.sampled_from(CALLED), min_size=len(rows), max_size=len(rows))
    for row, (name, provider) in zip(rows, data.draw(called), strict=True):
        row[names.index("naam")] = name
        row[names.index("aanbieder.naam")] = provider
    root = tmp_path_factory.mktemp("map")
    done = take(rows, everything, root, Record())
    for path, text in done.files.items():
        document = read_document(text.encode(), path)
        kind = "aanbieder" if path.endswith("/aanbieder.yml") else "aanbod"
        errors = [
            problem
            for problem in CHECKER.check(document, kind, path[:-4], TODAY)
            if problem.level == "fout"
        ]
        assert not errors or document.data["concept"] is True
        told = {item.file for item in done.todo.items if item.error}
        assert (path in told) == bool(errors)
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")
    again = take(rows, everything, root, done.record)
    assert not again.files
    assert again.record.as_text() == done.record.as_text()
    assert again.todo == done.todo
    # Every remark can be ticked off, in both forms of the list.
    for written in (as_markdown(done.todo, frozenset(), "x"), as_csv(done.todo, frozenset())):
        marked = written.replace("- [ ] ", "- [x] ").replace("\r\n;", "\r\nx;")
        assert done.todo.open(ticked(marked.encode())) == 0


@pytest.mark.parametrize("others", [["Rheden", ""], ["", "Rheden"], ["Rheden", "Arnhem", ""]])
def test_what_one_row_tells_of_a_town_changes_nothing_at_a_second_import(
    others: list[str], everything: MappingFile, tmp_path: Path
) -> None:
    names = list(everything.mapping.columns)
    rows = []
    for number, municipality in enumerate(others):
        said = {"naam": f"Inloop {number}", "aanbieder.naam": "De Boog"}
        said |= {"locatie.plaats": "Velp", "locatie.gemeente": municipality}
        rows.append([said.get(name) for name in names])
    done = take(rows, everything, tmp_path, Record())
    for path, text in done.files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8", newline="")
    known = sum("gemeente: " in text for text in done.files.values())
    assert known == (2 if len(others) == 3 else len(others))
    assert not take(rows, everything, tmp_path, done.record).files


def mapping(text: str, folder: Path) -> MappingFile:
    (folder / "lijst.yml").write_text(text, encoding="utf-8")
    return read_mapping(folder / "lijst.yml", TARGETS, CHECKER)


def test_a_list_of_one_organisation_says_its_name_once_in_the_mapping(tmp_path: Path) -> None:
    file = mapping("kolommen: {A: naam}\nvast: {aanbieder.naam: De Boog}\n", tmp_path)
    done = take([["Inloop"], ["Eettafel"]], file, tmp_path / "leeg", Record())
    assert sorted(done.files) == [
        "de-boog/aanbieder.yml", "de-boog/eettafel.yml", "de-boog/inloop.yml",
    ]  # fmt: skip


def test_a_remark_names_the_cell_of_its_own_column(tmp_path: Path) -> None:
    text = """\
kolommen:
  A: aanbieder.naam
  B: naam
  C: locatie.naam
  D: locatie.postcode
  E: locatie.plaats
  F: contact.telefoon
  G: contact.website
  H: wanneer.van
"""
    row = ["De Boog", "Inloop", "Huis", "68 11", "Hengelo", "0612", "geen idee", "10 uur"]
    done = take([row], mapping(text, tmp_path), tmp_path / "leeg", Record())
    cells = {item.cell for item in done.todo.items if not item.message.endswith("ontbreekt")}
    assert {"D2", "E2", "F2", "G2", "H2"} <= cells


def test_rows_that_say_the_same_keep_their_own_files(tmp_path: Path) -> None:
    file = mapping(
        "kolommen: {A: naam, B: treden, C: locaties}\nvast: {aanbieder.naam: De Boog}\n", tmp_path
    )
    rows = [["Inloop", f"vraag {number}", "Rotterdam"] for number in range(12)]
    first = take(rows, file, tmp_path / "map", Record())
    for path, text in first.files.items():
        (tmp_path / "map" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "map" / path).write_text(text, encoding="utf-8", newline="")
    again = take(rows, file, tmp_path / "map", first.record)
    assert again.todo == first.todo


def test_every_cell_of_a_remark_is_named(tmp_path: Path) -> None:
    file = mapping("kolommen: {A: naam, B: kosten}\nvast: {aanbieder.naam: De Boog}\n", tmp_path)
    rows = [["", f"€ {number}"] for number in range(40)] + [["Inloop", "gratis"]]
    done = take(rows, file, tmp_path / "leeg", Record())
    listed = as_markdown(done.todo, frozenset(), "x")
    assert all(f"A{number}" in listed for number in range(2, 42))
    assert "en nog" not in listed


def test_what_the_rows_of_one_provider_say_otherwise_is_told(tmp_path: Path) -> None:
    text = "kolommen: {A: aanbieder.naam, B: naam, C: aanbieder.contact.telefoon}\n"
    rows = [["De Boog", "Inloop", "026-1234567"], ["De Boog", "Eettafel", "026-7654321"]]
    done = take(rows, mapping(text, tmp_path), tmp_path / "leeg", Record())
    assert "026 123 45 67" in done.files["de-boog/aanbieder.yml"]
    told = next(item for item in done.todo.items if item.cell == "C3")
    assert "“026 765 43 21” is anders dan in rij 2: “026 123 45 67”" in told.message


def test_days_and_times_in_columns_of_their_own(tmp_path: Path) -> None:
    text = (
        "kolommen: {A: aanbieder.naam, B: naam, C: wanneer.dag, D: wanneer.van, E: wanneer.tot}\n"
    )
    row = ["De Boog", "Inloop", "ma en wo", datetime(2026, 1, 1, 10).time(), "12.30"]
    done = take([row], mapping(text, tmp_path), tmp_path / "leeg", Record())
    document = read_document(done.files["de-boog/inloop.yml"].encode(), "")
    assert document.data["wanneer"] == [
        {"dag": "ma", "van": "10:00", "tot": "12:30"},
        {"dag": "wo", "van": "10:00", "tot": "12:30"},
    ]


def test_a_column_for_each_day(tmp_path: Path) -> None:
    text = "kolommen: {A: aanbieder.naam, B: naam, C: wanneer.ma, D: wanneer.di, E: wanneer.wo}\n"
    row = ["De Boog", "Inloop", "10-12", "x", None]
    done = take([row], mapping(text, tmp_path), tmp_path / "leeg", Record())
    document = read_document(done.files["de-boog/inloop.yml"].encode(), "")
    assert document.data["wanneer"] == [
        {"dag": "ma", "van": "10:00", "tot": "12:00"},
        {"dag": "di"},
    ]
