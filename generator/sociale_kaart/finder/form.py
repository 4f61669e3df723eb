"""The filters of the finder's form, with their words and counts, for the template."""

from __future__ import annotations

from typing import NamedTuple

from sociale_kaart.finder.columns import Filter, build_filters
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema, Term


class Option(NamedTuple):
    """One value that can be ticked.

    ``extra`` is a softer second line, ``short`` what a chosen filter is called.
    """

    value: str
    title: str
    number: int
    icon: str = ""
    extra: str = ""
    short: str = ""


class FilterGroup(NamedTuple):
    """Options under a legend; ``parts`` groups them once more (sectors under their pillar)."""

    name: str
    title: str
    open: bool
    parts: tuple[tuple[str, tuple[Option, ...]], ...]


_TITLES = {
    "trede": "Wat wil je?",
    "sector": "Wat voor soort bezigheid?",
    "doelgroep": "Voor wie?",
    "gemeente": "In welke gemeente?",
    "soort": "In welke vorm?",
    "kosten": "Wat kost het?",
    "toegang": "Hoe begin je?",
}
_OPEN = frozenset({"trede"})


def filter_groups(catalogue: Catalogue, schema: Schema) -> tuple[FilterGroup, ...]:
    """Return the groups in the order of the page, with how many offerings each option has."""
    return tuple(
        FilterGroup(item.name, _TITLES[item.name], item.name in _OPEN, _parts(item, schema))
        for item in build_filters(catalogue.offerings, schema)
    )


def _parts(item: Filter, schema: Schema) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    if item.name == "gemeente":
        # There can be hundreds: the browser adds these itself, from the data.
        return ()
    terms = [schema[item.name][value] for value in item.values]
    pairs = list(zip(terms, item.counts, strict=True))
    if item.name != "sector":
        return (("", tuple(_option(item.name, term, count) for term, count in pairs)),)
    return tuple(
        (
            pillar.title,
            tuple(
                _option(item.name, term, count)
                for term, count in pairs
                if term.extra.get("pijler") == pillar.value
            ),
        )
        for pillar in schema["pijler"].values()
    )


def _option(name: str, term: Term, count: int) -> Option:
    if name == "trede":
        extra = f"Trede {term.value}"
        short = f"{extra}: {str(term.extra['kort']).lower()}"
        return Option(str(term.value), str(term.extra["zin"]), count, term.icon, extra, short)
    return Option(str(term.value), term.title, count, term.icon)
