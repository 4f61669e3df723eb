"""What is new, changed, verified or stopped, as Atom feeds (RFC 4287): of all, and of parts.

An offering is in a feed once, with its last change. That entry has its own id, of the offering
and the moment: a reader that saw the change before last shows the offering again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import NamedTuple
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from sociale_kaart.cardwords import listed, municipalities_of, places_in_words, slug
from sociale_kaart.exports.base import LICENCE, address
from sociale_kaart.history import Change
from sociale_kaart.model import Catalogue
from sociale_kaart.pages.words import full_date, small
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

MOST, MOST_OF_PART = 100, 30
"""How many offerings are in the feed of all, and in that of a municipality or sector."""
_MOST_FIELDS = 5
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_KINDS = {
    "nieuw": "Nieuw",
    "veranderd": "Veranderd",
    "gecontroleerd": "Gecontroleerd",
    "gestopt": "Gestopt",
}
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Feed(NamedTuple):
    """A feed: its path on the site, the page it follows, its title, and the newest of it."""

    path: str
    page: str
    title: str
    news: Sequence[Change]


def feeds(
    catalogue: Catalogue,
    schema: Schema,
    settings: Settings,
    changes: Mapping[str, Change] | None = None,
) -> Iterator[SiteFile]:
    """Yield ``data/feed.xml`` and a feed for each municipality and each sector.

    ``changes`` are the newest of each offering by id, of those that stopped as well; of offerings
    that it does not know the news is when they were verified.
    """
    known = changes or {}
    news = _news(catalogue, known)
    entries: dict[str, str] = {}
    for feed in _parted(news, schema, settings):
        for change in feed.news:
            if change.offering.id not in entries:
                entries[change.offering.id] = _entry(change, catalogue, schema, settings)
        yield _file(feed, [entries[change.offering.id] for change in feed.news], settings)


def _news(catalogue: Catalogue, known: Mapping[str, Change]) -> list[Change]:
    there = {offering.id for offering in catalogue.offerings}
    news = [
        known.get(offering.id)
        or Change(
            "gecontroleerd",
            offering,
            datetime.combine(offering.verified_on, time(), UTC),
            verified=True,
        )
        for offering in catalogue.offerings
    ]
    news += [one for id, one in known.items() if one.kind == "gestopt" and id not in there]
    news.sort(key=lambda change: change.offering.id)
    news.sort(key=lambda change: change.when, reverse=True)
    return news


def _parted(news: Sequence[Change], schema: Schema, settings: Settings) -> Iterator[Feed]:
    name = settings.site_name
    yield Feed("data/feed.xml", "", name, news[:MOST])
    of_sector: dict[str, list[Change]] = {str(value): [] for value in schema["sector"]}
    of_place: dict[str, tuple[str, list[Change]]] = {}
    for change in news:
        for value in change.offering.sectors:
            if value in of_sector:
                _add(of_sector[value], change)
        for town in municipalities_of(change.offering):
            _add(of_place.setdefault(slug(town), (town, []))[1], change)
    for value, some in of_sector.items():
        title = f"{name}: {schema['sector'].title_of(value)}"
        yield Feed(f"data/feed/sector/{value}.xml", f"sector/{value}/", title, some)
    for value, (town, some) in sorted(of_place.items()):
        title = f"{name}: gemeente {town}"
        # Where everything stopped there is no page of its own any more.
        page = "gemeente/" if all(one.kind == "gestopt" for one in some) else f"gemeente/{value}/"
        yield Feed(f"data/feed/gemeente/{value}.xml", page, title, some)


def _add(news: list[Change], change: Change) -> None:
    if len(news) < MOST_OF_PART:
        news.append(change)


def _file(feed: Feed, entries: Iterable[str], settings: Settings) -> SiteFile:
    own = address(settings, feed.path)
    updated = feed.news[0].when if feed.news else _BEGIN
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        _text("id", _id(own)),
        _text("title", feed.title),
        _text("subtitle", "Aanbod dat nieuw, veranderd, gecontroleerd of gestopt is"),
        _text("updated", _moment(updated)),
        f"<author>{_text('name', settings.site_name)}</author>",
        _link("self", own, "application/atom+xml"),
        _link("alternate", address(settings, feed.page), "text/html"),
        _link("license", LICENCE, "text/html"),
        *entries,
        "</feed>",
        "",
    ]
    return SiteFile(feed.path, "\n".join(lines).encode())


def _entry(change: Change, catalogue: Catalogue, schema: Schema, settings: Settings) -> str:
    offering = change.offering
    provider = catalogue.providers.get(offering.provider_id)
    page = f"aanbod/{quote(offering.id)}/"
    id = _id(f"{address(settings, page)}#{_moment(change.when)}")
    if change.kind == "gestopt":
        page = f"aanbieder/{provider.id}/" if provider else ""
    sectors = [(str(name), schema["sector"].title_of(name)) for name in offering.sectors]
    return "\n".join(
        [
            "<entry>",
            _text("id", id),
            _text("title", f"{_KINDS[change.kind]}: {offering.name}"),
            _text("updated", _moment(change.when)),
            _link("alternate", address(settings, page), "text/html"),
            f"<author>{_text('name', provider.name if provider else settings.site_name)}</author>",
            *(_category(term, label) for term, label in [(change.kind, ""), *sectors]),
            _text("summary", _in_words(change)),
            "</entry>",
        ]
    )


def _in_words(change: Change) -> str:
    """Return what happened, and what it is and where: ``Veranderd: kosten. Samen koken. Ede.``"""
    offering = change.offering
    parts = []
    if change.kind == "nieuw":
        parts.append("Nieuw.")
    elif change.kind == "veranderd":
        parts.append(f"Veranderd: {_fields(change.fields)}." if change.fields else "Veranderd.")
    elif change.kind == "gestopt":
        parts.append("Dit aanbod is gestopt.")
    if change.verified:
        parts.append(f"Gecontroleerd op {full_date(offering.verified_on)}.")
    place = places_in_words(offering)
    return " ".join([*parts, offering.summary, *([f"{place}."] if place else [])])


def _fields(labels: Sequence[str]) -> str:
    names = [small(label) for label in labels]
    more = len(names) - _MOST_FIELDS
    return listed(names if more < 2 else [*names[:_MOST_FIELDS], f"nog {more} dingen"])


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(_clean(text))}</{name}>"


def _link(rel: str, href: str, kind: str) -> str:
    return f'<link rel="{rel}" href={quoteattr(_clean(href))} type="{kind}"/>'


def _category(term: str, label: str) -> str:
    named = f" label={quoteattr(_clean(label))}" if label else ""
    return f"<category term={quoteattr(_clean(term))}{named}/>"


def _clean(text: str) -> str:
    """Leave out characters that XML does not have."""
    return _NOT_XML.sub("", text)


def _id(page: str) -> str:
    """Return an identifier that is an IRI even when the site does not know its own host."""
    return page if "://" in page else uuid5(NAMESPACE_URL, page).urn


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%dT%H:%M:%SZ}"
