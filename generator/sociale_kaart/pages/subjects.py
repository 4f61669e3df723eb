"""What lists of offerings are about: a rung, a theme, an audience or a municipality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sociale_kaart.pages import words
from sociale_kaart.pages.whole import Offerings, Site
from sociale_kaart.schema import Term


class Subject(NamedTuple):
    """The subject of a list: its texts, its place on the site, and what belongs to it.

    ``section`` is the first part of its address and the finder's name for the filter, ``value``
    the second part and the value of that filter; ``crumb`` is what the index above it is called.
    """

    section: str
    value: str
    crumb: str
    title: str
    lead: str
    description: str
    icon: str
    offerings: Offerings
    term: Term | None = None

    @property
    def address(self) -> str:
        """Where the list stands."""
        return f"{self.section}/{self.value}/"


def all_subjects(site: Site) -> Iterator[Subject]:
    """Return everything that has a list, with or without offerings."""
    for rung in site.schema["trede"].values():
        yield _rung(rung, site)
    for sector in site.schema["sector"].values():
        yield _sector(sector, site)
    for audience in site.schema["doelgroep"].values():
        yield _audience(audience, site)
    for name, value in site.municipality_slugs().items():
        yield _municipality(name, value, site)


def _rung(term: Term, site: Site) -> Subject:
    return Subject(
        "trede",
        str(term.value),
        "Treden",
        f"Trede {term.value}: {words.small(term.extra['kort'])}",
        term.description,
        f"{term.extra['zin']}: wat je kunt doen op trede {term.value} van de participatieladder.",
        term.icon,
        site.of_rung(term),
        term,
    )


def _sector(term: Term, site: Site) -> Subject:
    return Subject(
        "sector",
        str(term.value),
        "Thema’s",
        term.title,
        term.description,
        f"{term.title}: {words.small(term.description)}",
        term.icon,
        site.of_sector(term),
        term,
    )


def _audience(term: Term, site: Site) -> Subject:
    title = f"Voor {words.small(term.title)}"
    return Subject(
        "doelgroep",
        str(term.value),
        "Voor wie",
        title,
        term.description,
        f"{title}. {term.description}",
        "users",
        site.of_audience(term),
        term,
    )


def _municipality(name: str, value: str, site: Site) -> Subject:
    return Subject(
        "gemeente",
        value,
        "Gemeenten",
        f"Gemeente {name}",
        f"Wat er te doen is in {name}.",
        f"Meedoen, leren, werken en hulp in de gemeente {name}.",
        "map-pin",
        site.municipalities[name],
    )
