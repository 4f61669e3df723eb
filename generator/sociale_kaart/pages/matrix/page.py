"""The pages of the matrix: of the whole map, of each municipality, and of all municipalities.

A page holds all its tables, each with an address of its own after the ``#``; a script shows one at
a time. The table of municipalities is cut in parts, which stand a level deeper than the matrix of
a municipality: whatever that is called, it is in nobody's way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from sociale_kaart.matrix import (
    MUNICIPALITIES_CSV,
    WHOLE_CSV,
    Row,
    Table,
    by_audience,
    by_municipality,
    by_sector,
    csv_of,
)
from sociale_kaart.pages.matrix.cells import body, plain_name
from sociale_kaart.pages.page import Draft, Page, made_of, ready, root_of
from sociale_kaart.pages.templates import icon, render
from sociale_kaart.pages.whole import Offerings, Site

ADDRESS = "matrix/"
PARTS = "matrix/gemeenten/"
MOST_ROWS = 100
"""How many municipalities a page shows."""


class View(NamedTuple):
    """A table as a page shows it; ``name`` is its address after the ``#``."""

    name: str
    title: str
    first: str
    table: Table
    rows: Markup


class Choice(NamedTuple):
    """A link to a table: the way to its page (empty for this page), its name there, its words."""

    way: str
    name: str
    words: str


def address_of(slug: str) -> str:
    """Return where the matrix of a municipality stands."""
    return f"{ADDRESS}{slug}/"


def part_of(number: int) -> str:
    """Return where a part of the table of municipalities stands."""
    return f"{PARTS}{number}/"


def matrix_pages(site: Site) -> Iterator[Draft]:
    """Return every page of the matrix."""
    yield ready(_whole(site))
    yield from map(ready, _municipalities(site))
    for name, slug in site.municipality_slugs().items():
        key = made_of(name, slug, site.key_of(site.municipalities[name]))
        yield Draft(address_of(slug), key, partial(_municipality, name, slug, site))


def _whole(site: Site) -> Page:
    views = _views_of(list(site.offerings.values()), site, ADDRESS, "")
    return _page(
        ADDRESS,
        "Matrix: wat is er, en wat nog niet?",
        "Hoeveel er te doen is op elke trede van de participatieladder, per thema en doelgroep.",
        views,
        site,
        csv=WHOLE_CSV,
    )


def _municipality(name: str, slug: str, site: Site) -> Page:
    address = address_of(slug)
    views = _views_of(site.municipalities[name], site, address, f"gemeente={slug}&amp;")
    return _page(
        address,
        f"Matrix van {name}",
        f"Hoeveel er in {name} te doen is op elke trede van de participatieladder.",
        views,
        site,
        csv=csv_of(slug),
        municipality=(name, slug),
    )


def _municipalities(site: Site) -> Iterator[Page]:
    offerings = list(site.offerings.values())
    names = list(site.municipality_slugs())
    tables = [
        by_municipality(offerings, site.schema, names, meeting_points=only)
        for only in (False, True)
    ]
    starts = range(0, max(len(names), 1), MOST_ROWS)
    ranges = [(names[start], names[start : start + MOST_ROWS][-1]) for start in starts if names]
    for number, start in enumerate(starts, start=1):
        address = part_of(number)
        shown = [table._replace(rows=table.rows[start : start + MOST_ROWS]) for table in tables]
        root = root_of(address)
        name = partial(_linked, root)
        views = [
            View(*words, table, body(table, f"{root}vind/?", name, {}))
            for words, table in zip(_MUNICIPALITIES, shown, strict=True)
        ]
        title = "Matrix van alle gemeenten"
        yield _page(
            address,
            title if number == 1 else f"{title}, deel {number}",
            "Hoeveel er in elke gemeente te doen is op elke trede van de participatieladder.",
            views,
            site,
            csv=MUNICIPALITIES_CSV,
            parts=[(part_of(at), *pair) for at, pair in enumerate(ranges, start=1)],
        )


_MUNICIPALITIES = (
    ("gemeente", "Al het aanbod per gemeente", "Gemeente"),
    ("vindplaats-gemeente", "Vindplaatsen per gemeente", "Gemeente"),
)


def _linked(root: str, row: Row) -> str:
    return f'<a href="{root}{address_of(row.value)}">{escape(row.title)}</a>'


def _views_of(offerings: Offerings, site: Site, address: str, chosen: str) -> list[View]:
    """Return the tables of a place; ``chosen`` is what the finder must be told of that place."""
    root = root_of(address)
    finder = f"{root}vind/?{chosen}"
    pillars = {str(term.value): term.title for term in site.schema["pijler"].values()}
    pictured = partial(_pictured, root, {str(k): t.icon for k, t in site.schema["sector"].items()})
    views = []
    for only, before, what in ((False, "", "Al het aanbod"), (True, "vindplaats-", "Vindplaatsen")):
        table = by_sector(offerings, site.schema, meeting_points=only)
        rows = body(table, finder, pictured, pillars)
        views.append(View(f"{before}thema", f"{what} per thema", "Thema", table, rows))
        table = by_audience(offerings, site.schema, meeting_points=only)
        rows = body(table, finder, plain_name, {})
        views.append(View(f"{before}doelgroep", f"{what} per doelgroep", "Voor wie", table, rows))
    return views


def _pictured(root: str, icons: Mapping[str, str], row: Row) -> str:
    return f"{icon(root, icons[row.value])}{escape(row.title)}"


def _choices(own: set[str], root: str) -> list[tuple[str, list[Choice]]]:
    """Return the links to all tables; to those of the whole map where a page has not its own."""
    ways = {
        "thema": ("Thema", ADDRESS),
        "doelgroep": ("Doelgroep", ADDRESS),
        "gemeente": ("Gemeente", part_of(1)),
    }
    return [
        (
            title,
            [
                Choice("" if before + name in own else root + way, before + name, words)
                for name, (words, way) in ways.items()
            ],
        )
        for title, before in (("Al het aanbod per", ""), ("Alleen vindplaatsen per", "vindplaats-"))
    ]


def _page(
    address: str,
    title: str,
    description: str,
    views: Sequence[View],
    site: Site,
    *,
    csv: str,
    municipality: tuple[str, str] | None = None,
    parts: Sequence[tuple[str, str, str]] = (),
) -> Page:
    # ``parts`` are an address, and the first and the last municipality there.
    root = root_of(address)
    html = render(
        "matrix/pagina.html",
        root,
        address=address,
        title=title,
        crumbs=[] if address == ADDRESS else [("Matrix", ADDRESS)],
        views=views,
        choices=_choices({view.name for view in views}, root),
        rungs=list(site.schema["trede"].values()),
        csv=csv,
        municipality=municipality,
        parts=parts,
    )
    head = (
        f'<link rel="stylesheet" href="{root}kaart/matrix.css">\n'
        f'<script src="{root}kaart/matrix.js" defer></script>'
    )
    return Page(address, "lijst", title, description, html, head, section="matrix")
