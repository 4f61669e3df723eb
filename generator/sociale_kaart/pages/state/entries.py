"""Lists of entries that need work, cut where they are long, with a word on each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sociale_kaart.cardwords import listed, rungs_in_words
from sociale_kaart.gaps import Gaps
from sociale_kaart.model import Offering
from sociale_kaart.pages.whole import Site
from sociale_kaart.pages.words import full_date

MOST = 10


class Entry(NamedTuple):
    """An offering in a list: who and where, and what is wrong with it."""

    offering: Offering
    who: str
    wrong: str


class Entries(NamedTuple):
    """The first few of a list, and how many there are besides."""

    shown: Sequence[Entry]
    left: int


def stale_entries(gaps: Gaps, site: Site) -> Entries:
    """Return what was verified longest ago."""
    return _cut(((o, f"Gecontroleerd op {full_date(o.verified_on)}") for o in gaps.stale), site)


def dead_ends(gaps: Gaps, site: Site) -> Entries:
    """Return where nothing comes after."""
    return _cut(((o, rungs_in_words(o.rungs)) for o in gaps.dead_ends), site)


def cliffs(gaps: Gaps, site: Site) -> Entries:
    """Return where nothing catches people."""
    return _cut(((o, rungs_in_words(o.rungs)) for o in gaps.cliffs), site)


def incomplete_entries(gaps: Gaps, site: Site) -> Entries:
    """Return what says least."""
    titles = {field.name: field.title for field in gaps.fields}
    said = ((i.offering, listed([titles[name] for name in i.fields])) for i in gaps.incomplete)
    return _cut(((offering, f"Mist: {names}") for offering, names in said), site)


def _cut(found: Iterable[tuple[Offering, str]], site: Site) -> Entries:
    shown: list[Entry] = []
    left = 0
    for offering, wrong in found:
        if len(shown) == MOST:
            left += 1
            continue
        provider = site.catalogue.providers[offering.provider_id].name
        place = site.place_of(offering)
        shown.append(Entry(offering, f"{provider}, {place}" if place else provider, wrong))
    return Entries(shown, left)
