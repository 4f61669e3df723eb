"""Telephone numbers as lists hold them: as a number without its zero, two in one cell, in prose."""

from __future__ import annotations

import re

from sociale_kaart.check import mend
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, doubt, quoted

_SERVICE = ("0800", "0900", "0906", "0909")
_NUMBER = re.compile(r"\+?\(?\d[\d ().\-–/]{3,}\d")
_BETWEEN = re.compile(r"\s*(?:/|;|\n|\bof\b|\ben\b|\|)\s*|\s{3,}")
_HINT = "Schrijf tien cijfers, bijvoorbeeld 020 123 45 67. Maak van de kolom in Excel tekst."


def read_phone(cell: Cell) -> Reading:
    """Read a number as ``telefoon``; of several the first one that is right."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        written = f"{cell.value:.0f}"
        number = with_zero(written)
        return _found([number]) if number else doubt(f"{written} is geen telefoonnummer", _HINT)
    if not cell.text:
        return NOTHING
    parts = [part for part in _BETWEEN.split(cell.text) if re.search(r"\d{3}", part)]
    found = [number for part in parts for number in _in(part)]
    return _found(found) if found else doubt(f"geen telefoonnummer in {quoted(cell.line)}", _HINT)


def _found(numbers: list[str]) -> Reading:
    numbers = list(dict.fromkeys(numbers))
    values = {"telefoon": numbers[0]}
    if len(numbers) == 1:
        return Reading(values)
    rest = " en ".join(numbers[1:])
    return Reading(
        values, (Doubt(f"meer dan één nummer; {rest} is weggelaten", "Klopt de keuze?"),)
    )


def _in(part: str) -> list[str]:
    return [number for found in _NUMBER.findall(part) if (number := spaced(found))]


def with_zero(digits: str) -> str:
    """Return a number of which a spreadsheet dropped the zero in front, or nothing."""
    if digits.startswith("31") and len(digits) == 11:
        return spaced(f"+{digits}")
    if digits.startswith("14") and len(digits) in (5, 6):
        return spaced(digits)
    service = f"0{digits}".startswith(_SERVICE) and len(digits) in (7, 10)
    return spaced(f"0{digits}") if service or len(digits) == 9 else ""


def spaced(written: str) -> str:
    """Return a Dutch number as people write it (``020 123 45 67``), or nothing for another."""
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    if written.lstrip(" (").startswith("+") or digits.startswith("00"):
        digits = digits.removeprefix("00")
        if not digits.startswith("31"):
            return ""
        digits = f"0{digits.removeprefix('31').removeprefix('0')}"
    if digits.startswith("14") and len(digits) in (5, 6):
        return f"14 {digits[2:]}"
    if digits.startswith(_SERVICE) and len(digits) == 11:
        return f"{digits[:4]} {digits[4:]}"
    if len(digits) == 9 and digits[0] != "0":
        digits = f"0{digits}"
    number = mend.spaced(digits)
    # What is no number of the Netherlands comes back as it was.
    return number if " " in number else ""
