"""The municipality that a person means, or a sentence that helps to find it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from sociale_kaart.cardwords import municipalities_of
from sociale_kaart.model import Catalogue
from sociale_kaart.places import find_town
from sociale_kaart.slugs import slug


def municipality_named(name: str, catalogue: Catalogue) -> str:
    """Return the name of a municipality as the catalogue writes it.

    Capitals do not matter, and another name of the town will do ('s-Gravenhage).

    Raises click.ClickException with what may be meant when the catalogue has nothing there.
    """
    known = {slug(one): one for o in catalogue.offerings for one in municipalities_of(o)}
    wanted = slug(name)
    if not wanted:
        raise click.ClickException("noem een gemeente, bijvoorbeeld: --gemeente Arnhem")
    if wanted in known:
        return known[wanted]
    same = find_town(name)
    if same and slug(same.name) in known:
        return known[slug(same.name)]
    towns = {slug(place.town): place for o in catalogue.offerings for place in o.locations}
    place = towns.get(wanted)
    if place:
        meant = f"{place.town} ligt in de gemeente {place.municipality}. Bedoel je die?"
        raise click.ClickException(meant)
    near = get_close_matches(wanted, known, 1)
    meant = f" Bedoel je {known[near[0]]}?" if near else ""
    raise click.ClickException(f"de gemeente {name} staat niet op de kaart.{meant}")
