"""Offerings become the compact files under ``data/vind/`` that the browser searches.

``index.json`` is fetched first and fresh at every visit; it knows the other files, which carry a
number and a hash of their content in their name and so never change:

- ``woorden``: all words, sorted, and how common each is;
- ``synoniemen``: the keeper's synonyms (see ``synonyms``);
- ``treffers``: which offerings have which word, in shards (see ``postings``);
- ``kolommen``: what can be filtered on (see ``columns``), the rarer filters (see ``more``), and
  what serves a place without being there (see ``towns``);
- ``aanbieders``: names of providers, for suggestions (see ``suggestions``);
- ``plaatsen``, ``postcodes`` and the map's ``punten``: fetched when a place is named;
- ``kaartjes``: what result cards show, 32 offerings in a shard: the twenty of a first list are
  often in as many shards, so these are small.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

import orjson

from sociale_kaart.finder.cards import SHARD, card
from sociale_kaart.finder.columns import build_filters, filter_header, filter_rows
from sociale_kaart.finder.form import FilterGroup, Option, filter_groups
from sociale_kaart.finder.more import build_more
from sociale_kaart.finder.order import in_order
from sociale_kaart.finder.points import compact, spots_of
from sociale_kaart.finder.postings import build_index, words_file
from sociale_kaart.finder.suggestions import provider_rows
from sociale_kaart.finder.synonyms import synonyms_file
from sociale_kaart.finder.towns import middles_of_towns, places_file, postcodes_file, reach
from sociale_kaart.finder.words import words_of
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.postcodes import read_postcodes
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile
from sociale_kaart.synonyms import NONE, Synonyms

__all__ = [
    "FilterGroup",
    "Option",
    "filter_groups",
    "finder_files",
    "in_order",
    "numbered",
    "words_of",
]

FOLDER = "data/vind/"
VERSION = 1


def finder_files(
    catalogue: Catalogue, schema: Schema, settings: Settings, synonyms: Synonyms = NONE
) -> list[SiteFile]:
    """Return all files of the finder; the same catalogue gives the same bytes."""
    offerings = in_order(catalogue)
    providers = catalogue.providers
    index = build_index([words_of(item, providers[item.provider_id], schema) for item in offerings])
    filters = build_filters(offerings, schema)
    more = build_more(offerings, schema, settings)
    municipalities = next(item for item in filters if item.name == "gemeente")
    columns = [
        [filter_rows(item) for item in filters],
        more.columns,
        {"reach": reach(offerings, municipalities), "middles": middles_of_towns(offerings)},
    ]
    table = read_postcodes(settings.postcodes).points if settings.postcodes else {}
    points = compact(spots_of(offerings), offerings)
    files = {
        "words": numbered("woorden", [words_file(index).encode()], "txt"),
        "synonyms": numbered("synoniemen", [synonyms_file(synonyms).encode()], "txt"),
        "hits": numbered("treffers", index.shards, "bin"),
        "columns": numbered("kolommen", map(_json, columns), "json"),
        "providers": numbered("aanbieders", [_json(provider_rows(catalogue))], "json"),
        "cards": numbered("kaartjes", _cards(offerings, catalogue, schema), "json"),
        "places": numbered("plaatsen", [_json(places_file(offerings, municipalities))], "json"),
        "postcodes": numbered("postcodes", [_json(postcodes_file(offerings, table))], "json"),
    }
    # The map's own file, which map.py makes from the same points.
    hashes = {kind: [_hash(file) for file in made] for kind, made in files.items()}
    hashes["points"] = [_hash(file) for file in numbered("punten", [_json(points)], "json")]
    header = {
        "version": VERSION,
        "offerings": len(offerings),
        "filters": [filter_header(item) for item in [*filters, *more.filters]],
        "icons": {"trede": _icons(schema, "trede"), "sector": _icons(schema, "sector")},
        "cardsInShard": SHARD,
        "firstWords": index.starts,
        "hashes": hashes,
    }
    made = [file for kind in files.values() for file in kind]
    return [SiteFile(f"{FOLDER}index.json", _json(header)), *made]


def numbered(name: str, contents: Iterable[bytes], ending: str) -> list[SiteFile]:
    """Return files of which the name tells the content, so that they can be kept for ever."""
    return [
        SiteFile(f"{FOLDER}{name}-{number}-{_digest(content)}.{ending}", content)
        for number, content in enumerate(contents)
    ]


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=4).hexdigest()


def _hash(file: SiteFile) -> str:
    return file.path.rpartition("-")[2].partition(".")[0]


def _cards(offerings: Sequence[Offering], catalogue: Catalogue, schema: Schema) -> Iterable[bytes]:
    for start in range(0, len(offerings), SHARD):
        yield _json(
            [
                card(offering, catalogue.providers[offering.provider_id], schema)
                for offering in offerings[start : start + SHARD]
            ]
        )


def _icons(schema: Schema, name: str) -> dict[str, str]:
    return {str(value): term.icon for value, term in schema[name].items()}


def _json(value: Any) -> bytes:
    return orjson.dumps(value)
