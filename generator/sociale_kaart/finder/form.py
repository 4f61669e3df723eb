"""The filters of the finder's form, with their words and counts, for the template."""

from __future__ import annotations

from typing import NamedTuple

from sociale_kaart.finder.columns import Filter, build_filters
from sociale_kaart.finder.more import build_more
from sociale_kaart.finder.referrers import build_referrers
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema, Term
from sociale_kaart.settings import Settings


class Option(NamedTuple):
    """One value that can be ticked.

    ``extra`` is a softer second line, ``short`` what a chosen filter is called.
    """

    value: str
    title: str
    number: int
    icon: str = ""
    extra: str = ""
    short: str = ""


class FilterGroup(NamedTuple):
    """Options under a legend; ``parts`` groups them once more (sectors under their pillar).

    ``rare`` ones are folded away together, and so are those for professionals.
    """

    name: str
    title: str
    open: bool
    parts: tuple[tuple[str, tuple[Option, ...]], ...]
    rare: bool = False
    professional: bool = False

    @property
    def short(self) -> str:
        """What the group is about, within a sentence."""
        return _SHORT.get(self.name, self.name)


# In the order of the page.
_TITLES = {
    "trede": "Wat wil je?",
    "sector": "Welk thema?",
    "doelgroep": "Voor wie?",
    "leeftijd": "Hoe oud ben je?",
    "gemeente": "In welke gemeente?",
    "soort": "In welke vorm?",
    "dag": "Op welke dag?",
    "dagdeel": "Hoe laat?",
    "kosten": "Wat kost het?",
    "toegang": "Hoe begin je?",
    "richting": "Stap vooruit of vaste plek?",
    "indicatie": "Welke indicatie?",
    "taal": "In welke taal?",
    "rolstoel": "Met een rolstoel?",
    "kinderopvang": "Met je kinderen?",
    "vindplaats": "Eerst ergens binnenlopen?",
    "recent": "Kort geleden gecontroleerd?",
    "wet": "Welke wet of regeling?",
    "begeleiding": "Wie begeleidt?",
    "plek": "Is er plek?",
    "wachttijd": "Hoe lang wachten?",
}
_OPEN = frozenset({"trede"})
_RARE = frozenset(
    {"richting", "indicatie", "taal", "rolstoel", "kinderopvang", "vindplaats", "recent"}
)
_OWN_WORDS = frozenset({"dag", "dagdeel", "rolstoel", "vindplaats", "recent"})
_PROFESSIONAL = frozenset({"wet", "begeleiding", "plek", "wachttijd"})
_SHORT = {"wet": "wet of regeling", "plek": "vrije plekken"}
_STATED = frozenset({"plek", "wachttijd"})
_AS_STATED = "Zoals de aanbieder het opgaf. De dag staat bij elk resultaat."
_WITHOUT_BOXES = frozenset({"gemeente", "leeftijd"})


def filter_groups(
    catalogue: Catalogue, schema: Schema, settings: Settings
) -> tuple[FilterGroup, ...]:
    """Return the groups in the order of the page, with how many offerings each option has.

    A rare group, or one for professionals, of which the catalogue knows nothing is left out: it
    would only be in the way.
    """
    offerings = catalogue.offerings
    more = build_more(offerings, schema, settings).filters
    items = [*build_filters(offerings, schema), *more, *build_referrers(offerings, schema)]
    by_name = {item.name: item for item in items}
    return tuple(
        FilterGroup(
            name,
            title,
            name in _OPEN,
            _parts(by_name[name], schema),
            name in _RARE,
            name in _PROFESSIONAL,
        )
        for name, title in _TITLES.items()
        if name not in _RARE | _PROFESSIONAL or any(by_name[name].counts)
    )


def _parts(item: Filter, schema: Schema) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    if item.name in _WITHOUT_BOXES:
        # There can be hundreds of municipalities: the browser adds these itself, from the data.
        return ()
    if item.name in _OWN_WORDS:
        return (("", _plain(item)),)
    if item.name in _STATED:
        options = _plain(item)
        if item.name == "wachttijd":
            options = tuple(one._replace(short=_in_a_chip(one.title)) for one in options)
        return ((_AS_STATED, options),)
    terms = [schema[item.name][value] for value in item.values]
    pairs = list(zip(terms, item.counts, strict=True))
    if item.name != "sector":
        return (("", tuple(_option(item.name, term, count) for term, count in pairs)),)
    return tuple(
        (
            pillar.title,
            tuple(
                _option(item.name, term, count)
                for term, count in pairs
                if term.extra.get("pijler") == pillar.value
            ),
        )
        for pillar in schema["pijler"].values()
    )


def _in_a_chip(title: str) -> str:
    return f"{title} wachten" if title.startswith("Hooguit") else title


def _plain(item: Filter) -> tuple[Option, ...]:
    """Return the options of a filter that is no vocabulary of the schema, or more than that."""
    return tuple(
        Option(str(value), title, count)
        for value, title, count in zip(item.values, item.titles, item.counts, strict=True)
    )


def _option(name: str, term: Term, count: int) -> Option:
    if name == "trede":
        extra = f"Trede {term.value}"
        short = f"{extra}: {str(term.extra['kort']).lower()}"
        return Option(str(term.value), str(term.extra["zin"]), count, term.icon, extra, short)
    return Option(str(term.value), term.title, count, term.icon)
