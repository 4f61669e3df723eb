"""The pages that tell how the catalogue is doing: of all, and of each municipality."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sociale_kaart.cardwords import slug
from sociale_kaart.gaps import Gaps
from sociale_kaart.pages.page import Draft, Page, made_of, ready, root_of
from sociale_kaart.pages.state import bars, entries, findings, roads
from sociale_kaart.pages.state.advice import advice
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site
from sociale_kaart.pages.words import full_date

ADDRESS = "stand-van-de-kaart/"
TITLE = "Stand van de kaart"


def state_pages(site: Site) -> Iterator[Draft]:
    """Return the page of the whole map and those of its municipalities."""
    slugs = site.municipality_slugs()
    addresses = {name: f"{ADDRESS}{value}/" for name, value in slugs.items()}
    yield ready(_page(site.survey.whole, ADDRESS, TITLE, site, addresses))
    for name, address in addresses.items():
        own = site.key_of(site.municipalities[name])
        key = made_of(name, site.settings.today, own, site.survey.beyond(name))
        yield Draft(address, key, partial(_of_municipality, name, address, site, addresses))


def _of_municipality(name: str, address: str, site: Site, addresses: dict[str, str]) -> Page:
    return _page(site.survey.of(name), address, f"{TITLE}: {name}", site, addresses)


def _page(gaps: Gaps, address: str, title: str, site: Site, addresses: dict[str, str]) -> Page:
    root = root_of(address)
    body = render(
        "stand/pagina.html",
        root,
        title=title,
        gaps=gaps,
        slug=slug(gaps.municipality) if gaps.municipality else "",
        day=full_date(gaps.today),
        crumbs=[(TITLE, ADDRESS)] if gaps.municipality else [],
        choices=[] if gaps.municipality else list(addresses.items()),
        advice=advice(gaps, site.schema),
        findings=findings,
        rungs=bars.rung_bars(gaps, site),
        sectors=bars.sector_groups(gaps, site),
        municipalities=bars.municipality_bars(gaps, addresses),
        ages=bars.age_bars(gaps),
        fields=bars.field_groups(gaps),
        stale=entries.stale_entries(gaps, site),
        dead_ends=entries.dead_ends(gaps, site),
        cliffs=entries.cliffs(gaps, site),
        incomplete=entries.incomplete_entries(gaps, site),
        rung_terms=list(site.schema["trede"].values()),
        roads=roads.road_rows(gaps, site),
        broken=roads.broken_roads(gaps, site, addresses),
        empty=roads.empty_sectors(gaps, site),
        whole=sum(road.whole for road in gaps.roads),
        schema=site.schema,
        email=site.settings.keeper_email,
    )
    where = f"in {gaps.municipality}" if gaps.municipality else "op deze site"
    description = f"Hoe het ervoor staat met het aanbod {where}: wat oud is en wat ontbreekt."
    head = f'<link rel="stylesheet" href="{root}kaart/stand.css">'
    return Page(address, "lijst", title, description, body, head, section="stand")
