"""The issues about providers: opens, changes, reopens and closes them, wherever they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from tools.trouble import Trouble, with_ticks_of

LABEL = {"name": "nakijken", "color": "fbca04", "description": "Te oud, of een dode link"}
MOST_NEW = 20
"""So many issues are opened in a week; the rest waits, so that nobody is swamped."""
_CLOSED = "\n\n<!-- in orde -->"
_SOLVED = "Alles is weer in orde. Dank je wel!"


class Issue(NamedTuple):
    """An issue that stands there."""

    number: int
    body: str
    is_open: bool


class Board(Protocol):
    """Where issues stand; all of these may raise ForgeError."""

    def issues(self) -> Mapping[str, Issue]:
        """Return the newest issue about each provider."""
        ...

    def open(self, title: str, body: str) -> None:
        """Open an issue."""
        ...

    def change(self, number: int, title: str, body: str, *, reopen: bool) -> None:
        """Give an issue another text, and open it again where that is asked."""
        ...

    def close(self, number: int, body: str, said: str) -> None:
        """Close an issue, with something said."""
        ...


def bring_up_to_date(board: Board, found: Sequence[Trouble]) -> Counter[str]:
    """Let the issues say what was found, and return how many of each kind there were."""
    issues = dict(board.issues())
    done: Counter[str] = Counter()
    for trouble in found:
        issue = issues.pop(trouble.provider, None)
        if issue is not None:
            done[_change(board, issue, trouble)] += 1
        elif done["nieuw"] < MOST_NEW:
            board.open(trouble.title, trouble.body)
            done["nieuw"] += 1
        else:
            done["volgende week"] += 1
    for issue in issues.values():
        if issue.is_open:
            # Another text, so that the same trouble opens it again.
            board.close(issue.number, issue.body + _CLOSED, _SOLVED)
            done["gesloten"] += 1
    return done


def told(done: Mapping[str, int]) -> str:
    """Return in a line what was done."""
    return ", ".join(f"{number} {what}" for what, number in done.items()) or "Alles is in orde."


def _change(board: Board, issue: Issue, trouble: Trouble) -> str:
    old = issue.body.replace("\r", "")
    new = with_ticks_of(old, trouble.body)
    if old == new:
        return "gelijk"
    board.change(issue.number, trouble.title, new, reopen=not issue.is_open)
    return "bijgewerkt" if issue.is_open else "weer open"
