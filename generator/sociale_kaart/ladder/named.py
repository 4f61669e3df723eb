"""What providers name themselves, as far as it is a way: nobody is sent where they cannot go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from sociale_kaart.ladder import score
from sociale_kaart.ladder.spots import Flags
from sociale_kaart.ladder.traits import Traits
from sociale_kaart.model import Offering

Named = Mapping[int, Sequence[int]]
"""For each offering that names any: the numbers of those, in its own order."""


def named_next_steps(offerings: Sequence[Offering], t: Traits) -> Named:
    """Return the named next steps that do not lie below the whole offering."""
    return _named(offerings, t, lambda o: o.next_steps, _not_below)


def named_fallbacks(offerings: Sequence[Offering], t: Traits) -> Named:
    """Return the named fallbacks that do not lie above the whole offering."""
    return _named(offerings, t, lambda o: o.fallbacks, _not_above)


def _named(
    offerings: Sequence[Offering],
    t: Traits,
    links: Callable[[Offering], Sequence[str]],
    fits: Callable[[Traits, score.Pair], Flags],
) -> Named:
    number = {offering.id: i for i, offering in enumerate(offerings)}
    rows = [
        (i, number[id])
        for i, offering in enumerate(offerings)
        for id in dict.fromkeys(links(offering))
        if id in number and id != offering.id
    ]
    here, there = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    good = fits(t, (here, there)) & score.welcomes(t, (here, there))
    found: dict[int, list[int]] = {}
    for i, other in zip(here[good].tolist(), there[good].tolist(), strict=True):
        found.setdefault(i, []).append(other)
    return found


def _not_below(t: Traits, pair: score.Pair) -> Flags:
    here, there = pair
    fits: Flags = t.highest[there] >= t.lowest[here]
    return fits


def _not_above(t: Traits, pair: score.Pair) -> Flags:
    here, there = pair
    fits: Flags = t.lowest[there] <= t.highest[here]
    return fits
