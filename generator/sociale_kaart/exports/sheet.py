"""A table for a spreadsheet: CSV as Dutch and Belgian Excel opens it.

A semicolon between the cells and a byte order mark in front make Excel in these countries show a
table with the right letters after a double click; other software is told by docs/data.md.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

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
    known = frozenset(columns)
    # Quotes around every cell keep it whole in software that splits on commas too.
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    for row in rows:
        if not row.keys() <= known:
            raise ValueError(f"no columns: {row.keys() - known}")
        writer.writerow([cell(row.get(name, "")) for name in columns])
    return f"\ufeff{text.getvalue()}"


def cell(value: object) -> object:
    """Return a value that no spreadsheet takes for a formula: an apostrophe makes it text."""
    if not isinstance(value, str):
        return value
    return _harmless(value)


@lru_cache(maxsize=4096)
def _harmless(text: str) -> str:
    # Names of themes, towns and providers come back in every row.
    text = _CONTROL.sub("", text)
    return f"'{text}" if _FORMULA.match(text) else text
