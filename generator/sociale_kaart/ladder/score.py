"""How good one offering is as a next step from another, or as a fallback: points for each reason.

The weights are meant to be read and argued about. Of two candidates the one with more points
comes first; among equals lots are drawn that are the same at every build.
"""

from __future__ import annotations

import numpy as np

from sociale_kaart.ladder.spots import Flags, Ints
from sociale_kaart.ladder.traits import Traits

SAME_PILLAR = 15
SAME_SECTOR = 25
"""On top of the pillar."""
SAME_MAIN_SECTOR = 5
"""On top of the sector."""
SAME_AUDIENCE = 20
OTHER_AUDIENCE = -20
"""Only for people whom this offering does not mention."""
RIGHT_RUNG = 30
"""The rung that the offering works towards, or the one next to it."""
TOO_BROAD = -8
"""For each rung of a next step that lies below where one stands now."""
SAME_PROVIDER = 15
NEAR = 30
"""At the same place; less with the distance, nothing at the edge of what is near."""
FREE_ACCESS = 15
"""Of a fallback: one can walk in."""
NO_INDICATION = 15
"""Of a fallback: no decision by others is needed."""

FURTHEST_RUNG = 2
"""A step is at most so many rungs, unless the offering itself works towards a higher one."""

Pair = tuple[Ints, Ints]
"""For many pairs at once: from which offering, to which."""


def first_rung_above(rungs: Ints, height: Ints | int) -> Ints:
    """Return the lowest rung above a height, for sets of rungs as bits; 0 when there is none."""
    above = rungs >> (height + 1) << (height + 1)
    lowest_bit = above & -above
    return np.where(above > 0, np.log2(np.maximum(lowest_bit, 1)).astype(np.int64), 0)


def is_step_up(t: Traits, pair: Pair) -> Flags:
    """Tell which pairs lead to a higher rung that is within reach."""
    here, there = pair
    rung = first_rung_above(t.rungs[there], t.highest[here])
    reach = np.maximum(t.highest[here] + FURTHEST_RUNG, t.aim[here])
    within: Flags = (rung > 0) & (rung <= reach)
    return within


def is_step_down(t: Traits, pair: Pair) -> Flags:
    """Tell which pairs lead to an offering that ends lower, and not very much lower."""
    here, there = pair
    far = t.highest[there] < t.lowest[here] - FURTHEST_RUNG
    down: Flags = (t.highest[there] < t.highest[here]) & ~far
    return down


def welcomes(t: Traits, pair: Pair) -> Flags:
    """Tell for which pairs audiences and ages do not exclude each other."""
    here, there = pair
    ages = (t.youngest[here] <= t.oldest[there]) & (t.youngest[there] <= t.oldest[here])
    apart = (t.shut_out[here] & t.audiences[there]) != 0
    # Somewhere for anyone says nothing of whether a place for women only would do.
    closed = (t.only_for[there] != 0) & ((t.only_for[there] & t.audiences[here]) == 0)
    fits: Flags = ages & ~apart & ~closed
    return fits


def shares(t: Traits, pair: Pair) -> Flags:
    """Tell which pairs have a pillar (and so perhaps a sector) or an audience in common."""
    here, there = pair
    pillars = t.pillars[here] & t.pillars[there]
    common: Flags = (pillars | (t.audiences[here] & t.audiences[there])) != 0
    return common


def step_up(t: Traits, pair: Pair, nearness: Ints) -> Ints:
    """Return the points of next steps."""
    here, there = pair
    rung = first_rung_above(t.rungs[there], t.highest[here])
    right = (rung == t.highest[here] + 1) | (rung == t.aim[here])
    below = np.maximum(t.highest[here] - t.lowest[there], 0)
    points: Ints = _common(t, pair) + nearness + RIGHT_RUNG * right + TOO_BROAD * below
    return points


def step_down(t: Traits, pair: Pair, nearness: Ints) -> Ints:
    """Return the points of fallbacks."""
    here, there = pair
    right = t.highest[there] >= t.lowest[here] - 1
    open_door = FREE_ACCESS * t.free_access[there] + NO_INDICATION * t.no_indication[there]
    points: Ints = _common(t, pair) + nearness + RIGHT_RUNG * right + open_door
    return points


def _common(t: Traits, pair: Pair) -> Ints:
    here, there = pair
    pillar = (t.pillars[here] & t.pillars[there]) != 0
    sector = (t.sectors[here] & t.sectors[there]) != 0
    main = t.main_sector[here] == t.main_sector[there]
    audience = (t.audiences[here] & t.audiences[there]) != 0
    other = ~audience & ~t.for_anyone[there]
    points: Ints = (
        SAME_PILLAR * pillar
        + SAME_SECTOR * sector
        + SAME_MAIN_SECTOR * main
        + SAME_AUDIENCE * audience
        + OTHER_AUDIENCE * other
        + SAME_PROVIDER * (t.provider[here] == t.provider[there])
    )
    return points
