"""The form says of every mistake what ``kaart check`` says of it.

Equal are the code, the level, the remedy, the place, and the sentence but for one thing: ``kaart
check`` names a field by its key in the file ("het veld kort (In één zin) ontbreekt"), the form by
its label ("‘In één zin’ ontbreekt").
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sociale_kaart.check import Checker
from sociale_kaart.finder.columns import Filter
from sociale_kaart.finder.towns import places_file
from sociale_kaart.read import Path, UnreadableError, read_document
from sociale_kaart.rules import ENTRY_RULES
from tests.site_builder import PROJECT
from tests.unit.entrycheck_sides import (
    ALONE,
    ID,
    Browser,
    document_of,
    in_browser,
    in_kaart_check,
    in_node,
)
from tests.unit.test_check import MINIMAL, every_mistake, with_value

MISTAKES_FOLDER = PROJECT / "tests" / "examples" / "mistakes"
MISTAKES = sorted(MISTAKES_FOLDER.glob("*.json"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with in_node() as running:
        yield running


@pytest.mark.parametrize(
    ("kind", "path", "code", "wrong"),
    every_mistake(),
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else str(value)[:30],
)
def test_every_mistake_against_the_schema(
    checker: Checker, browser: Browser, today: date, kind: Any, path: Path, code: str, wrong: Any
) -> None:
    data = with_value(checker, kind, path, wrong)
    told = in_browser(browser, data, kind, today)
    assert told == in_kaart_check(checker, data, kind, today)
    assert code in {problem.code for problem in told}


def test_the_form_names_a_field_by_its_label_only(
    checker: Checker, browser: Browser, today: date
) -> None:
    data = {key: value for key, value in MINIMAL["aanbod"].items() if key != "kort"}
    (in_form,) = in_browser(browser, data, "aanbod", today)
    (in_file,) = checker.check(document_of(data), "aanbod", ID, today)
    assert in_form.message == "‘In één zin’ ontbreekt"
    assert in_file.message == "het veld kort (In één zin) ontbreekt"
    assert (in_form.code, in_form.remedy) == (in_file.code, in_file.hint)


def test_every_rule_about_one_entry_has_a_twin() -> None:
    twins = (PROJECT / "generator" / "web" / "entrycheck" / "rules").glob("*.ts")
    codes = {rule.about.code for rule in ENTRY_RULES} | ALONE
    assert {twin.stem for twin in twins} - {"index"} == codes


def examples() -> Iterator[Any]:
    for file in MISTAKES:
        table = json.loads(file.read_text())
        for case in table["cases"]:
            name = f"{file.stem}: {json.dumps(case['changed'], ensure_ascii=False)[:60]}"
            yield pytest.param(table["kind"], case["changed"], case["codes"], id=name)


@pytest.mark.parametrize(("kind", "changed", "codes"), list(examples()))
def test_every_example_of_a_mistake(
    checker: Checker, browser: Browser, today: date, kind: str, changed: Any, codes: list[str]
) -> None:
    changes = MINIMAL[kind] | changed
    data = {key: value for key, value in changes.items() if value is not None}
    told = in_browser(browser, data, kind, today)
    assert told == in_kaart_check(checker, data, kind, today)
    assert [problem.code for problem in told] == codes


# What people and machines put into a text, one on each line.
PIECES = st.sampled_from((MISTAKES_FOLDER / "stukjes.txt").read_text().splitlines()) | (
    st.sampled_from(["\n", "\n\n", "\n    ", "\n- ", "\n# "])
)
LETTERS = st.characters(exclude_categories=["C", "Z"], include_characters=" \n")
SCALARS = (
    PIECES
    | st.text(LETTERS, max_size=12)
    | st.integers(-3, 2100)
    | st.sampled_from([0.5, 2.5, 52.1, -4.25])
    | st.booleans()
)
GROUPS = st.dictionaries(st.sampled_from(["van", "tot", "dag", "naam", "x"]), SCALARS, max_size=2)
VALUES: st.SearchStrategy[Any] = SCALARS | GROUPS | st.lists(SCALARS | GROUPS, max_size=3)
ENTRIES = [
    (kind, read_document(file.read_bytes(), file.name).data)
    for folder in ("catalogue", "tests/examples/good")
    for file in sorted((PROJECT / folder).rglob("*.yml"))
    for kind in ("aanbieder" if file.name == "aanbieder.yml" else "aanbod",)
]


def places_in(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in an entry, from the outside inwards."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in steps:
        yield (*path, step)
        if isinstance(inner, dict | list):
            yield from places_in(inner, (*path, step))


@st.composite
def changed_entries(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A real entry in which a few things went wrong."""
    kind, right = draw(st.sampled_from(ENTRIES))
    data = json.loads(json.dumps(right))
    for _ in range(draw(st.integers(1, 3))):
        *path, last = draw(st.sampled_from([*places_in(data)] or [("naam",)]))
        around = data
        for step in path:
            around = around[step]
        old = around[last] if isinstance(around, list) else around.get(last)
        match draw(st.sampled_from(["value", "text", "away", "twice", "name"])):
            case "text" if isinstance(old, str):
                cut = draw(st.integers(0, len(old)))
                rest = old[cut + draw(st.integers(0, 4)) :]
                around[last] = old[:cut] + draw(PIECES | st.text(LETTERS, max_size=3)) + rest
            case "away":
                del around[last]
            case "twice" if isinstance(old, list):
                old += old
            case "name" if isinstance(around, dict):
                around[draw(st.sampled_from([f"{last}s", last[:-1] or "y", "titel"]))] = old
            case _:
                around[last] = draw(VALUES)
    return kind, data


@pytest.mark.parametrize(
    ("town", "municipality"),
    [
        ("Roterdam", "Rotterdam"),
        ("den bosch", "'s-Hertogenbosch"),
        ("Bergen NH", "Bergen"),
        ("Hengelo (Gld)", "Bronckhorst"),
        ("Arnhem", "Groningen"),
        ("Laren", "Laren"),
        ("St. Michielsgestel", "Sint-Michielsgestel"),
        ("Alphen a/d Rijn", "Alphen"),
        ("Niemandsland", "Ede"),
        ("Amerzooord", "Ede"),
        ("Xqzwrk", "Ede"),
    ],
)
def test_towns_of_the_finder_answer_as_the_gazetteer_does(
    checker: Checker, browser: Browser, today: date, town: str, municipality: str
) -> None:
    file = places_file([], Filter("gemeente", (), (), (), (), ()))
    place = {"plaats": town, "gemeente": municipality}
    for location in (place, {**place, "punt": [52.01, 5.95]}):
        data = MINIMAL["aanbod"] | {"locaties": [location]}
        found = browser.ask(
            "checkEntry", data, "aanbod", today.isoformat(), {"id": ID, "places": file}
        )
        assert [(p["code"], p["message"], p["remedy"]) for p in found] == [
            (told.code, told.message, told.remedy)
            for told in in_kaart_check(checker, data, "aanbod", today)
        ]


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(changed_entries())
def test_real_entries_in_which_something_went_wrong(
    checker: Checker, browser: Browser, today: date, changed: tuple[str, dict[str, Any]]
) -> None:
    kind, data = changed
    try:
        assume(document_of(data).data == data)
    except UnreadableError:
        assume(False)
    expected = in_kaart_check(checker, data, kind, today)
    codes = {told.code for told in expected}
    # What only a file can have, or only its length.
    assume(not codes & {"veel-fouten", "aanbieder-inhoud"})
    # Ajv does not look whether values of the wrong kind are there twice.
    assume(not any(f"{code.removesuffix('-dubbel')}-type" in codes for code in codes))
    assume(not any("staat een komma" in told.message for told in expected))
    assert in_browser(browser, data, kind, today) == expected
