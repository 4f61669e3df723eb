"""A point lies near the town that is named with it."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.places import Point, distance_km, find_town, in_kingdom, towns
from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "punt-ver-van-plaats",
    "waarschuwing",
    "Het punt ligt ver van de plaats",
    "Het punt op de kaart ligt meer dan 30 kilometer van de plaats die je noemt.",
    "locaties:\n  - plaats: Groningen\n    gemeente: Groningen\n    punt: [51.92, 4.48]",
    "locaties:\n  - plaats: Groningen\n    gemeente: Groningen\n    punt: [53.22, 6.57]",
    reads=("locaties",),
)

_FAR_KM = 30


def check(entry: Entry) -> Iterator[Finding]:
    """Measure how far every point is from its town."""
    for path, location in entry.locations():
        if "punt" not in location:
            continue
        latitude, longitude = location["punt"]
        point = (latitude, longitude)
        distance = _distance(point, location["plaats"])
        # Of a small town the table may know only a namesake elsewhere.
        if distance > _FAR_KM and not 0 < _distance(point, location["gemeente"]) <= _FAR_KM:
            yield Finding(
                (*path, "punt"),
                say("punt-ver-van-plaats", afstand=f"{distance:.0f}", plaats=location["plaats"]),
                say("punt-ver-van-plaats.raad"),
            )


def _distance(point: Point, name: str) -> float:
    """How far it is to the nearest town of that name; 0 when there is none to measure to."""
    town = find_town(name)
    if town is None or not in_kingdom(point):
        return 0
    distance = distance_km(point, town.point)
    if distance <= _FAR_KM:
        return distance
    return min(distance_km(point, other.point) for other in towns() if other.name == town.name)
