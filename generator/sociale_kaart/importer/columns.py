"""The columns of a mapping are found in a list: headings become letters of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from sociale_kaart.importer.entry import Plan
from sociale_kaart.importer.mapping import COLUMNS, MappingError, MappingFile
from sociale_kaart.importer.parse.words import fold
from sociale_kaart.importer.table import Sheet, Table, TableError
from sociale_kaart.importer.targets import Target

_LETTER = re.compile(r"kolom ([A-Z]{1,3})", re.IGNORECASE)


class Columns(NamedTuple):
    """What is read of a list: the targets with their columns, and the column of the key."""

    plan: Plan
    key: str
    unused: list[str]
    """Headings in the list of which the mapping says nothing."""


def sheet_of(sheets: list[Sheet], name: str) -> Sheet:
    """Return the sheet with a name, or the one that can be seen with the most rows."""
    seen = [sheet for sheet in sheets if not sheet.hidden]
    if name:
        seen = [sheet for sheet in sheets if fold(sheet.name) == fold(name)]
        if not seen:
            names = ", ".join(sheet.name for sheet in sheets)
            raise TableError(f"er is geen blad {name}", f"Deze bladen zijn er: {names}")
        if seen[0].hidden:
            raise TableError(f"het blad {name} is verborgen", "Maak het in Excel zichtbaar.")
    if not seen:
        raise TableError("alle bladen zijn verborgen", "Maak er in Excel een zichtbaar.")
    return max(seen, key=lambda sheet: sum(bool(row) for row in sheet.rows))


def find_columns(file: MappingFile, table: Table, targets: Mapping[str, Target]) -> Columns:
    """Find the columns of a mapping. Raises MappingError for headings that are not in the list."""
    by_name: dict[str, list[str]] = {}
    for letter, heading in table.columns.items():
        by_name.setdefault(fold(heading), []).append(letter)
    problems = []
    plan: dict[str, list[str]] = {}
    used = set()
    for heading, names in file.mapping.columns.items():
        letter = _letter(heading, by_name)
        if not letter:
            hint = _meant(heading, table)
            problems.append(
                file.problem((COLUMNS, heading), f"de kolom {heading} is er niet", hint)
            )
        used.add(letter)
        for name in names:
            plan.setdefault(name, []).append(letter)
    key = _letter(file.mapping.key, by_name) if file.mapping.key else ""
    if file.mapping.key and not key:
        hint = _meant(file.mapping.key, table)
        problems.append(file.problem(("sleutel",), f"de kolom {file.mapping.key} is er niet", hint))
    for need in ("naam", "aanbieder.naam"):
        if need not in plan and need not in file.mapping.fixed:
            message = f"er is geen kolom voor {need}"
            problems.append(file.problem((COLUMNS,), message, f"Bijvoorbeeld:  Kop: {need}"))
    if problems:
        raise MappingError(problems)
    unused = [head for letter, head in table.columns.items() if letter not in used | {key}]
    return Columns([(targets[name], letters) for name, letters in plan.items()], key, unused)


def _letter(heading: str, by_name: Mapping[str, list[str]]) -> str:
    """Return the column of a heading; of two the first ("kolom F" is another way to say it)."""
    if letters := by_name.get(fold(heading)):
        return letters[0]
    found = _LETTER.fullmatch(heading.strip())
    return found[1].upper() if found else ""


def _meant(heading: str, table: Table) -> str:
    near = get_close_matches(heading, table.columns.values(), 1)
    meant = f"Bedoel je {near[0]}? " if near else ""
    return f"{meant}In rij {table.header} staan: {', '.join(table.columns.values())}"
