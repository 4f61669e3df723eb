"""A municipality has a name that can stand in an address, without the word for what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding, municipalities_in
from sociale_kaart.slugs import slug

ABOUT = About(
    "gemeente-naam",
    "fout",
    "De naam van een gemeente",
    "De naam van de gemeente komt in een webadres. Schrijf alleen de naam, met gewone letters.",
    "werkgebied: {gemeenten: [gemeente Arnhem]}",
    "werkgebied: {gemeenten: [Arnhem]}",
    reads=("locaties", "werkgebied"),
)

_LETTER = re.compile("[a-z]")
_WORD = "gemeente "


def check(entry: Entry) -> Iterator[Finding]:
    """Look at every name."""
    for path, name in municipalities_in(entry.data):
        if not _LETTER.search(slug(name)):
            yield Finding(
                path,
                "in deze naam van een gemeente staan geen gewone letters",
                "Schrijf de naam van de gemeente, bijvoorbeeld: Arnhem",
            )
        elif name.casefold().startswith(_WORD):
            yield Finding(
                path,
                "het woord gemeente hoort niet bij de naam",
                f"Laat het woord weg. Schrijf: {name[len(_WORD) :].strip()}",
            )
