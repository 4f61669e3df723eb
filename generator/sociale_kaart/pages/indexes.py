"""The index above each kind of list: all rungs, themes, audiences and municipalities."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.pages.page import Page, root_of
from sociale_kaart.pages.templates import render
from sociale_kaart.pages.whole import Site, by_name
from sociale_kaart.schema import Term

Municipality = tuple[str, str, int]
"""The name of a municipality, its slug and how much there is."""


def indexes(site: Site) -> Iterator[Page]:
    """Return the four indexes."""
    yield _index(
        "trede",
        "Treden",
        "De participatieladder heeft zes treden. Kies de zin die nu bij je past.",
        rungs=[(rung, len(site.of_rung(rung))) for rung in site.schema["trede"].values()],
    )
    yield _index("sector", "Thema’s", "Wat vind je leuk om te doen?", pillars=pillars(site))
    yield _index(
        "doelgroep",
        "Voor wie",
        "Kies wat bij je past. Soms is dat er meer dan één.",
        audiences=[
            (term, len(site.of_audience(term))) for term in site.schema["doelgroep"].values()
        ],
    )
    yield _index("gemeente", "Gemeenten", "Kies de gemeente waar je woont.", letters=letters(site))


def _index(section: str, title: str, lead: str, **values: object) -> Page:
    address = f"{section}/"
    body = render(f"index-{section}.html", root_of(address), title=title, lead=lead, **values)
    return Page(address, "lijst", title, lead, body, section=section)


def pillars(site: Site) -> list[tuple[Term, list[tuple[Term, int]]]]:
    """Return the pillars with their sectors and how much there is in each."""
    sectors = site.schema["sector"].values()
    return [
        (
            pillar,
            [
                (sector, len(site.of_sector(sector)))
                for sector in sectors
                if sector.extra["pijler"] == pillar.value
            ],
        )
        for pillar in site.schema["pijler"].values()
    ]


def letters(site: Site) -> list[tuple[str, list[Municipality]]]:
    """Return the municipalities by first letter."""
    groups: dict[str, list[Municipality]] = {}
    for name, value in site.municipality_slugs().items():
        item = (name, value, len(site.municipalities[name]))
        groups.setdefault(by_name(name)[:1].upper(), []).append(item)
    return sorted(groups.items())
