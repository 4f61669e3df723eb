"""Finds the comments in a file that was read, and decides what each belongs to.

A comment on a line of its own belongs to what follows, or, when it is indented deeper than that,
to what it follows; a comment behind something belongs to that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any, NamedTuple

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from sociale_kaart.canon.notes import Notes
from sociale_kaart.read import Path
from sociale_kaart.read.parser import Parser
from sociale_kaart.read.text import split_lines

_BLOCK_SCALARS = ("|", ">")
_HASH = re.compile(r"(?:^|(?<=[ \t]))#")
SCHEMA_LINE = re.compile(r"#\s*yaml-language-server\s*:")


class _Anchor(NamedTuple):
    """A field or an item, and where it begins; in order, those around something come first."""

    line: int
    column: int
    depth: int
    path: Path


class _Layout:
    """Where fields, items, brackets and texts stand; lines and columns count from 0."""

    def __init__(self, text: str) -> None:
        self.anchors: list[_Anchor] = []
        self.texts: dict[int, list[tuple[int, int]]] = {}
        """By line, the columns in which no comment can begin."""
        self.ends: dict[Path, int] = {}
        """The last line of everything between brackets."""
        self.lines = split_lines(text)
        self._next: Callable[[], Any] = Parser(text).get_event
        self._next(), self._next()
        self._visit(self._next(), ())
        self.anchors.sort(key=lambda anchor: anchor[:3])
        self._lines = [anchor.line for anchor in self.anchors]
        self.columns = {anchor.path: anchor.column for anchor in self.anchors}

    def last_until(self, line: int) -> Path:
        """Return the last and innermost thing that begins on a line or above it."""
        return self.anchors[bisect_right(self._lines, line) - 1].path

    def first_below(self, line: int) -> _Anchor | None:
        """Return the first and outermost thing that begins below a line."""
        at = bisect_right(self._lines, line)
        return self.anchors[at] if at < len(self.anchors) else None

    def _visit(self, start: Any, path: Path) -> None:
        if type(start) is ScalarEvent:
            self._cover(start)
            return
        index = 0
        while True:
            event = self._next()
            if type(event) is MappingEndEvent or type(event) is SequenceEndEvent:
                break
            if type(start) is MappingStartEvent:
                self._cover(event)
                inner: Path = (*path, event.value)
                at, event = event.start_mark, self._next()
            else:
                inner = (*path, index)
                index += 1
                at = event.start_mark
            # Where the item stands is where its dash stands.
            dashed = type(start) is not MappingStartEvent and not start.flow_style
            column = start.start_mark.column if dashed else at.column
            self.anchors.append(_Anchor(at.line, column, len(inner), inner))
            self._visit(event, inner)
        if start.flow_style:
            end: Any = event
            self.ends[path] = end.end_mark.line

    def _cover(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        first = start.line
        if event.style in _BLOCK_SCALARS:
            # Behind the sign of a block a comment may stand, in its lines none.
            first += 1
        for line in range(first, end.line + 1):
            left = start.column if line == start.line else 0
            right = end.column if line == end.line else len(self.lines[line])
            self.texts.setdefault(line, []).append((left, right))


def notes_in(text: str) -> Notes:
    """Return the comments of a text that can be read; other texts have no say here."""
    layout = _Layout(text)
    notes = Notes()
    first = layout.anchors[0].line if layout.anchors else 0
    above: list[str] = []
    for number, line in enumerate(layout.lines):
        column = _comment_in(line, layout.texts.get(number, ()))
        if column is None:
            if not line.strip() and number < first and above:
                notes.head += [*above, ""]
                above = []
            continue
        note = line[column:].rstrip()
        if line[:column].strip():
            _join(notes, _beside(layout, number), note)
        elif number < first:
            (notes.head if SCHEMA_LINE.match(note) else above).append(note)
        else:
            _on_its_own(notes, layout, number, column, note)
    if above:
        notes.before.setdefault(layout.anchors[0].path, [])[:0] = above
    return notes


def _comment_in(line: str, texts: Any) -> int | None:
    for found in _HASH.finditer(line):
        if not any(left <= found.start() < right for left, right in texts):
            return found.start()
    return None


def _beside(layout: _Layout, number: int) -> Path:
    """Return what ends on a line: that between brackets as a whole, else its last field."""
    path = layout.last_until(number)
    for size in range(len(path)):
        if layout.ends.get(path[:size]) == number and size:
            return path[:size]
    return path


def _join(notes: Notes, path: Path, note: str) -> None:
    kept = notes.beside.get(path)
    notes.beside[path] = f"{kept} {note}" if kept else note


def _on_its_own(notes: Notes, layout: _Layout, number: int, column: int, note: str) -> None:
    following = layout.first_below(number)
    if following and following.column >= column:
        notes.before.setdefault(following.path, []).append(note)
        return
    path = layout.last_until(number)
    while path and layout.columns[path] > column:
        path = path[:-1]
    if following or len(path) > 1:
        notes.after.setdefault(path or following.path, []).append(note)  # type: ignore[union-attr]
    else:
        notes.foot.append(note)
