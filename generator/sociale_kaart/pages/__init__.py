"""From offerings to the HTML of each page, by Jinja2 templates."""

from sociale_kaart.pages.all import other_pages
from sociale_kaart.pages.offering import offering_page
from sociale_kaart.pages.page import Page
from sociale_kaart.pages.whole import Site

__all__ = ["Page", "Site", "offering_page", "other_pages"]
