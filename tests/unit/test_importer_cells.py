"""What people write in cells, and what is read of it: examples in files, and anything at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.check import Checker
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.importer.cell import Cell, clean
from sociale_kaart.importer.parse.phones import spaced
from sociale_kaart.importer.parse.times import told
from sociale_kaart.importer.readers import joined, read
from sociale_kaart.importer.targets import Target, all_targets
from sociale_kaart.schema import read_schema
from tests.conftest import PROJECT

EXAMPLES = PROJECT / "tests/examples/import/cellen"
CHECKER = Checker(read_schema(PROJECT / "schema"))
TARGETS = all_targets(CHECKER.fields)
KEPT_ANYHOW = ("naam", "kort", "wat", "doel")
"""Texts that are kept in a draft though they are too long or too short."""


def examples() -> list[Any]:
    return list(_examples())


def _examples() -> Iterator[Any]:
    for file in sorted(EXAMPLES.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                written, _, wanted = line.partition(" =>")
                yield pytest.param(file.stem, written, wanted.strip(), id=f"{file.stem}: {written}")


@pytest.mark.parametrize(("name", "written", "wanted"), examples())
def test_a_cell_is_read_as_the_example_says(name: str, written: str, wanted: str) -> None:
    """``cel => velden``; a question mark in front when a person is asked to look at it."""
    reading = read(TARGETS[name], Cell("B2", written.replace("\\n", "\n")), {})
    said = dict(reading.values)
    if "wanneer" in said:
        said["wanneer"] = told(said["wanneer"])
    shown = as_yaml(said)[1:-1]
    assert f"{'? ' if reading.doubts else ''}{shown}".strip() == wanted


@pytest.mark.parametrize("written", ["online", "wisselend", "in overleg"])
def test_no_town_is_guessed_for_what_is_no_place(written: str) -> None:
    doubts = read(TARGETS["locaties"], Cell("B2", written), {}).doubts
    assert doubts
    assert not any("Bedoel je" in doubt.hint for doubt in doubts)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (612345678, "06 12 34 56 78"),
        (261234567.0, "026 123 45 67"),
        (31201234567, "020 123 45 67"),
        (8001234, "0800 1234"),
        (14030, "14 030"),
    ],
)
def test_a_telephone_number_gets_back_the_zero_that_excel_dropped(
    value: float, number: str
) -> None:
    assert read(TARGETS["contact.telefoon"], Cell("B2", value), {}).values == {"telefoon": number}


def test_a_number_that_is_no_telephone_number_is_asked_about() -> None:
    reading = read(TARGETS["contact.telefoon"], Cell("B2", 42), {})
    assert not reading.values
    assert "42 is geen telefoonnummer" in reading.doubts[0].message


@pytest.mark.parametrize("value", [datetime(2026, 3, 1), date(2026, 3, 1), 46082, "46082", 46082.0])
def test_dates_of_excel(value: Any) -> None:
    reading = read(TARGETS["gecontroleerd"], Cell("B2", value), {})
    assert reading.values == {"gecontroleerd": "2026-03-01"}


@pytest.mark.parametrize("name", ["leeftijd", "treden", "uren_per_week"])
def test_what_excel_made_a_date_of_is_said_with_what_stood_there(name: str) -> None:
    reading = read(TARGETS[name], Cell("B2", datetime(2026, 4, 2)), {})
    assert not reading.values
    assert "Stond er 2-4?" in reading.doubts[0].message


def test_a_link_behind_the_text_is_read() -> None:
    cell = Cell("B2", "klik hier", "https://www.voorbeeld.nl/")
    assert read(TARGETS["contact.website"], cell, {}).values == {
        "website": "https://www.voorbeeld.nl/"
    }
    cell = Cell("B2", "mail ons", "mailto:info@voorbeeld.nl?subject=Hoi")
    assert read(TARGETS["contact.email"], cell, {}).values == {"email": "info@voorbeeld.nl"}


def test_the_name_of_a_person_is_left_out_and_said() -> None:
    reading = read(
        TARGETS["contact"], Cell("B2", "Sam Voorbeeld, 026-1234567, info@voorbeeld.nl"), {}
    )
    assert reading.values == {
        "contact": {"telefoon": "026 123 45 67", "email": "info@voorbeeld.nl"}
    }
    assert "“Sam Voorbeeld” is weggelaten" in reading.doubts[0].message


def test_words_of_the_list_mean_what_its_mapping_says() -> None:
    words = {"sectoren": {"tuinieren": ("groen",), "overig": ()}}
    reading = read(TARGETS["sectoren"], Cell("B2", "Tuinieren / Overig, techniek"), words)
    assert reading.values == {"sectoren": ["groen", "techniek"]}
    assert not reading.doubts


def test_text_is_cleaned_of_what_nobody_sees() -> None:
    assert (
        clean("  Inloop\u00a0\u200b _x000D_\r\n\n\n\nop  maandag\u202e ") == "Inloop\n\nop maandag"
    )
    assert clean("\ud800x") == "x"
    for nothing in ("-", "n.v.t.", "NVT", "?", "onbekend", "..."):
        assert clean(nothing) == ""


def test_several_cells_for_one_field_are_joined() -> None:
    cells = [Cell("B2", None), Cell("C2", "Dorpsstraat"), Cell("D2", 12.0)]
    assert joined(cells).text == "Dorpsstraat 12"
    assert joined(cells).place == "C2"


VALUES = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789 -/.,:;€madiwovrzt\nen()+", max_size=60),
    st.sampled_from(
        [
            "ma",
            "t/m",
            "vr",
            "10-12",
            "uur;",
            "gratis,",
            "Arnhem",
            "026-1234567",
            "€",
            "2,50",
            "per",
            "keer",
            "1-1-2026",
        ]
    ),
    st.lists(
        st.sampled_from(
            [
                "ma",
                "di",
                "wo",
                "elke",
                "eerste",
                "om",
                "de",
                "week",
                "10",
                "12.30",
                "uur",
                "-",
                "t/m",
                "en",
                ",",
                ";",
                "ochtend",
            ]
        ),
        max_size=12,
    ).map(" ".join),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.none(),
)


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
@settings(max_examples=40, deadline=None)
@given(value=VALUES)
def test_whatever_stands_in_a_cell_nothing_wrong_is_made_of_it(target: Target, value: Any) -> None:
    if target.way == "place" or (target.way == "times" and len(target.path) > 1):
        return
    reading = read(target, Cell("B2", value), {})
    data: dict[str, Any] = {}
    for name, found in reading.values.items():
        inside = data.setdefault(target.top, {}) if len(target.path) > 1 else data
        inside[name] = found
    wrong = [
        error
        for error in CHECKER.errors(data, target.kind)
        if error.path
        and error.validator not in ("required", "minProperties")
        and error.path[0] not in KEPT_ANYHOW
    ]
    assert not wrong
    assert all(doubt.message for doubt in reading.doubts)


@given(st.text(max_size=40))
def test_a_telephone_number_is_right_or_nothing(text: str) -> None:
    number = spaced(text)
    assert not number or (number[0] in "01" and sum(map(str.isdigit, number)) in (5, 6, 8, 10, 11))


@given(st.text())
def test_cleaning_text_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_kind_of_value_can_be_shown() -> None:
    for value in (None, True, 1, 2.5, "x", date(2026, 1, 1), datetime(2026, 1, 1, 10), time(9)):
        assert isinstance(Cell("A1", value).text, str)
