"""The filters for professionals, in files of their own: others fetch nothing of them.

``verwijzers`` says what there is to choose and names the other files: the lists and the rows as
``choices`` and ``rows`` make them, and of each block of offerings what was said of places free and
waiting time, with its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import orjson

from sociale_kaart.cardwords import availability_in_words
from sociale_kaart.finder.choices import build_choices
from sociale_kaart.finder.columns import Filter, column_sets, filter_header, make_filter
from sociale_kaart.finder.numbered import hash_of, numbered
from sociale_kaart.finder.rows import BLOCK, row_files
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema
from sociale_kaart.sitefile import SiteFile

WEEKS = (0, 2, 4, 8, 13, 26)
"""How long somebody may be willing to wait, at most."""


def build_referrers(offerings: Sequence[Offering], schema: Schema) -> list[Filter]:
    """Build the filters for the offerings in their order."""
    return [
        make_filter("wet", _titles(schema, "wet"), lambda item: item.laws, offerings),
        make_filter(
            "begeleiding", _titles(schema, "begeleiding"), lambda item: item.supervision, offerings
        ),
        make_filter("plek", {"1": "Er is plek vrij"}, _room, offerings),
        make_filter(
            "wachttijd", {str(weeks): _at_most(weeks) for weeks in WEEKS}, _waiting, offerings
        ),
    ]


def referrer_files(offerings: Sequence[Offering], schema: Schema) -> list[SiteFile]:
    """Return all files for professionals; the first names the others."""
    filters = build_referrers(offerings, schema)
    choices = build_choices(filters)
    lists = numbered("verwijzers-lijsten", choices.packed.shards, "bin")
    rows = numbered("verwijzers-rijen", row_files(filters, len(offerings)), "bin")
    stated = numbered("verwijzers-stand", _stated(offerings), "json")
    header = {
        "filters": [filter_header(item) for item in filters],
        "columns": [column_sets(item) for item in filters],
        "lists": choices.header(),
        "hashes": {
            "referrerLists": hash_of(lists),
            "referrerRows": hash_of(rows),
            "stated": hash_of(stated),
        },
    }
    return [*numbered("verwijzers", [orjson.dumps(header)], "json"), *lists, *rows, *stated]


def _titles(schema: Schema, name: str) -> dict[str | int, str]:
    return {value: term.title for value, term in schema[name].items()}


def _at_most(weeks: int) -> str:
    return f"Hooguit {weeks} weken" if weeks else "Geen wachttijd"


def _room(offering: Offering) -> Sequence[str]:
    stated = offering.availability
    return ("1",) if stated and stated.free else ()


def _waiting(offering: Offering) -> Sequence[str]:
    stated = offering.availability
    if not stated or stated.waiting_weeks is None:
        return ()
    return [str(weeks) for weeks in WEEKS if stated.waiting_weeks <= weeks]


def _stated(offerings: Sequence[Offering]) -> Iterable[bytes]:
    for start in range(0, len(offerings), BLOCK):
        block = offerings[start : start + BLOCK]
        yield orjson.dumps(
            {
                str(number): availability_in_words(offering.availability)
                for number, offering in enumerate(block, start)
                if offering.availability
            }
        )
