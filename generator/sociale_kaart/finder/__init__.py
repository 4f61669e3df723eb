"""Offerings become the compact files under ``data/vind/`` that the browser searches.

``index.json`` is fetched first and fresh at every visit; it knows the other files, which carry a
number and a hash of all of their kind in their name and so never change:

- ``woorden``: all words, sorted, and how common each is; then the keeper's synonyms; also in
  ``woorden.txt``, behind the same as in ``index.json``, which so is all that who comes with words
  must wait for;
- ``treffers``: which offerings have which word, in shards (see ``postings``);
- ``bundels``: what a word with synonyms needs, in one file (see ``bundles``);
- ``lijsten``: which offerings have what can be chosen, in shards (see ``choices``);
- ``kolommen`` and ``rijen``: to count what other choices would give (see ``rows``);
- ``nabij``: where offerings are, in pieces of the country (see ``near``);
- ``plaatsen``, ``postcodes``: fetched when a place is named;
- ``aanbieders``: names of providers, for suggestions (see ``suggestions``);
- ``verwijzers`` and further: the filters for professionals (see ``referrers``);
- ``kaartjes``: what result cards show, 32 offerings in a shard: the twenty of a first list are
  often in as many shards, so these are small.

So what a visitor fetches first does not grow with the country.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from sociale_kaart.finder.bundles import build_bundles
from sociale_kaart.finder.cards import SHARD, card
from sociale_kaart.finder.choices import build_choices
from sociale_kaart.finder.columns import AnyColumn, build_filters, column_sets, filter_header
from sociale_kaart.finder.form import FilterGroup, Option, filter_groups
from sociale_kaart.finder.more import build_more
from sociale_kaart.finder.near import bounds, build_pieces
from sociale_kaart.finder.numbered import FOLDER, hash_of, numbered
from sociale_kaart.finder.order import in_order
from sociale_kaart.finder.postings import build_index, words_file
from sociale_kaart.finder.referrers import referrer_files
from sociale_kaart.finder.rows import BLOCK, row_files
from sociale_kaart.finder.suggestions import provider_rows
from sociale_kaart.finder.synonyms import synonyms_file, with_rungs
from sociale_kaart.finder.towns import nowhere, places_file, postcodes_file, reach
from sociale_kaart.finder.words import words_of
from sociale_kaart.model import Catalogue
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

VERSION = 2


def finder_files(
    catalogue: Catalogue, schema: Schema, settings: Settings, synonyms: Synonyms = NONE
) -> list[SiteFile]:
    """Return all files of the finder; the same catalogue gives the same bytes."""
    offerings = in_order(catalogue)
    providers = catalogue.providers
    index = build_index(words_of(item, providers[item.provider_id], schema) for item in offerings)
    filters = build_filters(offerings, schema)
    more = build_more(offerings, schema, settings)
    municipalities = next(item for item in filters if item.name == "gemeente")
    columns: list[AnyColumn] = [*filters, *more.columns]
    beyond = [reach(offerings, municipalities), nowhere(offerings)]
    choices = build_choices([*columns, *beyond])
    pieces = build_pieces(offerings)
    table = read_postcodes(settings.postcodes).points if settings.postcodes else {}
    known = synonyms_file(with_rungs(synonyms, schema))
    words = f"{words_file(index)}\n{known}"
    cards = [_json(card(one, providers[one.provider_id], schema)) for one in offerings]
    files = {
        "words": numbered("woorden", [words.encode()], "txt"),
        "hits": numbered("treffers", index.shards, "bin"),
        "bundles": numbered("bundels", build_bundles(index, known, cards), "bin"),
        "lists": numbered("lijsten", choices.packed.shards, "bin"),
        "columns": numbered("kolommen", [_json([column_sets(one) for one in columns])], "json"),
        "rows": numbered("rijen", row_files(columns, len(offerings)), "bin"),
        "near": numbered("nabij", map(_json, pieces), "json"),
        "providers": numbered("aanbieders", [_json(provider_rows(catalogue))], "json"),
        "cards": numbered("kaartjes", _in_shards(cards), "json"),
        "places": numbered("plaatsen", [_json(places_file(offerings, municipalities))], "json"),
        "postcodes": numbered("postcodes", [_json(postcodes_file(offerings, table))], "json"),
        "referrers": referrer_files(offerings, schema),
    }
    hashes = {kind: hash_of(made) for kind, made in files.items()}
    header = {
        "version": VERSION,
        "offerings": len(offerings),
        "filters": [filter_header(item) for item in [*filters, *more.filters]],
        "icons": {"trede": _icons(schema, "trede"), "sector": _icons(schema, "sector")},
        "cardsInShard": SHARD,
        "rowsInBlock": BLOCK,
        "firstWords": index.starts,
        "lists": choices.header(),
        "near": bounds(pieces),
        "hashes": hashes,
    }
    made = [file for kind in files.values() for file in kind]
    first = _json(header)
    return [
        SiteFile(f"{FOLDER}index.json", first),
        SiteFile(f"{FOLDER}woorden.txt", b"%b\n%b" % (first, words.encode())),
        *made,
    ]


def _in_shards(cards: Sequence[bytes]) -> Iterable[bytes]:
    for start in range(0, len(cards), SHARD):
        yield b"[" + b",".join(cards[start : start + SHARD]) + b"]"


def _icons(schema: Schema, name: str) -> dict[str, str]:
    return {str(value): term.icon for value, term in schema[name].items()}


def _json(value: Any) -> bytes:
    return orjson.dumps(value)
