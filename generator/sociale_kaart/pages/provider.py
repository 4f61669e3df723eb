"""The page of a provider and all it offers on the ladder; and the index of all providers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sociale_kaart.model import Offering, Provider
from sociale_kaart.pages import structured, words
from sociale_kaart.pages.cards import cards
from sociale_kaart.pages.page import Draft, Page, root_of
from sociale_kaart.pages.paging import pager, part_address
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site, by_name

INDEX = "aanbieder/"
INDEX_PARTS = "aanbieder/lijst/"
"""Further parts of the index stand deeper: a provider's folder may be called ``2``."""


def provider_pages(site: Site) -> Iterator[Draft]:
    """Return the page of every provider that offers something."""
    for provider in site.catalogue.providers.values():
        if provider.id in site.by_provider:
            key = site.key_of(site.by_provider[provider.id])
            address = _address_of(provider)
            yield Draft(address, key, partial(provider_page, provider, site))


def provider_page(provider: Provider, site: Site) -> Page:
    """Return the page of a provider, its offerings from the lowest rung to the highest."""
    address = _address_of(provider)
    root = root_of(address)
    offerings = sorted(site.by_provider[provider.id], key=_on_the_ladder)
    crumbs = [("Aanbieders", INDEX)]
    body = render(
        "aanbieder.html",
        root,
        provider=provider,
        crumbs=crumbs,
        places=words.places_of(provider.locations),
        organisation=provider.organisation
        and site.schema["organisatie"].title_of(provider.organisation),
        reached={rung for offering in offerings for rung in offering.rungs},
        rungs=list(site.schema["trede"].values()),
        cards=cards(offerings, site, root),
        count=len(offerings),
    )
    head = structured.island(
        structured.organization_details(provider, site),
        structured.breadcrumbs([*crumbs, (provider.name, address)], site),
    )
    return Page(
        address, "aanbieder", provider.name, provider.summary, body, head, section="aanbieder"
    )


def _address_of(provider: Provider) -> str:
    return f"aanbieder/{provider.id}/"


def provider_index(site: Site) -> Iterator[Page]:
    """Return the index of providers, in parts when it is long."""
    providers = sorted(
        (site.catalogue.providers[name] for name in site.by_provider),
        key=lambda provider: by_name(provider.name),
    )
    size = site.settings.page_size
    count = max(1, -(-len(providers) // size))
    for current in range(1, count + 1):
        address = INDEX if current == 1 else part_address(INDEX_PARTS, current)
        title = "Aanbieders" if current == 1 else f"Aanbieders, pagina {current}"
        body = render(
            "aanbieders.html",
            root_of(address),
            title=title,
            total=len(providers),
            providers=[
                (provider, len(site.by_provider[provider.id]))
                for provider in providers[(current - 1) * size : current * size]
            ],
            pager=_index_pager(current, count),
        )
        description = "Alle organisaties die iets aanbieden, van A tot Z."
        yield Page(address, "lijst", title, description, body, section="aanbieder")


def _index_pager(current: int, count: int) -> object:
    links = pager(INDEX_PARTS, current, count)
    first = {INDEX_PARTS: INDEX}
    return links._replace(
        links=tuple((number, first.get(to or "", to)) for number, to in links.links),
        previous=first.get(links.previous or "", links.previous),
    )


def _on_the_ladder(offering: Offering) -> tuple[int, int, str]:
    return offering.rungs[0], offering.rungs[-1], by_name(offering.name)
