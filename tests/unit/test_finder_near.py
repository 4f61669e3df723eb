"""The pieces of the country: who names a place fetches what is near, and nothing is lost."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.finder.near import Piece, bounds, build_pieces
from sociale_kaart.finder.points import SCALE
from tests.unit.test_finder import at, offering

POINTS = st.tuples(st.floats(50.8, 53.5), st.floats(3.4, 7.2))
PLACES = st.lists(st.lists(POINTS, max_size=3), max_size=40)


def spots(part: dict[str, Any]) -> set[tuple[int, int, int]]:
    """Each offering with its point."""
    lats, lons, numbers = (list(accumulate(part[name])) for name in ("lat", "lon", "offerings"))
    ends = list(accumulate(part["sizes"]))
    return {
        (lat, lon, number)
        for lat, lon, end, size in zip(lats, lons, ends, part["sizes"], strict=True)
        for number in numbers[end - size : end]
    }


@given(PLACES, st.integers(1, 20))
def test_every_point_is_in_one_piece_and_within_its_bounds(
    places: list[list[tuple[float, float]]], limit: int
) -> None:
    made = [
        offering(f"o{number}", locaties=[at("Ede", lat, lon) for lat, lon in points])
        for number, points in enumerate(places)
    ]
    pieces = build_pieces(made, limit=limit)
    wanted = {
        (round(lat * SCALE), round(lon * SCALE), number)
        for number, points in enumerate(places)
        for lat, lon in points
    }
    found = [spots(piece["spots"]) for piece in pieces]
    assert set().union(*found) == wanted
    assert sum(map(len, found)) == len(wanted)
    for piece, (south, west, north, east) in zip(found, bounds(pieces), strict=True):
        for lat, lon, _ in piece:
            assert south <= lat * 100 / SCALE <= north
            assert west <= lon * 100 / SCALE <= east


def test_places_far_apart_are_in_other_pieces() -> None:
    made = [
        offering("a", locaties=[at("Maastricht", 50.85, 5.69), at("Groningen", 53.22, 6.57)]),
        offering("b", locaties=[at("Maastricht", 50.86, 5.70)]),
    ]
    south, north = build_pieces(made, limit=2)
    assert {number for *_, number in spots(south["spots"])} == {0, 1}
    assert {number for *_, number in spots(north["spots"])} == {0}


def test_a_place_of_which_only_the_town_is_known_is_in_its_middle() -> None:
    made = [
        offering("a", locaties=[at("Ede", 52.1, 5.7)]),
        offering("b", locaties=[{"plaats": "Ede", "gemeente": "Ede"}]),
    ]
    [piece] = build_pieces(made)
    [(lat, _, number)] = spots(piece["middles"])
    assert number == 1
    assert lat / SCALE == pytest.approx(52.04, abs=0.02)
    assert {number for *_, number in spots(piece["spots"])} == {0}


def test_nothing_anywhere_is_no_piece() -> None:
    assert build_pieces([offering("a", online=True)]) == []
    assert bounds(list[Piece]()) == []
