"""Where the values of a text stand. Only asked when there is something to say about one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from sociale_kaart.read.parser import Parser

Path = tuple[str | int, ...]
"""The way to a value: keys and positions in lists, as in ``("locaties", 0, "plaats")``."""


class Span(NamedTuple):
    """A place in a file, counted from 1, and how many characters it takes on that line."""

    line: int
    column: int
    width: int


def spans(text: str) -> dict[Path, tuple[Span, Span]]:
    """Return the places of the key and of the value for every path in a text that was read.

    A position in a list has no key of its own: both places are then that of the value. A block
    of indented lines is pointed at by its first key or dash.
    """
    found: dict[Path, tuple[Span, Span]] = {}
    next_event: Callable[[], Any] = Parser(text).get_event

    def visit(start: Any, path: Path) -> Span:
        if type(start) is ScalarEvent:
            return _span(start, start)
        first: Span | None = None
        index = 0
        while True:
            event = next_event()
            if type(event) is MappingEndEvent or type(event) is SequenceEndEvent:
                break
            if type(start) is MappingStartEvent:
                key, inner = _span(event, event), (*path, event.value)
                found[inner] = (key, visit(next_event(), inner))
            else:
                inner = (*path, index)
                found[inner] = (visit(event, inner),) * 2
                index += 1
            first = first or found[inner][0]
        if not start.flow_style and type(start) is MappingStartEvent and first:
            return first
        return _span(start, event if start.flow_style else start)

    next_event(), next_event()
    visit(next_event(), ())
    return found


def _span(first: Any, last: Any) -> Span:
    start, end = first.start_mark, last.end_mark
    width = end.column - start.column if end.line == start.line else 0
    return Span(start.line + 1, start.column + 1, max(1, width))
