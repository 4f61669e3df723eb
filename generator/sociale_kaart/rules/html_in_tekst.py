"""Texts are Markdown or plain, never HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding, events
from sociale_kaart.wording import say

ABOUT = About(
    "html-in-tekst",
    "fout",
    "HTML in de tekst",
    "In een tekst kan geen HTML staan. Opmaak maak je met Markdown: **vet**, *schuin*, "
    "[link](https://www.voorbeeld.nl).",
    "kort: Samen <b>groente</b> kweken.",
    "kort: Samen groente kweken.",
)

_TAG = re.compile(r"<[A-Za-z/!?][^<>\n]{,20}>?")


def check(entry: Entry) -> Iterator[Finding]:
    """Look for tags."""
    if not _TAG.search(entry.all_text):
        return
    for path, text, markdown in entry.texts:
        found = _TAG.search(text)
        if found and (not markdown or any(kind == "html" for kind, _ in events(text))):
            piece = found.group()
            yield Finding(
                path,
                say("html-in-tekst", stukje=piece),
                say("html-in-tekst.raad"),
                piece=piece,
            )
