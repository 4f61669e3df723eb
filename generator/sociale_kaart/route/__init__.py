"""The ladder as compact files under ``data/route/``, from which the browser plans a route.

Offerings have the numbers that the finder gives them. ``index.json`` is fetched first; the other
files carry a hash in their name and are fetched only for what is looked at:

- ``rijen``: what is weighed when steps are chosen, 128 offerings in a file (see ``rows``);
- ``stappen``: what is told of a step that was chosen, 32 in a file (see ``texts``);
- ``nummers``: the number of an id that stands in an address (see ``ids``).

So what a visitor fetches first does not grow with the country.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import orjson

from sociale_kaart.finder import in_order
from sociale_kaart.finder.numbered import hash_of, numbered
from sociale_kaart.ladder import Relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.route.ids import id_shards
from sociale_kaart.route.rows import Rows
from sociale_kaart.route.texts import told
from sociale_kaart.schema import Schema
from sociale_kaart.sitefile import SiteFile

__all__ = ["FOLDER", "route_files"]

FOLDER = "data/route/"
VERSION = 1
ROWS, TEXTS = 128, 32
"""How many offerings are in a file."""


def route_files(
    catalogue: Catalogue, schema: Schema, relations: Mapping[str, Relations]
) -> list[SiteFile]:
    """Return all files of the route; the same catalogue gives the same bytes."""
    offerings = in_order(catalogue)
    numbers = {offering.id: number for number, offering in enumerate(offerings)}
    rows = Rows(catalogue, schema, relations, numbers)
    ids = id_shards(numbers)

    def text(offering: Offering) -> list[Any]:
        provider = catalogue.providers[offering.provider_id]
        return told(offering, provider, relations.get(offering.id), numbers)

    files = {
        "rows": _numbered("rijen", _shards(offerings, ROWS, rows.of)),
        "texts": _numbered("stappen", _shards(offerings, TEXTS, text)),
        "ids": _numbered("nummers", ids),
    }
    header = {
        "version": VERSION,
        "offerings": len(offerings),
        "rowsInShard": ROWS,
        "textsInShard": TEXTS,
        "idShards": len(ids),
        "hashes": {kind: hash_of(made) for kind, made in files.items()},
    }
    made = [file for kind in files.values() for file in kind]
    return [SiteFile(f"{FOLDER}index.json", orjson.dumps(header)), *made]


def _shards(
    offerings: Sequence[Offering], size: int, row: Callable[[Offering], list[Any]]
) -> Iterable[list[Any]]:
    for start in range(0, len(offerings), size):
        yield [row(offering) for offering in offerings[start : start + size]]


def _numbered(name: str, contents: Iterable[Any]) -> list[SiteFile]:
    return numbered(name, map(orjson.dumps, contents), "json", folder=FOLDER)
