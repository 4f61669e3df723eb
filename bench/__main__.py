"""``python -m bench``: measures everything in one run, in turns, and prints the tables."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bench import ladder, ours, rivals
from bench.floor import write_again
from bench.madeup import make_catalogue
from bench.measure import Measured
from bench.place import PROJECT, clear, in_memory, workplace
from bench.table import MARK, Sizes, machine, put_in_readme, size_table, sizes_of, time_table

SLOW = 2_000  # above this many, the others are run once
TOO_SLOW = 20_000  # above this many, they are not run at all
TURNS = ("check", "build", "floor", "disk", "plain", "jsonschema")
FINDER = "finder"  # in a browser, after all turns
LADDER = "ladder"  # at sizes of its own
WHAT = (*TURNS, FINDER, LADDER)

Runs = dict[str, list[Measured]]
Turn = Callable[[], ours.Runs]


def say(text: str) -> None:
    """Tell what is going on, apart from the tables."""
    print(text, file=sys.stderr, flush=True)


def turns(place: Path, disk: Path | None, wanted: list[str]) -> dict[str, Turn]:
    """Return what is measured, by name; each gives one or more figures."""

    def floor() -> ours.Runs:
        yield "floor", Measured(write_again(place / "site", place / "again"))
        clear(place / "again")

    def on_disk() -> ours.Runs:
        if disk:
            yield from ours.build_on_disk(disk)
            yield "floor on disk", Measured(write_again(disk / "site", disk / "again"))
            clear(disk / "again")

    everything: dict[str, Turn] = {
        "check": lambda: ours.check(place),
        "build": lambda: ours.build(place),
        "floor": floor,
        "disk": on_disk,
        "plain": lambda: rivals.plain(place),
        "jsonschema": lambda: rivals.jsonschema(place),
    }
    return {name: everything[name] for name in TURNS if name in wanted}


def measure_size(
    count: int, place: Path, disk: Path | None, options: Namespace
) -> tuple[Runs, list[Sizes]]:
    """Measure everything for one number of offerings."""
    say(f"{count:,} offerings: making them up")
    make_catalogue(place / "catalogue", count, today=date.today())
    if disk:
        make_catalogue(disk / "catalogue", count, today=date.today())
    if "plain" in options.only and count <= TOO_SLOW:
        rivals.make_markdown(place)
    if "floor" in options.only:
        ours.build_once(place / "catalogue", place)
    figures: Runs = defaultdict(list)
    for number in range(options.runs):
        todo = list(turns(place, disk, options.only).items())
        # There and back: what grows slower or quicker meanwhile does so for all.
        for name, turn in todo if number % 2 == 0 else reversed(todo):
            rival = name in {"plain", "jsonschema"}
            if rival and (count > TOO_SLOW or (count > SLOW and number)):
                continue
            for what, measured in turn():
                say(f"  {what}: {measured.seconds:.2f} s")
                figures[what].append(measured)
    _look_at_memory(place, figures, options.only)
    sites = [sizes_of(f"made up, {count:,}", place / "site")] if "build" in figures else []
    return dict(figures), sites


def _look_at_memory(place: Path, figures: Runs, wanted: list[str]) -> None:
    # In runs that do not count for the clock.
    for name, run in (("check", ours.check), ("build", ours.build)):
        if name in wanted:
            for what, measured in run(place, together=True):
                old = figures[what][0]
                figures[what][0] = old._replace(together=measured.together)


def main() -> None:
    """Measure and print; with ``--write`` put the tables in README.md too."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--runs", type=int, default=3, help="how often (default: 3)")
    parser.add_argument("--only", nargs="+", choices=WHAT, default=WHAT)
    parser.add_argument("--write", action="store_true", help="put the tables in bench/README.md")
    options = parser.parse_args()
    # Ended from outside, clear up as with Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if set(options.only) & set(TURNS):
        _show(_programs(options), options, MARK)
    if LADDER in options.only:
        _show(ladder.report(options.runs, say), options, LADDER)
    if FINDER in options.only:
        _show(_finders(options), options, FINDER)


def _programs(options: Namespace) -> str:
    memory = in_memory()
    results: dict[int, Runs] = {}
    sites: list[Sizes] = []
    for count in options.sizes:
        with workplace(memory=memory) as place, workplace(memory=False) as disk:
            also_on_disk = disk if memory and "disk" in options.only else None
            results[count], made = measure_size(count, place, also_on_disk, options)
            sites += made
    if "build" in options.only:
        with workplace(memory=memory) as place:
            sites.append(sizes_of("catalogue/", ours.build_once(PROJECT / "catalogue", place)))
    parts = [machine(memory=memory, runs=options.runs), time_table(results)]
    parts += [size_table(sites)] if sites else []
    return "\n\n".join(parts)


def _finders(options: Namespace) -> str:
    try:
        from bench.finder.report import report
    except ModuleNotFoundError as missing:
        say(f"{missing.name} is not installed, so the finders are not measured")
        return ""
    return report(options.sizes, options.runs, say)


def _show(text: str, options: Namespace, mark: str) -> None:
    print(text, end="\n\n", flush=True)
    if options.write and text:
        put_in_readme(text, mark)


if __name__ == "__main__":
    main()
