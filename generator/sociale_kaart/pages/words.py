"""Dutch words for dates, times, ages, amounts and the like, as pages say them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sociale_kaart.cardwords import MONTHS as MONTHS
from sociale_kaart.cardwords import availability_in_words as availability_in_words
from sociale_kaart.cardwords import capital as capital
from sociale_kaart.cardwords import full_date as full_date
from sociale_kaart.cardwords import listed
from sociale_kaart.cardwords import month as month
from sociale_kaart.model import Area, Closure, Location, Period, Session
from sociale_kaart.schema import Vocabulary

RIGHT_TO_LEFT = frozenset({"ar", "fa"})
OWN_NAMES = {
    "en": "English",
    "ar": "العربية",
    "tr": "Türkçe",
    "pl": "Polski",
    "uk": "Українська",
    "ti": "ትግርኛ",
    "so": "Soomaali",
    "fa": "فارسی",
    "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "fr": "Français",
    "es": "Español",
    "de": "Deutsch",
    "pt": "Português",
    "pap": "Papiamentu",
    "ru": "Русский",
    "zh": "中文",
    "srn": "Sranantongo",
}
"""What speakers call their language: nobody looks for *Arabisch* who cannot read Dutch."""


class Times(NamedTuple):
    """A day of the week and the times on it, in words."""

    day: str
    text: str


class Places(NamedTuple):
    """Locations of which something is known, and the towns of which only the name is."""

    detailed: list[Location]
    towns: list[str]


def partial_date(text: str) -> str:
    """Return the date of a source, ``2016``, ``2016-12`` or ``2016-12-01``, in words."""
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) not in (2, 3):
        return text
    year, month_number, *days = (int(part) for part in parts)
    if not 1 <= month_number <= 12:
        return text
    return " ".join([*(str(day) for day in days), MONTHS[month_number - 1], str(year)])


def number(value: float) -> str:
    """Return ``4`` or ``2,5``."""
    return f"{value:g}".replace(".", ",")


def range_in_words(period: Period, unit: str) -> str:
    """Return ``van 18 tot en met 27 jaar``, ``vanaf 18 jaar`` or ``tot en met 27 jaar``."""
    start, end = period
    if start is not None and end is not None:
        if start == end:
            return f"{number(start)} {unit}"
        return f"van {number(start)} tot en met {number(end)} {unit}"
    if start is not None:
        return f"vanaf {number(start)} {unit}"
    return f"tot en met {number(end)} {unit}" if end is not None else ""


def small(text: str) -> str:
    """Return the text without a capital at its start, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


ANYONE = "Iedereen"


def titles(values: Iterable[str], vocabulary: Vocabulary) -> str:
    """Return the Dutch names of values as a sentence has them: ``Lift en ringleiding``."""
    names = [vocabulary.title_of(value) for value in values]
    if len(names) > 1 and names[0] == ANYONE:
        return f"{ANYONE}, ook {listed([small(name) for name in names[1:]])}"
    return listed([*names[:1], *(small(name) for name in names[1:])])


def sessions_in_words(sessions: Sequence[Session], days: Vocabulary) -> list[Times]:
    """Return the days with their times; times of the same day that follow on share a row."""
    rows: list[Times] = []
    for session in sessions:
        day, text = days.title_of(session.day), _hours(session)
        if rows and rows[-1].day == day:
            text = ", ".join(part for part in (rows.pop().text, text) if part)
        rows.append(Times(day, text))
    return rows


def _hours(session: Session) -> str:
    if session.start and session.end:
        text = f"{session.start} tot {session.end} uur"
    elif session.start:
        text = f"vanaf {session.start} uur"
    else:
        text = f"tot {session.end} uur" if session.end else ""
    return f"{text} ({session.note})" if text and session.note else text or session.note


def address_of(location: Location) -> str:
    """Return ``Keileweg 5, 3029 BP Rotterdam``, or as much of it as is known."""
    town = " ".join(part for part in (location.postcode, location.town) if part)
    return ", ".join(part for part in (location.address, town) if part)


def places_of(locations: Sequence[Location]) -> Places:
    """Part locations in those with a line of their own and bare towns, each town once."""
    places = Places([], [])
    for location in locations:
        known = location.name or location.address or location.neighbourhood or location.transport
        if known:
            places.detailed.append(location)
        elif location.town not in places.towns:
            places.towns.append(location.town)
    return places


def area_in_words(area: Area) -> str:
    """Return the area that is served: ``heel Nederland``, ``de gemeenten Ede en Arnhem``."""
    if area.national:
        return "heel Nederland"
    parts = []
    if area.provinces:
        parts.append(_plural("de provincie", "de provincies", area.provinces))
    if area.municipalities:
        parts.append(_plural("de gemeente", "de gemeenten", area.municipalities))
    return " en ".join(parts)


def _plural(one: str, more: str, names: Sequence[str]) -> str:
    return f"{one if len(names) == 1 else more} {listed(names)}"


def closure_in_words(closure: Closure, today: date) -> str:
    """Return when it is closed and why, without an end in the past; empty when it is open again."""
    if closure.end and closure.end < today:
        return ""
    text = "Tijdelijk gesloten" if closure.start <= today else "Straks tijdelijk gesloten"
    if closure.start > today:
        text += f" vanaf {full_date(closure.start)}"
    text += f" tot en met {full_date(closure.end)}." if closure.end else "."
    if not closure.end:
        text += " We weten nog niet wanneer het weer opengaat."
    return f"{text} {closure.reason}".strip()
