"""The page of the route: what someone is asked, and what the scripts must know to plan one."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site
from sociale_kaart.schema import Schema, Term
from sociale_kaart.weights import for_route

ADDRESS = "route/"
TOWNS = 200
"""How many names of towns the field for a place suggests before anything is typed."""


def route_pages(site: Site) -> Iterator[Page]:
    """Return the page of the route."""
    root = root_of(ADDRESS)
    schema = site.schema
    body = render(
        "route/pagina.html",
        root,
        rungs=list(schema["trede"].values()),
        pillars=_pillars(site),
        audiences=_audiences(site),
        levels=list(schema["taalniveau"].values()),
        languages=_languages(site),
        towns=sorted(sorted(site.towns, key=lambda name: -site.towns[name])[:TOWNS]),
        postcodes=bool(site.settings.postcodes),
        settings=json.dumps(for_scripts(schema, site), ensure_ascii=False, separators=(",", ":")),
    )
    head = (
        f'<link rel="stylesheet" href="{root}kaart/route.css">'
        f'<script src="{root}kaart/route.js" defer></script>'
    )
    yield Page(
        ADDRESS,
        "route",
        "Maak je route",
        "Van waar je nu staat naar waar je heen wilt: stap voor stap, met aanbod bij jou in de "
        "buurt. En met een vangnet bij elke stap.",
        body,
        head,
        section="route",
    )


def _pillars(site: Site) -> list[tuple[Term, list[Term]]]:
    """Return the sectors of which there is something, by pillar."""
    known = [term for term in site.schema["sector"].values() if site.of_sector(term)]
    grouped = [
        (pillar, [term for term in known if term.extra.get("pijler") == pillar.value])
        for pillar in site.schema["pijler"].values()
    ]
    return [(pillar, sectors) for pillar, sectors in grouped if sectors]


def _audiences(site: Site) -> list[Term]:
    """Return the audiences of which there is something; first those that exclude another."""
    terms = [term for term in site.schema["doelgroep"].values() if term.value != "iedereen"]
    known = [term for term in terms if site.of_audience(term) or term.extra.get("sluit_uit")]
    return sorted(known, key=lambda term: not term.extra.get("sluit_uit"))


def _languages(site: Site) -> list[Term]:
    spoken = {code for offering in site.offerings.values() for code in offering.languages}
    return [term for term in site.schema["taal"].values() if term.value in spoken - {"nl"}]


def for_scripts(schema: Schema, site: Site) -> dict[str, object]:
    """Return the words, bonds and weights that the finder's files do not have."""
    return {
        "treden": [
            [term.value, term.extra["zin"], term.extra["kort"], term.icon]
            for term in schema["trede"].values()
        ],
        "pijlers": {str(term.value): term.extra["pijler"] for term in schema["sector"].values()},
        "pijlernamen": {str(term.value): term.title for term in schema["pijler"].values()},
        "sluit_uit": {
            str(term.value): list(term.extra["sluit_uit"])
            for term in schema["doelgroep"].values()
            if term.extra.get("sluit_uit")
        },
        "niveaus": [[term.value, term.title] for term in schema["taalniveau"].values()],
        "talen": {str(term.value): term.title for term in schema["taal"].values()},
        "adres": site.base,
        "gewichten": for_route(site.settings.ladder),
        "dichtbij_km": site.settings.near_km,
    }
