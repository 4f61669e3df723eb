"""Where one can go from an offering: the lists on its page, without saying anything twice."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from sociale_kaart.ladder import Relation
from sociale_kaart.model import Offering
from sociale_kaart.pages import words
from sociale_kaart.pages.whole import Site

RELATIONS = (
    ("vervolgstap", "Wat kan ik hierna doen?", "next_steps"),
    ("vangnet", "En als het niet lukt?", "fallbacks"),
    ("vindplaats", "Waar kan ik eerst binnenlopen?", "meeting_points"),
)
"""How a list of relations is called on the page, its heading, and its field of Relations."""

WORTH_SAYING_ONCE = 20
"""What is said once above a list takes a line; so many letters less to read make up for it."""


class Linked(NamedTuple):
    """An offering that comes after, catches or leads to this one, whose it is and where, and why.

    What goes without saying is left out: the same provider, the same place, and reasons that were
    given for all of the list. ``way`` leads there from the folder of the provider.
    """

    offering: Offering
    way: str
    where: str
    reason: str


class Onward(NamedTuple):
    """A list of them: its name in the page, its heading, and what holds for every one of them."""

    name: str
    title: str
    every: str
    items: list[Linked]


def relations_of(offering: Offering, site: Site) -> Iterator[Onward]:
    """Yield the lists that are not empty; what was said of an offering is not said again."""
    related = site.related(offering.id)
    told: set[str] = set()
    for name, title, field in RELATIONS:
        relations = [
            relation
            for relation in getattr(related, field)
            if relation.offering_id in site.offerings
        ]
        if relations:
            shared = _shared(relations)
            items = [_linked(relation, offering, site, shared, told) for relation in relations]
            told |= {item.offering.id for item in items}
            # No number: on paper stand only the first two.
            who = "Allebei" if len(items) == 2 else "Allemaal"
            every = f"{who}: {', '.join(shared)}." if shared else ""
            yield Onward(name, title, every, items)


def _shared(relations: Sequence[Relation]) -> list[str]:
    """Return the reasons that hold for each of several, to be said once."""
    first, *others = relations
    shared = [said for said in first.shown if all(said in to.shown for to in others)]
    return shared if len(others) * len(", ".join(shared)) > WORTH_SAYING_ONCE else []


def _linked(
    relation: Relation, here: Offering, site: Site, shared: Sequence[str], told: Container[str]
) -> Linked:
    offering = site.offerings[relation.offering_id]
    way = f"../{offering.id}"
    if offering.provider_id == here.provider_id:
        way = offering.id.removeprefix(f"{here.provider_id}/")
    if offering.id in told:
        return Linked(offering, way, "", "")
    place = site.place_of(offering)
    known = {text.lower() for text in (site.place_of(here), *relation.shown)}
    provider = site.catalogue.providers[offering.provider_id].name
    parts = [provider] if offering.provider_id != here.provider_id else []
    parts += [place] if place and place.lower() not in known else []
    reasons = [said for said in relation.shown if said not in shared]
    return Linked(offering, way, ", ".join(parts), words.capital(", ".join(reasons)))
