"""The ladder at growing sizes, beside comparing all pairs: a part of ``python -m bench``.

python -m bench.ladder CATALOGUE RESULT [--pairs] is one measurement, in a process of its own.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.madeup import make_catalogue
from bench.measure import measure
from bench.place import PROJECT, in_memory, workplace
from bench.table import machine

SIZES = (1_000, 10_000, 100_000)
ONCE = 20_000  # above this many, it is run once
PAIRS = 10_000  # above this many, comparing all pairs would take hours
GOAL = 3.0
"""An offering may take so many times as long at the largest size as at the smallest."""


class Run(NamedTuple):
    """One run: processor seconds for the ladder, and peaks of memory in MB before and after."""

    seconds: float
    before: float
    after: float


def report(runs: int, say: Callable[[str], None]) -> str:
    """Measure at all sizes; return the table."""
    found: dict[int, list[Run]] = {}
    pairs: dict[int, list[Run]] = {}
    memory = in_memory()
    for count in SIZES:
        with workplace(memory=memory) as place:
            say(f"{count:,} offerings: making them up")
            make_catalogue(place / "catalogue", count, today=date.today())
            for _ in range(runs if count < ONCE else 1):
                found.setdefault(count, []).append(_run(place))
                say(f"  ladder: {found[count][-1].seconds:.2f} s")
            for _ in range(runs if count < PAIRS else int(count == PAIRS)):
                pairs.setdefault(count, []).append(_run(place, "--pairs"))
                say(f"  all pairs: {pairs[count][-1].seconds:.2f} s")
    return f"{machine(memory=memory, runs=runs)}\n\n{table(found, pairs)}"


def table(found: dict[int, list[Run]], pairs: dict[int, list[Run]]) -> str:
    """Return the table: each size beside the smallest, and beside comparing all pairs."""
    smallest, largest = min(found), max(found)
    rows = [
        "| offerings | what | processor seconds | ms an offering | an offering beside the smallest "
        "| beside all pairs | peak memory | goal |",
        "| ---: | --- | ---: | ---: | ---: | --- | --- | --- |",
    ]
    for count, runs in found.items():
        ratio = _seconds(runs) / count / (_seconds(found[smallest]) / smallest)
        beside = goal = ""
        if count in pairs:
            beside = f"{_seconds(pairs[count]) / _seconds(runs):.1f} times as quick"
            rows.append(_row(count, "comparing all pairs", pairs[count], "", "", ""))
        if count == largest:
            said = "reached" if ratio <= GOAL else "**not reached**"
            goal = f"at most {GOAL:g} times the smallest: {said}"
        rows.append(_row(count, "the ladder", runs, f"{ratio:.1f} times", beside, goal))
    return "\n".join(rows)


def _row(count: int, what: str, runs: Sequence[Run], ratio: str, beside: str, goal: str) -> str:
    seconds = _seconds(runs)
    cells = [f"{count:,}", what, f"{seconds:.2f}", f"{seconds / count * 1000:.2f}", ratio, beside]
    return f"| {' | '.join([*cells, _memory(runs), goal])} |"


def _seconds(runs: Sequence[Run]) -> float:
    return median(run.seconds for run in runs)


def _memory(runs: Sequence[Run]) -> str:
    before, after = median(run.before for run in runs), median(run.after for run in runs)
    return f"{after:.0f} MB, of which {after - before:.0f} MB for this"


def _run(place: Path, *options: str) -> Run:
    result = place / "result.json"
    program = [sys.executable, "-m", "bench.ladder", str(place / "catalogue"), str(result)]
    measure([*program, *options], PYTHONPATH=str(PROJECT))
    return Run(*json.loads(result.read_text()))


def _main() -> None:
    from scipy.spatial import cKDTree  # noqa: F401  # loading it is not what is measured

    from bench.pairs import compare_all
    from sociale_kaart.ladder import relations
    from sociale_kaart.load import load_catalogue
    from sociale_kaart.schema import read_schema

    folder, result = map(Path, sys.argv[1:3])
    schema = read_schema(PROJECT / "schema")
    cache = folder.with_name("ladder-cache")
    catalogue = load_catalogue(folder, schema, today=date.today(), cache=cache).catalogue
    work = compare_all if "--pairs" in sys.argv else relations
    before, began = _peak(), time.process_time()
    work(catalogue, schema, near_km=25)
    result.write_text(json.dumps((time.process_time() - began, before, _peak())))


def _peak() -> float:
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    _main()
