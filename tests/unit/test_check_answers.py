"""Answers are judged one by one with the sentences of ``kaart check``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.check import Checker
from sociale_kaart.check.answers import Judge
from sociale_kaart.read import UnreadableError, read_document
from sociale_kaart.read.folder import look_in
from tests.site_builder import PROJECT

BAD = sorted((PROJECT / "tests" / "examples" / "bad").glob("*/aanbod.yml"))


@pytest.fixture(scope="session")
def judge(checker: Checker, today: date) -> Judge:
    return Judge(checker, "aanbod", "de-boog/inloop", today)


def messages(judge: Judge, path: tuple[str | int, ...], value: Any) -> list[str]:
    return [objection.message for objection in judge.of_value(path, value)]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.parent.name)
def test_an_entry_gets_the_sentences_of_the_check(
    path: Path, judge: Judge, checker: Checker, today: date
) -> None:
    try:
        document = read_document(path.read_bytes(), path.name)
    except UnreadableError:
        return  # nobody answers in YAML
    problems = checker.check(document, "aanbod", "de-boog/inloop", today)
    objections = judge.of_entry(document.data)
    if any(problem.code.endswith(("-type", "-leeg")) for problem in problems):
        # What is shown of the value is how it stands in the file.
        assert len(objections) == len(problems)
        return
    told = {(o.level, o.message, o.hint) for o in objections}
    assert told == {(p.level, p.message, p.hint) for p in problems}
    assert all(objection.fields for objection in objections)


def test_what_is_right_gets_no_objection(
    good: Path, judge: Judge, checker: Checker, today: date
) -> None:
    for file in look_in(good).files:
        data = read_document((good / file.path).read_bytes(), file.path).data
        own = Judge(checker, file.kind, file.id, today)
        assert own.of_entry(data) == []
        for name in data:
            assert own.of_field(name, data) == []


def test_a_value_is_judged_by_itself(judge: Judge) -> None:
    assert messages(judge, ("naam",), "In") != []
    assert messages(judge, ("naam",), "Inloop") == []
    assert messages(judge, ("locaties", 3, "postcode"), "3011AA") != []
    assert messages(judge, ("locaties", 3, "postcode"), "3011 AA") == []
    assert messages(judge, ("locaties", 0, "gemeente"), "") != []
    assert messages(judge, ("treden",), [1, 9]) != []
    assert messages(judge, ("naam",), "In\u200bloop") != []


def test_a_field_is_judged_with_what_is_known_already(judge: Judge) -> None:
    data = {"treden": [3], "richting": "ontwikkeling", "naar_trede": 2}
    assert [o.fields for o in judge.of_field("naar_trede", data)] == [
        ("treden", "richting", "naar_trede")
    ]
    assert judge.of_field("treden", data | {"treden": [1]}) == []
    # The price is asked for after this.
    assert judge.of_field("kosten", {"kosten": "betaald"}) == []
    assert judge.of_field("contact", {"contact": {"telefoon": "06 12345678"}})[0].level == (
        "waarschuwing"
    )
