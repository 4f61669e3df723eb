"""Reports: the shape that the design asks for, and safe whatever strangers wrote."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.problem import Problem
from sociale_kaart.report import WIDTH, as_github, as_json, as_text, summary

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


def test_text_has_the_shape_of_the_design() -> None:
    assert as_text([SHORT], files=3) == (
        "catalogue/de-boog/inloop.yml, regel 7: het telefoonnummer is te kort\n"
        '  7 | telefoon: "0612"\n'
        "    |           ^^^^^^\n"
        '  Schrijf bijvoorbeeld: telefoon: "020 123 45 67"\n'
        "  Uitleg: /voor-aanbieders/velden/#telefoon                      [telefoon-kort]\n"
        "\n"
        "1 fout in 1 bestand.\n"
    )


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    text = as_text([SHORT._replace(line=0, column=0)], files=1)
    assert text.startswith("catalogue/de-boog/inloop.yml: het telefoonnummer")
    assert " | " not in text


@pytest.mark.parametrize(
    ("levels", "files", "line"),
    [
        ([], 57, "Alles klopt: 57 bestanden bekeken."),
        ([], 1, "Alles klopt: 1 bestand bekeken."),
        (["fout"], 1, "1 fout in 1 bestand."),
        (["waarschuwing"] * 2, 5, "2 waarschuwingen in 2 bestanden."),
        (["fout", "fout", "fout", "waarschuwing"], 9, "3 fouten en 1 waarschuwing in 4 bestanden."),
    ],
)
def test_the_last_line_counts(levels: list[Any], files: int, line: str) -> None:
    problems = [SHORT._replace(level=level, file=str(n)) for n, level in enumerate(levels)]
    assert summary(problems, files) == line
    assert as_text(problems, files=files).endswith(f"{line}\n")


def test_drafts_are_counted() -> None:
    one = "Alles klopt: 9 bestanden bekeken. 1 concept, dat nog niet op de site staat."
    assert summary([], 9, 1) == one
    more = "1 fout in 1 bestand. 3 concepten, die nog niet op de site staan.\n"
    assert as_text([SHORT], files=9, drafts=3).endswith(more)
    for form in (as_json, as_github):
        assert form([SHORT], files=9, drafts=3) == form([SHORT], files=9)


def test_a_warning_says_that_it_is_one() -> None:
    text = as_text([SHORT._replace(level="waarschuwing")], files=1)
    assert "regel 7: waarschuwing: het telefoonnummer" in text


def test_a_name_of_a_file_cannot_forge_a_report() -> None:
    forged = SHORT._replace(file="a\n::error::\x1b[2J.yml", message="b\nAlles klopt")
    assert as_text([forged], files=1).startswith("a�::error::�[2J.yml, regel 7: b�Alles klopt\n")
    assert as_github([forged], files=1).count("\n") == 1
    assert "\x1b" not in as_github([forged], files=1)


def test_colours_only_when_asked() -> None:
    assert "\x1b" not in as_text([SHORT], files=1)
    assert "\x1b[31m^^^^^^\x1b[0m" in as_text([SHORT], files=1, colour=True)


def caret(source: str, column: int, width: int) -> tuple[str, str]:
    problem = SHORT._replace(source=source, column=column, width=width)
    shown, under = as_text([problem], files=1).split("\n")[1:3]
    return shown.removeprefix("  7 | "), under.removeprefix("    | ")


@pytest.mark.parametrize(
    ("source", "column", "width", "shown", "under"),
    [
        ("a:\tb", 4, 1, "a:    b", "      ^"),
        ("日本: x", 5, 1, "日本: x", "      ^"),
        ("e\u0301e: x", 6, 1, "e\u0301e: x", "    ^"),
        ("a: \x1b[31mb", 4, 1, "a: �[31mb", "   ^"),
        ("a: b   ", 4, 1, "a: b", "   ^"),
    ],
)
def test_the_caret_stands_under_what_it_is_about(
    source: str, column: int, width: int, shown: str, under: str
) -> None:
    assert caret(source, column, width) == (shown, under)


def test_a_long_line_is_cut_around_the_caret() -> None:
    source = "wat: " + "x" * 200 + " HIER " + "y" * 200
    shown, under = caret(source, source.index("HIER") + 1, 4)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert shown[under.index("^") :].startswith("HIER")
    assert len(shown) <= WIDTH


@given(st.text(max_size=200), st.integers(1, 250), st.integers(1, 250))
def test_no_line_upsets_the_terminal(source: str, column: int, width: int) -> None:
    problem = SHORT._replace(source=source, column=column, width=width, message=source[:50])
    text = as_text([problem], files=1)
    assert all(character.isprintable() or character == "\n" for character in text)


def test_json_is_a_list_of_what_programs_need() -> None:
    assert json.loads(as_json([SHORT], files=1)) == [
        {
            "code": "telefoon-kort",
            "level": "fout",
            "file": "catalogue/de-boog/inloop.yml",
            "line": 7,
            "column": 11,
            "message": "het telefoonnummer is te kort",
            "hint": 'Schrijf bijvoorbeeld: telefoon: "020 123 45 67"',
        }
    ]
    assert as_json([], files=1) == "[]\n"


def test_github_gets_workflow_commands_that_text_cannot_break() -> None:
    nasty = SHORT._replace(
        file="a,b:c/x.yml", message="100%\n::error::nep", hint="Klaar.", level="waarschuwing"
    )
    assert as_github([nasty], files=1) == (
        "::warning file=a%2Cb%3Ac/x.yml,line=7,col=11,endColumn=17,title=telefoon-kort"
        "::100%25%0A::error::nep. Klaar.\n"
    )
    whole = SHORT._replace(line=0, column=0)
    assert as_github([whole], files=1).startswith(
        "::error file=catalogue/de-boog/inloop.yml,title=telefoon-kort::"
    )
