"""How long ago offerings were verified, in groups that say something to an editor."""

from __future__ import annotations

from collections.abc import Iterable

from sociale_kaart.gaps.result import AgeGroup

GROUPS: tuple[tuple[float, str], ...] = (
    (182, "korter dan een half jaar geleden"),
    (365, "een half jaar tot een jaar geleden"),
    (730, "1 tot 2 jaar geleden"),
    (1826, "2 tot 5 jaar geleden"),
    (float("inf"), "langer dan 5 jaar geleden"),
)
"""How many days at most belong to a group, and what it is called."""


def age_groups(days: Iterable[int], stale_after_days: int) -> tuple[AgeGroup, ...]:
    """Return how many offerings are in each group, and how many are older than the keeper allows.

    ``days`` are the days since each offering was verified. Every group is there, empty ones too.
    """
    numbers, stale = [0] * len(GROUPS), [0] * len(GROUPS)
    for age in days:
        group = next(at for at, (most, _) in enumerate(GROUPS) if age <= most)
        numbers[group] += 1
        stale[group] += age > stale_after_days
    return tuple(
        AgeGroup(title, number, old)
        for (_, title), number, old in zip(GROUPS, numbers, stale, strict=True)
    )
