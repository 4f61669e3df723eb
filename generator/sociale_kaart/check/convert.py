"""The same date, time, number or address in the form that a field asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sociale_kaart.check.fields import Field
from sociale_kaart.check.fits import fits
from sociale_kaart.slugs import slug

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/. ]+)?(\d{1,2}|[a-z]{3,9})\.?[-/. ]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,u]\s*(\d{2}))?(?:\s*(?:uur|u|h))?")
_POSTCODE = re.compile(r"(\d{4})([A-Z]{2})")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def converted(text: str, field: Field, owner: str = "") -> str:
    """Return a text in the form of a field, or nothing when it cannot be told.

    What fits the field is right: no other form looks like it. ``owner`` is the provider in whose
    folder the text stands.
    """
    plain = " ".join(text.split())
    return next((attempt for attempt in _attempts(plain, owner) if fits(attempt, field)), "")


def number_in(text: str) -> float | None:
    """Return the one number in a text, however Dutch people write it."""
    found: list[str] = _NUMBER.findall(text)
    if len(found) != 1:
        return None
    written = found[0]
    if _THOUSANDS.fullmatch(written):
        written = written.replace(".", "")
    try:
        number = float(f"{'-' * text.strip().startswith('-')}{written.replace(',', '.')}")
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def _attempts(text: str, owner: str) -> Iterator[str]:
    yield from _dates(text.casefold())
    if found := _TIME.fullmatch(text.casefold()):
        yield f"{int(found[1]):02}:{found[2] or '00'}"
    together = text.replace(" ", "")
    if found := _POSTCODE.fullmatch(together.upper()):
        yield f"{found[1]} {found[2]}"
    yield re.sub(r"^mailto:|[<>]", "", re.sub(r"\((at|apenstaartje)\)", "@", together.casefold()))
    scheme, _, rest = together.rpartition("//")
    yield f"{'http' if scheme.casefold() == 'http:' else 'https'}://{rest}"
    digits = re.sub(r"^tel(efoon)?[.:]*\s*|[^\d+ ()-]", " ", text.casefold())
    yield " ".join(digits.replace("(0)", "").lstrip(" (").replace(")", "").split())
    parts = [slug(part.removesuffix(".yml")) for part in text.split("/") if part.strip()]
    yield "/".join(parts[-2:])
    yield "/".join([owner, *parts[-1:]])


def _dates(text: str) -> Iterator[str]:
    day: str | None
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    else:
        return
    number = int(month) if month.isdigit() else _month(month)
    try:
        whole = date(int(year), number, int(day or 1)).isoformat()
    except ValueError:
        return
    yield whole if day else whole[:7]


def _month(word: str) -> int:
    short = "mrt" if word.startswith("maa") else word[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
