"""A table for a spreadsheet: CSV as Dutch and Belgian Excel opens it.

A semicolon between the cells and a byte order mark in front make Excel in these countries show a
table with the right letters after a double click; other software is told by docs/data.md.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from sociale_kaart.sitefile import SiteFile

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
"""What makes a spreadsheet take a text for a formula; the wide signs of East Asia too."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")


def sheet(path: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> SiteFile:
    """Return the file at ``path`` with a header of ``columns`` and a line for each row.

    Raises ValueError for a row with a name that is no column.
    """
    return SiteFile(path, sheet_text(columns, rows).encode())


def sheet_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return the same as text, for a command; the byte order mark is its first character."""
    text = io.StringIO()
    # Quotes around every cell keep it whole in software that splits on commas too.
    writer = csv.DictWriter(
        text, columns, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL
    )
    writer.writeheader()
    for row in rows:
        writer.writerow({name: cell(value) for name, value in row.items()})
    return f"\ufeff{text.getvalue()}"


def cell(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula: an apostrophe makes it text."""
    if not isinstance(value, str):
        return value
    text = _CONTROL.sub("", value)
    return f"'{text}" if _FORMULA.match(text) else text
