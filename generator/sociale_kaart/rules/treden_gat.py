"""The rungs of an offering follow on each other."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "treden-gat",
    "fout",
    "Een gat in de treden",
    "De treden van een aanbod volgen op elkaar.",
    "treden: [2, 4]",
    "treden: [2, 3, 4]",
    reads=("treden",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Look for rungs that are skipped."""
    rungs = entry.data.get("treden", ())
    if len(rungs) < 2:
        return
    whole = list(range(min(rungs), max(rungs) + 1))
    missing = [rung for rung in whole if rung not in rungs]
    if missing:
        key = "treden-gat" if len(missing) == 1 else "treden-gat.meer"
        yield Finding(
            ("treden",),
            say(key, treden=", ".join(map(str, missing))),
            say("treden-gat.raad", heel=whole),
        )
