"""Reads the suggestions of a pull request's own run as data, and refuses what they cannot be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_LARGEST = 2_000_000  # bytes
PATH = re.compile(r"(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9._/-]{0,200}\.ya?ml")
"""Where an entry can stand."""
_LAST_LINE, _MOST_LINES, _LONGEST = 100_000, 300, 4_000


class NotSuggestionsError(Exception):
    """The file is no list of suggestions; the text says why, in Dutch."""


class Suggestion(NamedTuple):
    """Lines of a file, from 1, and what stands there in the form of the house."""

    path: str
    start: int
    end: int
    lines: tuple[str, ...]


def read_suggestions(file: Path) -> list[Suggestion]:
    """Return what is suggested; raise NotSuggestionsError for anything out of the ordinary."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > _LARGEST:
        raise NotSuggestionsError("het bestand ontbreekt of is te groot")
    try:
        data = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        raise NotSuggestionsError("het is geen JSON") from None
    return list(_suggestions(data))


def _suggestions(data: Any) -> Iterator[Suggestion]:
    for file in _list(_dict(data).get("files")):
        path = _dict(file).get("path")
        if not isinstance(path, str) or not PATH.fullmatch(path):
            raise NotSuggestionsError("een pad is niet van een bestand met aanbod")
        for change in map(_dict, _list(file.get("changes"))):
            start, end = _line(change.get("start")), _line(change.get("end"))
            lines = tuple(map(_text, _list(change.get("lines"))))
            if start > end or end - start > _MOST_LINES or len(lines) > _MOST_LINES:
                raise NotSuggestionsError("de regels van een suggestie kloppen niet")
            yield Suggestion(path, start, end, lines)


def _dict(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise NotSuggestionsError("er ontbreekt een groepje velden")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise NotSuggestionsError("er ontbreekt een lijst")
    return value


def _line(value: Any) -> int:
    if type(value) is not int or not 1 <= value <= _LAST_LINE:
        raise NotSuggestionsError("een regelnummer klopt niet")
    return value


def is_plain(line: str) -> bool:
    """Say whether a line can be suggested.

    What cannot be seen could make it look like something that it is not.
    """
    return len(line) <= _LONGEST and line.isprintable()


def _text(value: Any) -> str:
    if not isinstance(value, str) or not is_plain(value):
        raise NotSuggestionsError("een regel heeft tekens die je niet ziet, of is te lang")
    return value
