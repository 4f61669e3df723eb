"""Makes a catalogue of made-up offerings, as large as you ask: the same every time.

python bench/madeup.py FOLDER N [--seed S] [--today JJJJ-MM-DD]

The organisations do not exist; the towns do. The same N, seed and day give the same bytes.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from random import Random

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.entry import offering_yaml, provider_yaml
from bench.plan import make_plan


def make_catalogue(folder: Path, count: int, *, seed: int = 1, today: date) -> int:
    """Write ``count`` offerings and their providers into the folder; return how many files.

    ``today`` is the day on which about seven in ten were verified less than a year ago.
    """
    rng = Random(f"{seed}/{count}")
    plan = make_plan(rng, count)
    for organisation in plan.organisations:
        (folder / organisation.id).mkdir(parents=True)
        text = provider_yaml(rng, organisation, today)
        (folder / organisation.id / "aanbieder.yml").write_bytes(text.encode())
    for entry in plan.entries:
        near = plan.by_municipality[entry.spot.municipality]
        text = offering_yaml(rng, entry, near, today)
        (folder / f"{entry.id}.yml").write_bytes(text.encode())
    return len(plan.organisations) + len(plan.entries)


def main() -> None:
    """Read the command line."""
    parser = ArgumentParser(description="Make a catalogue of made-up offerings.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    parser.add_argument("count", type=int, metavar="N", help="how many offerings")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    options = parser.parse_args()
    if options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty")
    files = make_catalogue(options.folder, options.count, seed=options.seed, today=options.today)
    print(f"{options.count} offerings in {files} files")


if __name__ == "__main__":
    main()
