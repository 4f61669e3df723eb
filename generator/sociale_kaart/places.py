"""The embedded gazetteer: Dutch towns to points, and what can be asked of two points.

A point is a tuple (latitude, longitude) in decimal degrees, WGS84. The towns come from the
table `data/plaatsen.csv`, made from GeoNames (CC BY 4.0); see `data/README.md`.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]

# The twelve provinces, each with the marks people write behind a town's name: "Bergen (NH)".
PROVINCES: dict[str, tuple[str, ...]] = {
    "Drenthe": ("Dr",),
    "Flevoland": ("Fl",),
    "Fryslân": ("Fr", "Frl", "Friesland"),
    "Gelderland": ("Gld", "Ge"),
    "Groningen": ("Gn", "Gr"),
    "Limburg": ("L", "Lb"),
    "Noord-Brabant": ("NB", "Brabant"),
    "Noord-Holland": ("NH",),
    "Overijssel": ("Ov",),
    "Utrecht": ("Ut",),
    "Zeeland": ("Ze", "Zld"),
    "Zuid-Holland": ("ZH",),
}

# South, west, north and east of each part of the Kingdom, with about a kilometre to spare. The
# boxes hold some foreign land too: they catch slips of the keyboard, they draw no border.
_KINGDOM: dict[str, tuple[float, float, float, float]] = {
    "Nederland in Europa": (50.74, 3.34, 53.57, 7.24),
    "Aruba": (12.40, -70.08, 12.64, -69.85),
    "Bonaire": (12.01, -68.44, 12.33, -68.17),
    "Curaçao": (11.96, -69.18, 12.41, -68.62),
    "Saba": (17.60, -63.27, 17.66, -63.20),
    "Sint Eustatius": (17.45, -63.02, 17.55, -62.92),
    "Sint Maarten": (17.99, -63.15, 18.08, -62.99),
}

_EARTH_RADIUS_KM = 6371.0088
_CLOSE = 0.7  # the least likeness of a near miss, from 0 to 1: two slips in a word of seven
_LONGEST_NAME = 60  # comparing costs the product of two lengths, and a stranger's text has no limit


@dataclass(frozen=True, slots=True)
class Town:
    """A town, village or city district.

    `municipality` is empty where the table does not know it; `province` is a Dutch province, or
    the island in the Caribbean Netherlands; `inhabitants` is GeoNames' rough number, good for
    telling large from small; `aliases` are other names in use.
    """

    name: str
    municipality: str
    province: str
    point: Point
    inhabitants: int
    aliases: tuple[str, ...]


@cache
def towns() -> tuple[Town, ...]:
    """Every town in the table, by name; two towns of one name are both there."""
    table = files("sociale_kaart").joinpath("data/plaatsen.csv").read_text(encoding="utf-8")
    return tuple(
        Town(
            name=row["plaats"],
            municipality=row["gemeente"],
            province=row["provincie"],
            point=(float(row["lat"]), float(row["lon"])),
            inhabitants=int(row["inwoners"]),
            aliases=tuple(filter(None, row["aliassen"].split("|"))),
        )
        for row in csv.DictReader(table.splitlines())
    )


def find_town(name: str, *, province: str | None = None) -> Town | None:
    """The town that `name` means, or None.

    Case, accents, apostrophes, hyphens and spaces are forgiven, "a/d" is "aan den", "St." is
    "Sint". A name goes before an alias, and the largest town before its namesakes, unless
    `province` (or a mark behind the name, as in "Laren NH" or "Hengelo (Gld)") picks another.
    """
    wanted = None if province is None else _province(province)
    for town in _index().get(_fold(name), ()):
        if wanted is None or _province(town.province) == wanted:
            return town
    head, _, mark = name.strip().rpartition(" ")
    if province is None and _province(mark) in PROVINCES:
        return find_town(head, province=mark)
    return None


def towns_named(name: str) -> tuple[Town, ...]:
    """Every town that `name` can mean, the largest first; a mark behind the name picks one."""
    one = find_town(name)
    return tuple(_index().get(_fold(name), () if one is None else (one,)))


def same_town(name: str, other: str) -> bool:
    """Whether two names are of one town: written nearly the same, or an alias of the other."""
    return _fold(name) == _fold(other) or not set(towns_named(name)).isdisjoint(towns_named(other))


def nearest_names(name: str, n: int = 3) -> list[str]:
    """At most `n` names of towns that look like `name`, the likeliest first; for "bedoel je …?"."""
    index = _index()
    close = get_close_matches(_fold(name[:_LONGEST_NAME]), index, 2 * max(n, 1), _CLOSE)
    return list(dict.fromkeys(index[key][0].name for key in close))[: max(n, 0)]


def distance_km(a: Point, b: Point) -> float:
    """The great-circle distance between two points, in kilometres.

    The haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68, 1984)
    on a sphere with the Earth's mean radius (IUGG: 6371.0088 km): within 0.5% of the ellipsoid.
    Written out, since geopy's own costs some ten times as much and lists are sorted by this.
    """
    south, north = radians(a[0]), radians(b[0])
    across = sin((north - south) / 2) ** 2
    along = sin(radians(b[1] - a[1]) / 2) ** 2
    # Rounding can lift the sum above 1 for points on opposite sides of the Earth.
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(min(1.0, across + cos(south) * cos(north) * along)))


def in_kingdom(point: Point) -> bool:
    """Whether a point lies in a box around the Netherlands in Europe or one of the six islands."""
    latitude, longitude = point
    return any(
        south <= latitude <= north and west <= longitude <= east
        for south, west, north, east in _KINGDOM.values()
    )


def swapped(point: Point) -> bool:
    """Whether a point lies outside the Kingdom, but inside with its two numbers exchanged."""
    return not in_kingdom(point) and in_kingdom((point[1], point[0]))


def _fold(text: str) -> str:
    """Text as it is compared: letters and digits only, without case, accents and spellings."""
    text = unicodedata.normalize("NFKD", text.strip()).casefold()
    text = re.sub(r"\baan de[nr]?\b|\ba/d\b", "ad", text)
    text = re.sub(r"^st\b", "sint", text)
    return "".join(filter(str.isalnum, text))


@cache
def _index() -> dict[str, list[Town]]:
    """Folded name or alias -> its towns: those with that name first, and the largest first."""
    by_size = sorted(towns(), key=lambda town: -town.inhabitants)
    named = [(town.name, town) for town in by_size]
    named += [(alias, town) for town in by_size for alias in town.aliases]
    found: dict[str, list[Town]] = {}
    for name, town in named:
        found.setdefault(_fold(name), []).append(town)
    return found


@lru_cache(maxsize=256)
def _province(text: str) -> str:
    """The official name of a province, from its name or a mark; other text only folded."""
    folded = _fold(text)
    for name, marks in PROVINCES.items():
        if folded in map(_fold, (name, *marks)):
            return name
    return folded
