"""Judges answers while an entry is being made, with the sentences of the check itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from sociale_kaart.canon import write_entry
from sociale_kaart.check import Checker
from sociale_kaart.check.faults import faults
from sociale_kaart.problem import Level
from sociale_kaart.read import Document, Path
from sociale_kaart.read.folder import Kind
from sociale_kaart.read.text import HIDDEN, hidden_character
from sociale_kaart.rules import ENTRY_RULES


class Objection(NamedTuple):
    """What is wrong with an answer, and which fields to ask again."""

    level: Level
    message: str
    hint: str
    fields: tuple[str, ...]


class Judge:
    """Judges the answers about one entry. What is not there yet is not held against it."""

    def __init__(self, checker: Checker, kind: Kind, id: str, today: date) -> None:
        self._checker = checker
        self._kind = kind
        self._id = id
        self._today = today

    def of_value(self, path: Path, value: Any) -> list[Objection]:
        """Judge one value by the schema, wherever in a field it stands."""
        if isinstance(value, str) and (hidden := HIDDEN.search(value)):
            refusal = hidden_character(hidden.group(), 0, 0)
            return [Objection("fout", refusal.message, refusal.hint, (str(path[0]),))]
        around: Any = value
        for step in reversed(path):
            around = [around] if isinstance(step, int) else {step: around}
        # In what is made around it, a value stands first in every list.
        at = tuple(0 if isinstance(step, int) else step for step in path)
        return [objection for place, objection in self._faults(around) if place[: len(at)] == at]

    def of_field(self, name: str, data: Mapping[str, Any]) -> list[Objection]:
        """Judge a whole field, in the light of the other fields in the data."""
        found = [o for place, o in self._faults({name: data[name]}) if place[:1] == (name,)]
        return found or [o for o in self._findings(dict(data)) if name in o.fields]

    def of_entry(self, data: Mapping[str, Any]) -> list[Objection]:
        """Judge everything: what is missing too."""
        found = [objection for _, objection in self._faults(dict(data))]
        return found or list(self._findings(dict(data), whole=True))

    def _faults(self, data: dict[str, Any]) -> Iterator[tuple[Path, Objection]]:
        text = write_entry(data, self._kind, self._checker.schema)
        document = Document("", text, data)
        errors = self._checker.errors(data, self._kind)
        owner = self._id.partition("/")[0]
        for fault in faults(document, errors, self._checker.fields[self._kind], owner):
            missing = fault.code.endswith("-ontbreekt")
            name = str(fault.path[0]) if fault.path else fault.meant
            place = (*fault.path, fault.field) if missing else fault.path
            yield place, Objection("fout", fault.message, fault.hint, (name,))

    def _findings(self, data: dict[str, Any], *, whole: bool = False) -> Iterator[Objection]:
        entry = self._checker.entry(self._kind, self._id, data, self._today)
        for about, check in ENTRY_RULES:
            # A rule about fields that were not all asked yet would complain of what follows.
            if whole or all(name in data for name in about.reads):
                for finding in check(entry):
                    again = about.reads or tuple(map(str, finding.path[:1]))
                    yield Objection(about.level, finding.message, finding.hint, again)
