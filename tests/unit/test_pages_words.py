"""Dates, times and amounts are said as Dutch people say them."""

from __future__ import annotations

from datetime import date

import pytest

from sociale_kaart.model import Area, Availability, Closure, Location, Period, Session
from sociale_kaart.pages import words
from tests.unit.pages_sample import SCHEMA, TODAY


def test_dates() -> None:
    assert words.month(date(2016, 12, 1)) == "december 2016"
    assert words.full_date(date(2016, 12, 1)) == "1 december 2016"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2016", "2016"),
        ("2016-12", "december 2016"),
        ("2016-12-01", "1 december 2016"),
        ("ooit", "ooit"),
        ("2016-13", "2016-13"),
    ],
)
def test_dates_of_sources(written: str, said: str) -> None:
    assert words.partial_date(written) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (18, 27, "van 18 tot en met 27 jaar"),
        (18, None, "vanaf 18 jaar"),
        (None, 27, "tot en met 27 jaar"),
        (18, 18, "18 jaar"),
        (2.5, None, "vanaf 2,5 jaar"),
    ],
)
def test_ranges(start: float | None, end: float | None, said: str) -> None:
    assert words.range_in_words(Period(start, end), "jaar") == said


def test_times_of_one_day_share_a_row() -> None:
    sessions = [
        Session("ma", "09:00", "12:00", ""),
        Session("ma", "13:00", None, "in de zaal"),
        Session("di", None, None, ""),
        Session("wo", None, "12:00", ""),
    ]
    assert words.sessions_in_words(sessions, SCHEMA["dag"]) == [
        ("maandag", "09:00 tot 12:00 uur, vanaf 13:00 uur (in de zaal)"),
        ("dinsdag", ""),
        ("woensdag", "tot 12:00 uur"),
    ]


def test_addresses_and_places() -> None:
    full = Location("Rotterdam", "Rotterdam", address="Keileweg 5", postcode="3029 BP")
    bare = Location("Ede", "Ede")
    assert words.address_of(full) == "Keileweg 5, 3029 BP Rotterdam"
    assert words.places_of([full, bare, bare]) == ([full], ["Ede"])


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (Area(True, (), (), ""), "heel Nederland"),
        (Area(False, ("Utrecht",), (), ""), "de provincie Utrecht"),
        (Area(False, (), ("Ede", "Arnhem"), ""), "de gemeenten Ede en Arnhem"),
        (Area(False, ("Utrecht",), ("Ede",), ""), "de provincie Utrecht en de gemeente Ede"),
    ],
)
def test_areas(area: Area, said: str) -> None:
    assert words.area_in_words(area) == said


@pytest.mark.parametrize(
    ("free", "weeks", "said"),
    [
        (0, 6, "Geen plek vrij en wachttijd 6 weken (op 1 maart 2026)."),
        (1, 1, "1 plek vrij en wachttijd 1 week (op 1 maart 2026)."),
        (5, 0, "5 plekken vrij en geen wachttijd (op 1 maart 2026)."),
        (None, 2, "Wachttijd 2 weken (op 1 maart 2026)."),
    ],
)
def test_places_free(free: int | None, weeks: int | None, said: str) -> None:
    assert words.availability_in_words(Availability(free, weeks, TODAY)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-02-01", "2026-02-27", ""),
        ("2026-02-01", "2026-03-31", "Tijdelijk gesloten tot en met 31 maart 2026. Verbouwing."),
        (
            "2026-02-01",
            None,
            "Tijdelijk gesloten. We weten nog niet wanneer het weer opengaat. Verbouwing.",
        ),
        (
            "2026-04-01",
            "2026-04-30",
            "Straks tijdelijk gesloten vanaf 1 april 2026 tot en met 30 april 2026. Verbouwing.",
        ),
    ],
)
def test_closing(start: str, end: str | None, said: str) -> None:
    last = date.fromisoformat(end) if end else None
    closure = Closure(date.fromisoformat(start), last, "Verbouwing.")
    assert words.closure_in_words(closure, TODAY) == said


def test_names_in_a_sentence() -> None:
    titles = words.titles(["rolstoel", "lift"], SCHEMA["toegankelijkheid"])
    assert titles == "Met de rolstoel te bereiken en lift"
    assert words.small("WEB") == "WEB"
    assert words.capital("een") == "Een"
