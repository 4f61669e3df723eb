"""What became of links earlier, kept in one file, so that nobody is asked every day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

from sociale_kaart.beside import write_beside
from sociale_kaart.links import Kind, Outcome

FILE = "links.json"
KEPT_DAYS = 7
"""For how long a link that works is taken to work."""
FORGOTTEN_DAYS = 100

_SETTLED = ("goed", "verhuisd")


class Known:
    """Outcomes by link, each with the day on which it was asked."""

    def __init__(self, file: Path | None, today: date) -> None:
        """Open what was kept; a missing or damaged file is simply empty."""
        self._file = file
        self._today = today
        self._outcomes: dict[str, tuple[date, Outcome]] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError, KeyError):
            listed = json.loads(file.read_text(encoding="utf-8")) if file else {}
            self._outcomes = {link: _outcome(item) for link, item in listed.items()}

    def fresh(self, links: Iterable[str], days: int = KEPT_DAYS) -> dict[str, Outcome]:
        """Return what need not be asked again; what was wrong always is."""
        found = {}
        for link in links:
            seen, outcome = self._outcomes.get(link, (date.min, None))
            if outcome and outcome.kind in _SETTLED and 0 <= (self._today - seen).days < days:
                found[link] = outcome
        return found

    def learn(self, link: str, outcome: Outcome) -> Outcome:
        """Remember an outcome; return it with the day since when it is so."""
        _, before = self._outcomes.get(link, (date.min, None))
        since = ""
        if outcome.kind != "goed":
            since = before.since if before and before.kind == outcome.kind else ""
            since = since or self._today.isoformat()
        outcome = outcome._replace(since=since)
        self._outcomes[link] = (self._today, outcome)
        return outcome

    def keep(self) -> None:
        """Write everything that was seen lately; never fail because of it."""
        oldest = self._today - timedelta(FORGOTTEN_DAYS)
        listed: Mapping[str, Any] = {
            link: {"gezien": seen.isoformat(), **outcome._asdict()}
            for link, (seen, outcome) in sorted(self._outcomes.items())
            if seen > oldest
        }
        if self._file:
            with suppress(OSError):
                text = json.dumps(listed, ensure_ascii=False, indent=1)
                write_beside(self._file, text.encode())


def _outcome(item: Mapping[str, Any]) -> tuple[date, Outcome]:
    outcome = Outcome(**{name: item[name] for name in Outcome._fields})
    if outcome.kind not in get_args(Kind):
        raise ValueError(outcome.kind)
    return date.fromisoformat(item["gezien"]), outcome
