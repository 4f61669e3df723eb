"""Links in entries: where they lead now, asked politely, and only when a person wants to know."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["Kind", "Outcome"]

Kind = Literal["goed", "verhuisd", "dood", "onbereikbaar", "geweigerd"]
"""What became of a link. ``geweigerd``: a page that is not for programs, so nobody can say."""


class Outcome(NamedTuple):
    """What a link leads to, in words that end up in a report.

    ``status`` is the last HTTP status, 0 when nobody answered; ``target`` is where a link that
    moved for good leads now; ``reason`` is Dutch, the end of a sentence; ``since`` is the day
    (ISO) on which it was first seen so, empty when it is good.
    """

    kind: Kind
    status: int = 0
    target: str = ""
    reason: str = ""
    since: str = ""
