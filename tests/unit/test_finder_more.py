"""The rarer filters: ages, days with parts of the day, and what the form shows of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sociale_kaart.finder import filter_groups
from sociale_kaart.finder.more import More, build_more, parts_of
from sociale_kaart.model import Session
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from tests.unit.test_finder import catalogue, offering

SETTINGS = Settings(today=date(2026, 7, 1))


def session(day: str, start: str = "", end: str = "") -> dict[str, str]:
    times = {"van": start, "tot": end}
    return {"dag": day} | {name: time for name, time in times.items() if time}


def counts(more: More, name: str) -> dict[Any, int]:
    item = next(item for item in more.filters if item.name == name)
    return {value: count for value, count in zip(item.values, item.counts, strict=True) if count}


def column(more: More, name: str) -> list[Any]:
    [item] = [item for item in more.columns if item.name == name]
    return [item.sets[number] for number in item.rows]


def test_ages_have_a_lowest_and_a_highest(schema: Schema) -> None:
    made = [
        offering("a", leeftijd={"van": 18, "tot": 27}),
        offering("b", leeftijd={"van": 55}),
        offering("c"),
        offering("d", doelgroepen=["ouderen"]),
    ]
    assert column(build_more(made, schema, SETTINGS), "leeftijd") == [
        (18, 27),
        (55, 200),
        (0, 200),
        (55, 200),
    ]


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        (None, None, [0, 1, 2]),
        ("09:00", "12:00", [0]),
        ("09:00", "12:30", [0, 1]),
        ("12:00", "18:00", [1]),
        ("17:00", "19:00", [1, 2]),
        ("19:30", None, [2]),
        (None, "12:00", [0]),
        ("00:00", "23:59", [0, 1, 2]),
    ],
)
def test_times_are_parts_of_the_day(start: str | None, end: str | None, parts: list[int]) -> None:
    assert parts_of(Session("ma", start, end, "")) == parts


def test_days_and_parts_belong_together(schema: Schema) -> None:
    made = [
        offering("a", wanneer=[session("ma", "09:00", "11:00"), session("vr", "19:00", "21:00")]),
        offering("b", wanneer=[session("ma")]),
        offering("c"),
    ]
    more = build_more(made, schema, SETTINGS)
    assert column(more, "moment") == [(0, 14), (0, 1, 2), (21, 22, 23)]
    assert counts(more, "dag") == {"ma": 2, "vr": 1, "onbekend": 1}
    assert counts(more, "dagdeel") == {"ochtend": 3, "middag": 2, "avond": 3}


def test_what_was_checked_within_the_term_is_recent(schema: Schema) -> None:
    made = [
        offering("a", gecontroleerd="2025-07-01"),
        offering("b", gecontroleerd="2025-06-30"),
        offering("c", toegankelijkheid=["rolstoel", "lift"], talen=["nl", "en"]),
        offering("d", kinderopvang="welkom"),
        offering("e", kinderopvang="geen"),
    ]
    more = build_more(made, schema, SETTINGS)
    assert counts(more, "recent") == {"1": 4}
    assert counts(more, "rolstoel") == {"1": 1}
    assert counts(more, "taal") == {"nl": 1, "en": 1}
    # Who has children does not look for where they are not welcome.
    assert counts(more, "kinderopvang") == {"welkom": 1}
    assert counts(more, "richting") == {"stabiel": 5}


def test_meeting_points_can_be_chosen_whatever_kind_they_are(schema: Schema) -> None:
    made = [
        offering("a", soort="vindplaats"),
        offering("b", soort="inloop", vindplaats=True),
        offering("c", soort="inloop"),
    ]
    assert counts(build_more(made, schema, SETTINGS), "vindplaats") == {"1": 2}


def test_rare_filters_are_folded_away_and_useless_ones_left_out(schema: Schema) -> None:
    groups = {
        group.name: group
        for group in filter_groups(catalogue(offering("a", talen=["nl"])), schema, SETTINGS)
    }
    assert [name for name, group in groups.items() if group.rare] == ["richting", "taal", "recent"]
    assert not {"rolstoel", "indicatie"} & set(groups)
    assert groups["leeftijd"].parts == ()
    assert [option.value for option in groups["dagdeel"].parts[0][1]] == [
        "ochtend",
        "middag",
        "avond",
    ]
