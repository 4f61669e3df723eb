"""The goals for the finder, and whether figures reach them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median, quantiles

from bench.finder.measure import Opened, Struck
from bench.goals import Goal

SET_FOR = 10_000
LARGE = 100_000
FIRST_KB = 200
LARGE_KB = 300
REQUESTS = 6
KEY_MS = 30
LARGE_KEY_MS = 60


def middle(opened: Sequence[Opened], what: Callable[[Opened], float]) -> float:
    """Return the median of a figure."""
    return median(map(what, opened))


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile of at least two times."""
    return median(times), quantiles(times, n=20, method="inclusive")[-1]


def goals_of_opening(
    count: int, ours: Sequence[Opened], pagefind: Sequence[Opened] | None
) -> list[Goal]:
    """Return the goals for opening our finder with words in the address."""
    if count < SET_FOR:
        return []
    limit = LARGE_KB if count >= LARGE else FIRST_KB
    found = [Goal(f"{limit} KB", middle(ours, lambda one: one.first_bytes) <= limit * 1000)]
    if count < LARGE:
        requests = middle(ours, lambda one: one.first_requests)
        found.append(Goal(f"{REQUESTS} requests", requests <= REQUESTS))
    if pagefind:
        own, other = (middle(x, lambda one: one.first_seconds) for x in (ours, pagefind))
        found.append(Goal("no slower than Pagefind", own <= other))
    return found


def goals_of_typing(count: int, keys: Sequence[Struck]) -> list[Goal]:
    """Return the goal for a keystroke in our finder."""
    if count < SET_FOR:
        return []
    limit = LARGE_KEY_MS if count >= LARGE else KEY_MS
    slow = percentiles([key.to_list for key in keys])[1]
    return [Goal(f"{limit} ms", slow <= limit)]
