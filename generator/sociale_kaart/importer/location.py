"""Columns for a name, street, postcode, town and municipality become locations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.contacts import fitting
from sociale_kaart.importer.parse.places import ambiguous, read_place, read_places, town
from sociale_kaart.importer.parse.reading import Doubt, quoted
from sociale_kaart.importer.parse.words import fold
from sociale_kaart.importer.targets import Target
from sociale_kaart.places import find_town

LARGE = 30_000
"""A town of so many inhabitants probably has the name of its municipality."""

NO_MUNICIPALITY = "de gemeente van {} weten we niet"
_SEVERAL = re.compile(r"\n|;|\s/\s")
_TOWNS = "Zet de plaats in de indeling bij gemeenten, of maak een kolom."
_ONE_EACH = "Zet meer plekken samen in één kolom, elk op een eigen regel."


class At(NamedTuple):
    """A doubt with the cell that it is about; the cell is empty for that of whole places."""

    cell: str
    doubt: Doubt


class Locations:
    """Gathers the columns of one row."""

    def __init__(self, towns: Mapping[str, str]) -> None:
        """Keep the municipality of each town, by its folded name."""
        self.towns = towns
        self.cells: dict[str, tuple[Target, Cell]] = {}

    def add(self, target: Target, cell: Cell) -> None:
        """Keep a cell that says something of the place."""
        if not cell.empty:
            self.cells[target.path[1]] = (target, cell)

    def reading(self, read: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[At]]:
        """Return all locations; ``read`` are those from a column that holds whole places."""
        doubts: list[At] = []
        found: list[dict[str, Any]] = [dict(place) for place in read]
        own = self._of_columns(doubts) if self.cells else []
        if len(found) == 1 and len(own) == 1:
            found = [found[0] | own[0]]
        else:
            found += [place for place in own if place not in found]
        for place in found:
            if "plaats" in place and "gemeente" not in place:
                if known := self.towns.get(fold(place["plaats"])):
                    place["gemeente"] = known
                else:
                    unknown = Doubt(NO_MUNICIPALITY.format(place["plaats"]), _TOWNS)
                    doubts.append(At(self.place("plaats"), unknown))
        # A location without a town is of no use to anyone.
        return [place for place in found if "plaats" in place], list(dict.fromkeys(doubts))

    def place(self, name: str) -> str:
        """Return the cell of a column, or nothing when the list has none."""
        return self.cells[name][1].place if name in self.cells else ""

    def _of_columns(self, doubts: list[At]) -> list[dict[str, Any]]:
        place: dict[str, Any] = {}
        for name, (target, cell) in self.cells.items():
            if name == "plaats":
                continue
            if _SEVERAL.search(cell.text) and name in ("adres", "postcode"):
                several = Doubt(f"meer dan één {name}: {quoted(cell.line)}", _ONE_EACH)
                doubts.append(At(cell.place, several))
                continue
            text = _municipality(cell.line) if name == "gemeente" else cell.line
            reading = fitting(text, target.field, name)
            place |= reading.values
            doubts += [At(cell.place, doubt) for doubt in reading.doubts]
        towns = self._towns(place, doubts)
        if len(towns) > 1:
            if "adres" in place or "postcode" in place:
                one = Doubt("meer dan één plaats, maar één adres", _ONE_EACH)
                doubts.append(At(self.place("plaats"), one))
            shared = {name: value for name, value in place.items() if name == "gemeente"}
            return [shared | town for town in towns]
        return [place | town for town in towns or [{}]]

    def _towns(self, place: dict[str, Any], doubts: list[At]) -> list[dict[str, Any]]:
        if "plaats" not in self.cells:
            whole, _ = read_place(place.get("adres", ""))
            return [whole] if whole else []
        cell = self.cells["plaats"][1]
        if known := town(cell.line):
            if "gemeente" not in place:
                doubts += [At(cell.place, doubt) for doubt in ambiguous(known)]
            return [{"plaats": known.name}]
        reading = read_places(cell)
        found = list(reading.values.get("locaties", []))
        if not found and not _SEVERAL.search(cell.text):
            # The gazetteer lacks some towns; ``kaart check`` warns about those.
            return [{"plaats": cell.line}]
        doubts += [At(cell.place, doubt) for doubt in reading.doubts]
        return found


def _municipality(text: str) -> str:
    """Return the name of a municipality without the word, and as it is usually written."""
    name = re.sub(r"(?i)^(?:de )?gemeente\s+", "", text)
    known = find_town(name)
    same = known is not None and fold(known.name) == fold(name)
    return known.name if known and same else name
