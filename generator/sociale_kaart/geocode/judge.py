"""Whether what a service found is the place that an entry means."""

from __future__ import annotations

import re
from typing import NamedTuple

from sociale_kaart.geocode import Found, Service, Wanted
from sociale_kaart.places import distance_km, find_town, in_kingdom, same_town
from sociale_kaart.slugs import slug

_FAR_KM = 30
_NUMBER = re.compile(r"(\d+)-?(\w*)")


class Verdict(NamedTuple):
    """The place, or else why there is none; ``note`` is something to look at all the same."""

    found: Found | None
    reason: str = ""
    note: str = ""


def look_up(service: Service, wanted: Wanted) -> Verdict:
    """Return the first place that fits; raises ServiceError.

    A service may know the street in another town only, or a street that sounds like it: then the
    reason names what it found, and nothing is taken.
    """
    nearly = ""
    towns: list[Found] = []
    for found in service.find(wanted):
        wrong = _misfit(wanted, found)
        if wrong:
            nearly = nearly or wrong
        elif found.precision != "plaats":
            return Verdict(found, note=_note(wanted, found))
        else:
            towns.append(found)
    # Of namesakes the largest is meant only by who names a municipality after it.
    if len(towns) == 1 or (towns and same_town(wanted.town, wanted.municipality)):
        return Verdict(towns[0])
    if towns:
        return Verdict(None, f"er zijn meer plaatsen die {wanted.town} heten")
    return Verdict(None, nearly or f"{service.name} kent het niet")


def _misfit(wanted: Wanted, found: Found) -> str:
    """Say what is wrong with a place; nothing when it is the one."""
    if not in_kingdom(found.point):
        return "het gevonden punt ligt niet in Nederland"
    if not any(same_town(wanted.town, name) for name in found.towns):
        return f"gevonden is {found.label}, en dat is niet in {wanted.town}"
    if not _is_municipality(wanted.municipality, found):
        return f"er is wel {found.label}, maar niet in de gemeente {wanted.municipality}" + (
            f" (wel in {found.municipalities[0]})" if found.municipalities else ""
        )
    if found.precision == "postcode" and _compact(found.postcode) != _compact(wanted.postcode):
        return f"gevonden is {found.label}, en dat is een andere postcode"
    if found.precision == "adres" and not _is_address(wanted, found):
        return f"gevonden is {found.label}, en dat is een ander adres"
    return ""


def _is_municipality(name: str, found: Found) -> bool:
    """Say whether it may lie in a municipality; those of old still have a town of their name."""
    if any(same_town(name, other) for other in found.municipalities):
        return True
    # The largest of its namesakes: a street in a hamlet that is called so too is not meant.
    seat = find_town(name)
    if seat:
        return distance_km(found.point, seat.point) <= _FAR_KM
    return not found.municipalities


def _is_address(wanted: Wanted, found: Found) -> bool:
    asked = slug(wanted.address).split("-")
    number = _NUMBER.match(slug(found.number))
    if not number:
        return False
    for street in found.streets:
        words = slug(street).split("-")
        size = len(words)
        if len(asked) > size and _same_words(asked[:size], words):
            return _same_number(asked[size:], *number.groups())
    # Written in another way, but there is only one such number in a postcode.
    if not wanted.postcode or _compact(found.postcode) != _compact(wanted.postcode):
        return False
    return any(_same_number([word], *number.groups()) for word in asked)


def _same_words(asked: list[str], words: list[str]) -> bool:
    return [_whole(word) for word in asked] == [_whole(word) for word in words]


def _whole(word: str) -> str:
    return f"{word}aat" if word.endswith("str") else word


def _same_number(asked: list[str], digits: str, letter: str) -> bool:
    said = _NUMBER.fullmatch("-".join(asked[:2])) or _NUMBER.fullmatch(asked[0])
    if not said or said[1] != digits:
        return False
    return not said[2] or not letter or said[2] == letter or len(said[2]) > 1


def _note(wanted: Wanted, found: Found) -> str:
    if found.precision == "adres" and wanted.postcode and found.postcode:
        right = found.postcode
        if _compact(right) != _compact(wanted.postcode):
            return f"de postcode van dit adres is {right[:4]} {right[4:].strip()}"
    return ""


def _compact(postcode: str) -> str:
    return postcode.replace(" ", "").upper()
