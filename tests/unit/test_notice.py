"""While serving, each page tells which entries are left out."""

from __future__ import annotations

from sociale_kaart import notice
from sociale_kaart.problem import Level, Problem


def problem(message: str, level: Level = "fout", line: int = 3) -> Problem:
    return Problem("catalogue/a/b.yml", line, 1, "naam-kort", level, message, "Schrijf meer")


def test_nothing_wrong_says_nothing() -> None:
    assert notice.of([]) == ""


def test_it_names_the_file_the_line_and_the_remedy() -> None:
    html = notice.of([problem("de naam is te kort")])
    assert "1 fout in het aanbod" in html
    assert "catalogue/a/b.yml, regel 3" in html
    assert "de naam is te kort. Schrijf meer" in html


def test_many_problems_are_counted() -> None:
    html = notice.of([problem(f"melding {number}") for number in range(12)])
    assert "12 fouten" in html
    assert "En nog 7" in html


def test_warnings_alone_are_called_so() -> None:
    assert "waarschuwingen" in notice.of([problem("oud", level="waarschuwing", line=0)])


def test_a_message_is_text() -> None:
    assert "<script>" not in notice.of([problem("<script>alert(1)</script>")])
