"""The map as folium describes it, and the points that go with it."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any

from sociale_kaart.dutch.parse import offering_from
from sociale_kaart.map import DESCRIPTION, map_files
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.settings import Settings

ARNHEM, EDE, KRALENDIJK = [51.98, 5.91], [52.04, 5.66], [12.15, -68.27]


def offering(slug: str, *points: list[float]) -> Offering:
    data: dict[str, Any] = {
        "naam": slug,
        "kort": slug,
        "wat": slug,
        "soort": "activiteit",
        "treden": [3],
        "richting": "stabiel",
        "sectoren": ["groen"],
        "doelgroepen": ["iedereen"],
        "toegang": "vrij",
        "gecontroleerd": "2026-01-01",
        "locaties": [{"plaats": "x", "gemeente": "x", "punt": point} for point in points],
    }
    return offering_from(data, id=f"a/{slug}", path="", digest=b"")


def made(*offerings: Offering, **settings: Any) -> tuple[dict[str, Any], str]:
    catalogue = Catalogue(offerings, {"a": Provider("a", "", b"", "A", "")})
    points, description = map_files(catalogue, Settings(**settings))
    assert description.path == DESCRIPTION
    assert points.path in description.content.decode()
    return json.loads(points.content), description.content.decode()


def bounds(description: str) -> Any:
    found = re.search(r"fitBounds\(\s*(\[\[.*?\]\])", description)
    assert found
    return json.loads(found[1])


def test_points_are_kept_once_with_what_is_there() -> None:
    points, _ = made(offering("a", ARNHEM), offering("b", EDE, ARNHEM), offering("c"))
    lats = [lat / points["scale"] for lat in accumulate(points["lat"])]
    lons = [lon / points["scale"] for lon in accumulate(points["lon"])]
    numbers = list(accumulate(points["offerings"]))
    here = {}
    for place in zip(lats, lons, points["sizes"], strict=True):
        here[place[:2]], numbers = numbers[: place[2]], numbers[place[2] :]
    assert here == {tuple(ARNHEM): [0, 1], tuple(EDE): [1]}
    assert points["rungs"] == [3, 3, 3]


def test_the_bounds_hold_all_points() -> None:
    _, description = made(offering("a", ARNHEM), offering("b", EDE))
    assert bounds(description) == [[51.98, 5.66], [52.04, 5.91]]


def test_an_island_far_away_does_not_make_the_map_an_ocean() -> None:
    _, description = made(offering("a", ARNHEM), offering("b", KRALENDIJK))
    assert bounds(description) == [ARNHEM, ARNHEM]
    _, description = made(offering("b", KRALENDIJK))
    assert bounds(description) == [KRALENDIJK, KRALENDIJK]


def test_without_points_the_map_shows_the_country() -> None:
    points, description = made(offering("a"))
    assert points["sizes"] == []
    assert bounds(description) == [[50.75, 3.36], [53.55, 7.23]]


def test_folium_describes_tiles_controls_and_clusters() -> None:
    _, description = made(
        offering("a", ARNHEM),
        tile_url="https://tegels.voorbeeld.nl/{z}/{x}/{y}.png",
        tile_attribution='<a href="https://voorbeeld.nl">Kaart & co</a></script>',
    )
    assert '"https://tegels.voorbeeld.nl/{z}/{x}/{y}.png"' in description
    assert "</script>" not in description
    assert '"zoomInTitle": "Dichterbij"' in description
    assert '"imperial": false' in description
    assert "kaartbeeld.clusters(map_kaart," in description
    assert re.match(r"kaartbeeld\.describe\(function \(L\) \{\n", description)
    assert description.endswith("return map_kaart;\n});\n")


def test_nothing_is_loaded_from_elsewhere() -> None:
    _, description = made(offering("a", ARNHEM))
    assert "cdn" not in description
    assert "<script" not in description


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert made(offering("a", ARNHEM)) == made(offering("a", ARNHEM))
