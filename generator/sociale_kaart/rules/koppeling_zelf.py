"""An offering does not lead to itself."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "koppeling-zelf",
    "fout",
    "Een koppeling naar zichzelf",
    "Bij vervolgstappen en vangnet staat ander aanbod, niet dit aanbod zelf.",
    "vervolgstappen: [de-boog/inloop]  # in de-boog/inloop.yml",
    "vervolgstappen: [de-boog/koken]",
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for the entry's own id."""
    for key in ("vervolgstappen", "vangnet"):
        for index, id in enumerate(entry.data.get(key, ())):
            if id == entry.id:
                yield Finding(
                    (key, index),
                    say("koppeling-zelf", veld=key),
                    say("koppeling-zelf.raad"),
                )
