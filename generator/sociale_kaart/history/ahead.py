"""Commits of which the clock was ahead: without this they would be the newest until their day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from sociale_kaart.history.git import Commit


def not_ahead(commits: Iterable[Commit], today: date) -> Iterator[Commit]:
    """Yield the same commits, the newest first, and none of them of after today.

    One of the future gets the moment of the commit before it, or else that of the build. Not of
    the build as such: followers would be told of it anew by every build.
    """
    # Somewhere it is tomorrow already.
    latest = datetime.combine(today + timedelta(days=2), time(), UTC)
    waiting: list[Commit] = []
    for commit in commits:
        if commit.when >= latest:
            waiting.append(commit)
            continue
        yield from (ahead._replace(when=commit.when) for ahead in waiting)
        waiting.clear()
        yield commit
    begin = datetime.combine(today, time(), UTC)
    yield from (ahead._replace(when=begin) for ahead in waiting)
