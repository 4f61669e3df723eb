"""The page of a poster: a sheet of paper, how to print it, and when it has to be made again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup

from sociale_kaart.model import Offering
from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.poster.codes import code
from sociale_kaart.pages.poster.fit import Fit, Item, fit
from sociale_kaart.pages.poster.lines import lines_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Offerings, Site

ADDRESS = "poster/"
HEADING = 9.8
"""The room for the heading, as a multiple of the size of its letters."""


class Poster(NamedTuple):
    """A poster to be made; ``key`` changes with everything that it shows."""

    name: str
    slug: str
    key: bytes

    @property
    def address(self) -> str:
        """Where the poster stands."""
        return f"{ADDRESS}{self.slug}/"


class Codes(NamedTuple):
    """The codes on a poster: of all in the municipality, of each rung, and of each offering.

    An offering has one where there is room for that; otherwise its rung has.
    """

    whole: Markup
    rungs: Mapping[int, Markup]
    offerings: Mapping[str, Markup]


def posters(site: Site) -> Iterator[Poster]:
    """Return the posters of all municipalities. Codes take time, so pages are made when needed."""
    for name, slug in site.municipality_slugs().items():
        yield Poster(name, slug, _key(site.municipalities[name], site))


def _key(offerings: Offerings, site: Site) -> bytes:
    digest = blake2b(site.settings.today.isoformat().encode(), digest_size=16)
    for offering in offerings:
        digest.update(offering.id.encode())
        digest.update(offering.digest)
        digest.update(site.catalogue.providers[offering.provider_id].digest)
    return digest.digest()


def poster_page(site: Site, poster: Poster) -> Page:
    """Return the page of one poster."""
    root = root_of(poster.address)
    offerings = site.municipalities[poster.name]
    rungs = list(site.schema["trede"].values())
    on_rungs = {
        int(rung.value): [_item(o, site) for o in offerings if rung.value in o.rungs]
        for rung in rungs
    }
    fitted = fit(on_rungs, codes=bool(site.base))
    title = f"Wat kun je doen in {poster.name}?"
    body = render(
        "poster/pagina.html",
        root,
        poster=poster,
        title=title,
        long=lines_of(title, HEADING) > 2,
        level=fitted.level,
        steps=list(zip(rungs, fitted.steps, strict=True)),
        codes=_codes(poster, fitted, site) if site.base else None,
        words=address_in_words(site.base),
        today=site.settings.today,
        site_name=site.settings.site_name,
        email=site.settings.keeper_email,
    )
    description = f"Alles wat je in {poster.name} kunt doen, op één vel papier voor aan de muur."
    head = (
        f'<link rel="stylesheet" href="{root}kaart/poster.css">\n'
        f'<script src="{root}kaart/poster.js" defer></script>'
    )
    heading = f"Poster van {poster.name}"
    return Page(poster.address, "lijst", heading, description, body, head, section="poster")


def _codes(poster: Poster, fitted: Fit, site: Site) -> Codes:
    finder = f"{site.base}vind/?gemeente={poster.slug}"
    shown = [step for step in fitted.steps if step.items]
    each = bool(fitted.level.code)
    return Codes(
        code(f"{site.base}gemeente/{poster.slug}/"),
        {} if each else {step.rung: code(f"{finder}&trede={step.rung}") for step in shown},
        {i: code(f"{site.base}aanbod/{i}/") for i in {item.id for s in shown for item in s.items}}
        if each
        else {},
    )


def _item(offering: Offering, site: Site) -> Item:
    provider = site.catalogue.providers[offering.provider_id].name
    closed = offering.closure
    today = site.settings.today
    if closed and closed.start <= today and not (closed.end and closed.end < today):
        return Item(offering.id, f"{offering.name} (nu gesloten)", provider)
    return Item(offering.id, offering.name, provider)


def address_in_words(base: str) -> str:
    """Return an address as people type it: ``kaart.example/nl``."""
    parts = urlsplit(base)
    return f"{parts.netloc}{parts.path}".removesuffix("/")
