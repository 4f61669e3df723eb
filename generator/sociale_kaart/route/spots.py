"""Where an offering is, for distances: its points, or else the middle of its town."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sociale_kaart.model import Location, Offering
from sociale_kaart.places import find_town

SCALE = 1000
"""A hundred metres will do."""
MOST = 40
"""Of a chain with more places than this the rest is left out."""


class Spot(NamedTuple):
    """A location, and its latitude and longitude in thousandths of degrees."""

    location: Location
    point: tuple[int, int]


def spots_of(offering: Offering) -> list[Spot]:
    """Return the locations of which we know where they are."""
    return list(_spots(offering))[:MOST]


def _spots(offering: Offering) -> Iterator[Spot]:
    for location in offering.locations:
        point = location.point
        if not point:
            town = find_town(location.town)
            point = town.point if town else None
        if point:
            yield Spot(location, (round(point[0] * SCALE), round(point[1] * SCALE)))
