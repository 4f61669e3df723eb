"""Places in a cell: one or several, with or without a name, an address and a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, quoted
from sociale_kaart.places import Town, find_town, nearest_names, towns

_ITEMS = re.compile(r"\s*(?:;|\||\s/\s|(?:^|\s)[•*]\s|(?:^|\s)\d\)\s|\n-\s)\s*")
_COMMAS = re.compile(r"\s*,\s*|\s+en\s+|\s*&\s*|\s*/\s*|\s+\+\s+")
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?(?!nr|NR)([A-Za-z]{2})\b(?!\.)")
_STREET = re.compile(r"[^\W\d][^\d,]{2,}\s\d{1,5}\s?[a-zA-Z]?(?:[-/]\s?\w{1,5})?(?=$|[\s,(])")
_MARKED = re.compile(r"(.+?)\s*\(([^()]{2,40})\)")
_AREA = re.compile(
    r"\b(?:heel|hele|gehele|diverse|verschillende|meerdere|alle|regio|door)\b", re.IGNORECASE
)
_NOWHERE = re.compile(r"\b(?:wisselend|online|onbekend|overleg|nvt|zoom|teams)\b", re.IGNORECASE)
"""Words where a place is expected that no town should be guessed for."""
_SHORT = {"a'dam": "Amsterdam", "r'dam": "Rotterdam", "adam": "Amsterdam", "rdam": "Rotterdam"}
_HINT = "Schrijf elke plek op een eigen regel: naam, straat en nummer, postcode en plaats."


def read_places(cell: Cell) -> Reading:
    """Read all places in a cell as ``locaties``."""
    if not cell.text:
        return NOTHING
    found: list[dict[str, Any]] = []
    doubts: list[Doubt] = []
    for piece in _pieces(cell.text):
        place, wrong = read_place(piece)
        if place and place not in found:
            found.append(place)
        doubts += wrong
    return Reading({"locaties": found} if found else {}, tuple(doubts))


def _pieces(text: str) -> Iterator[str]:
    for piece in filter(None, map(str.strip, _lines(text))):
        parts = [part for part in _COMMAS.split(piece) if part]
        # Towns only, or several addresses behind each other; else the commas are of one address.
        if len(parts) > 1 and (all(map(town, parts)) or len(_POSTCODE.findall(piece)) > 1):
            yield from parts if all(map(town, parts)) else _addresses(piece)
        else:
            yield piece.strip(" ,-•*")


def _lines(text: str) -> Iterator[str]:
    """Split into places; the lines of one address, up to the town, belong together."""
    for item in _ITEMS.split(text):
        gathered: list[str] = []
        for line in item.split("\n"):
            gathered.append(line.strip(" ,"))
            if _POSTCODE.search(line) or _ends_in_town(line):
                yield ", ".join(gathered)
                gathered = []
        yield ", ".join(gathered)


def _ends_in_town(line: str) -> bool:
    last = line.rpartition(",")[2].strip()
    return bool(town(last)) or _with_town_behind([last])[1] is not None


def _addresses(text: str) -> Iterator[str]:
    """Split behind each postcode and the town after it."""
    starts = [found.end() for found in _POSTCODE.finditer(text)]
    begin = 0
    for start in starts:
        stop = re.compile(r",| en |&").search(text, start)
        end = stop.start() if stop else len(text)
        yield text[begin:end].strip(" ,")
        begin = stop.end() if stop else len(text)
    if text[begin:].strip(" ,"):
        yield text[begin:].strip(" ,")


def read_place(text: str) -> tuple[dict[str, Any], list[Doubt]]:
    """Read one place; without a town that is known there is none."""
    rest = " ".join(text.split())
    place: dict[str, Any] = {}
    if found := _POSTCODE.search(rest):
        place["postcode"] = f"{found[1]} {found[2].upper()}"
        rest = f"{rest[: found.start()]}, {rest[found.end() :]}"
    parts = [part.strip(" .:-") for part in rest.split(",") if part.strip(" .:-")]
    where = next((i for i in reversed(range(len(parts))) if town(parts[i])), None)
    if where is None:
        parts, where = _with_town_behind(parts)
    if where is None and "postcode" in place:
        # What stands behind a postcode is a town, also one that the gazetteer lacks.
        where = len(parts) - 1 if parts and not re.search(r"\d", parts[-1]) else None
    if where is None:
        return {}, [_unknown(text, parts)]
    name = parts.pop(where)
    known = town(name)
    place["plaats"] = known.name if known else name
    doubts = [*ambiguous(known)] if known and not _has_mark(name) else []
    if known and (marked := _MARKED.fullmatch(name)) and not find_town(name):
        place["wijk"] = marked[2]
    for part in parts:
        if "adres" not in place and _STREET.fullmatch(part):
            place["adres"] = part
        elif "naam" not in place and 2 <= len(part) <= 80:
            place["naam"] = re.sub(r"\s+(?:in|te)$", "", part)
        else:
            doubts.append(
                Doubt(f"{quoted(part)} is weggelaten bij de plek {place['plaats']}", _HINT)
            )
    return place, doubts


def town(text: str) -> Town | None:
    """Return the town that a text names and nothing else, also with a part of town behind it."""
    plain = text.strip(" .")
    if found := find_town(_SHORT.get(plain.casefold(), plain)):
        return found
    marked = _MARKED.fullmatch(plain)
    head, _, tail = plain.partition("-")
    if marked:
        return find_town(marked[1])
    return find_town(head) if tail.casefold() in _WINDS else None


_WINDS = frozenset(
    ["noord", "oost", "zuid", "west", "centrum", "zuidoost", "noordoost", "zuidwest", "noordwest"]
)


def ambiguous(known: Town) -> Iterator[Doubt]:
    """Say when another town has this name too."""
    others = {
        other.province for other in towns() if other.name == known.name and other != known
    } - {known.province}
    if others:
        yield Doubt(
            f"er is meer dan één {known.name}; gekozen is {known.name} in {known.province}",
            f"Is het een andere? Schrijf de provincie erbij ({', '.join(sorted(others))}).",
        )


def _has_mark(name: str) -> bool:
    """Whether a province stands behind the name: "Laren NH"."""
    head = name.strip().rpartition(" ")[0].strip(" (")
    return bool(head) and find_town(name) is not None and find_town(head) is not None


def _with_town_behind(parts: list[str]) -> tuple[list[str], int | None]:
    """Find the town at the end of a part: "Dorpsstraat 1 Arnhem"."""
    for index, part in reversed(list(enumerate(parts))):
        words = part.split()
        for size in (3, 2, 1):
            tail = " ".join(words[-size:])
            if len(words) > size and (words[-size - 1][0].isdigit() or size == 1) and town(tail):
                head = " ".join(words[:-size])
                return [*parts[:index], head, tail, *parts[index + 1 :]], index + 1
    return parts, None


def _unknown(text: str, parts: list[str]) -> Doubt:
    if _AREA.search(text):
        return Doubt(
            f"{quoted(text)} is geen plaats maar een gebied",
            "Hoort het bij een gemeente? Zet die in een kolom voor werkgebied.gemeenten.",
        )
    near = nearest_names(parts[-1], 1) if parts and not _NOWHERE.search(text) else []
    meant = f"Bedoel je {near[0]}? " if near else ""
    return Doubt(f"geen plaats herkend in {quoted(text)}", f"{meant}{_HINT}")
