"""Files as organisations send them become rows of cells; what is no list is refused in Dutch."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sociale_kaart.importer import excel, table
from sociale_kaart.importer.columns import sheet_of
from sociale_kaart.importer.mapping import ListMapping
from sociale_kaart.importer.run import read_list
from sociale_kaart.importer.separated import read_separated
from sociale_kaart.importer.table import Sheet, Table, TableError, table_of

HEAD = ["Organisatie", "Activiteit", "Plaats", "Telefoon"]
ROW = ["De Boog", "Inloop", "Arnhem", "026 123 45 67"]


def book(*rows: list[Any], name: str = "Aanbod") -> Workbook:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    return made


def saved(made: Workbook) -> bytes:
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def sheets(made: Workbook) -> list[Sheet]:
    return excel.read_sheets(saved(made))


def listed(made: Workbook) -> Table:
    return table_of(sheet_of(sheets(made), ""))


def lines(found: Table) -> list[list[str]]:
    return [[cell.line for cell in row.cells.values()] for row in found.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_csv_of_every_program_is_read(encoding: str, separator: str) -> None:
    rows = [HEAD, ['"Café De Boog; ’t Veer, Ede | Velp"', "Tweeëntwintig €", "Arnhem", "1"], ROW]
    text = "\r\n".join(separator.join(row) for row in rows)
    found = table_of(read_separated(text.encode(encoding)))
    assert list(found.columns.values()) == HEAD
    first = ["Café De Boog; ’t Veer, Ede | Velp", "Tweeëntwintig €", "Arnhem", "1"]
    assert lines(found) == [first, ROW]
    assert found.rows[0].cells["B"].place == "B2"


def test_csv_says_where_its_lines_break() -> None:
    found = read_separated(b'sep=;\na;b\n"een\ntwee";3\n')
    assert found.rows[2][0].text == "een\ntwee"


def test_csv_in_letters_of_its_own_can_be_told() -> None:
    raw = "Organisatie,Activiteit\nCafé,Inloop\n".encode("mac-roman")
    assert read_separated(raw, encoding="mac-roman").rows[1][0].line == "Café"
    with pytest.raises(TableError, match="niet geschreven in utf-8"):
        read_separated(raw, encoding="utf-8")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TableError, match="geen CSV-bestand"):
        read_separated(b"\x00\x01\x02GIF89a")


def test_a_cell_without_an_end_is_refused() -> None:
    with pytest.raises(TableError, match="aanhalingsteken"):
        read_separated(b'a;b\n"' + b"x" * 200_000)


def test_the_header_is_found_below_a_title() -> None:
    found = listed(book(["Sociale kaart 2026"], [], ["Versie 3", "maart"], HEAD, ROW))
    assert found.header == 4
    assert list(found.columns.values()) == HEAD
    assert lines(found) == [ROW]


def test_the_header_can_be_told() -> None:
    made = book(HEAD, HEAD, ROW)
    found = table_of(sheet_of(sheets(made), ""), 2)
    assert found.header == 2
    assert lines(found) == [ROW]
    with pytest.raises(TableError, match="op rij 9 staan geen koppen"):
        table_of(sheet_of(sheets(made), ""), 9)


def test_rows_that_are_no_offering_are_left_out_and_told() -> None:
    other = ["De Boog", "Eettafel", "Arnhem", "026 123 45 67"]
    found = listed(book(HEAD, ROW, [], other, ROW, HEAD, ["Zutphen"], ["Totaal", 2, None, 2.0]))
    assert lines(found) == [ROW, other]
    assert found.left_out == [
        (5, "precies hetzelfde als rij 2"),
        (6, "dit zijn de koppen nog een keer"),
        (7, "in deze rij staat alleen “Zutphen”"),
        (8, "dit is een rij met totalen"),
    ]


def test_a_merged_cell_holds_for_all_its_rows_but_a_heading_not_for_all_its_columns() -> None:
    made = book(HEAD, ROW, [None, "Eettafel", "Arnhem", "1"], [], ["Velp", None, None, None])
    made.active.merge_cells("A2:A4")  # type: ignore[union-attr]
    made.active.merge_cells("A5:D5")  # type: ignore[union-attr]
    found = listed(made)
    assert lines(found) == [ROW, ["De Boog", "Eettafel", "Arnhem", "1"]]
    assert found.left_out == [(5, "in deze rij staat alleen “Velp”")]


def test_a_formula_without_an_outcome_and_an_error_are_said_at_their_cell() -> None:
    found = listed(book(HEAD, ["=A1", "#N/A", "Arnhem", "=1/0"]))
    cells = found.rows[0].cells
    assert "formule zonder uitkomst" in cells["A"].trouble
    assert cells["B"].trouble == "in deze cel staat een fout van Excel: #N/A"
    assert cells["C"].line == "Arnhem"


def test_links_and_dates_of_excel_come_along() -> None:
    made = book(HEAD, ["De Boog", "klik", "Arnhem", datetime(2026, 3, 1)])
    made.active["B2"].hyperlink = "https://www.voorbeeld.nl/"  # type: ignore[union-attr, index]
    cells = listed(made).rows[0].cells
    assert cells["B"].link == "https://www.voorbeeld.nl/"
    assert cells["D"].value == datetime(2026, 3, 1)


def test_a_hidden_sheet_is_not_read() -> None:
    made = book(HEAD, ROW)
    hidden = made.create_sheet("Oud")
    hidden.sheet_state = "hidden"
    for _ in range(5):
        hidden.append(ROW)
    found = sheets(made)
    assert sheet_of(found, "").name == "Aanbod"
    with pytest.raises(TableError, match="is verborgen"):
        sheet_of(found, "oud")
    with pytest.raises(TableError, match="er is geen blad Nieuw") as error:
        sheet_of(found, "Nieuw")
    assert error.value.hint == "Deze bladen zijn er: Aanbod, Oud"


def test_rows_that_a_filter_hides_are_left_out_and_told() -> None:
    made = book(HEAD, ROW, ["De Boog", "Eettafel", "Arnhem", "1"])
    made.active.row_dimensions[3].hidden = True  # type: ignore[union-attr]
    found = listed(made)
    assert lines(found) == [ROW]
    assert found.left_out == [(3, "deze rij is verborgen in Excel")]


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return packed.getvalue()


def parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_a_file_that_grows_huge_when_unpacked_is_refused_before_it_is() -> None:
    raw = zipped({"xl/workbook.xml": b"", "bomb.xml": b" " * (excel.MAX_UNPACKED + 1)})
    assert len(raw) < 100_000
    with pytest.raises(TableError, match="uitgepakt 40 MB"):
        excel.read_sheets(raw)


def test_entities_that_grow_are_refused() -> None:
    parts = parts_of(saved(book(HEAD, ROW)))
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            head, _, rest = parts[name].partition(b"<worksheet")
            parts[name] = head + laughs + b"<worksheet" + rest
    with pytest.raises(TableError, match="is beschadigd"):
        excel.read_sheets(zipped(parts))


def test_a_sheet_with_a_cell_far_away_is_refused() -> None:
    made = book(HEAD, ROW)
    made.active["XFD1048576"] = "hoi"  # type: ignore[index]
    with pytest.raises(TableError, match="1048576 rijen"):
        sheets(made)


def test_a_list_of_too_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "MAX_ROWS", 3)
    with pytest.raises(TableError, match="meer dan 3 rijen"):
        sheets(book(HEAD, ROW, ROW, ROW))


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("lijst.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oud Excel-bestand"),
        ("lijst.xlsx", b"gewone tekst", "geen Excel-bestand"),
        ("lijst.xlsx", b"PK\x03\x04 kapot", "geen Excel-bestand, of het is beschadigd"),
        ("brief.docx", zipped({"word/document.xml": b"<x/>"}), "geen Excel-bestand"),
        ("lijst.xlsx", zipped({"xl/workbook.xml": b"<x/>"}), "is beschadigd"),
        ("leeg.csv", b"", "geen rij met koppen in de lijst"),
        ("leeg.csv", b"\n\n;;;\n", "geen rij met koppen"),
    ],
)
def test_what_is_no_list_is_refused_with_what_to_do(
    name: str, raw: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(TableError, match=said) as error:
        read_list(tmp_path / name, ListMapping())
    assert error.value.hint


def test_a_file_that_is_too_large_is_not_even_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sociale_kaart.importer.run.MAX_BYTES", 100)
    (tmp_path / "lijst.csv").write_bytes(b"a;b\n" * 100)
    with pytest.raises(TableError, match="groter dan"):
        read_list(tmp_path / "lijst.csv", ListMapping())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_bytes_are_handed_in_there_is_a_list_or_a_reason(raw: bytes) -> None:
    for read in (excel.read_sheets, read_separated):
        with suppress(TableError):
            read(raw)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_a_row_is_read_left_out_or_empty_and_never_lost(rows: list[list[str]]) -> None:
    cells = [
        [table.Cell(f"{'ABCDEF'[c]}{r}", text) for c, text in enumerate(row)]
        for r, row in enumerate([HEAD, *rows], 1)
    ]
    found = table_of(Sheet("", cells), 1)
    told = [row.number for row in found.rows] + [number for number, _ in found.left_out]
    filled = [r for r, row in enumerate(cells, 1) if r > 1 and not all(c.empty for c in row)]
    assert sorted(told) == filled
