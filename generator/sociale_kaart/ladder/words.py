"""The reasons of a step in Dutch words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sociale_kaart.ladder.spots import is_everywhere, province_of
from sociale_kaart.ladder.traits import ANYONE, GROWN_UP, pillars_of
from sociale_kaart.model import Offering, Period
from sociale_kaart.schema import Schema, Vocabulary

Terms = tuple[str, ...]

ANY_AGE = Period(None, None)
_KEPT = 1 << 14
"""So many pairs of themes are remembered with their words."""

NAMED = "genoemd door de aanbieder"
SAME_PLACE = "in dezelfde plaats"
SAME_PROVIDER = "dezelfde aanbieder"
AIMED = "daar werk je naartoe"
STABLE = "een vaste plek"
OPEN = "je kunt zo binnenlopen"
NO_INDICATION = "geen indicatie nodig"


def rung(number: int) -> str:
    """Return the words for a rung."""
    return f"trede {number}"


def towards(number: int) -> str:
    """Return the words for a rung that is only worked towards."""
    return f"naar trede {number}"


def leads_to(number: int) -> str:
    """Return the words for a rung that people work towards there."""
    return f"van daar naar trede {number}"


@lru_cache(maxsize=4096)
def ages(ours: Period | None, theirs: Period | None) -> tuple[str, ...]:
    """Return for which ages another offering is, when that leaves out some people from here."""
    start, end = theirs or ANY_AGE
    from_age, to_age = ours or ANY_AGE
    too_young = (start or 0) > (from_age or GROWN_UP)
    too_old = end is not None and (to_age is None or to_age > end)
    if not too_young and not too_old:
        return ()
    if start is None:
        return (f"tot en met {end:g} jaar",)
    return (f"vanaf {start:g} jaar" if end is None else f"van {start:g} tot en met {end:g} jaar",)


@lru_cache(maxsize=4096)
def distance(km: float, same_town: bool) -> tuple[str, ...]:
    """Return the words for a distance."""
    return (SAME_PLACE if same_town or km < 1 else f"{km:.0f}\u00a0km verder",)


def without_points(here: Offering, there: Offering) -> tuple[str, ...]:
    """Return where another offering is, when it has no distance; nothing when nobody knows."""
    if there.online:
        return ("online",)
    if is_everywhere(there):
        return ("heel Nederland",)
    if _municipalities(here) & _municipalities(there):
        return ("in dezelfde gemeente",)
    if _provinces(here) & _provinces(there):
        return ("in dezelfde provincie",)
    return ()


class InCommon:
    """Words for what two offerings share."""

    def __init__(self, schema: Schema) -> None:
        """Make the words once."""
        self._schema = schema
        self._sectors = _also(schema["sector"], "ook")
        self._pillars = _also(schema["pijler"], "ook")
        self._audiences = _also(schema["doelgroep"], "ook voor")
        del self._audiences[ANYONE]
        self._theme = lru_cache(maxsize=_KEPT)(self._theme_of)

    def of(self, here: Offering, there: Offering) -> tuple[str, ...]:
        """Return a sector or else a pillar, an audience and the provider, as far as shared."""
        theme = self._theme(here.sectors, there.sectors)
        provider = (SAME_PROVIDER,) if here.provider_id == there.provider_id else ()
        return theme + _first(here.audiences, there.audiences, self._audiences) + provider

    def _theme_of(self, ours: Terms, theirs: Terms) -> tuple[str, ...]:
        shared = _first(ours, theirs, self._sectors)
        if shared:
            return shared
        ours, theirs = (pillars_of(sectors, self._schema) for sectors in (ours, theirs))
        return _first(ours, theirs, self._pillars)


def _also(vocabulary: Vocabulary, also: str) -> dict[str | int, str]:
    """Return for each term the words in which it is shared; no capital within a sentence."""
    titles = {value: term.title for value, term in vocabulary.items()}
    return {value: f"{also} {title[:1].lower()}{title[1:]}" for value, title in titles.items()}


def _first(
    ours: Sequence[str], theirs: Sequence[str], words: Mapping[str | int, str]
) -> tuple[str, ...]:
    for name in ours:
        if name in theirs and name in words:
            return (words[name],)
    return ()


def _municipalities(offering: Offering) -> set[str]:
    served = offering.area.municipalities if offering.area else ()
    return {place.municipality for place in offering.locations}.union(served)


def _provinces(offering: Offering) -> set[str]:
    served = set(offering.area.provinces) if offering.area else set()
    municipalities = offering.area.municipalities if offering.area else ()
    towns = [place.town for place in offering.locations] + list(municipalities)
    return (served | {province_of(town) for town in towns}) - {""}
