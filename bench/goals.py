"""The goals of the project for speed, memory and size, and whether figures reach them.

They were set for 10,000 offerings; for fewer there is no verdict on seconds and memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import NamedTuple

from bench.measure import Measured

Figures = Mapping[str, list[Measured]]
"""The runs of one number of offerings, by what was run."""

SET_FOR = 10_000
COLD_PER_SECOND = 3_000
WARM_PER_SECOND = 30_000
TIMES_QUICKER = 15
ONE_CHANGED_SECONDS = 1.0
PAGE_BYTES = 12_000


class Goal(NamedTuple):
    """A goal in words, and whether it was reached."""

    words: str
    reached: bool

    def __str__(self) -> str:
        return f"{self.words}: {'reached' if self.reached else '**not reached**'}"


def seconds(runs: list[Measured]) -> float:
    """Return the median time."""
    return median(run.seconds for run in runs)


def processor_seconds(runs: list[Measured]) -> float:
    """Return the median time of all processors together; 0 when not known."""
    return median(run.processor for run in runs)


def memory(runs: list[Measured]) -> tuple[float, float]:
    """Return the highest peaks: of one process, and of all together (0 when not looked at)."""
    return max(run.largest for run in runs), max(run.together for run in runs)


def goals(count: int, figures: Figures) -> dict[str, list[Goal]]:
    """Return the goals for each thing that was run."""
    if count < SET_FOR:
        return {}
    found: dict[str, list[Goal]] = {}
    for name, wanted in (("check cold", COLD_PER_SECOND), ("check warm", WARM_PER_SECOND)):
        if name in figures:
            rate = count / seconds(figures[name])
            found[name] = [Goal(f"{wanted:,} entries/s", rate >= wanted)]
    if "build" in figures:
        found["build"] = list(_of_build(count, figures))
    if "build one" in figures:
        limit = ONE_CHANGED_SECONDS * count / SET_FOR
        found["build one"] = [Goal(f"{limit:g} s", seconds(figures["build one"]) <= limit)]
    if {"build on disk", "floor on disk", "check cold"} <= figures.keys():
        limit = 2 * seconds(figures["floor on disk"]) + seconds(figures["check cold"])
        reached = seconds(figures["build on disk"]) <= limit
        found["build on disk"] = [
            Goal(f"twice the floor and a cold check ({limit:.1f} s)", reached)
        ]
    return found


def _of_build(count: int, figures: Figures) -> list[Goal]:
    limit = 400 if count < 100_000 else 1_500
    found = [Goal(f"{limit:,} MB", max(memory(figures["build"])) <= limit)]
    if "plain" in figures:
        quicker = seconds(figures["plain"]) / seconds(figures["build"])
        found.append(Goal(f"{TIMES_QUICKER} times quicker than plain", quicker >= TIMES_QUICKER))
    return found


def page_goal(middle: float) -> Goal:
    """Return the goal for the size of an offering's page."""
    return Goal(f"{PAGE_BYTES / 1000:g} KB", middle < PAGE_BYTES)
