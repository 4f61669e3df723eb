"""What is found: the queries of ``tests/search`` on the real catalogue, typed in each search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import mean

from playwright.sync_api import Browser

from bench.finder.measure import find_texts
from bench.finder.queries import queries
from bench.finder.serve import serve
from bench.finder.sites import make_sites

Recall = dict[str, dict[str, float]]
"""By contestant and sort of query, from 0 to 1; the sort "" is all queries together."""


def measure_quality(browser: Browser, place: Path, say: Callable[[str], None]) -> Recall:
    """Type every query on the sites of the catalogue in ``place / "catalogue"``."""
    say("the real catalogue: what the finders find")
    wanted = queries()
    recall: Recall = {}
    for who in make_sites(place, 0, 0, say).contestants:
        with serve(who.site) as server:
            found = find_texts(browser, server, who, [query.text for query in wanted])
        scores = [(query.sort, query.recall(found[query.text])) for query in wanted]
        sorts = dict.fromkeys(sort for sort, _ in scores)
        recall[who.title] = {
            sort: mean(score for other, score in scores if sort in (other, ""))
            for sort in (*sorts, "")
        }
    return recall
