"""A municipality has a name that can stand in an address, without the word for what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding, municipalities_in
from sociale_kaart.slugs import slug
from sociale_kaart.wording import say

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
            yield Finding(path, say("gemeente-naam"), say("gemeente-naam.raad"))
        elif name.casefold().startswith(_WORD):
            yield Finding(
                path,
                say("gemeente-naam.woord"),
                say("gemeente-naam.woord.raad", naam=name[len(_WORD) :].strip()),
            )
