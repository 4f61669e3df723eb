"""The catalogue as open data, in standard formats at stable addresses; docs/data.md names them."""

from __future__ import annotations

from sociale_kaart.exports.entries import offerings_json, providers_json
from sociale_kaart.exports.feed import feeds
from sociale_kaart.exports.geojson import offerings_geojson
from sociale_kaart.exports.hsds import offerings_hsds
from sociale_kaart.exports.matrix import matrix_csv
from sociale_kaart.exports.robots import robots_txt
from sociale_kaart.exports.schemas import schema_files
from sociale_kaart.exports.sitemaps import sitemap
from sociale_kaart.exports.sources import source_files, sources_index
from sociale_kaart.exports.starters import starter_files
from sociale_kaart.exports.table import offerings_csv
from sociale_kaart.history import News
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

__all__ = ["all_exports", "sitemap", "source_files"]


def all_exports(
    catalogue: Catalogue,
    schema: Schema,
    settings: Settings,
    news: News | None = None,
) -> list[SiteFile]:
    """Return every file of open data; the map of the site follows when all pages are known.

    ``news`` are the newest changes, as far as they are known.
    """
    return [
        offerings_json(catalogue, settings),
        providers_json(catalogue, settings),
        offerings_geojson(catalogue, settings),
        offerings_csv(catalogue, schema, settings),
        offerings_hsds(catalogue, schema, settings),
        *matrix_csv(catalogue, schema),
        *feeds(catalogue, schema, settings, news),
        sources_index(catalogue),
        *schema_files(schema),
        *starter_files(schema),
        robots_txt(settings),
    ]
