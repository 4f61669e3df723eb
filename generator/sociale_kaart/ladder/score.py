"""How good one offering is as a next step from another, or as a fallback: points for each reason.

What the points are is in `weights.py`. Of two candidates the one with more points comes first;
among equals lots are drawn that are the same at every build. Some ways are never taken, whatever
the points: not up for a next step, not down for a fallback, to where one is not welcome.
"""

from __future__ import annotations

import numpy as np

from sociale_kaart.ladder.spots import Flags, Ints
from sociale_kaart.ladder.traits import GROWN_UP, Traits
from sociale_kaart.weights import Weights

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
    """Tell for which pairs audiences and ages do not exclude each other.

    Of ages that is so when they have none in common: then nobody from here can go there.
    """
    here, there = pair
    ages = (t.youngest[here] <= t.oldest[there]) & (t.youngest[there] <= t.oldest[here])
    apart = (t.shut_out[here] & t.audiences[there]) != 0
    # Somewhere for anyone says nothing of whether a place for women only would do.
    closed = (t.only_for[there] != 0) & ((t.only_for[there] & t.audiences[here]) == 0)
    fits: Flags = ages & ~apart & ~closed
    return fits


def leaves_out(t: Traits, pair: Pair) -> Flags:
    """Tell for which pairs some people from here are too young or too old there."""
    here, there = pair
    from_age = np.where(t.youngest[here] > 0, t.youngest[here], GROWN_UP)
    some: Flags = (from_age < t.youngest[there]) | (t.oldest[here] > t.oldest[there])
    return some


def shares(t: Traits, pair: Pair) -> Flags:
    """Tell which pairs have a pillar (and so perhaps a sector) or an audience in common."""
    here, there = pair
    pillars = t.pillars[here] & t.pillars[there]
    common: Flags = (pillars | (t.audiences[here] & t.audiences[there])) != 0
    return common


def step_up(w: Weights, t: Traits, pair: Pair, nearness: Ints) -> Ints:
    """Return the points of next steps."""
    here, there = pair
    rung = first_rung_above(t.rungs[there], t.highest[here])
    aimed = rung == t.aim[here]
    below = np.maximum(t.highest[here] - t.lowest[there], 0)
    points: Ints = (
        _common(w, t, pair)
        + nearness
        + w.right_rung * ((rung == t.highest[here] + 1) | aimed)
        + w.aimed_rung * aimed
        + w.leads_on * (t.aim[there] > rung)
        + w.too_broad * below
    )
    return points


def step_down(w: Weights, t: Traits, pair: Pair, nearness: Ints) -> Ints:
    """Return the points of fallbacks."""
    here, there = pair
    points: Ints = (
        _common(w, t, pair)
        + nearness
        + w.right_rung * (t.highest[there] >= t.lowest[here] - 1)
        + w.stable * t.stable[there]
        + w.way_back * (t.aim[there] >= t.lowest[here])
        + w.free_access * t.free_access[there]
        + w.needs_referral * t.needs_referral[there]
        + w.no_indication * t.no_indication[there]
        + w.needs_indication * t.needs_indication[there]
    )
    return points


def only_nearness(_: Weights, __: Traits, ___: Pair, nearness: Ints) -> Ints:
    """Return the points of meeting points: the nearest is best."""
    return nearness


def _common(w: Weights, t: Traits, pair: Pair) -> Ints:
    here, there = pair
    audience = (t.audiences[here] & t.audiences[there]) != 0
    points: Ints = (
        w.same_pillar * ((t.pillars[here] & t.pillars[there]) != 0)
        + w.same_sector * ((t.sectors[here] & t.sectors[there]) != 0)
        + w.same_main_sector * (t.main_sector[here] == t.main_sector[there])
        + w.same_audience * audience
        + w.other_audience * (~audience & ~t.for_anyone[there])
        + w.other_ages * leaves_out(t, pair)
        + w.same_provider * (t.provider[here] == t.provider[there])
    )
    return points
