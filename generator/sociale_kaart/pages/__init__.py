"""From offerings to the HTML of each page, by Jinja2 templates."""

from sociale_kaart.pages.all import other_pages
from sociale_kaart.pages.offering import offering_page
from sociale_kaart.pages.page import Draft, Page
from sociale_kaart.pages.poster import Poster, poster_page, posters
from sociale_kaart.pages.squeeze import squeeze
from sociale_kaart.pages.whole import Site

__all__ = [
    "Draft",
    "Page",
    "Poster",
    "Site",
    "offering_page",
    "other_pages",
    "poster_page",
    "posters",
    "squeeze",
]
