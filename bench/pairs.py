"""The ladder by comparing every offering with every other: what the ladder is measured beside.

The same rules and points, and the same numbers; only the search differs. It tells no reasons.
"""

from __future__ import annotations

import numpy as np

from sociale_kaart.ladder import MOST, score
from sociale_kaart.ladder.spots import EARTH_RADIUS_KM, Floats, Spots, spots_of
from sociale_kaart.ladder.traits import traits_of
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema
from sociale_kaart.weights import USUAL


def compare_all(
    catalogue: Catalogue, schema: Schema, *, near_km: float
) -> list[tuple[list[int], list[int]]]:
    """Return the best next steps and fallbacks nearby of each offering, by number."""
    offerings = catalogue.offerings
    t, spots = traits_of(offerings, schema), spots_of(offerings)
    there = np.arange(len(offerings))
    found = []
    for i in range(len(offerings)):
        here = np.full(len(there), i)
        apart = _apart(spots, i, len(offerings))
        near = np.rint(USUAL.near * np.maximum(1 - apart / near_km, 0)).astype(np.int64)
        common = (
            (apart <= near_km) & score.shares(t, (here, there)) & score.welcomes(t, (here, there))
        )
        best = []
        for step, points in (
            (score.is_step_up, score.step_up),
            (score.is_step_down, score.step_down),
        ):
            fits = np.flatnonzero(common & step(t, (here, there)))
            total = points(USUAL, t, (here[fits], fits), near[fits])
            best.append(fits[np.argsort(-total, kind="stable")[:MOST]].tolist())
        found.append((best[0], best[1]))
    return found


def _apart(spots: Spots, i: int, size: int) -> Floats:
    """Return how far each offering is from one, in kilometres; infinite without points."""
    mine = spots.xyz[(spots.offering == i) & (spots.area < 0)]
    points = np.flatnonzero(spots.area < 0)
    apart = np.full(size, np.inf)
    if len(mine):
        line = spots.xyz[points][:, None, :] - mine[None, :, :]
        chord = np.sqrt((line * line).sum(axis=2)).min(axis=1)
        arc = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / 2 / EARTH_RADIUS_KM, 1))
        np.minimum.at(apart, spots.offering[points], arc)
    return apart
