"""The figures of the finders become tables for README.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from bench.finder.goals import goals_of_opening, goals_of_typing, middle, percentiles
from bench.finder.measure import Opened
from bench.finder.phone import Step
from bench.finder.quality import Recall
from bench.finder.run import Figures
from bench.finder.visits import VISITS, WORDS
from bench.goals import Goal


def _table(heads: str, rows: Sequence[Sequence[str]]) -> str:
    """Return a table; a head that starts with ``>`` is of a column of numbers."""
    names = heads.split("|")
    lines = [
        [name.strip("> ") for name in names],
        ["---:" if ">" in name else "---" for name in names],
        *rows,
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def opening_table(results: Mapping[int, Figures]) -> str:
    """Return the table of pages opened with a search in the address."""
    rows = []
    for count, figures in results.items():
        for visit, about in VISITS.items():
            for name, title in figures.names.items():
                if opened := figures.opened.get((name, visit)):
                    others = figures.opened.get(("pagefind", visit))
                    judged = name == "ours" and visit == WORDS
                    goals = goals_of_opening(count, opened, others) if judged else []
                    cells = [*_opening(opened), "; ".join(map(str, goals))]
                    rows.append([f"{count:,}", about.title, title, *cells])
    return _table(
        ">offerings|visitor comes with|search|>first result: KB|>requests|seconds"
        "|>first list: KB|>requests|seconds|>in all: KB|>requests|>blocked, ms|>memory, MB|goal",
        rows,
    )


def _opening(opened: Sequence[Opened]) -> list[str]:
    return [
        f"{middle(opened, lambda one: one.first_bytes) / 1000:,.0f}",
        f"{middle(opened, lambda one: one.first_requests):.0f}",
        _range([one.first_seconds for one in opened]),
        f"{middle(opened, lambda one: one.list_bytes) / 1000:,.0f}",
        f"{middle(opened, lambda one: one.list_requests):.0f}",
        _range([one.list_seconds for one in opened]),
        f"{middle(opened, lambda one: one.all_bytes) / 1000:,.0f}",
        f"{middle(opened, lambda one: one.all_requests):.0f}",
        f"{middle(opened, lambda one: one.blocking) * 1000:.0f}",
        f"{middle(opened, lambda one: one.memory):,.0f}",
    ]


def _range(values: Sequence[float]) -> str:
    return f"{median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def typing_table(results: Mapping[int, Figures]) -> str:
    """Return the table of keystrokes, in ms."""
    rows = []
    for count, figures in results.items():
        for name, typed in figures.typed.items():
            if len(typed.keys) < 2:
                continue
            to_list = percentiles([key.to_list for key in typed.keys])
            to_screen = percentiles([key.to_screen for key in typed.keys])
            goals = goals_of_typing(count, typed.keys) if name == "ours" else []
            rows.append(
                [
                    f"{count:,}",
                    figures.names[name],
                    f"{len(typed.keys)}",
                    *(f"{value:,.0f}" for value in (*to_list, *to_screen)),
                    f"{typed.blocking:,.0f}",
                    f"{typed.longest:,.0f}",
                    "; ".join(map(str, goals)),
                ]
            )
    return _table(
        ">offerings|search|>keystrokes|>to the list: median|>95th|>to the screen: median|>95th"
        "|>blocked in all|>longest task|goal",
        rows,
    )


def index_table(results: Mapping[int, Figures]) -> str:
    """Return the table of what making an index takes."""
    rows = [
        [
            f"{count:,}",
            figures.names[name],
            _range([run.seconds for run in runs]),
            f"{max(run.largest for run in runs):,.0f}",
        ]
        for count, figures in results.items()
        for name, runs in figures.index.items()
        if runs
    ]
    return _table(">offerings|index of|seconds|>peak memory, MB", rows)


def quality_table(recall: Recall, numbers: Mapping[str, int]) -> str:
    """Return the table of recall at five; ``numbers`` is how many queries of each sort."""
    rows = [
        [
            sort or "all together",
            str(numbers.get(sort, sum(numbers.values()))),
            *(f"{of_sort[sort]:.0%}" for of_sort in recall.values()),
        ]
        for sort in (*numbers, "")
    ]
    return _table("|".join((" queries", ">number", *(f">{name}" for name in recall))), rows)


def phone_table(steps: Sequence[Step]) -> str:
    """Return the table of the steps on a slow phone."""
    rows = [
        [
            step.title,
            f"{step.seconds:.2f}",
            str(Goal(f"{step.budget} s", step.seconds <= step.budget)),
        ]
        for step in steps
    ]
    return _table("on a slow phone|>seconds|budget", rows)
