"""A cell becomes values for the target that its column is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sociale_kaart.check.convert import number_in
from sociale_kaart.check.fits import fits
from sociale_kaart.importer.cell import Cell, as_paragraphs
from sociale_kaart.importer.parse.ages import read_span
from sociale_kaart.importer.parse.contacts import fitting, read_contact, read_mail, read_site
from sociale_kaart.importer.parse.costs import read_costs
from sociale_kaart.importer.parse.dates import read_date
from sociale_kaart.importer.parse.phones import read_phone
from sociale_kaart.importer.parse.places import read_places
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, doubt, quoted
from sociale_kaart.importer.parse.times import read_times
from sociale_kaart.importer.parse.words import Translations, read_words, read_yes_no
from sociale_kaart.importer.targets import Target, Way

_BETWEEN = re.compile(r"\s*[,;\n|•]\s*")


def read(target: Target, cell: Cell, words: Mapping[str, Translations]) -> Reading:
    """Read a cell for a target; values are named as they stand below the target's parent."""
    if cell.trouble:
        return doubt(cell.trouble)
    if target.way == "words":
        found = words.get(target.name, {})
        return read_words(cell, target.path[-1], target.field, target.item, found)
    return _READERS[target.way](cell, target)


def _text(cell: Cell, target: Target) -> Reading:
    """Read text as it is: what is too long or too short for its field is for a person to mend."""
    name = target.path[-1]
    many = target.field.get("contentMediaType") == "text/markdown"
    text = as_paragraphs(cell.text) if many else cell.line
    if not text:
        return NOTHING
    low = target.field.get("minLength", 0)
    high = target.field.get("maxLength", len(text))
    if low <= len(text) <= high:
        return Reading({name: text})
    short = f"te kort: {len(text)} tekens, minstens {low}"
    size = f"te lang: {len(text)} tekens, hooguit {high}" if len(text) > high else short
    # A text of the wrong length is kept in the draft, so that whoever mends it finds it there.
    kept = len(target.path) == 1 and target.name in ("naam", "kort", "wat", "doel")
    return doubt(
        f"{name} is {size}",
        str(target.field.get("errorMessage", "")),
        **({name: text} if kept else {}),
    )


def _text_list(cell: Cell, target: Target) -> Reading:
    parts = [part for part in _BETWEEN.split(cell.text) if part]
    good = list(dict.fromkeys(part for part in parts if fits(part, target.item)))
    most = target.field.get("maxItems", len(good))
    doubts = tuple(
        Doubt(f"{quoted(part)} past niet bij {target.name}", "")
        for part in parts
        if part not in good
    )
    if len(good) > most:
        doubts += (Doubt(f"meer dan {most} waarden; de eerste {most} zijn gebruikt"),)
    return Reading({target.path[-1]: good[:most]} if good else {}, doubts)


def _number(cell: Cell, target: Target) -> Reading:
    name = target.path[-1]
    if not cell.line:
        return NOTHING
    number = cell.value if isinstance(cell.value, int | float) else number_in(cell.line)
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    if number is not None and fits(number, target.field):
        return Reading({name: number})
    return doubt(
        f"{quoted(cell.line)} past niet bij {name}", str(target.field.get("errorMessage", ""))
    )


def _contact(cell: Cell, target: Target) -> Reading:
    return read_contact(cell, dict(target.field["properties"]))


_READERS: Mapping[Way, Callable[[Cell, Target], Reading]] = {
    "text": _text,
    "text-list": _text_list,
    "number": _number,
    "contact": _contact,
    "date": lambda cell, target: read_date(cell, target.field, target.path[-1]),
    "yes-no": lambda cell, target: read_yes_no(cell, target.path[-1]),
    "span": lambda cell, target: read_span(cell, target.path[-1], target.highest),
    "costs": lambda cell, target: read_costs(cell),
    "times": lambda cell, target: read_times(cell),
    "places": lambda cell, target: read_places(cell),
    "phone": lambda cell, target: read_phone(cell),
    "mail": lambda cell, target: read_mail(cell, target.field),
    "site": lambda cell, target: read_site(cell, target.field),
    "pattern": lambda cell, target: fitting(cell.line, target.field, target.path[-1]),
}


def joined(cells: list[Cell]) -> Cell:
    """Return several cells as one, at the place of the first that says something."""
    told = [cell for cell in cells if not cell.empty]
    if len(told) < 2:
        return told[0] if told else cells[0]
    trouble = next((cell.trouble for cell in told if cell.trouble), "")
    value: Any = " ".join(cell.text for cell in told)
    return Cell(told[0].place, value, next((c.link for c in told if c.link), ""), trouble)
