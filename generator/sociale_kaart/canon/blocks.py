"""Arranged data to lines: a field on a line, short lists in brackets, the rest indented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sociale_kaart.canon.notes import Notes
from sociale_kaart.canon.scalars import scalar, text_block
from sociale_kaart.read import Path
from sociale_kaart.read.folder import Kind

WIDTH = 100
"""A list that fits on a line of so many characters stands on one."""
STEP = 2
POINT, POINT_DECIMALS = "punt", 4
"""Coordinates line up: four decimals are eleven metres."""


def lines(data: Mapping[str, Any], notes: Notes) -> list[str]:
    """Return the lines of an entry, with the notes (comments) at what they belong to."""
    return [*notes.head, *_Writer(notes).fields(data, (), 0), *notes.foot]


def schema_line(kind: Kind, up: int) -> str:
    """Return the line that tells an editor which schema helps with the file below."""
    return f"# yaml-language-server: $schema={'../' * up}schema/editor/{kind}.schema.json"


class _Writer:
    def __init__(self, notes: Notes) -> None:
        self.notes = notes

    def fields(self, data: Mapping[str, Any], path: Path, column: int) -> list[str]:
        """Return the fields of a mapping, indented."""
        found: list[str] = []
        for name, value in data.items():
            head = f"{scalar(name, in_brackets=True)}:"
            found += self._noted(head, value, (*path, name), column)
        return found

    def items(self, data: list[Any], path: Path, column: int) -> list[str]:
        """Return the items of a list, each behind a dash."""
        found: list[str] = []
        for index, value in enumerate(data):
            found += self._noted("-", value, (*path, index), column)
        return found

    def _noted(self, head: str, value: Any, path: Path, column: int) -> list[str]:
        margin = " " * column
        notes = self.notes
        if path in notes.beside and head == "-" and isinstance(value, dict | list) and value:
            # There is no line on which only the item stands.
            before = [*notes.before.get(path, ()), notes.beside[path]]
            beside = ""
        else:
            before = [*notes.before.get(path, ())]
            beside = f"  {notes.beside[path]}" if path in notes.beside else ""
        found = self._one(head, value, path, column)
        inside = next((i for i, line in enumerate(found) if not line.lstrip().startswith("#")), 0)
        # What stood above the first field of an item now stands above its dash.
        before += [line.lstrip() for line in found[:inside]]
        found = found[inside:]
        found[0] += beside
        after = [f"{margin}{note}" for note in notes.after.get(path, ())]
        return [*(f"{margin}{note}" for note in before), *found, *after]

    def _one(self, head: str, value: Any, path: Path, column: int) -> list[str]:
        margin, below = " " * column, " " * (column + STEP)
        if isinstance(value, Mapping) and value:
            inner = self.fields(value, path, column + STEP)
        elif isinstance(value, list) and value:
            if (flow := self._in_brackets(value, path)) is not None:
                line = f"{margin}{head} {flow}"
                if len(line) <= WIDTH:
                    return [line]
            inner = self.items(value, path, column + STEP)
        else:
            shown = _empty(value)
            block = text_block(value) if isinstance(value, str) else None
            if block:
                rest = [f"{below}{line}" if line else "" for line in block[1:]]
                return [f"{margin}{head} {block[0]}", *rest]
            return [f"{margin}{head} {scalar(value) if shown is None else shown}".rstrip(" ")]
        if head != "-":
            return [f"{margin}{head}", *inner]
        first = next(i for i, line in enumerate(inner) if not line.lstrip().startswith("#"))
        inner[first] = f"{margin}- {inner[first][column + STEP :]}"
        return inner

    def _in_brackets(self, values: list[Any], path: Path) -> str | None:
        """Return a list on one line; None when it holds more than plain values or has notes."""
        if self.notes.inside(path):
            return None
        for value in values:
            if value is None or isinstance(value, Mapping | list):
                return None
            if isinstance(value, str) and "\n" in value:
                return None
        decimals = POINT_DECIMALS if path[-1] == POINT else 0
        shown = (scalar(value, in_brackets=True, decimals=decimals) for value in values)
        return f"[{', '.join(shown)}]"


def _empty(value: Any) -> str | None:
    if isinstance(value, Mapping):
        return "{}"
    return "[]" if isinstance(value, list) else None
