"""A list as it was handed in: sheets of rows of cells, and where its header stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from sociale_kaart.importer.cell import Cell

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 5000
MAX_COLUMNS = 250

_DEEPEST_HEADER = 40
_TOTALS = re.compile(r"(?:eind|sub)?\s?totaal|totalen|aantal|som|gemiddeld\w*", re.IGNORECASE)


class TableError(Exception):
    """A list cannot be read at all: why, and what to do about it; both Dutch."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Sheet(NamedTuple):
    """The rows of one sheet, the first of which is row 1; a hidden sheet is not read."""

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    """The numbers of rows that a filter or a person hid."""


class Row(NamedTuple):
    """A row of the list: its number, and its cells by the letter of their column."""

    number: int
    cells: dict[str, Cell]

    def words(self) -> dict[str, str]:
        """What the row says, by column."""
        return {column: cell.line for column, cell in self.cells.items() if not cell.empty}


class Table(NamedTuple):
    """A list with its header: the columns by their letter, and the rows below."""

    sheet: str
    header: int
    columns: dict[str, str]
    """The heading of each column that has one, as written, by its letter."""
    rows: list[Row]
    left_out: list[tuple[int, str]]
    """The rows that are no offering, each with the reason in Dutch."""


def table_of(sheet: Sheet, header: int = 0) -> Table:
    """Find the header (or take the row that is given) and the rows of a sheet."""
    number = header or _header(sheet.rows)
    if not 0 < number <= len(sheet.rows) or not any(not c.empty for c in sheet.rows[number - 1]):
        where = f"op rij {number} staan geen koppen" if header else "we vinden geen rij met koppen"
        raise TableError(
            f"{where} in {f'het blad {sheet.name}' if sheet.name else 'de lijst'}",
            "Zet boven elke kolom wat erin staat.",
        )
    columns = {cell.column: cell.line for cell in sheet.rows[number - 1] if cell.line}
    rows: list[Row] = []
    left_out: list[tuple[int, str]] = []
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    for index, cells in enumerate(sheet.rows[number:], number + 1):
        row = Row(index, {cell.column: cell for cell in cells if not cell.empty})
        words = row.words()
        if not row.cells:
            continue
        if index in sheet.hidden_rows:
            left_out.append((index, "deze rij is verborgen in Excel"))
        elif why := _not_an_offering(row, columns):
            left_out.append((index, why))
        elif first := seen.get(key := tuple(sorted(words.items()))):
            left_out.append((index, f"precies hetzelfde als rij {first}"))
        else:
            seen[key] = index
            rows.append(row)
    return Table(sheet.name, number, columns, rows, left_out)


def _header(rows: list[list[Cell]]) -> int:
    """Return the number of the row that looks most like headings: full, short, and only words."""
    best, number = 0.0, 0
    widest = max((len(row) for row in rows[:_DEEPEST_HEADER]), default=0)
    for index, row in enumerate(rows[:_DEEPEST_HEADER]):
        filled = [cell for cell in row if not cell.empty]
        words = [
            cell
            for cell in filled
            if isinstance(cell.value, str)
            and len(cell.line) <= 60
            and not re.search(r"\d{3}|@", cell.line)
        ]
        distinct = len({cell.line.casefold() for cell in words})
        # Data below a header is as full as the header; an early row is likelier.
        score = (2 * distinct - len(filled)) / (widest or 1) - index * 0.01
        if len(filled) > 1 and score > best + 0.15:
            best, number = score, index + 1
    return number


def _not_an_offering(row: Row, columns: dict[str, str]) -> str:
    texts = [cell.line for cell in row.cells.values() if not cell.trouble] or [""]
    if [row.cells[c].line if c in row.cells else "" for c in columns] == list(columns.values()):
        return "dit zijn de koppen nog een keer"
    if _TOTALS.match(texts[0]) and all(
        _TOTALS.match(text) or re.fullmatch(r"[\d.,€ %-]+", text) for text in texts
    ):
        return "dit is een rij met totalen"
    if len(row.cells) == 1 and len(columns) > 3 and texts[0]:
        return f"in deze rij staat alleen “{texts[0][:60]}”"
    return ""
