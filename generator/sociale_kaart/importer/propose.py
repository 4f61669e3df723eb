"""A first mapping for a list that is new, with how sure each column is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from sociale_kaart.check.near import nearest_value
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.headings import KEYS, meant_by
from sociale_kaart.importer.location import LARGE, Locations
from sociale_kaart.importer.parse.words import fold
from sociale_kaart.importer.readers import read
from sociale_kaart.importer.table import Table
from sociale_kaart.importer.targets import PROVIDER, SKIP, Target
from sociale_kaart.places import find_town

Sure = Literal["zeker", "waarschijnlijk", "misschien", "onbekend"]

_SAMPLE = 60
_CLOSE = 0.8  # the likeness from 0 to 1: one slip in five letters
_TELLING = (
    "contact.telefoon", "contact.email", "contact.website", "locatie.postcode", "wanneer",
    "gecontroleerd",
)  # fmt: skip
"""Targets that the values tell, whatever the heading says."""
# What the values of a target always look like; of others they tell nothing.
_CHECKED = ("phone", "mail", "site", "date", "words", "times", "costs", "span", "yes-no", "pattern")


class Guess(NamedTuple):
    """What a column is probably for; ``name`` is ``overslaan`` when it is for nothing."""

    column: str
    heading: str
    name: str
    sure: Sure
    reason: str
    """Why, in Dutch."""


class Unknown(NamedTuple):
    """A word of the list that a vocabulary lacks, and what it may mean (or nothing)."""

    name: str
    word: str
    times: int
    meant: str


class Proposal(NamedTuple):
    """A mapping to begin with."""

    guesses: list[Guess]
    key: str
    words: list[Unknown]
    towns: list[tuple[str, bool]]
    """Towns of which the municipality is not known, and whether it probably has that name too."""


def propose(table: Table, targets: Mapping[str, Target], towns: Mapping[str, str]) -> Proposal:
    """Look at headings and values. ``towns`` are those of which the municipality is known."""
    columns = {
        letter: [row.cells[letter] for row in table.rows if letter in row.cells]
        for letter in _letters(table)
    }
    guesses: list[Guess] = []
    key = ""
    for letter, cells in columns.items():
        heading = table.columns.get(letter, "")
        if not key and fold(heading) in KEYS and _is_key(cells, len(table.rows)):
            key = heading
        guesses.append(_guess(letter, heading, cells[:_SAMPLE], targets))
    guesses = _settle(guesses)
    chosen = [(targets[g.name], columns[g.column]) for g in guesses if g.name != SKIP]
    return Proposal(guesses, key, _unknown_words(chosen), _unknown_towns(chosen, towns))


def _letters(table: Table) -> list[str]:
    used = {letter for row in table.rows for letter in row.cells} | set(table.columns)
    return sorted(used, key=lambda letter: (len(letter), letter))


def _is_key(cells: Sequence[Cell], rows: int) -> bool:
    values = [cell.line for cell in cells]
    return len(values) == rows and len(set(values)) == rows


def _guess(
    letter: str, heading: str, cells: Sequence[Cell], targets: Mapping[str, Target]
) -> Guess:
    best, score, why = SKIP, 0.0, "onbekende kop"
    for name, likeness in meant_by(heading, targets)[:5]:
        fit = _fit(targets[name], cells) if name in targets else None
        # Values that do not look like it take away what the heading promised.
        total = likeness if fit is None else likeness * (0.4 + 0.6 * fit)
        if total > score:
            best, score, why = name, total, _why(heading, fit)
    if score < 0.5 and cells:
        for name, fit in _told_by_values(cells, targets):
            if fit > 0.7 and 0.6 * fit > score:
                best, score, why = name, 0.6 * fit, f"{fit:.0%} van de cellen lijkt erop"
    sure: Sure = (
        "zeker" if score >= 0.85
        else "waarschijnlijk" if score >= 0.65
        else "misschien" if score >= 0.35
        else "onbekend"
    )  # fmt: skip
    if sure == "onbekend":
        best = SKIP
    return Guess(letter, heading or f"kolom {letter}", best, sure, why)


def _told_by_values(
    cells: Sequence[Cell], targets: Mapping[str, Target]
) -> Iterator[tuple[str, float]]:
    for name in _TELLING:
        yield name, _fit(targets[name], cells) or 0.0
    if len({cell.line for cell in cells}) < 2 or any(c.line.isdigit() for c in cells):
        return
    for name, target in targets.items():
        if target.way == "words" and not name.startswith(PROVIDER):
            yield name, sum(bool(read(target, cell, {}).values) for cell in cells) / len(cells)


def _why(heading: str, fit: float | None) -> str:
    said = f"de kop is “{heading}”"
    return said if fit is None else f"{said}, {fit:.0%} van de cellen past"


def _fit(target: Target, cells: Sequence[Cell]) -> float | None:
    """Return which part of the cells can be read for a target; None when that tells nothing."""
    parts_of_times = target.way == "times" and len(target.path) > 1
    if target.way not in _CHECKED or parts_of_times or not cells:
        return None
    if target.way == "words":
        known = sum(bool(read(target, cell, {}).values) for cell in cells)
        # Words of their own can be translated; a few that are known are enough.
        return min(1.0, 0.6 + known / len(cells)) if known else 0.5
    good = 0
    for cell in cells:
        reading = read(target, cell, {})
        good += bool(reading.values) and (target.way in ("times", "costs") or not reading.doubts)
        if target.way == "times" and "wanneer" not in reading.values:
            good -= bool(reading.values)
    return good / len(cells)


def _settle(guesses: list[Guess]) -> list[Guess]:
    """Let one column have each target, save where several belong together (street and number)."""
    order: Sequence[Sure] = ("zeker", "waarschijnlijk", "misschien", "onbekend")
    first: dict[str, Guess] = {}
    for guess in sorted(guesses, key=lambda g: order.index(g.sure)):
        first.setdefault(guess.name, guess)
    return [
        guess
        if guess.name in (SKIP, "locatie.adres") or first[guess.name] is guess
        else guess._replace(
            name=SKIP,
            sure="misschien",
            reason=f"{guess.name} is al kolom {first[guess.name].column}",
        )
        for guess in guesses
    ]


def _unknown_words(chosen: Sequence[tuple[Target, Sequence[Cell]]]) -> list[Unknown]:
    found = []
    for target, cells in chosen:
        if target.way != "words":
            continue
        options = target.item["oneOf"]
        counts: Counter[str] = Counter()
        for cell in cells:
            for doubt in read(target, cell, {}).doubts:
                if doubt.message.startswith("“") and "kennen we niet" in doubt.message:
                    counts[doubt.message[1:].partition("”")[0]] += 1
        merged: Counter[str] = Counter()
        spelled: dict[str, str] = {}
        for word, times in counts.items():
            merged[spelled.setdefault(fold(word), word)] += times
        for word, times in merged.most_common():
            near = nearest_value(word, options)
            meant = str(near["const"]) if near and _is_close(word, near) else ""
            found.append(Unknown(target.name, word, times, meant))
    return found


def _is_close(word: str, option: Mapping[str, object]) -> bool:
    """Whether a guess is good enough to be written down and only looked at afterwards."""
    names = [str(option["const"]), *re.split(r"\W+", str(option["title"]))]
    likeness = (SequenceMatcher(None, fold(word), fold(name)).ratio() for name in names)
    return max(likeness) >= _CLOSE


def _unknown_towns(
    chosen: Sequence[tuple[Target, Sequence[Cell]]], towns: Mapping[str, str]
) -> list[tuple[str, bool]]:
    if any(target.name == "locatie.gemeente" for target, _ in chosen):
        return []
    names: Counter[str] = Counter()
    for target, cells in chosen:
        for cell in cells:
            if target.way == "places":
                places = read(target, cell, {}).values.get("locaties", [])
            elif target.name == "locatie.plaats":
                reader = Locations({})
                reader.add(target, cell)
                places, _ = reader.reading([])
            else:
                continue
            names.update(place["plaats"] for place in places)
    unknown = [name for name, _ in names.most_common() if fold(name) not in towns]
    large = {name for name in unknown if (t := find_town(name)) and t.inhabitants >= LARGE}
    return [(name, name in large) for name in unknown]
