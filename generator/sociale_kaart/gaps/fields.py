"""What an entry should say: the fields that people miss when they are not there, with a weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sociale_kaart.model import Offering, Provider

RESIDENTS, REFERRERS = "bewoners", "verwijzers"
ESSENTIAL, USEFUL, PLEASANT = 3, 2, 1
"""Without it one does not get there; it spares people a question; it is good to know."""


class Wanted(NamedTuple):
    """A field that people miss; ``known`` says whether an offering tells it."""

    name: str
    """The name in the file; its title is that of the schema."""
    audience: str
    weight: int
    known: Callable[[Offering, Provider], bool]


def _reachable(offering: Offering, provider: Provider) -> bool:
    """Whether there is a telephone number or an address for mail, of it or of its provider."""
    own, general = offering.contact, provider.contact
    return bool(own.phone or own.email or general.phone or general.email)


def _place(offering: Offering, _: Provider) -> bool:
    """Whether people know where to go, or need not go anywhere."""
    return bool(offering.locations or offering.online or offering.at_home or offering.area)


def _point(offering: Offering, _: Provider) -> bool:
    """Whether every place is known more precisely than its town."""
    return all(place.point and place.precision != "plaats" for place in offering.locations)


def _access(offering: Offering, _: Provider) -> bool:
    """Whether it says what there is for who needs it; without a place there is nothing to enter."""
    return bool(offering.accessibility or not offering.locations)


WANTED: tuple[Wanted, ...] = (
    Wanted("contact", RESIDENTS, ESSENTIAL, _reachable),
    Wanted("wanneer", RESIDENTS, ESSENTIAL, lambda o, _: bool(o.sessions or o.sessions_note)),
    Wanted("locaties", RESIDENTS, ESSENTIAL, _place),
    Wanted("aanmelden", RESIDENTS, ESSENTIAL, lambda o, _: bool(o.how_to_start)),
    Wanted("kosten", RESIDENTS, USEFUL, lambda o, _: bool(o.cost or o.price)),
    Wanted("punt", RESIDENTS, USEFUL, _point),
    Wanted("taalniveau", RESIDENTS, USEFUL, lambda o, _: bool(o.language_level or o.languages)),
    Wanted("toegankelijkheid", RESIDENTS, USEFUL, _access),
    Wanted("begeleiding", RESIDENTS, PLEASANT, lambda o, _: bool(o.supervision)),
    Wanted("kinderopvang", RESIDENTS, PLEASANT, lambda o, _: bool(o.childcare)),
    Wanted("indicatie", REFERRERS, USEFUL, lambda o, _: bool(o.indications)),
    Wanted("wetten", REFERRERS, USEFUL, lambda o, _: bool(o.laws)),
    Wanted("plekken", REFERRERS, PLEASANT, lambda o, _: o.availability is not None),
    Wanted("verwijzers", REFERRERS, PLEASANT, lambda o, _: bool(o.referrer_note)),
)
"""The weightiest for residents first. A keeper who thinks otherwise changes this list."""

_ORDER = {wanted.name: at for at, wanted in enumerate(sorted(WANTED, key=lambda w: -w.weight))}
_WEIGHTS = {wanted.name: wanted.weight for wanted in WANTED}


def missing_in(offering: Offering, provider: Provider) -> tuple[str, ...]:
    """Return the names of the fields that are not filled in, the weightiest first."""
    names = [wanted.name for wanted in WANTED if not wanted.known(offering, provider)]
    return tuple(sorted(names, key=_ORDER.__getitem__))


def weight_of(names: Iterable[str]) -> int:
    """Return the weights of fields, added up."""
    return sum(_WEIGHTS[name] for name in names)
