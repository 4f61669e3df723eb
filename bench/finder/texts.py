"""What the others get to search: the same texts of every offering that our finder searches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bench.place import PROJECT
from sociale_kaart.load import load_catalogue
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.schema import Schema, read_schema


class Document(NamedTuple):
    """The texts of an offering.

    ``parts`` are long texts (Markdown) under a heading, ``facts`` short ones with a label,
    ``filters`` what can be filtered on, a name as often as it has values.
    """

    id: str
    name: str
    summary: str
    provider: str
    place: str
    parts: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]
    filters: tuple[tuple[str, str], ...]


def load(folder: Path) -> tuple[Catalogue, Schema]:
    """Read a catalogue as the site does."""
    schema = read_schema(PROJECT / "schema")
    return load_catalogue(folder, schema, today=date.today()).catalogue, schema


def documents(folder: Path) -> Iterator[Document]:
    """Yield the documents of a catalogue."""
    catalogue, schema = load(folder)
    for offering in catalogue.offerings:
        yield _document(offering, catalogue.providers[offering.provider_id], schema)


def _document(offering: Offering, provider: Provider, schema: Schema) -> Document:
    parts = {
        "Wat": offering.body,
        "Doel": offering.goal,
        "Voor wie": offering.audience_note,
        "Aanmelden": offering.how_to_start,
        "Voor verwijzers": offering.referrer_note,
    }
    towns = tuple(dict.fromkeys(location.town for location in offering.locations))
    return Document(
        offering.id,
        offering.name,
        offering.summary,
        provider.name,
        ", ".join(towns),
        tuple((title, text) for title, text in parts.items() if text),
        tuple((title, text) for title, text in _facts(offering, provider, schema) if text),
        tuple(_filters(offering)),
    )


def _facts(offering: Offering, provider: Provider, schema: Schema) -> Iterator[tuple[str, str]]:
    yield "Aanbieder", ", ".join((provider.name, *provider.keywords))
    for name, values in _labels(offering):
        vocabulary = schema[name]
        yield vocabulary.title, ", ".join(vocabulary.title_of(value) for value in values)
    for place in offering.locations:
        yield "Plek", ", ".join(filter(None, (place.name, place.neighbourhood, place.town)))
        yield "Gemeente", place.municipality
    if offering.area:
        yield "Werkgebied", ", ".join((*offering.area.provinces, *offering.area.municipalities))
    yield "Treden", ", ".join(f"trede {rung}" for rung in offering.rungs)
    yield "Online", "online" if offering.online else ""
    yield "Trefwoorden", ", ".join(offering.keywords)
    for translation in offering.translations:
        yield translation.language, f"{translation.name}. {translation.summary}"


def _labels(offering: Offering) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "soort", (offering.kind,)
    yield "sector", offering.sectors
    yield "doelgroep", offering.audiences
    yield "toegang", (offering.access,)
    yield "indicatie", offering.indications
    yield "wet", offering.laws
    yield "toegankelijkheid", offering.accessibility
    yield "kosten", (offering.cost,) if offering.cost else ()
    yield "taal", tuple(language for language in offering.languages if language != "nl")


def _filters(offering: Offering) -> Iterator[tuple[str, str]]:
    yield from (("trede", str(rung)) for rung in offering.rungs)
    yield from (("sector", sector) for sector in offering.sectors)
    yield from (("doelgroep", audience) for audience in offering.audiences)
    for municipality in dict.fromkeys(place.municipality for place in offering.locations):
        yield "gemeente", municipality
    yield "soort", offering.kind
    yield from (("dag", day) for day in dict.fromkeys(s.day for s in offering.sessions))
    if offering.cost:
        yield "kosten", offering.cost
    yield "toegang", offering.access
    yield "richting", offering.direction
    yield from (("indicatie", indication) for indication in offering.indications)
