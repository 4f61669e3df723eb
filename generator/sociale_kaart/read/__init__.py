"""Files become documents: strict YAML in which every value knows its line and column."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from sociale_kaart.problem import Problem
from sociale_kaart.read import codes, folder_codes
from sociale_kaart.read.codes import PAGE
from sociale_kaart.read.refusal import RefusedError
from sociale_kaart.read.strict import parse
from sociale_kaart.read.text import decode, split_lines
from sociale_kaart.read.where import Path, Span, spans

__all__ = [
    "EXPLANATIONS",
    "MAX_BYTES",
    "PAGE",
    "Document",
    "Path",
    "Span",
    "UnreadableError",
    "read_document",
]

EXPLANATIONS = codes.EXPLANATIONS + folder_codes.EXPLANATIONS

MAX_BYTES = 64 * 1024
"""A file of this size is still read; an entry is about 2 KB."""


MOST = 20
"""The number of reasons that is told of one file."""


class UnreadableError(Exception):
    """The file is not an entry at all; ``problems`` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class Document:
    """The content of one file, and where in the file each value stands."""

    def __init__(self, file: str, text: str, data: dict[str, Any]) -> None:
        """Keep the text for the places, which are only worked out when someone asks."""
        self.file = file
        self.text = text
        self.data = data

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends."""
        return split_lines(self.text)

    @cached_property
    def _spans(self) -> dict[Path, tuple[Span, Span]]:
        return spans(self.text)

    def place(self, path: Path, *, key: bool = False) -> Span:
        """Return where a value (or its key) stands; for what is not there, what it would be in."""
        while path and path not in self._spans:
            path, key = path[:-1], True
        if not path:
            return Span(0, 0, 1)
        of_key, of_value = self._spans[path]
        span = of_key if key else of_value
        # A value that was left out at the very end stands after the last line.
        return span if span.line <= len(self.lines) else of_key

    def find(self, path: Path, piece: str) -> Span:
        """Return where a piece of a text stands, or the text itself when it is not on one line."""
        start = self.place(path)
        for number in range(max(start.line, 1), len(self.lines) + 1):
            # Before the text itself, another on the same line can hold the same.
            first = start.column - 1 if number == start.line else 0
            if (index := self.line(number).find(piece, max(first, 0))) >= 0:
                return Span(number, index + 1, len(piece))
        return start

    def line(self, number: int) -> str:
        """Return a line by its number, counted from 1; nothing for a number that is not there."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def written(self, path: Path) -> str:
        """Return a value as it is written in the file, as far as it stands on one line."""
        line, column, width = self.place(path)
        return self.line(line)[column - 1 : column - 1 + width]


def read_document(raw: bytes, file: str) -> Document:
    """Make a document of the bytes of a file; raise UnreadableError when they are no entry."""
    text = ""
    try:
        text = decode(raw, MAX_BYTES)
        return Document(file, text, parse(text))
    except RefusedError as refused:
        lines = split_lines(text or raw[:MAX_BYTES].decode("utf-8", "replace"))
        raise UnreadableError(
            [
                Problem(
                    file=file,
                    line=refusal.line,
                    column=refusal.column,
                    code=refusal.code,
                    level="fout",
                    message=refusal.message,
                    hint=refusal.hint,
                    width=refusal.width,
                    source=lines[refusal.line - 1] if 0 < refusal.line <= len(lines) else "",
                    explanation=PAGE + refusal.code,
                )
                for refusal in refused.refusals[:MOST]
            ]
        ) from None
