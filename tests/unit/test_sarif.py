"""SARIF: what the standard asks for, and what programs that show it need."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.problem import Problem
from sociale_kaart.report import as_sarif

SHORT = Problem(
    file="catalogue/de-boog/inloop.yml",
    line=7,
    column=11,
    code="telefoon-kort",
    level="fout",
    message="het telefoonnummer is te kort",
    hint='Schrijf bijvoorbeeld: telefoon: "020 123 45 67"',
    width=6,
    source='telefoon: "0612"',
    explanation="/voor-aanbieders/velden/#telefoon",
)

MESSAGE = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
    }


REGION = closed(["startLine"], startLine=COUNT, startColumn=COUNT, endColumn=COUNT, snippet=MESSAGE)
RESULT = closed(
    ["message", "ruleId", "locations"],
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations={
        "type": "array",
        "minItems": 1,
        "items": closed(
            ["physicalLocation"],
            physicalLocation=closed(
                ["artifactLocation", "region"],
                artifactLocation=closed(
                    ["uri"], uri={"type": "string", "pattern": r"^[A-Za-z0-9._~/%-]+$"}
                ),
                region=REGION,
            ),
        ),
    },
)
RULE = closed(
    ["id"],
    id={"type": "string"},
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed([], level=LEVEL),
)
DRIVER = closed(
    ["name"],
    name={"type": "string"},
    version={"type": "string"},
    informationUri={"type": "string", "pattern": "^https://"},
    language={"pattern": "^[a-z]{2}$"},
    rules={"type": "array", "uniqueItems": True, "items": RULE},
)
LOG = closed(
    ["version", "runs"],
    **{
        "$schema": {"type": "string", "pattern": "^https://"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": closed(
                ["tool", "results"],
                tool=closed(["driver"], driver=DRIVER),
                language={"pattern": "^[a-z]{2}$"},
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                results={"type": "array", "items": RESULT},
            ),
        },
    },
)
"""The part of the standard's structure that we use; all of it is as the standard names it."""
VALID = jsonschema.Draft202012Validator(LOG)


def read(problems: list[Problem]) -> dict[str, Any]:
    log = json.loads(as_sarif(problems, files=3))
    VALID.validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_a_problem_is_a_result_at_its_place() -> None:
    run = read([SHORT])
    (result,) = run["results"]
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("het telefoonnummer is te kort. Schrijf")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "catalogue/de-boog/inloop.yml"
    assert place["region"] == {
        "startLine": 7,
        "startColumn": 11,
        "endColumn": 17,
        "snippet": {"text": 'telefoon: "0612"'},
    }


def test_each_code_is_one_rule_that_its_results_name() -> None:
    warning = SHORT._replace(code="datum-toekomst", level="waarschuwing")
    run = read([SHORT, warning, SHORT._replace(line=9)])
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["datum-toekomst", "telefoon-kort"]
    assert "/voor-aanbieders/velden/#telefoon" in rules[1]["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]


def test_a_problem_of_a_whole_file_stands_at_its_beginning() -> None:
    run = read([SHORT._replace(line=0, column=0, source="", explanation="")])
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1}


def test_nothing_wrong_is_a_run_without_results() -> None:
    assert read([])["results"] == []


@pytest.mark.parametrize("name", ["Inloop café.yml", "a b/c%d.yml", "x#y?z:.yml"])
def test_a_name_is_an_address(name: str) -> None:
    read([SHORT._replace(file=name)])


@settings(deadline=None)
@given(text=st.text(), number=st.integers(0, 99))
def test_whatever_strangers_wrote(text: str, number: int) -> None:
    read([SHORT._replace(message=f"x{text}", hint=text, source=text, line=number, column=number)])
