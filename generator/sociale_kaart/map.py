"""The map: folium describes it, a data file holds its points, the browser draws and clusters them.

The only module that imports folium. Nothing of folium's page is used, since that loads scripts
from elsewhere; its script is, and is served as a file because pages allow no inline scripts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import folium
import orjson
from branca.element import MacroElement
from folium.template import Template

from sociale_kaart.finder import in_order, numbered
from sociale_kaart.finder.points import SCALE, for_the_map, spots_of
from sociale_kaart.model import Catalogue
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

DESCRIPTION = "kaart/kaartbeeld-config.js"
POINTS = "punten"

Point = tuple[float, float]
Bounds = tuple[Point, Point]

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
    places = spots_of(offerings)
    [points] = numbered(POINTS, [orjson.dumps(for_the_map(places, offerings))], "json")
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


def _bounds(places: Iterable[tuple[int, int]]) -> Bounds:
    """Return the corners around all points; islands far away do not count beside others."""
    points = [(lat / SCALE, lon / SCALE) for lat, lon in places]
    european = [point for point in points if point[0] > _NORTH_OF_CARIBBEAN]
    points = european or points
    if not points:
        return _NETHERLANDS
    lats, lons = zip(*points, strict=True)
    return (min(lats), min(lons)), (max(lats), max(lons))
