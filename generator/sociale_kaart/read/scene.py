"""The place where the YAML parser stopped, as far as it knows, and the lines around it."""

from __future__ import annotations

from yaml.error import MarkedYAMLError

from sociale_kaart.read.refusal import Refusal
from sociale_kaart.read.text import split_lines


class Scene:
    """The place where the parser stopped, as far as it knows, and the lines around it."""

    def __init__(self, error: MarkedYAMLError, text: str) -> None:
        """Take from the error what it tells; lines and columns count from 0, as there."""
        self.lines = split_lines(text)
        self.problem = (error.problem or "").lower()
        self.context = (error.context or "").lower()
        mark = error.problem_mark or error.context_mark
        self.line = min(mark.line if mark else 0, len(self.lines) - 1)
        self.column = mark.column if mark else 0
        start = error.context_mark or mark
        self.start_line = min(start.line if start else 0, len(self.lines) - 1)
        self.start_column = start.column if start else 0

    @property
    def shown(self) -> str:
        """Return the line where it stopped."""
        return self.lines[self.line]

    @property
    def character(self) -> str:
        """Return the character where it stopped."""
        return self.shown[self.column : self.column + 1]

    @property
    def before(self) -> str:
        """Return what stands before that on the line."""
        return self.shown[: self.column]

    def previous(self) -> int:
        """Return the number of the nearest line above that holds something."""
        above = self.line - 1
        while above > 0 and not self.lines[above].strip():
            above -= 1
        return max(above, 0)

    def at(self, code: str, message: str, hint: str) -> Refusal:
        """Refuse the place where it stopped."""
        return Refusal(code, message, hint, self.line + 1, self.column + 1)

    def at_start(self, code: str, message: str, hint: str) -> Refusal:
        """Refuse the place where what it was reading began."""
        return Refusal(code, message, hint, self.start_line + 1, self.start_column + 1)

    def on_line(self, line: int, code: str, message: str, hint: str) -> Refusal:
        """Refuse a whole line."""
        content = self.lines[line].strip()
        indent = len(self.lines[line]) - len(self.lines[line].lstrip())
        return Refusal(code, message, hint, line + 1, indent + 1, max(1, len(content)))
