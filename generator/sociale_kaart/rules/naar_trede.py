"""A goal on the ladder lies above where people start, and only belongs to a way up."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

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
            "naar_trede hoort niet bij een vaste plek (richting: stabiel)",
            "Haal naar_trede weg, of schrijf richting: ontwikkeling",
            key=True,
        )
    elif goal <= highest:
        yield Finding(
            ("naar_trede",),
            f"naar_trede ({goal}) is niet hoger dan de hoogste trede ({highest})",
            f"Kies een trede boven {highest}, haal {highest} weg bij treden, of haal naar_trede "
            "weg."
            if highest < 6
            else "Haal naar_trede weg: hoger dan trede 6 kan niet.",
        )
