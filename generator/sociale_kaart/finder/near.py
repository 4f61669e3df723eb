"""Where offerings are, cut into pieces of the country: who names a place fetches what is near.

Beside points as on the map it has the middles of towns, for places of which only the town is
known: they serve for distances and are not on the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import Any

from sociale_kaart.finder.order import cell
from sociale_kaart.finder.points import SCALE, Spots, compact, spots_of
from sociale_kaart.model import Offering
from sociale_kaart.places import find_town

PIECE = 2048  # offerings in a piece, about
_BOUNDS = 100  # the corners of a piece are kept to 0.01 degree


class Piece(dict[str, Any]):
    """The spots of a piece, as the browser reads them."""


def build_pieces(offerings: Sequence[Offering], *, limit: int = PIECE) -> list[Piece]:
    """Return the pieces in the order of the country."""
    exact = spots_of(offerings)
    middles = spots_of(map(in_the_middle, offerings))
    # Exact and middle apart, since one point can be both.
    found = [(point, False) for point in exact] + [(point, True) for point in middles]
    found.sort(key=lambda one: (cell((one[0][0] / SCALE, one[0][1] / SCALE)), one))
    pieces: list[tuple[Spots, Spots]] = []
    room = 0
    for point, middle in found:
        numbers = middles[point] if middle else exact[point]
        if room <= 0:
            pieces.append(({}, {}))
            room = limit
        pieces[-1][middle][point] = numbers
        room -= len(numbers)
    return [Piece(spots=compact(one), middles=compact(other)) for one, other in pieces]


def bounds(pieces: Iterable[Piece]) -> list[list[int]]:
    """Return south, west, north and east of each piece, in hundredths of degrees, rounded out."""
    return [_bounds(piece) for piece in pieces]


def in_the_middle(offering: Offering) -> Offering:
    """Return the offering with only places of which no more than the town is known, and there."""
    known = ((place, find_town(place.town)) for place in offering.locations if not place.point)
    return offering._replace(
        locations=tuple(place._replace(point=town.point) for place, town in known if town)
    )


def is_nowhere(offering: Offering) -> bool:
    """Say whether no distance to it can be told."""
    return not any(place.point or find_town(place.town) for place in offering.locations)


def _bounds(piece: Piece) -> list[int]:
    lats, lons = (
        [number for part in piece.values() for number in _sums(part[name])]
        for name in ("lat", "lon")
    )
    scale = _BOUNDS / SCALE
    low = [floor(min(lats) * scale), floor(min(lons) * scale)]
    return [*low, ceil(max(lats) * scale), ceil(max(lons) * scale)]


def _sums(steps: Iterable[int]) -> Iterable[int]:
    total = 0
    for step in steps:
        total += step
        yield total
