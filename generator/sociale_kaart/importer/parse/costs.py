"""What something costs, in prose: "gratis / vrijwillige bijdrage", "€ 2,50 p.k.", "10 euro p/m"."""

from __future__ import annotations

import re
from typing import Any

from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.parse.reading import NOTHING, Reading, doubt, quoted

LONGEST_NOTE = 300

_FREE = re.compile(
    r"(?<!niet )\b(?:gratis|kosteloos|geen kosten|kost(?:en)? niets|vrije toegang|nihil)\b|^geen$"
)
_GIFT = re.compile(
    r"vrijwillige? (?:eigen )?bijdrage|vrije gift|gift|donatie|fooienpot|naar draagkracht"
)
_AMOUNT = re.compile(
    r"(?:€|\beuro|\beur\b)\s*(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:,-+)?"
    r"|(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:,-+)?\s*(?:€|euro?\b)"
)
_BARE = re.compile(r"(\d+(?:[.,]\d{1,2})?)(?:,-+)?")
_SPAN = re.compile(r"\s*(?:-|–|tot(?: en met)?|t/m|of)\s*")
_PER = {
    "keer": r"keer|bezoek|les|bijeenkomst|avond|ochtend|middag|k\b|x\b|dag\b|persoon per keer",
    "dagdeel": r"dagdeel",
    "week": r"week|w\b",
    "maand": r"maand|mnd|m\b",
    "jaar": r"jaar|j\b|seizoen",
    "cursus": r"cursus|training|reeks|serie|traject",
    "maaltijd": r"maaltijd|lunch|diner",
    "stuk": r"stuk|st\b",
}
_PER_WORD = re.compile(
    r"(?:\bper |\bp(?:er)?[./]\s?|/\s?|\bde |\been )"
    + "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _PER.items())
    + ")"
)
_ONLY = re.compile(
    r"[\s.,;:/()+&|-]*(?:en|of|een|per|persoon|p\.?p\.?|deelnemer|kost|kosten|eigen|bijdrage"
    r"|vanaf|ongeveer|ca|circa|van)?[\s.,;:/()+&|-]*"
)
_HINT = "Schrijf bijvoorbeeld: gratis, vrijwillige bijdrage, of € 2,50 per keer"


def read_costs(cell: Cell) -> Reading:
    """Read what it costs, as ``kosten``, ``prijs`` and ``kosten_toelichting``."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return _number(float(cell.value))
    text = cell.line
    if not text:
        return NOTHING
    folded = text.casefold()
    if _BARE.fullmatch(folded):
        return _number(_float(folded.removesuffix("-").rstrip(",-")))
    free, gift = bool(_FREE.search(folded)), bool(_GIFT.search(folded))
    amounts = [_float(one or other) for one, other in _AMOUNT.findall(_joined(folded))]
    note = _note(text, plain=_is_plain(folded))
    if gift and not amounts:
        return Reading({"kosten": "vrijwillige-bijdrage"} | note)
    if (free or amounts) and not gift and not any(amounts):
        return Reading({"kosten": "gratis"} | note)
    if not amounts or free or gift:
        return doubt(f"de kosten zijn niet duidelijk: {quoted(text)}", _HINT, **_note(text))
    return _paid(text, folded, amounts, note)


def _number(amount: float) -> Reading:
    if amount == 0:
        return Reading({"kosten": "gratis"})
    said = f"€ {amount:.2f}".replace(".", ",")
    return doubt(f"bij {said} staat niet waarvoor", _HINT, **_note(said))


def _paid(text: str, folded: str, amounts: list[float], note: dict[str, str]) -> Reading:
    found = _PER_WORD.search(folded)
    low, high = amounts[0], amounts[-1]
    if found is None or found.lastgroup is None or len(amounts) > 2 or not 0 < low <= high <= 10000:
        return doubt(
            f"de prijs is niet duidelijk: {quoted(text)}",
            f"Is het per keer, per maand, per cursus? {_HINT}",
            **_note(text),
        )
    price: dict[str, Any] = {"bedrag": _whole(low)}
    if high != low:
        if not re.search(r"\d\s*(?:,-)?\s*(?:-|–|tot|t/m|of)", folded):
            return doubt(f"er staan twee prijzen: {quoted(text)}", _HINT, **_note(text))
        price["tot"] = _whole(high)
    return Reading({"kosten": "betaald", "prijs": price | {"per": found.lastgroup}} | note)


def _joined(folded: str) -> str:
    """Give both ends of "€ 2 - 5" their sign."""
    return re.sub(r"(€\s*\d[\d.,]*)(\s*(?:-|–|tot|of)\s*)(\d)", r"\1\2€ \3", folded)


def _is_plain(folded: str) -> bool:
    """Whether the text says nothing besides what was read of it."""
    rest = _AMOUNT.sub(" ", _joined(folded))
    for known in (_GIFT, _FREE, _PER_WORD):
        rest = known.sub(" ", rest)
    return all(_ONLY.fullmatch(word) or _SPAN.fullmatch(word) for word in rest.split())


def _note(text: str, plain: bool = False) -> dict[str, str]:
    fits = 3 <= len(text) <= LONGEST_NOTE and not plain
    return {"kosten_toelichting": text} if fits else {}


def _float(written: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", written):
        written = written.replace(".", "")
    return float(written.replace(",", "."))


def _whole(number: float) -> int | float:
    return int(number) if number.is_integer() else number
