"""Where offerings are, as numbers: a spot for each of their points and areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sociale_kaart.model import Offering
from sociale_kaart.places import find_town

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

EARTH_RADIUS_KM = 6371.0088
EVERYWHERE = "overal"


class Spots(NamedTuple):
    """All spots, those of one offering side by side.

    A spot is a point on Earth, or stands for an area (``area`` 0 and up, otherwise -1): a
    municipality, a province, everywhere. Two offerings meet in an area only when one of them has
    nothing better to say (``vague``): two addresses in one large municipality may lie far apart.
    """

    offering: Ints
    xyz: Floats
    """Kilometres from the middle of the Earth: straight lines are compared without trigonometry."""
    area: Ints
    vague: Flags
    town: Ints
    """The same number for the same town."""
    middle: Flags
    """Whether the point is only the middle of its town."""
    first: Ints
    """The number of the first spot of each offering."""
    size: Ints
    """The number of spots of each offering."""


def is_everywhere(offering: Offering) -> bool:
    """Whether people can take part wherever they live."""
    return offering.everywhere


def spots_of(offerings: Sequence[Offering]) -> Spots:
    """Return the points and areas of all offerings."""
    vague = [_vague_areas(offering) for offering in offerings]
    numbers = {EVERYWHERE: 0}
    for names in vague:
        for name in sorted(names):
            numbers.setdefault(name, len(numbers))
    towns: dict[str, int] = {}
    rows: list[tuple[int, float, float, int, bool, int, bool]] = []
    for i, offering in enumerate(offerings):
        for place in offering.locations:
            if place.point:
                town = towns.setdefault(place.town, len(towns))
                rows.append((i, *place.point, -1, False, town, place.precision == "plaats"))
        if len(numbers) > 1:
            known = {name for name in _known_areas(offering) if name in numbers} - vague[i]
            rows += [(i, 0.0, 0.0, numbers[name], False, -1, False) for name in sorted(known)]
        rows += [(i, 0.0, 0.0, numbers[name], True, -1, False) for name in sorted(vague[i])]
        rows.append((i, 0.0, 0.0, 0, is_everywhere(offering), -1, False))
    table = np.array(rows, dtype=np.float64).reshape(len(rows), 7)
    offering_number = table[:, 0].astype(np.int64)
    count = np.bincount(offering_number, minlength=len(offerings)).astype(np.int64)
    return Spots(
        offering_number,
        _on_sphere(table[:, 1], table[:, 2]),
        table[:, 3].astype(np.int64),
        table[:, 4].astype(np.bool_),
        table[:, 5].astype(np.int64),
        table[:, 6].astype(np.bool_),
        np.cumsum(count) - count,
        count,
    )


def _on_sphere(latitude: Floats, longitude: Floats) -> Floats:
    north, east = np.radians(latitude), np.radians(longitude)
    xyz = (np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north))
    return EARTH_RADIUS_KM * np.stack(xyz, axis=1)


def spread(start: Ints, size: Ints) -> tuple[Ints, Ints]:
    """Return for each stretch all its members: the number of the stretch, and the member."""
    row = np.repeat(np.arange(len(start)), size)
    before = np.cumsum(size) - size
    return row, np.arange(len(row)) + np.repeat(start - before, size)


def _vague_areas(offering: Offering) -> set[str]:
    """The areas of which no point is known."""
    names = {f"gemeente {place.municipality}" for place in offering.locations if not place.point}
    if offering.area:
        names.update(f"gemeente {name}" for name in offering.area.municipalities)
        names.update(f"provincie {name}" for name in offering.area.provinces)
    return names


def _known_areas(offering: Offering) -> Iterator[str]:
    """The areas in which the offering takes place."""
    for place in offering.locations:
        yield f"gemeente {place.municipality}"
        yield f"provincie {province_of(place.town)}"
    for name in offering.area.municipalities if offering.area else ():
        yield f"provincie {province_of(name)}"


@lru_cache(maxsize=4096)
def province_of(name: str) -> str:
    """Return the province in which a town lies, as far as the gazetteer knows."""
    town = find_town(name)
    return town.province if town else ""
