"""What is refused while reading: a reason with its place, before it is a problem of a file."""

from __future__ import annotations

from typing import NamedTuple


class Refusal(NamedTuple):
    """Why a piece of text is refused; line and column count from 1, or are 0 for a whole file."""

    code: str
    message: str
    hint: str
    line: int = 0
    column: int = 0
    width: int = 1


class RefusedError(Exception):
    """Reading stopped, or went on to find more, and cannot give a document."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(*refusals)
        self.refusals = refusals
