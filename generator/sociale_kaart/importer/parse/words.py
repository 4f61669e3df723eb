"""Words in a cell become values of a vocabulary, in the words of the list's own translations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sociale_kaart.check.fields import Field
from sociale_kaart.check.near import nearest_value
from sociale_kaart.check.sentences import shown_option
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.ages import made_a_date
from sociale_kaart.importer.parse.reading import NOTHING, Doubt, Reading, doubt, quoted

Translations = Mapping[str, Sequence[Any]]
"""What words of the list mean, by the folded word; nothing when a word can be left out."""

_BETWEEN = re.compile(r"\s*[,;\n|+&/]\s*|\s+en\s+")
_RANGE = re.compile(r"(?:trede\w*\s*)?(\d)\s*(?:-|–|t/m|tot(?: en met)?)\s*(?:trede\s*)?(\d)")
_AROUND = " .-–•*[]\"'"
_YES = frozenset(
    ["ja", "j", "yes", "y", "waar", "true", "x", "v", "1", "✓", "✔", "aanwezig", "mogelijk"]
)
_NO = frozenset(["nee", "n", "no", "onwaar", "false", "0", "niet", "geen"])


def fold(text: str) -> str:
    """Return text as it is compared: lower case, and blanks and signs the same."""
    return " ".join(re.sub(r"[^\w+]+", " ", text.casefold()).split())


def known(options: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the values of a vocabulary by their names, folded: the value itself and its title."""
    titles = {fold(option["title"]): option["const"] for option in options}
    return titles | {fold(str(option["const"])): option["const"] for option in options}


def read_words(
    cell: Cell, name: str, field: Field, item: Field, translations: Translations
) -> Reading:
    """Read one value (``item`` is ``field``) or a list; a word that is unknown is a doubt."""
    if isinstance(cell.value, datetime | date):
        return doubt(made_a_date(cell.value))
    if not cell.text:
        return NOTHING
    options = item["oneOf"]
    names = known(options)
    single = item is field
    values: list[Any] = []
    doubts = []
    for word in _words(cell.text, names, translations, numbers=_is_numbered(options)):
        meant = meaning(word, names, translations)
        if meant is None:
            doubts.append(unknown(word, name, options))
        else:
            values += [value for value in meant if value not in values]
    if single and len(values) > 1:
        doubts.append(Doubt(f"meer dan één waarde: {quoted(cell.line)}", "Kies er één."))
        values = []
    most = 1 if single else field.get("maxItems", len(values))
    if len(values) > most:
        doubts.append(Doubt(f"meer dan {most} waarden; de eerste {most} zijn gebruikt", ""))
    if not values:
        return Reading({}, tuple(doubts))
    ordered = sorted(values) if _is_numbered(options) else values
    return Reading({name: values[0] if single else ordered[:most]}, tuple(doubts))


def meaning(
    word: str, names: Mapping[str, Any], translations: Translations
) -> Sequence[Any] | None:
    """Return what a word means, or None when that is unknown."""
    folded = fold(word)
    if folded in translations:
        return translations[folded]
    for form in (folded, folded.removesuffix("s"), folded.removesuffix("en"), f"{folded}s"):
        if form in names:
            return [names[form]]
    return None


def unknown(word: str, name: str, options: Sequence[Mapping[str, Any]]) -> Doubt:
    """Say that a word is unknown, and what it may mean."""
    near = nearest_value(word, options)
    hint = f"Bedoel je {shown_option(near)}?" if near else "Kies een waarde uit de uitleg."
    return Doubt(f"{quoted(word)} kennen we niet bij {name}", f"{hint} Zet het woord bij vertalen.")


def read_yes_no(cell: Cell, name: str) -> Reading:
    """Read yes or no; "no" is left out, since it says nothing on a site."""
    text = fold(cell.line)
    if not text or text in _NO:
        return NOTHING
    if text in _YES:
        return Reading({name: True})
    return doubt(f"{quoted(cell.line)} is geen ja of nee", "Schrijf ja of nee.")


def _is_numbered(options: Sequence[Mapping[str, Any]]) -> bool:
    return isinstance(options[0]["const"], int)


def _words(
    text: str, names: Mapping[str, Any], translations: Translations, *, numbers: bool
) -> list[str]:
    """Split a cell into words; what is known as a whole stays whole ("Groen en dieren")."""
    if meaning(text, names, translations) is not None:
        return [text]
    if numbers:
        if found := _RANGE.fullmatch(text.casefold().strip()):
            first, last = sorted((int(found[1]), int(found[2])))
            return [str(number) for number in range(first, last + 1)]
        text = re.sub(r"(?i)\btreden?\b\s*", "", text)
        text = re.sub(r"(?<=\d)\s+(?=\d)", ",", text)
    words = []
    for part in re.split(r"\s*[;\n|]\s*|\s*,\s*", text):
        pieces = _BETWEEN.split(part)
        # "Eten & drinken" is one word to translate, unless a piece of it is known.
        whole = meaning(part, names, translations) is not None or not any(
            meaning(piece, names, translations) is not None for piece in pieces
        )
        words += [part] if whole else pieces
    return [word for word in (word.strip(_AROUND) for word in words) if word]
