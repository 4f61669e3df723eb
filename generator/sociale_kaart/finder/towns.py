"""Where places are: towns, municipalities and postcodes with their points, and what serves them.

These files are fetched only when a visitor names a place. A town comes before smaller namesakes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sociale_kaart.finder.columns import Column, Filter, make_column
from sociale_kaart.finder.near import is_nowhere
from sociale_kaart.finder.points import steps
from sociale_kaart.model import Location, Offering
from sociale_kaart.places import PROVINCES, Point, find_town, towns

SCALE = 1000  # a hundred metres will do for the middle of a town
_PROVINCES = list(PROVINCES)
_EVERYWHERE = 0


def places_file(offerings: Sequence[Offering], municipalities: Filter) -> dict[str, Any]:
    """Return the gazetteer, with the catalogue's own towns and municipalities besides.

    Each town is its name, its province (a number, -1 when unknown), its point, and other names;
    ``municipalities`` are the middles of those of the filter, in its order.
    """
    rows: list[list[Any]] = []
    for town in sorted(towns(), key=lambda town: -town.inhabitants):
        province = _PROVINCES.index(town.province) if town.province in PROVINCES else -1
        rows.append([town.name, province, *_scaled(town.point), *town.aliases])
    middles = _middles((place.municipality, place) for one in offerings for place in one.locations)
    own = _middles((place.town, place) for one in offerings for place in one.locations)
    unknown = {name: point for name, point in (own | middles).items() if not find_town(name)}
    rows += [[name, -1, *_scaled(point)] for name, point in sorted(unknown.items())]
    return {
        "scale": SCALE,
        "provinces": [[name, *marks] for name, marks in PROVINCES.items()],
        "towns": rows,
        "municipalities": [_municipality(name, middles) for name in municipalities.titles],
    }


def postcodes_file(
    offerings: Sequence[Offering], table: Mapping[str, Point]
) -> dict[str, list[int] | int]:
    """Return the middles of the areas of four digits: the keeper's, and of addresses known here."""
    known = _middles(
        (place.postcode[:4], place)
        for one in offerings
        for place in one.locations
        if place.postcode and place.precision != "plaats"
    )
    points = sorted((known | dict(table)).items())
    return {
        "scale": SCALE,
        "codes": steps(int(code) for code, _ in points),
        "lat": steps(_scaled(point)[0] for _, point in points),
        "lon": steps(_scaled(point)[1] for _, point in points),
    }


def reach(offerings: Sequence[Offering], municipalities: Filter) -> Column:
    """Return the column of what an offering serves beyond its own places.

    0 is everywhere, then follow the provinces, then the municipalities of the filter.
    """
    numbers = {name: 1 + number for number, name in enumerate(_PROVINCES)}
    after = 1 + len(numbers)
    # A province and a municipality may have one name.
    towns_of = {name: after + number for number, name in enumerate(municipalities.titles)}
    served = (tuple(sorted(_served(offering, numbers, towns_of))) for offering in offerings)
    return make_column("bereik", after + len(towns_of), served)


def nowhere(offerings: Sequence[Offering]) -> Column:
    """Return the column of what has no place to tell the distance of."""
    return make_column("nergens", 1, ((0,) if is_nowhere(one) else () for one in offerings))


def _served(
    offering: Offering, provinces: Mapping[str, int], municipalities: Mapping[str, int]
) -> set[int]:
    area = offering.area
    if offering.everywhere:
        return {_EVERYWHERE}
    found: set[int] = set()
    if area:
        found |= {provinces[name] for name in area.provinces if name in provinces}
        found |= {municipalities[name] for name in area.municipalities if name in municipalities}
    if is_nowhere(offering):
        names = (place.municipality for place in offering.locations)
        found |= {municipalities[name] for name in names if name in municipalities}
        # Nobody said where: better shown to all than to none.
        return found or {_EVERYWHERE}
    return found


def _municipality(name: str, middles: Mapping[str, Point]) -> list[int] | None:
    town = find_town(name)
    point = town.point if town else middles.get(name)
    return _scaled(point) if point else None


def _middles(named: Iterable[tuple[str, Location]]) -> dict[str, Point]:
    points: dict[str, list[Point]] = defaultdict(list)
    for name, place in named:
        if place.point:
            points[name].append(place.point)
    return {
        name: (sum(lat for lat, _ in known) / len(known), sum(lon for _, lon in known) / len(known))
        for name, known in points.items()
    }


def _scaled(point: Point) -> list[int]:
    return [round(point[0] * SCALE), round(point[1] * SCALE)]
