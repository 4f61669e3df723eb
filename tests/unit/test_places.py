"""What a visitor or provider gets from the embedded gazetteer: towns, near misses, distances."""

from __future__ import annotations

from itertools import pairwise

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart import places

points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def name_of(town: places.Town | None) -> str | None:
    return town.name if town else None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Utrecht", "Utrecht"),
        ("  rotterdam ", "Rotterdam"),
        ("den bosch", "'s-Hertogenbosch"),
        ("s Hertogenbosch", "'s-Hertogenbosch"),
        ("\u2019s-Gravenhage", "Den Haag"),
        ("DEN-HAAG", "Den Haag"),
        ("t harde", "'t Harde"),
        ("St. Willebrord", "Sint Willebrord"),
        ("Sint Odilienberg", "Sint Odiliënberg"),
        ("Walterswald", "Wâlterswâld"),
        ("Capelle a/d IJssel", "Capelle aan den IJssel"),
        ("ouderkerk aan den amstel", "Ouderkerk aan de Amstel"),
        ("\u0132sselstein", "IJsselstein"),
        ("Snits", "Sneek"),
        ("Almere Stad", "Almere"),
        ("Katwijk", "Katwijk"),
    ],
)
def test_a_town_is_found_however_it_is_written(typed: str, found: str) -> None:
    assert name_of(places.find_town(typed)) == found


@pytest.mark.parametrize("typed", ["", " ", "'", "NH", "Atlantis", "Leerbroek"])
def test_what_is_not_in_the_table_is_not_found(typed: str) -> None:
    assert places.find_town(typed) is None


@pytest.mark.parametrize(
    ("typed", "province", "lies_in"),
    [
        ("Hengelo", None, "Overijssel"),
        ("Hengelo", "Gelderland", "Gelderland"),
        ("Hengelo (Gld)", None, "Gelderland"),
        ("Rijswijk", None, "Zuid-Holland"),
        ("rijswijk nb", None, "Noord-Brabant"),
        ("Laren NH", None, "Noord-Holland"),
        ("Beek", "noord brabant", "Noord-Brabant"),
        ("Oosterwolde", "Friesland", "Fryslân"),
        ("Oosterend", None, "Noord-Holland"),
        ("Oosterend", "Fryslân", "Fryslân"),
        ("Rincon", "Bonaire", "Bonaire"),
    ],
)
def test_of_namesakes_the_largest_is_meant_unless_the_province_says_otherwise(
    typed: str, province: str | None, lies_in: str
) -> None:
    town = places.find_town(typed, province=province)
    assert town is not None
    assert town.province == lies_in


@pytest.mark.parametrize("province", ["Utrecht", "Beieren", ""])
def test_a_town_in_another_province_is_not_found(province: str) -> None:
    assert places.find_town("Hengelo", province=province) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Amstrdam", "Amsterdam"),
        ("Roterdam", "Rotterdam"),
        ("Nijmgen", "Nijmegen"),
        ("Dutinchem", "Doetinchem"),
        ("s gravenhague", "Den Haag"),
    ],
)
def test_a_slip_of_the_keyboard_is_answered_with_the_town_that_was_meant(
    typed: str, meant: str
) -> None:
    assert places.nearest_names(typed)[0] == meant


def test_no_more_names_are_proposed_than_asked_for_and_none_twice() -> None:
    names = places.nearest_names("Bunschoten-Spakenburg", n=2)
    assert len(names) == len(set(names)) <= 2
    assert places.nearest_names("Utrecht", n=0) == []
    assert places.nearest_names("qqqqqqqq") == []


@given(st.text(), st.none() | st.text())
def test_strangers_text_is_never_an_error(text: str, province: str | None) -> None:
    places.find_town(text, province=province)
    for name in places.nearest_names(text):
        assert places.find_town(name) is not None


def test_every_town_in_the_table_can_be_found_and_lies_where_it_should() -> None:
    provinces = {*places.PROVINCES, "Bonaire", "Sint Eustatius", "Saba"}
    for town in places.towns():
        found = places.find_town(town.name, province=town.province)
        assert found is not None
        assert found.name == town.name
        assert town.province in provinces
        assert places.in_kingdom(town.point)
        for alias in town.aliases:
            assert places.find_town(alias, province=town.province) is not None


def test_the_table_holds_every_province_and_no_town_twice() -> None:
    towns = places.towns()
    assert len(towns) > 1900
    assert {town.province for town in towns} >= set(places.PROVINCES)
    assert len({(town.name, town.province, town.point) for town in towns}) == len(towns)


def test_a_town_says_where_it_lies() -> None:
    utrecht = places.find_town("Utrecht")
    assert utrecht is not None
    assert utrecht.province == "Utrecht"
    assert utrecht.point == pytest.approx((52.09, 5.12), abs=0.02)
    assert utrecht.inhabitants > 300_000


def test_utrecht_to_amsterdam_is_about_35_kilometres() -> None:
    utrecht, amsterdam = places.find_town("Utrecht"), places.find_town("Amsterdam")
    assert utrecht is not None
    assert amsterdam is not None
    assert places.distance_km(utrecht.point, amsterdam.point) == pytest.approx(35, abs=1)


@given(points, points)
def test_distance_agrees_with_geopy_and_is_symmetric(a: places.Point, b: places.Point) -> None:
    distance = places.distance_km(a, b)
    assert distance == places.distance_km(b, a)
    # A metre: what rounding costs the haversine formula on the opposite side of the Earth.
    assert distance == pytest.approx(great_circle(a, b).km, rel=1e-6, abs=1e-3)


@given(points)
def test_a_point_is_at_no_distance_from_itself(a: places.Point) -> None:
    assert places.distance_km(a, a) == 0


@given(points, points, points)
def test_a_detour_is_never_shorter(a: places.Point, b: places.Point, c: places.Point) -> None:
    detour = sum(places.distance_km(*leg) for leg in pairwise((a, b, c)))
    assert places.distance_km(a, c) <= detour + 1e-3


@pytest.mark.parametrize(
    "point",
    [
        (52.0907, 5.1214),
        (53.4890, 6.2010),  # Schiermonnikoog
        (50.7680, 6.0190),  # Vaals
        (51.3080, 3.3870),  # Sluis
        (12.1084, -68.9335),  # Willemstad
        (12.1500, -68.2667),  # Kralendijk
        (12.5240, -70.0270),  # Oranjestad, Aruba
        (17.4830, -62.9864),  # Oranjestad, Sint Eustatius
        (17.6261, -63.2497),  # The Bottom
        (18.0260, -63.0458),  # Philipsburg
    ],
)
def test_the_kingdom_is_in_europe_and_on_six_islands(point: places.Point) -> None:
    assert places.in_kingdom(point)
    assert not places.swapped(point)
    latitude, longitude = point
    assert places.swapped((longitude, latitude))


@pytest.mark.parametrize(
    "point",
    [
        (0.0, 0.0),
        (52.52, 13.405),  # Berlin
        (48.8566, 2.3522),  # Paris
        (51.9, 51.9),
        (float("nan"), 5.0),
        (float("inf"), float("-inf")),
    ],
)
def test_elsewhere_is_neither_in_the_kingdom_nor_swapped(point: places.Point) -> None:
    assert not places.in_kingdom(point)
    assert not places.swapped(point)


def test_a_town_in_the_table_is_never_taken_for_swapped() -> None:
    assert not any(places.swapped(town.point) for town in places.towns())
