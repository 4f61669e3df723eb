"""Every text has something to read in it: a letter or a digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "tekst-leeg",
    "fout",
    "Een tekst zonder letters",
    "In deze tekst staat niets om te lezen: alleen spaties, leestekens of tekens die je niet ziet.",
    'naam: "   "',
    "naam: Meehelpen in de tuin",
)

# Hangul has letters that show nothing.
_READABLE = re.compile(r"[^\W_\u115f\u1160\u3164\uffa0]").search


def check(entry: Entry) -> Iterator[Finding]:
    """Look for texts without any."""
    if all(map(_READABLE, entry.strings)):
        return
    for path, text, _ in entry.texts:
        if not _READABLE(text):
            yield Finding(path, say("tekst-leeg"), say("tekst-leeg.raad"))
