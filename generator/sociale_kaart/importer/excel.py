"""Excel files become rows of cells; the only module that imports openpyxl.

The file comes from somebody else: what is in it is measured before it is opened, and nothing in
it is ever calculated or fetched.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell

from sociale_kaart.importer.cell import Cell, Value, letters
from sociale_kaart.importer.table import MAX_COLUMNS, MAX_ROWS, Sheet, TableError

MAX_UNPACKED = 40 * 1024 * 1024
"""Bytes in all of a file, unpacked; a list of a thousand rows takes about one megabyte."""
MAX_PARTS = 2000
MAX_CELLS = 2_000_000
"""Cells in the rectangle around all that is filled in, the empty ones too."""

_SAVE = "Open het bestand in Excel, kies Opslaan als, en kies Excel-werkmap (.xlsx)."
_ERRORS = "in deze cel staat een fout van Excel: {}"
_NO_RESULT = (
    "in deze cel staat een formule zonder uitkomst. Open het bestand in Excel en sla het op"
)


def read_sheets(raw: bytes) -> list[Sheet]:
    """Return every sheet that a person sees, and those that are hidden without rows.

    Raises TableError when the file is no Excel file, or holds more than a list of offerings would.
    """
    _look_inside(raw)
    values = _open(raw, formulas=False)
    # Only this tells a formula without an outcome from a cell that is empty.
    written = _open(raw, formulas=True)
    sheets = []
    for sheet in values.worksheets:
        hidden = sheet.sheet_state != "visible"
        if not hidden:
            _measure(sheet)
        rows = [] if hidden else list(_rows(sheet, written[sheet.title]))
        folded = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        sheets.append(Sheet(sheet.title, rows, hidden, frozenset(folded)))
    return sheets


def _look_inside(raw: bytes) -> None:
    if raw[:4] == b"\xd0\xcf\x11\xe0":
        raise TableError(
            "dit is een oud Excel-bestand (.xls), of het heeft een wachtwoord",
            f"{_SAVE} Haal een wachtwoord er eerst af.",
        )
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise TableError("dit is geen Excel-bestand, of het is beschadigd", _SAVE) from None
    # What a part holds beyond the size that it states is never unpacked.
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED:
        raise TableError(
            f"dit bestand is uitgepakt {unpacked // 2**20} MB; meer dan {MAX_UNPACKED // 2**20} MB "
            "lezen we niet",
            "Kopieer alleen de rijen met aanbod naar een nieuw bestand.",
        )
    if any(part.flag_bits & 1 for part in parts):
        raise TableError("dit bestand heeft een wachtwoord", "Haal het wachtwoord eraf.")
    if "xl/workbook.xml" not in names:
        raise TableError("dit is geen Excel-bestand", _SAVE)


def _open(raw: bytes, *, formulas: bool) -> Any:
    try:
        return load_workbook(BytesIO(raw), data_only=not formulas, keep_links=False)
    except MemoryError:
        raise
    except Exception as error:
        # A broken file makes openpyxl fail in any way; none of them is a mistake of this program.
        raise TableError("dit Excel-bestand is beschadigd", _SAVE) from error


def _measure(sheet: Any) -> None:
    if sheet.max_row * sheet.max_column > MAX_CELLS:
        raise TableError(
            f"het blad {sheet.title} heeft {sheet.max_row} rijen en {sheet.max_column} kolommen",
            "Kopieer alleen de rijen met aanbod naar een nieuw bestand.",
        )


def _rows(sheet: Any, formulas: Any) -> Iterator[list[Cell]]:
    merged = _merged(sheet)
    filled = 0
    for cells in sheet.iter_rows():
        row = [_cell(cell, formulas, merged) for cell in cells]
        if all(c.value is None and not r.trouble for c, r in zip(cells, row, strict=True)):
            # Only what was merged into it from above: an empty row.
            row = []
        while row and row[-1].empty:
            row.pop()
        filled += bool(row)
        if filled > MAX_ROWS or len(row) > MAX_COLUMNS:
            raise TableError(
                f"het blad {sheet.title} heeft meer dan {MAX_ROWS} rijen of {MAX_COLUMNS} kolommen",
                "Verdeel de lijst over een paar bestanden.",
            )
        yield row


def _merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """Return, for each cell of a merged range, the cell that holds the value of all of them."""
    found = {}
    for area in sheet.merged_cells.ranges:
        if area.size["rows"] * area.size["columns"] > MAX_ROWS * 20:
            continue
        first = sheet.cell(area.min_row, area.min_col)
        # Down a column it is the value of every row; over a row it is a heading across columns.
        for row in range(area.min_row, area.max_row + 1):
            found[(row, area.min_col)] = first
    return found


def _cell(cell: Any, formulas: Any, merged: dict[tuple[int, int], Any]) -> Cell:
    place = f"{letters(cell.column)}{cell.row}"
    source = merged.get((cell.row, cell.column), cell)
    if isinstance(source, MergedCell):
        return Cell(place, None)
    if source.data_type == "e":
        return Cell(place, None, trouble=_ERRORS.format(source.value))
    link = source.hyperlink.target if getattr(source, "hyperlink", None) else ""
    value = _value(source.value)
    if value is None and formulas.cell(source.row, source.column).data_type == "f":
        return Cell(place, None, trouble=_NO_RESULT)
    return Cell(place, value, link or "")


def _value(value: Any) -> Value:
    if value is None or isinstance(value, str | bool | int | float | datetime | date | time):
        return value
    # A duration, or text of several colours.
    return str(value)
