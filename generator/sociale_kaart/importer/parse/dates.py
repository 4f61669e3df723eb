"""Dates in the notations that one list can hold: written out, with a short year, Excel's number."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from sociale_kaart.check.convert import converted
from sociale_kaart.check.fields import Field
from sociale_kaart.check.fits import fits
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Reading, doubt, quoted

# Excel counts days from here; it believes that 1900 was a leap year.
_EXCEL_ZERO = date(1899, 12, 30)
_SERIALS = range(25_569, 73_050)  # from 1970 up to and including 2099
_SHORT_YEAR = re.compile(r"(\d{1,2}[-/. ]+(?:\d{1,2}|[a-z]{3,9}\.?)[-/. ]+)['’]?(\d{2})")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})")
_BESIDES = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)\w*\.?,?\s+|[ t]\d{1,2}:\d{2}(?::\d{2})?.*$")
_HINT = "Schrijf de dag, de maand en het jaar, bijvoorbeeld 2026-03-01."


def read_date(cell: Cell, field: Field, name: str) -> Reading:
    """Read a date as ``name`` in the form of the field."""
    value = cell.value
    if isinstance(value, datetime | date):
        found = value.isoformat()[:10]
        right = fits(found, field)
        return Reading({name: found}) if right else doubt(f"{quoted(found)} kan niet", _HINT)
    text = cell.line.casefold()
    if not text:
        return NOTHING
    if found := _serial(text) or converted(_whole_year(_BESIDES.sub("", text)), field):
        return Reading({name: found})
    if (american := _AMERICAN.fullmatch(text)) and int(american[2]) > 12 >= int(american[1]):
        month, day, year = american.groups()
        if found := converted(_whole_year(f"{day}-{month}-{year}"), field):
            return doubt(f"{quoted(text)} is gelezen als {found}", "Klopt dat?", **{name: found})
    return doubt(f"{quoted(cell.line)} is niet te lezen als een hele datum", _HINT)


def _serial(text: str) -> str:
    days = text.partition(".")[0]
    if days.isascii() and days.isdigit() and len(days) == 5 and int(days) in _SERIALS:
        return (_EXCEL_ZERO + timedelta(days=int(days))).isoformat()
    return ""


def _whole_year(text: str) -> str:
    found = _SHORT_YEAR.fullmatch(text)
    return f"{found[1]}20{found[2]}" if found else text
