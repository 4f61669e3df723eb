"""Writes a point into the text of an entry, and touches nothing else in it.

The places of values come from ``read``; what comes out is read again, and only kept when it holds
what it held before and the point.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from sociale_kaart.canon.blocks import POINT_DECIMALS
from sociale_kaart.canon.scalars import scalar
from sociale_kaart.geocode import Precision
from sociale_kaart.places import Point
from sociale_kaart.read import Document, UnreadableError, read_document

DECIMALS = 5
"""About a metre."""

_BEFORE = ("gemeente", "plaats", "postcode", "adres", "naam")
"""The fields behind which a point belongs, the last of them first."""


def with_point(text: str, index: int, point: Point, precision: Precision) -> str | None:
    """Return the text of an entry in which the location of that index has a point.

    None when it is written in a way that leaves no safe place for it.
    """
    written = [round(number, DECIMALS) for number in point]
    entry = _read(text)
    location = entry.data["locaties"][index] if entry else {}
    if entry and "punt" in location:
        moved = _replaced_point(entry, index, written)
    else:
        shown = f"[{', '.join(map(_shown, written))}]"
        moved = _inserted(text, index, "punt", shown, written, _BEFORE)
    if moved is None:
        return None
    if "precisie" in location:
        return _replaced(moved, index, ("precisie",), precision, precision)
    return _inserted(moved, index, "precisie", precision, precision, ("punt", *_BEFORE))


def _shown(number: float) -> str:
    """Return a coordinate as ``kaart format`` writes it."""
    return scalar(number, decimals=POINT_DECIMALS)


def _replaced_point(entry: Document, index: int, written: list[float]) -> str | None:
    # Number by number, so that a list with a line for each keeps its lines.
    text: str | None = entry.text
    for at, number in enumerate(written):
        text = text and _replaced(text, index, ("punt", at), _shown(number), number)
    return text


def _replaced(
    text: str, index: int, path: tuple[str | int, ...], written: str, value: Any
) -> str | None:
    entry = _read(text)
    if entry is None:
        return None
    line, column, width = entry.place(("locaties", index, *path))
    start = _offset(entry, line) + column - 1
    changed = f"{text[:start]}{written}{text[start + width :]}"
    return _if_right(entry, changed, index, path, value)


def _inserted(
    text: str, index: int, key: str, written: str, value: Any, after: tuple[str, ...]
) -> str | None:
    """Put a field behind the first of the fields where that gives what it should."""
    entry = _read(text)
    if entry is None:
        return None
    for name in after:
        if name in entry.data["locaties"][index]:
            for changed in _behind(entry, index, name, f"{key}: {written}"):
                if kept := _if_right(entry, changed, index, (key,), value):
                    return kept
    return None


def _behind(entry: Document, index: int, name: str, field: str) -> Iterator[str]:
    """Yield the text with a field behind another: within braces, and on a line of its own."""
    text = entry.text
    line, column, width = entry.place(("locaties", index, name))
    end = _offset(entry, line) + column - 1 + width
    if entry.written(("locaties", index)).startswith("{"):
        yield f"{text[:end]}, {field}{text[end:]}"
        return
    indent = " " * (entry.place(("locaties", index, name), key=True).column - 1)
    ending = "\r\n" if "\r\n" in text else "\n"
    next_line = _offset(entry, line + 1)
    before = text[:next_line]
    yield (
        f"{before}{indent}{field}{ending}{text[next_line:]}"
        if before.endswith(("\n", "\r"))
        else f"{before}{ending}{indent}{field}"
    )


def _if_right(
    entry: Document, changed: str, index: int, path: tuple[str | int, ...], value: Any
) -> str | None:
    """Return the changed text when it holds exactly what it should."""
    expected = deepcopy(entry.data)
    at: Any = expected["locaties"][index]
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    now = _read(changed)
    return changed if now and now.data == expected else None


def _read(text: str) -> Document | None:
    try:
        return read_document(text.encode(), "")
    except UnreadableError:
        return None


def _offset(entry: Document, line: int) -> int:
    """Return where a line starts in the text; the end of the text for the line after the last."""
    start = 0
    for _ in range(line - 1):
        ends = [
            at for at in (entry.text.find("\n", start), entry.text.find("\r", start)) if at >= 0
        ]
        if not ends:
            return len(entry.text)
        start = min(ends) + (2 if entry.text.startswith("\r\n", min(ends)) else 1)
    return start
