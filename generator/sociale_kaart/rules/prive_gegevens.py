"""Numbers and addresses of persons do not belong in an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "prive-gegevens",
    "waarschuwing",
    "Misschien iets van een persoon",
    "Een mobiel nummer of een adres bij een gratis e-maildienst is vaak van één persoon. Gebruik "
    "gegevens van de organisatie: die blijven kloppen als iemand weggaat.",
    'contact: {telefoon: "06 12 34 56 78"}',
    'contact: {telefoon: "020 123 45 67"}',
)

# Quick to search a whole entry for, since each begins with a character that is rare.
_MAYBE_MOBILE = re.compile(r"0[ \-]?6[ \-.]?\d|31[ \-]?(?:\(0\))?[ \-]?6")
_SERVICE = (
    r"@(?:"
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail"
    r"|mail)\.(?:com|nl|net|de|me|be|co\.uk)"
    r"|(?:ziggo|kpnmail|kpnplanet|planet|hetnet|home|xs4all|upcmail|chello|casema|quicknet|telfort"
    r"|tele2|online|zonnet|solcon|caiway|zeelandnet|t-mobilethuis|wxs|versatel|12move|freeler)\.nl"
    r")(?![\w-]|\.\w)"
)
_MAYBE_MAIL = re.compile(_SERVICE, re.IGNORECASE)

_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)31[ \-]?(?:\(0\))?|0)[ \-]?6(?:[ \-.]?\d){8}(?!\d)")
_FREE_MAIL = re.compile(r"[\w.+-]{1,64}" + _SERVICE, re.IGNORECASE)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for both in all texts."""
    text = entry.all_text
    if not _MAYBE_MOBILE.search(text) and not _MAYBE_MAIL.search(text):
        return
    for path, text, _ in entry.texts:
        if found := _MOBILE.search(text):
            yield Finding(
                path,
                say("prive-gegevens", gevonden=found.group()),
                say("prive-gegevens.raad"),
                piece=found.group(),
            )
        elif found := _FREE_MAIL.search(text):
            yield Finding(
                path,
                say("prive-gegevens.email", gevonden=found.group()),
                say("prive-gegevens.email.raad"),
                piece=found.group(),
            )
