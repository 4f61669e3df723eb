"""A row of a list becomes an entry and what it says of its provider, with all that is unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sociale_kaart.importer.cell import Cell, clean
from sociale_kaart.importer.location import Locations
from sociale_kaart.importer.mapping import ListMapping
from sociale_kaart.importer.parse.reading import Doubt, Reading
from sociale_kaart.importer.parse.times import read_times
from sociale_kaart.importer.readers import joined, read
from sociale_kaart.importer.table import Row
from sociale_kaart.importer.targets import PROVIDER, Target

_SENTENCE = re.compile(r"(.{9,159}?[.!?])(?=\s|$)", re.DOTALL)

Plan = Sequence[tuple[Target, Sequence[str]]]
"""The targets of a list, each with the letters of its columns."""


class Remark(NamedTuple):
    """Something in a row for a person to look at; ``cell`` is empty when it stands nowhere."""

    row: int
    cell: str
    field: str
    message: str
    hint: str = ""
    error: bool = False
    """Whether the entry cannot be shown on the site because of it."""


@dataclass
class Draft:
    """What a row gives: an offering, what it says of the provider, and remarks."""

    row: int
    offering: dict[str, Any] = field(default_factory=dict)
    provider: dict[str, Any] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    cells: dict[str, str] = field(default_factory=dict)
    """The cell of each field (``naam``, ``aanbieder.naam``) that has a column."""
    key: str = ""
    """What tells this row apart in the list, when there is a column for it."""

    def remark(self, cell: str, name: str, doubts: Sequence[Doubt]) -> None:
        """Keep what is unclear about a field."""
        self.remarks += [Remark(self.row, cell, name, *doubt) for doubt in doubts]


def read_row(
    row: Row, plan: Plan, mapping: ListMapping, key: str, towns: Mapping[str, str]
) -> Draft:
    """Read a row. ``key`` is the letter of the column that tells rows apart, or nothing; ``towns``
    gives the municipality of a town by its folded name."""
    draft = Draft(row.number, key=row.cells[key].line if key in row.cells else "")
    places, times = Locations(towns), _Times()
    for target, columns in plan:
        empty = Cell(f"{columns[0]}{row.number}", None)
        cell = joined([row.cells.get(column, empty) for column in columns])
        name = f"{PROVIDER if target.kind == 'aanbieder' else ''}{target.top}"
        draft.cells.setdefault(name, cell.place)
        if target.way == "place":
            places.add(target, cell)
        elif target.way == "times" and len(target.path) > 1:
            times.add(target, cell)
        else:
            reading = read(target, cell, mapping.words)
            _put(draft, target, reading)
            draft.remark(cell.place, name, reading.doubts)
    located, unclear = places.reading(draft.offering.pop("locaties", []))
    draft.offering |= {"locaties": located} if located else {}
    for cell_name, doubt in unclear:
        draft.remark(cell_name or draft.cells.get("locaties", ""), "locaties", [doubt])
    timed = times.reading()
    draft.offering |= timed.values
    draft.remark(draft.cells.get("wanneer", ""), "wanneer", timed.doubts)
    _complete(draft, mapping)
    return draft


def _put(draft: Draft, target: Target, reading: Reading) -> None:
    data = draft.provider if target.kind == "aanbieder" else draft.offering
    for name, value in reading.values.items():
        if len(target.path) > 1:
            data.setdefault(target.top, {})[name] = value
        elif name == "contact":
            # Columns of their own for a number or an address go before a bit of everything.
            data[name] = value | data.get(name, {})
        elif name == target.top:
            data[name] = value
        else:
            data.setdefault(name, value)


def _complete(draft: Draft, mapping: ListMapping) -> None:
    """Fill in what the mapping says of every row, and the sentence that the text begins with."""
    for name, value in mapping.fixed.items():
        if name.startswith(PROVIDER):
            draft.provider.setdefault(name.removeprefix(PROVIDER), value)
        else:
            draft.offering.setdefault(name, value)
    places = draft.offering.get("plekken")
    if places and "gecontroleerd" in draft.offering:
        places.setdefault("datum", draft.offering["gecontroleerd"])
    for data in (draft.offering, draft.provider):
        if "kort" not in data and (first := _SENTENCE.match(data.get("wat", ""))):
            data["kort"] = " ".join(first[1].split())


class _Times:
    """Columns for the day, the beginning and the end, or one for each day of the week."""

    def __init__(self) -> None:
        self.said: dict[str, Cell] = {}

    def add(self, target: Target, cell: Cell) -> None:
        if not cell.empty:
            self.said[target.path[1]] = cell

    def reading(self) -> Reading:
        values: dict[str, Any] = {}
        doubts: list[Doubt] = []
        parts = {name: cell for name, cell in self.said.items() if name in ("dag", "van", "tot")}
        if parts:
            span = "-".join(parts[n].line for n in ("van", "tot") if n in parts)
            before = "tot " if "tot" in parts and "van" not in parts else ""
            day = parts["dag"].text if "dag" in parts else ""
            some = next(iter(parts.values()))
            _add(values, doubts, read_times(some._replace(value=f"{day} {before}{span}")))
        for name, cell in self.said.items():
            if name not in parts:
                text = clean(cell.text)
                told = "" if text.casefold() in ("x", "ja", "j", "v", "✓") else text
                _add(values, doubts, read_times(cell._replace(value=told or name), name))
        return Reading(values, tuple(doubts))


def _add(values: dict[str, Any], doubts: list[Doubt], reading: Reading) -> None:
    if "wanneer" in reading.values:
        values["wanneer"] = [*values.get("wanneer", []), *reading.values["wanneer"]]
    if "wanneer_toelichting" in reading.values:
        before = values.get("wanneer_toelichting", "")
        together = f"{before} {reading.values['wanneer_toelichting']}".strip()
        values["wanneer_toelichting"] = together[:300]
    doubts += reading.doubts
