"""What is new, changed, verified or stopped, as Atom feeds (RFC 4287): of all, and of parts.

An offering is in a feed once, with its last change. That entry has its own id, of the offering
and the moment: a reader that saw the change before last shows the offering again. A provider of
which something changed (its telephone, its name) is one entry too, and not one for each of its
offerings; it is in the feeds in which those are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from typing import NamedTuple
from urllib.parse import quote

from sociale_kaart.cardwords import listed, municipalities_of, places_in_words, slug
from sociale_kaart.exports import atom
from sociale_kaart.exports.base import LICENCE, address
from sociale_kaart.history import Change, News, ProviderChange
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.pages.words import full_date, small
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

MOST, MOST_OF_PART = 100, 30
"""How many entries are in the feed of all, and in that of a municipality or sector."""
_MOST_FIELDS = 5
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_KINDS = {
    "nieuw": "Nieuw",
    "veranderd": "Veranderd",
    "gecontroleerd": "Gecontroleerd",
    "gestopt": "Gestopt",
}


Item = Change | ProviderChange


class Feed(NamedTuple):
    """A feed: its path on the site, the page it follows, its title, and the newest of it."""

    path: str
    page: str
    title: str
    news: Sequence[Item]


def feeds(
    catalogue: Catalogue,
    schema: Schema,
    settings: Settings,
    news: News | None = None,
) -> Iterator[SiteFile]:
    """Yield ``data/feed.xml`` and a feed for each municipality and each sector.

    ``news`` are the newest changes by id, of offerings that stopped as well; of an offering that it
    does not know the news is when that was verified.
    """
    known = news or News({}, {})
    entries: dict[str, str] = {}
    for feed in _parted(_items(catalogue, known), catalogue, schema, settings):
        for item in feed.news:
            if _id(item) not in entries:
                entries[_id(item)] = _entry(item, catalogue, schema, settings)
        yield _file(feed, [entries[_id(item)] for item in feed.news], settings)


def _id(item: Item) -> str:
    return item.offering.id if isinstance(item, Change) else item.provider.id


def _items(catalogue: Catalogue, known: News) -> list[Item]:
    there = {offering.id for offering in catalogue.offerings}
    items: list[Item] = [
        known.offerings.get(offering.id)
        or Change(
            "gecontroleerd",
            offering,
            datetime.combine(offering.verified_on, time(), UTC),
            verified=True,
        )
        for offering in catalogue.offerings
    ]
    stopped = [one for id, one in known.offerings.items() if id not in there]
    items += [one for one in stopped if one.kind == "gestopt"]
    items += [one for id, one in known.providers.items() if id in catalogue.providers]
    items.sort(key=_id)
    items.sort(key=lambda item: item.when, reverse=True)
    return items


def _parted(
    items: Sequence[Item], catalogue: Catalogue, schema: Schema, settings: Settings
) -> Iterator[Feed]:
    name = settings.site_name
    yield Feed("data/feed.xml", "", name, items[:MOST])
    of_provider: dict[str, list[Offering]] = {}
    for offering in catalogue.offerings:
        of_provider.setdefault(offering.provider_id, []).append(offering)
    of_sector: dict[str, list[Item]] = {str(value): [] for value in schema["sector"]}
    of_place: dict[str, tuple[str, list[Item]]] = {}
    for item in items:
        about = [item.offering] if isinstance(item, Change) else of_provider.get(_id(item), [])
        for value in dict.fromkeys(sector for one in about for sector in one.sectors):
            if value in of_sector:
                _add(of_sector[value], item)
        towns = {slug(town): town for one in about for town in municipalities_of(one)}
        for value, town in towns.items():
            _add(of_place.setdefault(value, (town, []))[1], item)
    for value, some in of_sector.items():
        title = f"{name}: {schema['sector'].title_of(value)}"
        yield Feed(f"data/feed/sector/{value}.xml", f"sector/{value}/", title, some)
    for value, (town, some) in sorted(of_place.items()):
        title = f"{name}: gemeente {town}"
        # Where everything stopped there is no page of its own any more.
        page = "gemeente/" if all(map(_has_stopped, some)) else f"gemeente/{value}/"
        yield Feed(f"data/feed/gemeente/{value}.xml", page, title, some)


def _has_stopped(item: Item) -> bool:
    return isinstance(item, Change) and item.kind == "gestopt"


def _add(items: list[Item], item: Item) -> None:
    if len(items) < MOST_OF_PART:
        items.append(item)


def _file(feed: Feed, entries: Iterable[str], settings: Settings) -> SiteFile:
    own = address(settings, feed.path)
    updated = feed.news[0].when if feed.news else _BEGIN
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        atom.text("id", atom.identifier(own)),
        atom.text("title", feed.title),
        atom.text("subtitle", "Aanbod dat nieuw, veranderd, gecontroleerd of gestopt is"),
        atom.text("updated", atom.moment(updated)),
        f"<author>{atom.text('name', settings.site_name)}</author>",
        atom.link("self", own, "application/atom+xml"),
        atom.link("alternate", address(settings, feed.page), "text/html"),
        atom.link("license", LICENCE, "text/html"),
        *entries,
        "</feed>",
        "",
    ]
    return SiteFile(feed.path, "\n".join(lines).encode())


def _entry(item: Item, catalogue: Catalogue, schema: Schema, settings: Settings) -> str:
    if isinstance(item, Change):
        return _entry_of_offering(item, catalogue, schema, settings)
    provider = item.provider
    page = address(settings, f"aanbieder/{quote(provider.id)}/")
    return "\n".join(
        [
            "<entry>",
            atom.text("id", atom.identifier(f"{page}#{atom.moment(item.when)}")),
            atom.text("title", f"{_KINDS['veranderd']}: {provider.name}"),
            atom.text("updated", atom.moment(item.when)),
            atom.link("alternate", page, "text/html"),
            f"<author>{atom.text('name', provider.name)}</author>",
            atom.category("veranderd", ""),
            atom.text(
                "summary",
                f"Veranderd bij deze aanbieder: {_fields(item.fields)}. {provider.summary}",
            ),
            "</entry>",
        ]
    )


def _entry_of_offering(
    change: Change, catalogue: Catalogue, schema: Schema, settings: Settings
) -> str:
    offering = change.offering
    provider = catalogue.providers.get(offering.provider_id)
    page = f"aanbod/{quote(offering.id)}/"
    id = atom.identifier(f"{address(settings, page)}#{atom.moment(change.when)}")
    if change.kind == "gestopt":
        page = f"aanbieder/{provider.id}/" if provider else ""
    author = provider.name if provider else settings.site_name
    sectors = [(str(name), schema["sector"].title_of(name)) for name in offering.sectors]
    return "\n".join(
        [
            "<entry>",
            atom.text("id", id),
            atom.text("title", f"{_KINDS[change.kind]}: {offering.name}"),
            atom.text("updated", atom.moment(change.when)),
            atom.link("alternate", address(settings, page), "text/html"),
            f"<author>{atom.text('name', author)}</author>",
            *(atom.category(term, label) for term, label in [(change.kind, ""), *sectors]),
            atom.text("summary", _in_words(change)),
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
