"""Every page that the generator makes, apart from what the engine makes of ``docs/``."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.pages.finder import finder_pages
from sociale_kaart.pages.form import form_pages
from sociale_kaart.pages.guide import guide_pages
from sociale_kaart.pages.home import home_page
from sociale_kaart.pages.indexes import indexes
from sociale_kaart.pages.lists import lists
from sociale_kaart.pages.matrix import matrix_pages
from sociale_kaart.pages.page import Draft, ready
from sociale_kaart.pages.provider import provider_index, provider_pages
from sociale_kaart.pages.route import route_pages
from sociale_kaart.pages.shortlist import shortlist_pages
from sociale_kaart.pages.state import state_pages
from sociale_kaart.pages.whole import Site


def other_pages(site: Site) -> Iterator[Draft]:
    """Return every page but those of offerings and posters, which are made in parallel."""
    yield ready(home_page(site))
    yield from finder_pages(site)
    yield from map(ready, guide_pages(site))
    yield from map(ready, route_pages(site))
    yield from map(ready, form_pages(site))
    yield from map(ready, shortlist_pages(site))
    yield from lists(site)
    yield from map(ready, indexes(site))
    yield from matrix_pages(site)
    yield from map(ready, provider_index(site))
    yield from provider_pages(site)
    yield from state_pages(site)
