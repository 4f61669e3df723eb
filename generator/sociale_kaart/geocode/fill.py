"""Gives the locations of one entry their points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sociale_kaart.geocode import Service, Wanted
from sociale_kaart.geocode.edit import with_point
from sociale_kaart.geocode.gazetteer import Gazetteer
from sociale_kaart.geocode.judge import Verdict, look_up
from sociale_kaart.read import Document, UnreadableError, read_document

_BOM = b"\xef\xbb\xbf"
_RANK = {"plaats": 0, "postcode": 1, "adres": 2}
_DIGIT = re.compile(r"\d")


class Outcome(NamedTuple):
    """What became of one location: on which line it stands, what it is, and what was found.

    ``written`` says whether the point is in the text; otherwise the verdict says why not.
    """

    line: int
    wanted: Wanted
    verdict: Verdict
    written: bool


class Filled(NamedTuple):
    """An entry after its locations were looked up; without a find ``raw`` is what it was."""

    raw: bytes
    outcomes: list[Outcome]


class Filler:
    """Looks places up, each of them once, however many entries name it."""

    def __init__(self, service: Service, *, refine: bool, again: bool = False) -> None:
        """``refine``: look for addresses where the point is only that of the town; ``again``: also
        look up what has a point that is as good as this service can tell.
        """
        self._service = service
        self._refine = refine
        self._again = again
        self._known: dict[Wanted, Verdict] = {}

    def fill(self, raw: bytes) -> Filled:
        """Look up the locations of an entry that need a point.

        Raises UnreadableError when it is no entry, ServiceError when nobody answers.
        """
        entry = read_document(raw, "")
        text = entry.text
        outcomes = []
        for index, wanted in self._needed(entry):
            verdict = self._known[wanted] = self._known.get(wanted) or self._look_up(wanted)
            line = entry.place(("locaties", index)).line
            changed = None
            if verdict.found and _RANK[verdict.found.precision] < _rank(entry, index):
                verdict = Verdict(None, "het punt dat er al staat, is preciezer")
            elif verdict.found:
                changed = with_point(text, index, verdict.found.point, verdict.found.precision)
            text = changed or text
            outcomes.append(Outcome(line, wanted, verdict, changed is not None))
        mark = _BOM if raw.startswith(_BOM) else b""
        return Filled(mark + text.encode(), outcomes)

    def _look_up(self, wanted: Wanted) -> Verdict:
        # Nobody needs to be asked where a town lies.
        exact = wanted.address or wanted.postcode
        return look_up(self._service if exact else Gazetteer(), wanted)

    def _needed(self, entry: Document) -> Iterator[tuple[int, Wanted]]:
        for index, location in enumerate(_locations(entry.data)):
            wanted = _wanted(location)
            if wanted and self._lacks(location, wanted):
                yield index, wanted

    def _lacks(self, location: dict[str, Any], wanted: Wanted) -> bool:
        if "punt" not in location:
            return True
        rough = location.get("precisie", "plaats") == "plaats"
        if not self._refine:
            return self._again and rough
        return bool(wanted.address or wanted.postcode) and (rough or self._again)


def _rank(entry: Document, index: int) -> int:
    """Return how precise the point of a location is; less than anything when it has none."""
    location = entry.data["locaties"][index]
    return _RANK.get(location.get("precisie", "plaats"), 0) if "punt" in location else -1


def _locations(data: dict[str, Any]) -> list[Any]:
    locations = data.get("locaties")
    return locations if isinstance(locations, list) else []


def _wanted(location: Any) -> Wanted | None:
    """Return what to look for; None for what is not written as a location should be."""
    if not isinstance(location, dict):
        return None
    point = location.get("punt", [0, 0])
    keys = ("plaats", "gemeente", "adres", "postcode", "precisie")
    said = [location.get(key, "") for key in keys]
    if not all(isinstance(text, str) for text in said) or not all(said[:2]):
        return None
    if not (isinstance(point, list) and len(point) == 2):
        return None
    town, municipality, address, postcode, _ = said
    return Wanted(town, municipality, address if _DIGIT.search(address) else "", postcode)


__all__ = ["Filled", "Filler", "Outcome", "UnreadableError"]
