"""The points of offerings, as small numbers: for the map, and for distances (see ``near``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Any

from sociale_kaart.model import Offering

SCALE = 10_000  # points are kept to 0.0001 degree: some ten metres

Spots = dict[tuple[int, int], list[int]]


def spots_of(offerings: Iterable[Offering]) -> Spots:
    """Return the different points, each with the numbers of the offerings that are there."""
    found: Spots = defaultdict(list)
    for number, offering in enumerate(offerings):
        points = {location.point for location in offering.locations if location.point}
        for lat, lon in sorted({(round(p[0] * SCALE), round(p[1] * SCALE)) for p in points}):
            found[lat, lon].append(number)
    return found


def compact(spots: Spots) -> dict[str, Any]:
    """Return small numbers only: each the difference with the one before.

    ``sizes`` says how many of ``offerings`` are at each point.
    """
    return {
        "scale": SCALE,
        "lat": steps(lat for lat, _ in spots),
        "lon": steps(lon for _, lon in spots),
        "sizes": [len(numbers) for numbers in spots.values()],
        "offerings": steps(chain.from_iterable(spots.values())),
    }


def for_the_map(spots: Spots, offerings: Sequence[Offering]) -> dict[str, Any]:
    """Return the same with ``rungs`` besides: on which each of ``offerings`` starts."""
    numbers = chain.from_iterable(spots.values())
    return compact(spots) | {"rungs": [offerings[number].rungs[0] for number in numbers]}


def steps(numbers: Iterable[int]) -> list[int]:
    """Return the differences between each number and the one before."""
    return [after - before for before, after in pairwise([0, *numbers])]
