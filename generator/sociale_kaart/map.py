"""The map: folium describes it, a data file holds its points, the browser draws and clusters them.

The only module that imports folium. Nothing of folium's page is used, since that loads scripts
from elsewhere; its script is, and is served as a file because pages allow no inline scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Any

import folium
import orjson
from branca.element import MacroElement
from folium.template import Template

from sociale_kaart.finder import in_order, numbered
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

DESCRIPTION = "kaart/kaartbeeld-config.js"
POINTS = "punten"

Point = tuple[float, float]
Bounds = tuple[Point, Point]

_SCALE = 10_000  # points are kept to 0.0001 degree: some ten metres
_NETHERLANDS: Bounds = ((50.75, 3.36), (53.55, 7.23))
_NORTH_OF_CARIBBEAN = 40.0
_MIN_ZOOM, _MAX_ZOOM = 6, 19


class _Control(MacroElement):
    """One of Leaflet's own controls, with Dutch words."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            L.control.{{ this.kind }}({{ this.options|tojson }}).addTo(
                {{ this._parent.get_name() }}
            );
        {% endmacro %}
        """
    )

    def __init__(self, kind: str, **options: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = f"Control{kind.title()}"
        self.kind = kind
        self.options = options


class _Clusters(MacroElement):
    """Says that the points of a data file are to be clustered on the map, and how."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            kaartbeeld.clusters({{ this._parent.get_name() }}, {{ this.options|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, **options: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Clusters"
        self.options = options


def map_files(catalogue: Catalogue, settings: Settings) -> list[SiteFile]:
    """Return the points and the description of the map; the same catalogue gives the same bytes."""
    offerings = in_order(catalogue)
    places = _places(offerings)
    [points] = numbered(POINTS, [orjson.dumps(_compact(places, offerings))], "json")
    script = _script(_map(_bounds(places), points.path, settings))
    return [points, SiteFile(DESCRIPTION, script.encode())]


def _map(bounds: Bounds, points: str, settings: Settings) -> folium.Map:
    (south, west), (north, east) = bounds
    made = folium.Map(
        location=(round((south + north) / 2, 4), round((west + east) / 2, 4)),
        zoom_start=_MIN_ZOOM + 2,
        tiles=None,
        zoom_control=False,
    )
    background = folium.TileLayer(
        tiles=settings.tile_url,
        attr=settings.tile_attribution,
        min_zoom=_MIN_ZOOM,
        max_zoom=_MAX_ZOOM,
        control=False,
    )
    background.add_to(made)
    # Fixed names instead of random ones: the same map is the same bytes.
    made._id, background._id = "kaart", "achtergrond"
    _Control("zoom", zoomInTitle="Dichterbij", zoomOutTitle="Verder weg").add_to(made)
    _Control("scale", imperial=False).add_to(made)
    fit = folium.FitBounds(bounds, padding=(24, 24), max_zoom=13)
    # A map that is still moving here would undo a move to the results that comes first.
    fit.options["animate"] = False
    fit.add_to(made)
    _Clusters(points=points, radius=80, maxZoom=17).add_to(made)
    return made


def _script(made: folium.Map) -> str:
    figure: Any = made.get_root()
    figure.render()
    lines = (line.strip() for line in figure.script.render().splitlines())
    body = "\n".join(line for line in lines if line)
    return f"kaartbeeld.describe(function (L) {{\n{body}\nreturn {made.get_name()};\n}});\n"


def _places(offerings: Iterable[Offering]) -> dict[tuple[int, int], list[int]]:
    """Return the different points, each with the numbers of the offerings that are there."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, offering in enumerate(offerings):
        points = {location.point for location in offering.locations if location.point}
        for lat, lon in sorted({(round(p[0] * _SCALE), round(p[1] * _SCALE)) for p in points}):
            found[lat, lon].append(number)
    return found


def _compact(
    places: dict[tuple[int, int], list[int]], offerings: Sequence[Offering]
) -> dict[str, Any]:
    """Return small numbers only: each the difference with the one before.

    ``sizes`` says how many of ``offerings`` are at each point, ``rungs`` where each one starts.
    """
    numbers = list(chain.from_iterable(places.values()))
    return {
        "scale": _SCALE,
        "lat": _steps(lat for lat, _ in places),
        "lon": _steps(lon for _, lon in places),
        "sizes": [len(numbers) for numbers in places.values()],
        "offerings": _steps(numbers),
        "rungs": [offerings[number].rungs[0] for number in numbers],
    }


def _steps(numbers: Iterable[int]) -> list[int]:
    return [after - before for before, after in pairwise([0, *numbers])]


def _bounds(places: Iterable[tuple[int, int]]) -> Bounds:
    """Return the corners around all points; islands far away do not count beside others."""
    points = [(lat / _SCALE, lon / _SCALE) for lat, lon in places]
    european = [point for point in points if point[0] > _NORTH_OF_CARIBBEAN]
    points = european or points
    if not points:
        return _NETHERLANDS
    lats, lons = zip(*points, strict=True)
    return (min(lats), min(lons)), (max(lats), max(lons))
