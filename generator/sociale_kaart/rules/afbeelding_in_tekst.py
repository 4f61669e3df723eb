"""Texts hold no images: those would come from elsewhere, which tells others who looks."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding, events
from sociale_kaart.wording import say

ABOUT = About(
    "afbeelding-in-tekst",
    "fout",
    "Een afbeelding in de tekst",
    "In een tekst kan geen afbeelding staan.",
    "wat: ![Onze tuin](https://www.voorbeeld.nl/tuin.jpg) is een heel mooie moestuin.",
    "wat: Onze tuin is een heel mooie moestuin met groente, fruit en een kas.",
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for images in Markdown texts."""
    if "![" not in entry.all_text:
        return
    for path, text, markdown in entry.texts:
        if markdown and any(kind == "image" for kind, _ in events(text)):
            yield Finding(
                path,
                say("afbeelding-in-tekst"),
                say("afbeelding-in-tekst.raad"),
                piece="![",
            )
