"""The finder's page as it is without scripts: the whole list in parts, and ways to other lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sociale_kaart.finder import filter_groups
from sociale_kaart.pages.cards import cards
from sociale_kaart.pages.icons import with_icons
from sociale_kaart.pages.page import Draft, Page, made_of, ready, root_of
from sociale_kaart.pages.paging import Part, parts
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site

# On what scripts make at once: the button in the header, chips, and the button of each card.
_ICONS = ("sun-moon", "x", "list-plus", "list-checks")


def finder_pages(site: Site) -> Iterator[Draft]:
    """Return ``/vind/`` and the further parts of its list."""
    offerings = list(site.offerings.values())
    for part in parts("vind/", offerings, site.settings.page_size):
        if part.pager.current == 1:
            yield ready(_page(part, site))
        else:
            key = made_of(len(offerings), part.pager, site.key_of(part.offerings))
            yield Draft(part.address, key, partial(_page, part, site))


def _page(part: Part, site: Site) -> Page:
    root = root_of(part.address)
    number = part.pager.current
    title = "Zoeken" if number == 1 else f"Alles van A tot Z, pagina {number}"
    body = render(
        "vind.html",
        root,
        title=title,
        number=number,
        total=len(site.offerings),
        groups=filter_groups(site.catalogue, site.schema, site.settings) if number == 1 else (),
        cards=cards(part.offerings, site, root),
        pager=part.pager,
        postcodes=bool(site.settings.postcodes),
    )
    if number == 1:
        body = with_icons(body, _ICONS)
    description = "Zoek iets om te doen bij jou in de buurt, met woorden, filters of de kaart."
    return Page(part.address, "vind", title, description, body, section="vind")
