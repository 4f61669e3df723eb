"""The order in which the finder numbers offerings: by region, and within one by name.

Neighbours get numbers close together, so that a visitor who looks for something nearby needs few
files; offerings without a point come last.
"""

from __future__ import annotations

from sociale_kaart.finder.fold import fold
from sociale_kaart.model import Catalogue, Offering

# A cell is about 22 by 20 km.
_HEIGHT, _WIDTH = 0.2, 0.3
_NOWHERE = (1 << 20, 0)


def in_order(catalogue: Catalogue) -> list[Offering]:
    """Return the offerings as the finder numbers them."""
    return sorted(catalogue.offerings, key=_place)


def _place(offering: Offering) -> tuple[tuple[int, int], str, str]:
    point = next((place.point for place in offering.locations if place.point), None)
    return cell(point) if point else _NOWHERE, fold(offering.name), offering.id


def cell(point: tuple[float, float]) -> tuple[int, int]:
    """Return the cell that a point is in; cells next to each other are close in order."""
    row, column = int(point[0] // _HEIGHT), int(point[1] // _WIDTH)
    # Rows run to and fro, so that the next cell is always a neighbour.
    return row, column if row % 2 else -column
