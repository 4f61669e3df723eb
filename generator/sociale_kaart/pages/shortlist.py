"""The page of the shortlist: an empty frame that scripts fill, and the way without scripts.

What is on a list is never known here: it stands behind the ``#`` of an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site

ADDRESS = "keuzelijst/"


def shortlist_pages(site: Site) -> Iterator[Page]:
    """Return the page of the shortlist."""
    root = root_of(ADDRESS)
    body = render(
        "keuzelijst/pagina.html",
        root,
        site_name=site.settings.site_name,
        tiles=site.settings.tile_url,
        attribution=site.settings.tile_attribution,
    )
    head = (
        f'<link rel="stylesheet" href="{root}kaart/keuzelijst.css">'
        f'<script src="{root}kaart/keuzelijst.js" defer></script>'
    )
    yield Page(
        ADDRESS,
        "lijst",
        "Keuzelijst",
        "Zet aanbod bij elkaar, vergelijk het, print het met grote letters of deel het als link.",
        body,
        head,
        section="keuzelijst",
    )
