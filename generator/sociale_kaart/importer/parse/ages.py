"""Ages and other spans of numbers in prose: "18+", "12 t/m 17 jaar", "vanaf 55", "tot 27"."""

from __future__ import annotations

import re
from datetime import date, datetime

from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Reading, doubt, quoted

_UNIT = r"\s*(?:jaar|jr\.?|jarigen?|uur|uren|u\.?)?"
_SPAN = re.compile(
    rf"(?:van )?(\d{{1,3}}){_UNIT}\s*(?:-|–|tot(?: en met)?|t/m)\s*(\d{{1,3}}){_UNIT}"
)
_FROM = re.compile(
    rf"(?:vanaf |minimaal |min\. ?|ouder dan )(\d{{1,3}}){_UNIT}"
    rf"|(\d{{1,3}}){_UNIT}\s*(?:\+|[ -]?plus|-plussers|en ouder|of ouder)"
)
_TO = re.compile(rf"(?:tot(?: en met)?|t/m|maximaal|max\.?) ?(\d{{1,3}}){_UNIT}")
_ALL = re.compile(r"alle(?: leeftijden)?|iedereen|geen(?: grens)?|n\.?v\.?t\.?|jong en oud")
_ONE = re.compile(rf"(\d{{1,3}}){_UNIT}")
_HINT = "Schrijf bijvoorbeeld: 18-27, 18+ of tot 27"


def read_span(cell: Cell, name: str, highest: int) -> Reading:
    """Read a span of whole numbers as ``{name: {van, tot}}``."""
    if isinstance(cell.value, datetime | date):
        return doubt(made_a_date(cell.value), _HINT)
    text = cell.line.casefold().strip(" .")
    if not text or _ALL.fullmatch(text):
        return NOTHING
    span: dict[str, int] = {}
    if found := _SPAN.fullmatch(text):
        span = {"van": int(found[1]), "tot": int(found[2])}
    elif found := _FROM.fullmatch(text):
        span = {"van": int(found[1] or found[2])}
    elif found := _TO.fullmatch(text):
        span = {"tot": int(found[1])}
    elif (found := _ONE.fullmatch(text)) and name != "leeftijd":
        # One number of hours is exact; one age may be the lowest or the highest.
        span = {"van": int(found[1]), "tot": int(found[1])}
    ends = list(span.values())
    if not span or max(ends) > highest or ends != sorted(ends):
        return doubt(f"{quoted(cell.line)} is niet duidelijk", _HINT)
    return Reading({name: span})


def made_a_date(value: date) -> str:
    """Say that a spreadsheet made a date of something like "2-4"."""
    return (
        f"Excel heeft hier een datum van gemaakt. Stond er {value.day}-{value.month}? "
        "Zet de kolom op tekst en typ het opnieuw"
    )
