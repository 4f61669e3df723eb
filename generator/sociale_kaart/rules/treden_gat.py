"""The rungs of an offering follow on each other."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding

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
        verb = "ontbreekt" if len(missing) == 1 else "ontbreken"
        words = ", ".join(map(str, missing))
        yield Finding(
            ("treden",),
            f"tussen deze treden zit een gat: {words} {verb}",
            f"Schrijf treden: {whole}, of maak voor elk stuk van de ladder een eigen aanbod.",
        )
