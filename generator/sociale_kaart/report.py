"""Problems become a report: text for people, JSON for programs, annotations for GitHub, SARIF."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from sociale_kaart.problem import Problem
from sociale_kaart.sarif import as_sarif

WIDTH = 80
_LEVELS = {"fout": ("fout", "fouten"), "waarschuwing": ("waarschuwing", "waarschuwingen")}
_COLOURS = {"fout": "\x1b[31m", "waarschuwing": "\x1b[33m"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")
_BOLD, _FAINT, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def as_text(
    problems: Sequence[Problem], *, files: int, drafts: int = 0, colour: bool = False
) -> str:
    """Tell every problem with its place, the line, the remedy and where to read on."""
    told = [_text(problem, colour) for problem in problems]
    return "\n\n".join([*told, summary(problems, files, drafts)]) + "\n"


def as_json(problems: Sequence[Problem], *, files: int, drafts: int = 0) -> str:
    """Return a list with the code, level, place, message and hint of every problem."""
    names = ("code", "level", "file", "line", "column", "message", "hint")
    listed = [{name: getattr(problem, name) for name in names} for problem in problems]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem], *, files: int, drafts: int = 0) -> str:
    """Return workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


REPORTERS: Mapping[str, Callable[..., str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""The ways to report, by the name under which a person asks for them."""


def summary(problems: Sequence[Problem], files: int, drafts: int = 0) -> str:
    """Return a line that counts what was found, and the drafts."""
    waiting = f" {drafts_waiting(drafts)}" if drafts else ""
    if not problems:
        return f"Alles klopt: {_count(files, ('bestand', 'bestanden'))} bekeken.{waiting}"
    levels = [problem.level for problem in problems]
    counted = [_count(levels.count(level), _LEVELS[level]) for level in ("fout", "waarschuwing")]
    found = " en ".join(text for text in counted if not text.startswith("0 "))
    touched = len({problem.file for problem in problems})
    return f"{found} in {_count(touched, ('bestand', 'bestanden'))}.{waiting}"


def drafts_waiting(number: int) -> str:
    """Say how many drafts there are."""
    if number == 1:
        return "1 concept, dat nog niet op de site staat."
    return f"{number} concepten, die nog niet op de site staan."


def _count(number: int, words: tuple[str, str]) -> str:
    return f"{number} {words[number != 1]}"


def _text(problem: Problem, colour: bool) -> str:
    def paint(style: str, text: str) -> str:
        return f"{style}{text}{_OFF}" if colour else text

    place = f"{problem.file}, regel {problem.line}" if problem.line else problem.file
    warning = "" if problem.level == "fout" else "waarschuwing: "
    lines = [f"{paint(_BOLD, _one_line(place))}: {warning}{_one_line(problem.message)}"]
    if problem.line and problem.source.strip():
        shown, caret = _excerpt(problem)
        lines.append(f"  {problem.line} | {shown}")
        indent = caret.count(" ")
        marks = paint(_COLOURS[problem.level], caret.lstrip())
        lines.append(f"  {' ' * len(str(problem.line))} | {' ' * indent}{marks}")
    for paragraph in visible(problem.hint).split("\n"):
        lines += textwrap.wrap(
            paragraph,
            WIDTH,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    read_on = f"  Uitleg: {problem.explanation}" if problem.explanation else ""
    code = f"[{problem.code}]"
    gap = max(1, WIDTH - len(read_on) - len(code))
    lines.append(f"{read_on}{' ' * gap}{paint(_FAINT, code)}")
    return "\n".join(lines)


def visible(text: str) -> str:
    """Return text in which nothing can upset a terminal: strangers wrote some of it."""
    return "".join(
        character if character.isprintable() or character == "\n" else "�" for character in text
    )


def literal(text: str) -> str:
    """Return a stranger's text as Markdown that shows it as it is and calls nobody."""
    return _MARKDOWN.sub(r"\\\1", text.replace("\n", " ")).replace("@", "@<!-- -->")


def _one_line(text: str) -> str:
    return visible(text).replace("\n", "�")


def _excerpt(problem: Problem) -> tuple[str, str]:
    """Return the line and a line with carets under it, both cut around the place when long."""
    before, marked, after = _parts(problem)
    room = WIDTH - len(f"  {problem.line} | ")
    if _columns(before + marked + after) > room:
        if _columns(before) > room // 2:
            keep = max(room // 4, room - _columns(marked) - room // 4)
            before = "…" + _tail(before, min(keep, room // 2))
        marked = _cut(marked, room - _columns(before))
        # The sign that something was cut off is not said twice.
        after = "" if marked.endswith("…") else _cut(after, room - _columns(before + marked))
    caret = " " * _columns(before) + "^" * max(1, _columns(marked))
    return (before + marked + after).rstrip(), caret


def _parts(problem: Problem) -> tuple[str, str, str]:
    start = max(problem.column - 1, 0)
    end = start + problem.width
    source = problem.source
    return tuple(  # type: ignore[return-value]
        visible(part.replace("\t", "    "))
        for part in (source[:start], source[start:end], source[end:])
    )


def _cut(text: str, columns: int) -> str:
    if _columns(text) <= columns:
        return text
    while text and _columns(text) > columns - 1:
        text = text[:-1]
    return f"{text}…"


def _tail(text: str, columns: int) -> str:
    while text and _columns(text) > columns:
        text = text[1:]
    return text


def _columns(text: str) -> int:
    """Count the columns of a terminal that a text takes: wide letters take two, accents none."""
    return sum(_width(character) for character in text) if not text.isascii() else len(text)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _command(problem: Problem) -> str:
    level = "error" if problem.level == "fout" else "warning"
    place = {"file": visible(problem.file)}
    if problem.line:
        place |= {
            "line": str(problem.line),
            "col": str(problem.column),
            "endColumn": str(problem.column + problem.width),
        }
    place["title"] = problem.code
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in place.items())
    return f"::{level} {listed}::{_escape(visible(f'{problem.message}. {problem.hint}'))}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
