"""The form says of every mistake what ``kaart check`` says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from sociale_kaart.check import Checker
from sociale_kaart.read import Path
from tests.site_builder import PROJECT
from tests.unit.entrycheck_sides import Browser, in_browser, in_kaart_check, in_node
from tests.unit.test_check import MINIMAL, every_mistake, with_value

MISTAKES = sorted((PROJECT / "tests" / "examples" / "mistakes").glob("*.json"))


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
