"""What offerings can have in common, and on which rung: the keys by which they are searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from sociale_kaart.ladder import score
from sociale_kaart.ladder.spots import Flags, Ints, spread
from sociale_kaart.ladder.traits import ANYONE, Traits, pillars_of
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema

_RUNGS = 8
"""Room for a rung in a key."""


class Topics(NamedTuple):
    """Pairs of an offering and a topic, in the order of the offerings."""

    offering: Ints
    topic: Ints
    anywhere: Flags
    """Whether what is online or for the whole country counts as near: of one's own provider."""

    def among(self, offerings: Ints) -> Topics:
        """Return only the topics of these offerings."""
        first = np.searchsorted(self.offering, offerings)
        after = np.searchsorted(self.offering, offerings, side="right")
        _, kept = spread(first, after - first)
        return Topics(self.offering[kept], self.topic[kept], self.anywhere[kept])


def topics_of(offerings: Sequence[Offering], schema: Schema) -> Topics:
    """Return the sectors, pillars, audiences and provider of each offering."""
    numbers: dict[str, int] = {}
    rows: list[tuple[int, int, bool]] = []
    for i, offering in enumerate(offerings):
        names = [f"sector {sector}" for sector in offering.sectors]
        names += [f"pijler {pillar}" for pillar in pillars_of(offering.sectors, schema)]
        names += [f"doelgroep {name}" for name in offering.audiences if name != ANYONE]
        rows += [(i, numbers.setdefault(name, len(numbers)), False) for name in names]
        provider = f"aanbieder {offering.provider_id}"
        rows.append((i, numbers.setdefault(provider, len(numbers)), True))
    table = np.array(rows, dtype=np.int64)
    return Topics(table[:, 0], table[:, 1], table[:, 2].astype(np.bool_))


Keys = Callable[[Traits, Topics], tuple[Ints, Ints]]
"""Of rows of topics: which row gets which key; a row may get several."""


def keys_up(t: Traits, rows: Topics) -> tuple[Ints, Ints]:
    """A candidate stands under each rung from which it is a step up."""
    found = []
    for rung in range(1, 6):
        above = score.first_rung_above(t.rungs[rows.offering], rung)
        row = np.flatnonzero((above > 0) & (above <= rung + score.FURTHEST_RUNG))
        found.append((row, rows.topic[row] * _RUNGS + rung))
    return _joined(found)


def asked_up(t: Traits, rows: Topics) -> tuple[Ints, Ints]:
    """One asks for the rung where one stands, and for the one before where one is going."""
    highest, aim = t.highest[rows.offering], t.aim[rows.offering] - 1
    far = np.flatnonzero(aim > highest)
    return _joined(
        [
            (np.arange(len(highest)), rows.topic * _RUNGS + highest),
            (far, rows.topic[far] * _RUNGS + aim[far]),
        ]
    )


def keys_down(t: Traits, rows: Topics) -> tuple[Ints, Ints]:
    """A candidate stands under its highest rung."""
    return np.arange(len(rows.topic)), rows.topic * _RUNGS + t.highest[rows.offering]


def asked_down(t: Traits, rows: Topics) -> tuple[Ints, Ints]:
    """One asks for each rung below, down to a little under where the offering begins."""
    found = []
    lowest, highest = t.lowest[rows.offering], t.highest[rows.offering]
    for rung in range(1, 6):
        row = np.flatnonzero((rung < highest) & (rung >= lowest - score.FURTHEST_RUNG))
        found.append((row, rows.topic[row] * _RUNGS + rung))
    return _joined(found)


def _joined(found: Sequence[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    rows, keys = zip(*found, strict=True)
    return np.concatenate(rows), np.concatenate(keys)
