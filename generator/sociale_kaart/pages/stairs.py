"""The small drawing of the ladder on an offering's page, and the same in a sentence.

The staircase itself stands once in the file with icons (``web/trap.svg``); a class for each step of
the offering lights it (``styles/ladder.css``). What is drawn on it here are the step it works
towards and marks on the steps where one can go: each kind has a shape of its own, which also stands
before the heading of its list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.model import Offering

STEP = 55
"""From one step to the next, of which the last three are air."""
WIDTH = STEP - 3
FLOOR = 138
LOWEST, RISE = 20, 17

HERE = "hier"
SHAPES = {
    "vervolgstap": (-8, 0, "l8-14 8 14z"),
    "vangnet": (-8, -11, "q8 17 16 0"),
    "vindplaats": (-8, 0, "v-9l8-7 8 7v9z"),
}
"""Where it begins, from the middle of its lower edge, and its lines: an arrowhead, a hammock and a
house."""


class Mark(NamedTuple):
    """Something that stands on a step: its kind, and the middle of its lower edge."""

    kind: str
    x: int
    y: int


def top_of(rung: int) -> int:
    """Return how low the top of a step lies in the drawing."""
    return FLOOR - LOWEST - RISE * (rung - 1)


def marks_of(offering: Offering, related: Relations) -> list[Mark]:
    """Return what stands on the steps, side by side where several stand on one."""
    on: dict[int, list[str]] = {offering.rungs[-1]: [HERE]}
    for kind, relations in _by_kind(related).items():
        for rung in _rungs(relations):
            on.setdefault(rung, []).append(kind)
    found = []
    for rung, kinds in on.items():
        for place, kind in enumerate(kinds):
            middle = STEP * (rung - 1) + WIDTH * (2 * place + 1) // (2 * len(kinds))
            found.append(Mark(kind, middle, top_of(rung) - 4))
    return found


def drawing(offering: Offering, related: Relations, root: str) -> Markup:
    """Return the drawing; `in_words` says the same to who does not see it."""
    marks = marks_of(offering, related)
    here = next(mark for mark in marks if mark.kind == HERE)
    parts = [f'<use href="{root}kaart/i.svg#trap"/>']
    parts += [_goal(offering.to_rung)] if offering.to_rung else []
    ways = "".join(_way(here, mark) for mark in marks)
    parts += [f'<path class="weg" d="{ways}"/>'] if ways else []
    for kind, (left, down, lines) in SHAPES.items():
        starts = [f"M{mark.x + left} {mark.y + down}" for mark in marks if mark.kind == kind]
        path = "".join(start + lines for start in starts)
        parts += [f'<path class="{kind}" d="{path}"/>'] if path else []
    parts.append(f'<circle cx="{here.x}" cy="{here.y - 6}" r="8"/>')
    inside = "".join(parts)
    lit = " ".join(f"op-{rung}" for rung in offering.rungs)
    return Markup(f'<svg class="{lit}" viewBox="0 0 327 162" aria-hidden="true">{inside}</svg>')


def in_words(offering: Offering, related: Relations) -> str:
    """Return what the drawing shows as Dutch sentences."""
    said = [f"Dit aanbod staat op trede {_or(offering.rungs, 'en')}."]
    up, down = _rungs(related.next_steps), _rungs(related.fallbacks)
    if up:
        said.append(f"Daarna kan trede {_or(up, 'of')}.")
    if down:
        said.append(
            f"Een stap terug hoort erbij: op trede {_or(down, 'of')} is er iets dat je opvangt."
        )
    return " ".join(said)


def _by_kind(related: Relations) -> Mapping[str, Sequence[Relation]]:
    return {
        "vervolgstap": related.next_steps,
        "vangnet": related.fallbacks,
        "vindplaats": related.meeting_points,
    }


def _goal(rung: int) -> str:
    top = top_of(rung)
    left = STEP * (rung - 1)
    shape = f"M{left} {top}h{WIDTH}V{FLOOR}H{left}z"
    return f'<path class="trede-{rung}" d="{shape}"/>'


def _way(here: Mark, to: Mark) -> str:
    """Draw a bow from here to a step higher up, or to one below."""
    between = (here.x + to.x) // 2
    if to.kind == "vervolgstap" and to.x > here.x + STEP // 2:
        return f"M{here.x} {here.y - 18}Q{between - 14} {to.y - 24} {to.x - 9} {to.y - 13}"
    if to.kind == "vangnet" and to.x < here.x - STEP // 2:
        return f"M{here.x - 12} {here.y - 8}Q{between - 6} {here.y - 16} {to.x} {to.y - 12}"
    return ""


def _rungs(relations: Sequence[Relation]) -> list[int]:
    return sorted({relation.rung for relation in relations} - {0})


def _or(rungs: Sequence[int], word: str) -> str:
    *most, last = map(str, rungs)
    return f"{', '.join(most)} {word} {last}" if most else last
