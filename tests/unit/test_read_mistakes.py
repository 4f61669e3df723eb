"""Mistakes in YAML: each is named on its line, however it was made."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from yaml.error import YAMLError

from sociale_kaart.problem import Problem
from sociale_kaart.read import (
    EXPLANATIONS,
    MAX_BYTES,
    Document,
    UnreadableError,
    parser,
    read_document,
    strict,
    where,
)
from sociale_kaart.read.mistakes import explain
from sociale_kaart.read.strict import MAX_DEPTH


def read(text: str | bytes) -> Document:
    return read_document(text if isinstance(text, bytes) else text.encode(), "x.yml")


def refused(text: str | bytes) -> list[Problem]:
    with pytest.raises(UnreadableError) as caught:
        read(text)
    return caught.value.problems


SHOWN = [e for e in EXPLANATIONS if e.wrong and e.code.startswith(("yaml", "veld", "bestand-t"))]


@pytest.mark.parametrize("explanation", SHOWN, ids=lambda e: e.code)
def test_the_explained_mistake_is_the_mistake(explanation: Any) -> None:
    assert refused(explanation.wrong)[-1].code == explanation.code
    assert read(explanation.right).data


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("naam:Inloop\nkort: x\n", "yaml-spatie", 1),
        ("naam: a\nkort:b c\nwat: d\n", "yaml-spatie", 2),
        ("naam: a\nkort b\nwat: c\n", "yaml-dubbele-punt", 2),
        ("naam: a\nkort b\n", "yaml-dubbele-punt", 2),
        ("kort: een\ntwee drie\nwat: c\n", "yaml-dubbele-punt", 2),
        ("wat: |\nhallo daar\nkort: b\n", "yaml-dubbele-punt", 2),
        ("naam: a\n  kort: b\n", "yaml-inspringen", 2),
        (" naam: a\nkort: b\n", "yaml-inspringen", 1),
        ("c:\n  d: a\n e: b\n", "yaml-inspringen", 3),
        ("naam: x\nkort: De Boog: inloop\n", "yaml-dubbele-punt-in-tekst", 2),
        ('naam: "Inloop\nkort: b\n', "yaml-aanhalingstekens", 1),
        ("naam: 's-Hertogenbosch\n", "yaml-aanhalingstekens", 1),
        ('naam: "De Boog" inloop\n', "yaml-aanhalingstekens", 1),
        ('naam: "Inloop\nkort: "b"\nwat: c\n', "yaml-aanhalingstekens", 2),
        ("treden: [1, 2\nkort: b\n", "yaml-haken", 1),
        ("treden: [1, 2]]\n", "yaml-haken", 1),
        ("treden: [1,,2]\n", "yaml-haken", 1),
        ("wanneer: {dag: ma\nkort: b\n", "yaml-haken", 1),
        ("s:\n  - a\n - b\n", "yaml-lijst", 3),
        ("w:\n  - dag: ma\n  van: x\n", "yaml-lijst", 3),
        ("kort: - x\n", "yaml-lijst", 1),
        ("a:\n\tb: c\n", "yaml-tab", 2),
        ("a: b\n\tc: d\n", "yaml-tab", 2),
        ("a: %5\n", "yaml-teken-vooraan", 1),
        ("a: `x`\n", "yaml-teken-vooraan", 1),
        ("a: *ster*\n", "yaml-teken-vooraan", 1),
        ("a: & b\n", "yaml-teken-vooraan", 1),
        ("a: ! b\n", "yaml-tag", 1),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-tag", 1),
        ("!!map\na: b\n", "yaml-tag", 1),
        ("!x!y a: b\n", "yaml-tag", 1),
        ("a: &a [b]\n", "yaml-anker", 1),
        ("&a b: c\n", "yaml-anker", 1),
        ("a: > x\n", "yaml-blok", 1),
        ('a: "C:\\Users"\n', "yaml-schuine-streep", 1),
        ("%TAG ! x\n---\na: b\n", "yaml-instructie", 1),
        ("%x\na: b\n", "yaml-instructie", 1),
        ("a: b\n...\nc: d\n", "yaml-documenten", 3),
        ("a: b\n--- c\n", "yaml-documenten", 2),
        (": x\n", "yaml-sleutel", 1),
        ("{a: b}: x\n", "yaml-sleutel", 1),
        ('"": x\n', "yaml-sleutel", 1),
        ("- a\n", "bestand-vorm", 1),
        ("5\n", "bestand-vorm", 1),
        ("", "bestand-leeg", 0),
        (" \n\n", "bestand-leeg", 0),
        ("# niets\n", "bestand-leeg", 0),
        ("---\n", "bestand-leeg", 0),
        ("a: b\x07\n", "bestand-teken", 1),
        ("a: b\nc: \u2028\n", "bestand-teken", 2),
        ("a: b\nc: d\u202ee\n", "bestand-teken", 2),
        ("a: b\nc: \x85\n", "bestand-teken", 2),
        ("a: b\nc: d\u202ae\n", "bestand-teken", 2),
        ("a: b\nc: d\u2066e\n", "bestand-teken", 2),
        ("a: b\nc: d\u200be\n", "bestand-teken", 2),
        ("a: b\nc: d\U000e0041e\n", "bestand-teken", 2),
        ('a: "\\u2067"\n', "bestand-teken", 1),
        ("naam: Tuin #1\n", "yaml-hekje", 1),
        ("naam: #1\n", "yaml-hekje", 1),
        ("a: [b, c #d\n  ]\n", "yaml-hekje", 1),
        ("wat: groente #kweken\n  en meer\n", "yaml-hekje", 1),
        ('a: b\nc: "\\0"\n', "bestand-teken", 2),
        ('a: b\n"c\\e": d\n', "bestand-teken", 2),
        (b"a: b\nc: caf\xe9\n", "bestand-utf8", 2),
        (b"\xff\xfea\x00", "bestand-utf8", 1),
        ("a: 1\nb: 2\na: 3\n", "veld-dubbel", 3),
        ("a: {b: 1, b: 2}\n", "veld-dubbel", 1),
    ],
)
def test_a_mistake_is_named_on_its_line(text: str | bytes, code: str, line: int) -> None:
    problem = refused(text)[0]
    assert (problem.code, problem.line) == (code, line)
    assert problem.message
    assert problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "naam: Tuin # vrij\n",
        "naam: Tuin  #\n",
        "naam: Tuin ## let op\n",
        "naam: Tuin#1\n",
        "naam: 'Tuin #1'  #nu nog\n",
        'naam: "Tuin #1"\n',
        "wat: |\n  Tuin #1\n",
        "#los\nnaam: a\n  #ook los\n",
        "treden: [1, 2] #twee\n",
        "sectoren: #keuze\n  - groen\n",
    ],
)
def test_a_comment_or_a_quoted_hash_is_no_mistake(text: str) -> None:
    assert read(text).data


def test_small_oddities_are_all_named_at_once() -> None:
    problems = refused("a: &x 1\nb: *x\na: !t 2\n<<: {c: d}\n")
    assert [(p.code, p.line) for p in problems] == [
        ("yaml-anker", 1),
        ("yaml-verwijzing", 2),
        ("veld-dubbel", 3),
        ("yaml-tag", 3),
        ("yaml-samenvoegen", 4),
    ]


def test_a_large_file_is_refused_and_a_file_just_not_too_large_is_read() -> None:
    start = b"a: b\n#"
    assert read(start + b"x" * (MAX_BYTES - len(start))).data == {"a": "b"}
    assert refused(start + b"x" * MAX_BYTES)[0].code == "bestand-groot"


def test_depth_is_limited_on_both_ways_of_writing() -> None:
    inner = MAX_DEPTH - 1
    assert read(f"a: {'[' * inner}{']' * inner}").data
    assert refused(f"a: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}")[0].code == "yaml-diep"
    assert refused("a: " + "\n" + "- " * MAX_DEPTH + "b")[0].code == "yaml-diep"


@pytest.mark.parametrize(
    "bomb",
    [
        "a: " + "[" * 60_000,
        "a: " + "{b: " * 15_000,
        "a:\n" + "- " * 30_000,
        "? " * 30_000,
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "a: " + '"' * 60_000,
        "a: " + "x: " * 20_000,
        "\n".join(f"k{number}: " for number in range(6000)),
        "a" * 60_000,
        "- " + "a: - " * 10_000,
        "a: " + "\\" * 60_000,
        "#" * 60_000,
        "<" * 60_000,
    ],
    ids=lambda text: text[:12].strip() or "blank",
)
def test_bombs_are_neither_slow_nor_fatal(bomb: str) -> None:
    start = time.perf_counter()
    with suppress(UnreadableError):
        read(bomb)
    assert time.perf_counter() - start < 2


def test_what_nobody_foresaw_has_a_message_too() -> None:
    assert explain(YAMLError("?"), "a: b").code == "yaml-onleesbaar"
    mark = yaml.Mark("x", 0, 0, 99, None, 0)  # type: ignore[arg-type]
    strange = yaml.scanner.ScannerError("context", mark, "a new sort of problem", mark)
    assert explain(strange, "a: b").code == "yaml-onleesbaar"


def test_where_the_c_parser_is_missing_the_one_in_python_does_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    plain = ModuleType("plain")
    source = Path(parser.__file__).read_text()
    exec(compile(source, parser.__file__, "exec"), plain.__dict__)
    for module in (strict, where):
        monkeypatch.setattr(module, "Parser", plain.Parser)
    document = read("naam: 'a'\ntijd: 09:00\nlijst:\n  - b\n")
    assert document.data == {"naam": "a", "tijd": "09:00", "lijst": ["b"]}
    assert document.place(("lijst", 0)) == (4, 5, 1)
    for explanation in SHOWN:
        assert refused(explanation.wrong)[-1].code == explanation.code
    assert refused("a: " + "[" * 60_000)[0].code == "yaml-diep"
