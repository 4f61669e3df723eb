"""What fits on the poster: how large the letters are, how wide the steps, and what is left out.

Everything is measured in hundredths of the poster's width, on A4 and A3 alike: both have the same
shape. The sizes stand in ``styles/poster.css`` too, under the name of each level; a test compares
them, and another looks in a browser whether what should fit does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sociale_kaart.pages.poster.lines import lines_of


class Level(NamedTuple):
    """A size of everything: of the name, of the line below it, and of the code (0: not there).

    A code stands below the name, beside the line below it. ``rise`` is how much higher each step
    is than the one before.
    """

    name: str
    size: float
    below: float
    code: float
    rise: float


LEVELS = (
    Level("a", 1.9, 1.25, 7.0, 4.0),
    Level("b", 1.6, 1.15, 6.2, 4.0),
    Level("c", 1.3, 1.0, 5.2, 2.6),
    Level("d", 1.15, 0.9, 4.5, 2.0),
    Level("e", 1.6, 1.15, 0, 4.0),
    Level("f", 1.4, 1.05, 0, 3.2),
    Level("g", 1.2, 0.95, 0, 3.2),
    Level("h", 1.2, 0, 0, 3.2),
    Level("i", 1.0, 0.8, 0, 2.6),
    Level("j", 1.0, 0, 0, 2.0),
    Level("k", 0.9, 0, 0, 2.0),
    Level("l", 0.8, 0, 0, 2.0),
)
"""From a few offerings with a code each to as many as can be read from an arm's length."""

TALLEST = 58.0
HEAD = 12.4
FOOT = 7.8
"""The words at the top of a step, and the code of the whole rung at its bottom."""
WIDTH = 92.6
EDGE = 0.9
BESIDE = 0.7
"""The steps together; the edge within a step; the space between a code and the words beside it."""
LIGHTER = 0.94
"""How wide ordinary letters are beside the bold ones that are measured."""
GAP = 0.3
"""The space between two offerings, as a multiple of the size of a name."""
NAME_LINE, BELOW_LINE = 1.16, 1.2
NARROW, WIDE = 10, 15
"""The shares of the width that a step can have."""


class Item(NamedTuple):
    """An offering on a step: its id, its name, and the line below it."""

    id: str
    name: str
    below: str


class Step(NamedTuple):
    """A rung as the poster shows it; ``rest`` counts what did not fit."""

    rung: int
    share: int
    items: Sequence[Item]
    rest: int


class Fit(NamedTuple):
    """The level at which everything fits, or the smallest, and the six steps."""

    level: Level
    steps: Sequence[Step]


def fit(on_rungs: Mapping[int, Sequence[Item]], *, codes: bool) -> Fit:
    """Return the largest level at which all offerings fit; at the smallest some are left out.

    ``codes`` says whether there are addresses to make codes of.
    """
    for level in LEVELS:
        shares = _shares(on_rungs, level)
        total = sum(shares.values())
        rooms = {
            rung: _room(level, place, codes=codes)
            for place, rung in enumerate(on_rungs, start=len(on_rungs) * -1 + 1)
        }
        widths = {rung: WIDTH * share / total for rung, share in shares.items()}
        full = all(
            _height(items, level, widths[rung], codes=codes) <= rooms[rung]
            for rung, items in on_rungs.items()
        )
        if full:
            return Fit(level, [Step(r, shares[r], items, 0) for r, items in on_rungs.items()])
    named: set[str] = set()
    steps = []
    for rung, items in on_rungs.items():
        shown = _first(items, named, level, widths[rung], rooms[rung])
        named.update(item.id for item in shown)
        steps.append(Step(rung, shares[rung], shown, len(items) - len(shown)))
    return Fit(level, steps)


def _shares(on_rungs: Mapping[int, Sequence[Item]], level: Level) -> dict[int, int]:
    if level.code:
        return dict.fromkeys(on_rungs, NARROW)
    most = max(map(len, on_rungs.values()), default=0) or 1
    return {
        rung: NARROW + round((WIDE - NARROW) * len(items) / most)
        for rung, items in on_rungs.items()
    }


def _room(level: Level, place: int, *, codes: bool) -> float:
    """Return the height for offerings; ``place`` is 0 for the highest step, -1 for the next."""
    foot = FOOT if codes and not level.code else EDGE
    return TALLEST + level.rise * place - HEAD - foot


def _height(items: Iterable[Item], level: Level, width: float, *, codes: bool = True) -> float:
    return sum(_item_height(item, level, width, codes=codes) for item in items)


def _item_height(item: Item, level: Level, width: float, *, codes: bool = True) -> float:
    room = width - 2 * EDGE
    height = lines_of(item.name, room / level.size) * level.size * NAME_LINE
    code = level.code if codes else 0
    if level.below:
        beside = code + BESIDE if code else 0
        below = (
            lines_of(item.below, (room - beside) / level.below / LIGHTER) * level.below * BELOW_LINE
        )
        height += max(below, code)
    return height + GAP * level.size


def _first(
    items: Sequence[Item], named: set[str], level: Level, width: float, room: float
) -> list[Item]:
    """Return what fits, with room for a line that says how many more there are.

    What no lower step has named comes before what one has: so most offerings are named somewhere.
    """
    left = room - 2 * level.size * NAME_LINE
    kept = set()
    if _height(items, level, width) <= room:
        return list(items)
    for item in sorted(items, key=lambda item: item.id in named):
        height = _item_height(item, level, width)
        if height <= left:
            left -= height
            kept.add(item.id)
    return [item for item in items if item.id in kept]
