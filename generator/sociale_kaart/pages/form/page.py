"""The page of the form: its steps, its settings for the scripts, and the way without scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sociale_kaart.canon import order_of
from sociale_kaart.check.fields import Fields
from sociale_kaart.pages.form.forge import forge_of
from sociale_kaart.pages.form.steps import steps, whole
from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site
from sociale_kaart.read.folder import Kind
from sociale_kaart.settings import Settings

ADDRESS = "aanmelden/"
KINDS: tuple[Kind, ...] = ("aanbod", "aanbieder")


def form_pages(site: Site) -> Iterator[Page]:
    """Return the page of the form."""
    root = root_of(ADDRESS)
    body = render(
        "aanmelden/pagina.html",
        root,
        settings=json.dumps(_for_scripts(site.settings), ensure_ascii=False),
        orders=json.dumps({kind: order_of(site.schema, kind) for kind in KINDS}),
        provider_parts=whole(Fields(site.schema, "aanbieder")),
        offering_steps=steps(Fields(site.schema, "aanbod")),
        forge=forge_of(site.settings),
        email=site.settings.keeper_email,
        messages=bool(site.settings.issue_url),
    )
    head = (
        f'<link rel="stylesheet" href="{root}kaart/aanmelden.css">'
        f'<script src="{root}kaart/aanmelden.js" defer></script>'
    )
    yield Page(
        ADDRESS,
        "aanmelden",
        "Zet je aanbod op de site",
        "Vul een formulier in en zet je inloop, cursus, vrijwilligerswerk of werkplek op de site.",
        body,
        head,
        section="aanmelden",
    )


def _for_scripts(settings: Settings) -> dict[str, str]:
    """Return what the scripts must know of the keeper's settings."""
    return {
        "site": settings.site_name,
        "adres": settings.site_url,
        "nieuw": settings.new_url,
        "wijzig": settings.source_url,
        "mail": settings.keeper_email,
        "melding": settings.issue_url,
        "zoekadres": settings.address_lookup,
    }
