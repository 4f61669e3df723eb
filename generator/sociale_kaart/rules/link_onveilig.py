"""Links in texts are web pages, mail addresses and telephone numbers, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding, events
from sociale_kaart.wording import say

ABOUT = About(
    "link-onveilig",
    "fout",
    "Een link die niet kan",
    "Een link in een tekst begint met https://, http://, mailto: of tel:.",
    "wat: Lees meer op [onze site](www.voorbeeld.nl), of bel ons even op een doordeweekse dag.",
    "wat: Lees meer op [onze site](https://www.voorbeeld.nl), of bel ons even op een werkdag.",
)

_MAYBE = re.compile(r"\]\s*[(\[:]|<")
_SAFE = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@|tel:\+?[\d-])", re.IGNORECASE)


def check(entry: Entry) -> Iterator[Finding]:
    """Look where every link in a Markdown text leads."""
    if not _MAYBE.search(entry.all_text):
        return
    for path, text, markdown in entry.texts:
        if not markdown or not _MAYBE.search(text):
            continue
        for kind, address in events(text):
            if kind == "link" and not _SAFE.match(address):
                yield Finding(
                    path,
                    say("link-onveilig", adres=address[:60]),
                    say("link-onveilig.raad"),
                    piece=address,
                )
