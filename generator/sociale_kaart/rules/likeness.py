"""By what two offerings may turn out to be the same: a name, and where and by whom it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sociale_kaart.slugs import slug

Trait = tuple[str, str]
"""A place with the one who offers it there (or an address), and what is left of the name."""

_FILLING = frozenset((
    "aan", "bij", "de", "den", "der", "door", "een", "en", "het", "in", "je", "jouw", "met",
    "naar", "of", "om", "op", "te", "tot", "uit", "van", "voor",
))  # fmt: skip
_LEGAL = frozenset(["bv", "coop", "cooperatie", "gemeente", "stichting", "vereniging", "vzw"])
_ENDINGS = ("en", "s")
_SHORT = 5  # "groep" stays whole, "groepen" becomes it
_NUMBER = re.compile(r"\d+\s?[a-z]?\b", re.IGNORECASE)


def traits(id: str, data: dict[str, Any]) -> tuple[Trait, ...]:
    """Return what an offering is recognised by; two with a trait in common may be the same.

    ``id`` is that of the offering, ``data`` what stands in its file; of a draft that may be
    anything. Without a name there is nothing to go by.
    """
    title = data.get("naam")
    if not isinstance(title, str):
        return ()
    provider = slug(id.partition("/")[0]).split("-")
    found: dict[Trait, None] = {}
    for place in _places(data):
        local = place.split("-")
        owner = _without(provider, _FILLING, _LEGAL, local)
        name = " ".join(_words(title, {*owner, *local}))
        found[f"{' '.join(owner)}@{place}", name] = None
    for address, place in _addresses(data):
        found[f"{address}@{place}", " ".join(_words(title, {*provider, place}))] = None
    return tuple(found)


def _words(name: str, known: set[str]) -> list[str]:
    """Return the words of a name that tell, in a fixed order and without their endings."""
    words = slug(name).split("-")
    # A name in another script has no plain letters at all.
    told = _without(words, _FILLING, known) if any(words) else [name.casefold()]
    return sorted(map(_stem, told))


def _without(words: list[str], *known: frozenset[str] | set[str] | list[str]) -> list[str]:
    """Leave known words out, kind by kind, as long as something stays."""
    for kind in known:
        words = [word for word in words if word not in kind] or words
    return words


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if len(word) > _SHORT and word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _places(data: dict[str, Any]) -> list[str]:
    """Return the towns; without them the municipalities that are served, or one empty name."""
    towns = [slug(_text(location, "plaats")) for location in _locations(data)]
    served = data.get("werkgebied")
    names = served.get("gemeenten") if isinstance(served, dict) else None
    listed = names if isinstance(names, list) else []
    area = [slug(name) for name in listed if isinstance(name, str)]
    return towns or area or [""]


def _addresses(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for location in _locations(data):
        address, postcode = _text(location, "adres"), _text(location, "postcode")
        town = slug(_text(location, "plaats"))
        number = _NUMBER.search(address)
        if number and postcode:
            yield f"{slug(postcode)} {slug(number.group())}", town
        elif number:
            yield slug(address), town


def _locations(data: dict[str, Any]) -> list[dict[str, Any]]:
    found = data.get("locaties")
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _text(location: dict[str, Any], key: str) -> str:
    value = location.get(key)
    return value if isinstance(value, str) else ""
