"""The home page: one question, the six steps, the themes and the municipalities."""

from __future__ import annotations

from sociale_kaart.pages import structured
from sociale_kaart.pages.feedlinks import feed_link
from sociale_kaart.pages.indexes import pillars
from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site, by_name

MUNICIPALITIES = 12
"""How many municipalities stand on the home page, those with most to do first."""
TOWNS = 200
"""How many names of towns the field for a place suggests."""


def home_page(site: Site) -> Page:
    """Return the home page."""
    slugs = site.municipality_slugs()
    largest = sorted(slugs, key=lambda name: -len(site.municipalities[name]))[:MUNICIPALITIES]
    towns = sorted(site.towns, key=lambda name: -site.towns[name])[:TOWNS]
    body = render(
        "begin.html",
        root_of(""),
        total=len(site.offerings),
        providers=len(site.by_provider),
        rungs=list(site.schema["trede"].values()),
        pillars=pillars(site),
        municipalities=[
            (name, slugs[name], len(site.municipalities[name]))
            for name in sorted(largest, key=by_name)
        ],
        municipality_count=len(slugs),
        towns=sorted(towns, key=by_name),
        example=towns[0] if towns else "",
    )
    return Page(
        "",
        "thuis",
        "Wat zoek je?",
        "Vind iets om te doen bij jou in de buurt: een inloop, een cursus, vrijwilligerswerk, "
        "werk met hulp of betaald werk.",
        body,
        feed_link("data/feed.xml", "Wat er verandert", root_of(""))
        + (structured.island(_website(site)) if site.settings.site_url else ""),
        section="thuis",
    )


def _website(site: Site) -> dict[str, object]:
    return {"@type": "WebSite", "name": site.settings.site_name, "url": site.settings.site_url}
