"""CSV files become rows of cells, whatever their letters and separator.

What begins with = or + is text here, as everything else; nothing is calculated.
"""

from __future__ import annotations

import csv
import io
from collections import Counter

from sociale_kaart.importer.cell import Cell, letters
from sociale_kaart.importer.table import MAX_COLUMNS, MAX_ROWS, Sheet, TableError

SEPARATORS = ";,\t|"
ENCODINGS = ("utf-8", "windows-1252", "utf-16", "iso-8859-15", "mac-roman")
_SAMPLE = 200
_HIGHEST_FIELD = 100_000


def read_separated(raw: bytes, *, encoding: str = "", separator: str = "") -> Sheet:
    """Return the rows of a CSV file. Raises TableError when it is no text."""
    text = _decode(raw, encoding)
    separator = separator or _separator(text)
    csv.field_size_limit(_HIGHEST_FIELD)
    rows: list[list[Cell]] = []
    filled = 0
    try:
        for number, values in enumerate(csv.reader(io.StringIO(text), delimiter=separator), 1):
            cells = [Cell(f"{letters(i)}{number}", value) for i, value in enumerate(values, 1)]
            while cells and cells[-1].empty:
                cells.pop()
            filled += bool(cells)
            if filled > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise TableError(
                    f"deze lijst heeft meer dan {MAX_ROWS} rijen of {MAX_COLUMNS} kolommen",
                    "Verdeel de lijst over een paar bestanden.",
                )
            rows.append(cells)
    except csv.Error as error:
        raise TableError(
            "dit CSV-bestand is niet te lezen: ergens staat een aanhalingsteken te veel",
            "Open het in Excel en sla het op als Excel-werkmap (.xlsx).",
        ) from error
    return Sheet("", rows)


def _decode(raw: bytes, encoding: str) -> str:
    if encoding:
        try:
            return raw.decode(encoding).removeprefix("\ufeff")
        except UnicodeError:
            raise TableError(f"dit bestand is niet geschreven in {encoding}") from None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw[:4096]:
        raise TableError(
            "dit is geen CSV-bestand", "Geef een bestand dat eindigt op .csv of .xlsx."
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Excel writes on Windows; five bytes of it mean nothing.
        return raw.decode("windows-1252", "replace")


def _separator(text: str) -> str:
    """Return the separator that splits most lines into the same number of parts."""
    if text.startswith("sep=") and len(text) > 4:
        return text[4]
    best, chosen = (0, 0), ";"
    for separator in SEPARATORS:
        try:
            sample = csv.reader(
                io.StringIO("\n".join(text.splitlines()[:_SAMPLE])), delimiter=separator
            )
            counts = Counter(len(row) for row in sample if len(row) > 1)
        except csv.Error:
            continue
        if counts and (score := (counts.most_common(1)[0][1], counts.most_common(1)[0][0])) > best:
            best, chosen = score, separator
    return chosen
