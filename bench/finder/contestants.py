"""Who takes part, and how its page is spoken to: by what any visitor's browser can see."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode


class Contestant(NamedTuple):
    """A site with a search. The selectors are those of ``watch.js``."""

    name: str
    title: str
    site: Path
    page: str
    """The address of the page that searches, relative to the site."""
    watching: Mapping[str, object]
    filters: Mapping[str, str]
    """What a filter is called here, by what we call it; without it, there is no such filter."""

    def address(self, asked: Mapping[str, str]) -> str | None:
        """Return the address at which this is searched for; None if that cannot be asked here."""
        if not asked.keys() <= self.filters.keys():
            return None
        return f"{self.page}?{urlencode({self.filters[name]: asked[name] for name in asked})}"


def ours(site: Path) -> Contestant:
    """Return our finder."""
    watching = {
        "rows": "main [data-aanbod]",
        "number": "[data-aantal]",
        "busy": "main [aria-busy=true]",
        "box": "input[name=q]",
        "start": "input",
    }
    names = ("q", "plaats", "gemeente", "trede", "sector")
    return Contestant("ours", "our finder", site, "vind/", watching, {n: n for n in names})


def pagefind(site: Path) -> Contestant:
    """Return the page of results on Pagefind; it knows no places, but has the municipality."""
    watching = {
        "rows": "[data-aanbod]",
        "number": "[data-aantal]",
        "busy": "[aria-busy=true]",
        "box": "#q",
        "start": "input",
    }
    filters = {name: name for name in ("q", "gemeente", "trede", "sector")}
    return Contestant("pagefind", "Pagefind", site, "", watching, {**filters, "plaats": "gemeente"})


def lunr(site: Path) -> Contestant:
    """Return the search of mkdocs-material; it has no filters."""
    watching = {
        "rows": ".md-search-result__item",
        "number": ".md-search-result__meta",
        "box": ".md-search__input",
        # What Material listens to.
        "start": "keyup",
        "worker": True,
    }
    return Contestant("lunr", "Material's lunr (nl)", site, "", watching, {"q": "q"})
