"""A session ends after it starts."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.rules.base import About, Entry, Finding
from sociale_kaart.wording import say

ABOUT = About(
    "tijden-volgorde",
    "fout",
    "De eindtijd ligt niet na de begintijd",
    "Bij wanneer ligt tot later op de dag dan van. Gaat het door na middernacht? Schrijf dan twee "
    "regels, voor elke dag een.",
    'wanneer:\n  - {dag: ma, van: "16:00", tot: "09:00"}',
    'wanneer:\n  - {dag: ma, van: "09:00", tot: "16:00"}',
    reads=("wanneer",),
)


def check(entry: Entry) -> Iterator[Finding]:
    """Compare the times of every session."""
    for index, session in enumerate(entry.data.get("wanneer", ())):
        start, end = session.get("van"), session.get("tot")
        if start and end and end <= start:
            yield Finding(
                ("wanneer", index, "tot"),
                say("tijden-volgorde", van=start, tot=end),
                say("tijden-volgorde.raad", tot=end),
            )
