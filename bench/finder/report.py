"""Measures everything about the finders and puts it into words: the part of ``python -m bench``."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Sequence

from bench.finder.measure import chromium
from bench.finder.phone import walk_catalogue
from bench.finder.quality import measure_quality
from bench.finder.queries import queries
from bench.finder.run import measure_size
from bench.finder.table import (
    index_table,
    opening_table,
    phone_table,
    quality_table,
    typing_table,
)
from bench.place import PROJECT, in_memory, workplace
from bench.table import machine


def report(sizes: Sequence[int], runs: int, say: Callable[[str], None]) -> str:
    """Measure; return the tables, or nothing when there is no browser."""
    with chromium() as browser:
        if not browser:
            say("No Chromium could be started, so the finders are not measured")
            return ""
        memory = in_memory()
        results = {}
        for count in sizes:
            with workplace(memory=memory) as place:
                results[count] = measure_size(browser, place, count, runs, say)
        with workplace(memory=memory) as place:
            shutil.copytree(PROJECT / "catalogue", place / "catalogue")
            recall = measure_quality(browser, place, say)
        say("the real catalogue: a slow phone")
        phone = walk_catalogue(browser)
        about = f"{machine(memory=memory, runs=runs)} Chromium {browser.version}."
    numbers = Counter(query.sort for query in queries())
    tables = (opening_table(results), typing_table(results), index_table(results))
    return "\n\n".join((about, *tables, quality_table(recall, numbers), phone_table(phone)))
