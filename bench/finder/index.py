"""Makes the files that our finder searches, and nothing else.

Run as a program it writes the seconds that this took to a file; reading the catalogue comes
before. So does Pagefind find its pages ready.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench.finder.texts import load
from bench.measure import Measured, measure
from bench.place import PROJECT
from sociale_kaart.finder import finder_files
from sociale_kaart.parallel import without_collecting
from sociale_kaart.settings import Settings
from sociale_kaart.synonyms import FILE, read_synonyms


def make_index(place: Path) -> Measured:
    """Make them once, in a process of its own, which also holds the catalogue."""
    seconds = place / "seconds"
    command = [sys.executable, "-m", "bench.finder.index", str(place / "catalogue"), str(seconds)]
    measured = measure(command)
    return measured._replace(seconds=float(seconds.read_text()), processor=0.0)


def _main(folder: Path, seconds: Path) -> None:
    catalogue, schema = load(folder)
    synonyms, _ = read_synonyms(PROJECT / "schema" / FILE)
    with without_collecting():
        before = time.perf_counter()
        finder_files(catalogue, schema, Settings(), synonyms)
        seconds.write_text(str(time.perf_counter() - before))


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
