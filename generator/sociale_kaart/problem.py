"""A problem found in the catalogue: what is wrong, where it stands and how to mend it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["fout", "waarschuwing"]


class Problem(NamedTuple):
    """One thing that is wrong with one value in one file.

    ``file`` is the path as the reader of the message knows it; ``line`` and ``column`` count from
    1 and are 0 when the problem concerns the file or folder as a whole. ``code`` is stable and
    names a heading of the explanation page. ``message`` says what is wrong, ``hint`` how to mend
    it; both are Dutch, for people who write entries.
    """

    file: str
    line: int
    column: int
    code: str
    level: Level
    message: str
    hint: str
    width: int = 1
    """How many characters the caret underlines."""
    source: str = ""
    """The line of the file that is shown with the caret; empty when there is none."""
    explanation: str = ""
    """The page of the site that explains more, as an address without host."""


class Explanation(NamedTuple):
    """What a code means, for the page that explains all of them; Dutch, for people who write."""

    code: str
    level: Level
    title: str
    what: str
    wrong: str
    """A piece of an entry that gives this problem; empty when there is nothing to show."""
    right: str


def in_order(problems: list[Problem]) -> list[Problem]:
    """Sort by file and place, so that the same catalogue gives the same report."""
    return sorted(set(problems))
