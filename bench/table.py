"""Figures become the tables in README.md."""

from __future__ import annotations

import os
import platform
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.goals import Figures, goals, memory, page_goal, processor_seconds, seconds

README = Path(__file__).with_name("README.md")
MARK = "table"

NAMES = {
    "check cold": "`kaart check`, nothing kept",
    "check warm": "`kaart check` again, nothing changed",
    "check-jsonschema": "check-jsonschema, the offerings only",
    "build": "build, from nothing",
    "build same": "build again, nothing changed",
    "build one": "build again, one entry changed",
    "build on disk": "build, from nothing, on disk",
    "plain": "plain mkdocs-material, a Markdown page each",
    "floor": "only writing the same files, in memory",
    "floor on disk": "only writing the same files, on disk",
}
# What each is set beside: the column "beside" gives the other's time divided by its own.
BESIDE = {
    "check cold": ("check-jsonschema",),
    "build": ("plain", "floor"),
    "build on disk": ("floor on disk",),
}
_SHORT = {
    "check-jsonschema": "check-jsonschema",
    "plain": "plain mkdocs-material",
    "floor": "the floor",
    "floor on disk": "the floor",
}


class Sizes(NamedTuple):
    """The bytes of a built site: of each offering's page, and of everything."""

    name: str
    pages: list[int]
    files: int
    total: int


def sizes_of(name: str, site: Path) -> Sizes:
    """Look up the sizes of a built site."""
    pages = [path.stat().st_size for path in site.glob("aanbod/*/*/index.html")]
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return Sizes(name, pages, len(files), sum(files))


def machine(*, memory: bool, runs: int) -> str:
    """Say in a line where, when and how this was measured."""
    where = "in memory (/dev/shm), where it does not say on disk" if memory else "on disk"
    return (
        f"{date.today()}: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; files {where}; medians of {runs} runs, "
        "in brackets the quickest and the slowest."
    )


def time_table(results: dict[int, Figures]) -> str:
    """Return the table of times and memory."""
    lines = [
        "| offerings | what | seconds | of all processors | offerings/s | peak memory | beside "
        "| goal |",
        "| ---: | --- | --- | ---: | ---: | --- | --- | --- |",
    ]
    for count, figures in results.items():
        wanted = goals(count, figures)
        for name in NAMES:
            if name in figures:
                cells = [
                    f"{count:,}",
                    NAMES[name],
                    _seconds(figures, name),
                    f"{processor:.2f}" if (processor := processor_seconds(figures[name])) else "",
                    f"{count / seconds(figures[name]):,.0f}",
                    _memory(figures, name),
                    _beside(figures, name),
                    "; ".join(map(str, wanted.get(name, []))),
                ]
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def size_table(sites: list[Sizes]) -> str:
    """Return the table of sizes; a KB is a thousand bytes."""
    lines = [
        "| site | offerings | an offering's page: median | largest | files | together | goal |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for site in sites:
        middle = median(site.pages)
        lines.append(
            f"| {site.name} | {len(site.pages):,} | {middle / 1000:.1f} KB "
            f"| {max(site.pages) / 1000:.1f} KB | {site.files:,} | {site.total / 1e6:.1f} MB "
            f"| {page_goal(middle)} |"
        )
    return "\n".join(lines)


def put_in_readme(text: str, mark: str = MARK) -> None:
    """Replace what stands between ``<!-- mark -->`` and ``<!-- /mark -->`` in README.md."""
    start, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    before, _, rest = README.read_text(encoding="utf-8").partition(start)
    after = rest.partition(end)[2]
    README.write_text(f"{before}{start}\n\n{text}\n\n{end}{after}", encoding="utf-8")


def _seconds(figures: Figures, name: str) -> str:
    all_seconds = [run.seconds for run in figures[name]]
    middle = f"{seconds(figures[name]):.2f}"
    if len(all_seconds) == 1:
        return f"{middle} (once)"
    return f"{middle} ({min(all_seconds):.2f} to {max(all_seconds):.2f})"


def _memory(figures: Figures, name: str) -> str:
    largest, together = memory(figures[name])
    if not largest:
        return ""
    return f"{largest:.0f} MB" + (f", together {together:.0f} MB" if together else "")


def _beside(figures: Figures, name: str) -> str:
    own = seconds(figures[name])
    return ", ".join(
        _ratio(seconds(figures[other]) / own, _SHORT[other])
        for other in BESIDE.get(name, ())
        if other in figures
    )


def _ratio(times: float, other: str) -> str:
    if times >= 1:
        return f"{times:.1f} times as quick as {other}"
    return f"{1 / times:.1f} times {other}"
