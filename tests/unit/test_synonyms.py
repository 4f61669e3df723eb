"""The file of synonyms: what is made of a good one, and what is said of a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociale_kaart.problem import Explanation, Problem
from sociale_kaart.synonyms import EXPLANATIONS, Synonyms, read_synonyms

PROJECT = Path(__file__).parents[2]


def read(tmp_path: Path, text: str) -> tuple[Synonyms, list[Problem]]:
    file = tmp_path / "synoniemen.yml"
    file.write_text(text, encoding="utf-8")
    return read_synonyms(file, "schema/synoniemen.yml")


def test_the_file_of_this_project_is_right_and_large() -> None:
    synonyms, problems = read_synonyms(PROJECT / "schema" / "synoniemen.yml")
    assert problems == []
    assert len(synonyms.groups) >= 160


def test_groups_and_rules_are_kept_as_written(tmp_path: Path) -> None:
    text = """
hetzelfde:
  # Groen
  - [moestuin, groentetuin, "24-uurstuin"]
  - [Wmo, Wet maatschappelijke ondersteuning]
ook:
  sociale dienst: [uitkering]
"""
    synonyms, problems = read(tmp_path, text)
    assert problems == []
    assert synonyms.groups == (
        ("moestuin", "groentetuin", "24-uurstuin"),
        ("Wmo", "Wet maatschappelijke ondersteuning"),
    )
    assert synonyms.also == (("sociale dienst", ("uitkering",)),)


@pytest.mark.parametrize("text", ["hetzelfde: []\n", "ook: {bakker: [bakken]}\n"])
def test_a_part_may_be_left_out_or_empty(tmp_path: Path, text: str) -> None:
    synonyms, problems = read(tmp_path, text)
    assert problems == []
    assert synonyms.groups == ()


def test_without_a_file_there_are_no_synonyms(tmp_path: Path) -> None:
    assert read_synonyms(tmp_path / "synoniemen.yml") == (Synonyms(), [])


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "message"),
    [
        ("hetzelfde:\n  - [tuin, 24]\n", 2, 12, "vorm", "“24” is geen woord"),
        ("hetzelfde:\n  - [tuin, true, hof]\n", 2, 12, "vorm", "“true” is geen woord"),
        ("hetzelfde:\n  - [tuin, [hof]]\n", 2, 12, "vorm", "“[hof]” is geen woord"),
        ("hetzelfde:\n  - tuin\n", 2, 5, "vorm", "hier hoort een lijst van woorden"),
        ("hetzelfde:\n  - []\n", 2, 5, "vorm", "hier hoort een lijst van woorden"),
        ("hetzelfde: tuin\n", 1, 12, "vorm", "een lijst van groepen"),
        ("hetzelfde:\n  - [tuin]\n", 2, 5, "alleen", "maar één woord"),
        ('hetzelfde:\n  - [tuin, hof, "!?"]\n', 2, 17, "lengte", "te kort"),
        ("hetzelfde:\n  - [tuin, hof, x]\n", 2, 17, "lengte", "te kort"),
        (f"hetzelfde:\n  - [tuin, hof, {'w' * 41}]\n", 2, 17, "lengte", "te lang"),
        ("ook: [bakker]\n", 1, 6, "vorm", "een woord, een dubbele punt en een lijst"),
        ("ook:\n  bakker: bakken\n", 2, 11, "vorm", "hier hoort een lijst van woorden"),
        (f"ook:\n  {'w' * 41}: [bakken]\n", 2, 3, "lengte", "te lang"),
        ("synoniemen:\n  - [tuin, hof]\n", 1, 1, "vorm", "“synoniemen” kennen we hier niet"),
    ],
)
def test_a_mistake_is_an_error_with_its_place(
    tmp_path: Path, text: str, line: int, column: int, code: str, message: str
) -> None:
    _, problems = read(tmp_path, text)
    assert [(p.line, p.column, p.code, p.level) for p in problems] == [
        (line, column, f"synoniem-{code}", "fout")
    ]
    assert message in problems[0].message
    assert problems[0].hint
    assert problems[0].source == text.splitlines()[line - 1]
    assert problems[0].file == "schema/synoniemen.yml"


def test_what_is_right_is_used_beside_what_is_wrong(tmp_path: Path) -> None:
    synonyms, problems = read(
        tmp_path, "hetzelfde:\n  - [tuin, hof, 24]\n  - [koken, 1]\n  - [dans, dansen]\n"
    )
    assert len(problems) == 2
    assert synonyms.groups == (("tuin", "hof"), ("dans", "dansen"))


@pytest.mark.parametrize("second", ["tuin", "Tuin"])
def test_a_word_in_two_groups_works_but_gets_a_warning(tmp_path: Path, second: str) -> None:
    synonyms, problems = read(tmp_path, f"hetzelfde:\n  - [hof, tuin]\n  - [{second}, gaard]\n")
    assert len(synonyms.groups) == 2
    assert [(p.line, p.code, p.level) for p in problems] == [(3, "synoniem-dubbel", "waarschuwing")]
    assert "regel 2" in problems[0].message


def test_a_file_that_is_no_yaml_gives_what_the_reader_says(tmp_path: Path) -> None:
    synonyms, problems = read(tmp_path, "hetzelfde:\n  - [tuin, hof\n")
    assert synonyms == Synonyms()
    assert [problem.code for problem in problems] == ["yaml-haken"]


@pytest.mark.parametrize("about", EXPLANATIONS, ids=lambda about: about.code)
def test_the_examples_of_an_explanation_are_wrong_and_right(
    tmp_path: Path, about: Explanation
) -> None:
    def codes(example: str) -> set[tuple[str, str]]:
        text = example if example.startswith("hetzelfde") else f"hetzelfde:\n{example}"
        return {(problem.code, problem.level) for problem in read(tmp_path, text)[1]}

    assert codes(about.wrong) == {(about.code, about.level)}
    assert codes(about.right) == set()
