"""Strict YAML: what it means, where it stands, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.problem import Problem
from sociale_kaart.read import (
    EXPLANATIONS,
    Document,
    UnreadableError,
    read_document,
)
from sociale_kaart.read.strict import MAX_DEPTH


def read(text: str | bytes) -> Document:
    return read_document(text if isinstance(text, bytes) else text.encode(), "x.yml")


def refused(text: str | bytes) -> list[Problem]:
    with pytest.raises(UnreadableError) as caught:
        read(text)
    return caught.value.problems


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0201234567", "0201234567"),
        ("+31201234567", "+31201234567"),
        ("12:30", "12:30"),
        ("190:20:30", "190:20:30"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("True", "True"),
        ("~", "~"),
        ("null", "null"),
        ("2016-12-01", "2016-12-01"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("5.", "5."),
        (".inf", ".inf"),
        ("1234567890123456", "1234567890123456"),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("2.50", 2.5),
        ("4.0", 4),
        ("-0.0", 0),
        ("", None),
        ("'5'", "5"),
        ('"true"', "true"),
        ("[a, 1, '1']", ["a", 1, "1"]),
        ("{dag: ma, van: 9}", {"dag": "ma", "van": 9}),
        ("|\n  een\n  twee\n", "een\ntwee\n"),
        (">-\n  een\n  twee\n", "een twee"),
        ("een\n  twee", "een twee"),
        ("a # b", "a"),
        ("a#b", "a#b"),
    ],
)
def test_only_plain_numbers_and_true_and_false_are_not_text(written: str, meant: Any) -> None:
    value = read(f"x: {written}\n").data["x"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_text_as_they_are_written() -> None:
    assert read("1: a\ntrue: b\nno: c\n").data == {"1": "a", "true": "b", "no": "c"}


@pytest.mark.parametrize("start", ["\ufeff", "# opmerking\n", "---\n", "\n\n", "\ufeff---\n"])
def test_what_may_stand_before_the_first_field(start: str) -> None:
    assert read(f"{start}naam: a\n...\n").data == {"naam": "a"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_computer_are_counted_alike(end: str) -> None:
    document = read(end.join(["a: 1", "b:", "  - c", "  - d", ""]))
    assert document.data == {"a": 1, "b": ["c", "d"]}
    assert document.place(("b", 1)) == (4, 5, 1)
    assert document.line(4) == "  - d"


def test_every_value_knows_its_place() -> None:
    document = read(
        "naam: Inloop\n"
        "treden: [1, 22]\n"
        "contact:\n"
        '  telefoon: "0612"\n'
        "wat: |\n"
        "  tekst\n"
        "lijst:\n"
        "  - {dag: ma}\n"
        "  - dag: di\n"
        "é: ümlaut\n"
    )
    assert document.place(("naam",)) == (1, 7, 6)
    assert document.place(("naam",), key=True) == (1, 1, 4)
    assert document.place(("treden",)) == (2, 9, 7)
    assert document.place(("treden", 1)) == (2, 13, 2)
    assert document.place(("contact",), key=True) == (3, 1, 7)
    assert document.place(("contact",)) == (4, 3, 8)
    assert document.place(("contact", "telefoon")) == (4, 13, 6)
    assert document.place(("wat",)) == (5, 6, 1)
    assert document.place(("lijst",)) == (8, 3, 1)
    assert document.place(("lijst", 0)) == (8, 5, 9)
    assert document.place(("lijst", 1)) == (9, 5, 3)
    assert document.place(("lijst", 1, "dag")) == (9, 10, 2)
    assert document.place(("é",)) == (10, 4, 6)
    assert document.written(("contact", "telefoon")) == '"0612"'


def test_what_is_not_there_stands_in_what_it_would_be_in() -> None:
    document = read("contact:\n  telefoon: a\n")
    assert document.place(("contact", "email")) == (1, 1, 7)
    assert document.place(("naam",)) == (0, 0, 1)
    assert document.place(()) == (0, 0, 1)
    assert document.line(0) == ""


def test_a_piece_of_a_text_is_found_on_its_line() -> None:
    document = read("wat: |\n  een\n  bel 06-12\nnaam: bel\n")
    assert document.find(("wat",), "06-12") == (3, 7, 5)
    assert document.find(("wat",), "nergens") == document.place(("wat",))


def test_a_piece_of_a_text_is_not_looked_for_before_it() -> None:
    document = read_document(b'lijst: ["<b>", "<b>"]\n', "x.yml")
    assert document.find(("lijst", 1), "<b>").column == 17


YAMLISH = st.text("ab:- \n[]{},'\"#&*!|>%@`?\t\\0~<é=", max_size=40)


@given(st.one_of(st.binary(max_size=60), YAMLISH.map(str.encode), st.text().map(str.encode)))
@example(b"\xef\xbb\xbf")
@example(b"a: |\n")
@example(b"? a\n")
@example(b"? .")
@example(b'["\n')
def test_anything_gives_a_document_or_problems_within_the_file(raw: bytes) -> None:
    try:
        document = read(raw)
        problems = []
    except UnreadableError as error:
        problems = error.problems
    if problems:
        lines = raw.decode("utf-8", "replace").removeprefix("\ufeff")
        count = len(lines.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        known = {explanation.code for explanation in EXPLANATIONS}
        for problem in problems:
            assert problem.code in known
            assert 0 <= problem.line <= count
            assert (problem.column > 0) == (problem.line > 0)
            assert problem.width > 0
            assert problem.column <= len(problem.source) + 1
    else:
        for path in paths(document.data, ()):
            line, column, width = document.place(path)
            assert 1 <= line <= len(document.lines)
            assert column - 1 + width <= max(len(document.line(line)) + 1, column)


def paths(value: Any, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    found = [path] if path else []
    if isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            found += paths(inner, (*path, step))
    return found


SAFE = st.characters(
    codec="utf-8",
    exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn"),
    exclude_characters="\u202d\u202e\ufeff",
)
NAMES = st.from_regex("[a-z]+", fullmatch=True)
VALUES = st.recursive(
    st.booleans() | st.integers(-(10**12), 10**12) | st.text(SAFE),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex("[a-z]+", fullmatch=True), inner)
    ),
    max_leaves=5,
)


@given(VALUES)
def test_what_an_example_writes_is_read_as_it_was(value: Any) -> None:
    if value is not None and _depth(value) < MAX_DEPTH:
        assert read(f"x: {as_yaml(value)}\n").data["x"] == value


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inner), default=0)
