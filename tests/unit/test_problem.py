"""Problems are sorted by place, and the same one is not told twice."""

from __future__ import annotations

from sociale_kaart.problem import Problem, in_order


def problem(file: str, line: int, code: str = "naam-kort") -> Problem:
    return Problem(file, line, 1, code, "fout", "te kort", "Schrijf meer.")


def test_problems_are_sorted_by_file_and_line() -> None:
    mixed = [problem("b.yml", 1), problem("a.yml", 10), problem("a.yml", 9), problem("a.yml", 0)]
    assert [(p.file, p.line) for p in in_order(mixed)] == [
        ("a.yml", 0),
        ("a.yml", 9),
        ("a.yml", 10),
        ("b.yml", 1),
    ]


def test_the_same_problem_is_told_once() -> None:
    assert in_order([problem("a.yml", 1), problem("a.yml", 1)]) == [problem("a.yml", 1)]
