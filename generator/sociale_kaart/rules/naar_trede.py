"""A goal on the ladder lies above where people start, and only belongs to a way up."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "naar-trede",
    "fout",
    "Naar trede klopt niet",
    "Met naar_trede zeg je waar mensen naartoe werken. Dat kan alleen bij richting ontwikkeling, "
    "en de trede ligt hoger dan de hoogste van treden.",
    "treden: [2, 3, 4]\nrichting: ontwikkeling\nnaar_trede: 4",
    "treden: [2, 3]\nrichting: ontwikkeling\nnaar_trede: 4",
    reads=("treden", "richting", "naar_trede"),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look at ``naar_trede`` beside ``richting`` and ``treden``."""
    goal = entry.data.get("naar_trede")
    if goal is None:
        return
    highest = max(entry.data.get("treden", [0]))
    if entry.data.get("richting") == "stabiel":
        yield Finding(
            ("naar_trede",),
            say("naar-trede.stabiel"),
            say("naar-trede.stabiel.raad"),
            key=True,
        )
    elif goal <= highest:
        yield Finding(
            ("naar_trede",),
            say("naar-trede", trede=goal, hoogste=highest),
            say(f"naar-trede.{'raad' if highest < 6 else 'bovenaan'}", hoogste=highest),
        )
