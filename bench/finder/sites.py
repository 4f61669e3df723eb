"""Makes the sites that are compared, all from one catalogue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench import ours as build
from bench.finder import contestants, lunr, pagefind
from bench.finder.contestants import Contestant
from bench.finder.index import make_index
from bench.finder.texts import documents
from bench.measure import Measured
from bench.place import clear

LUNR_AT_MOST = 20_000  # the browser needs 70 KB of memory an offering and a millisecond each


class Sites(NamedTuple):
    """Who takes part, and what making an index took (Material's is made by the browser)."""

    contestants: list[Contestant]
    index: dict[str, list[Measured]]


def make_sites(place: Path, count: int, runs: int, say: Callable[[str], None]) -> Sites:
    """Build our site and those of the others, in ``place``, from ``place / "catalogue"``."""
    say("  building our site")
    build.build_once(place / "catalogue", place)
    # No search looks at the pages of offerings, and in memory they are large.
    clear(place / "site" / "aanbod", place / "cache")
    found = Sites([contestants.ours(place / "site")], {"ours": []})
    texts = list(documents(place / "catalogue"))
    if pagefind.is_there():
        pagefind.write_pages(texts, place / "pagefind")
        found.contestants.append(contestants.pagefind(place / "pagefind"))
        found.index["pagefind"] = []
    else:
        say("  Pagefind is not installed and sits out; make bench installs it")
    if count <= LUNR_AT_MOST:
        say("  building the site of mkdocs-material")
        lunr.write_pages(texts, place / "lunr")
        lunr.build(place / "lunr")
        found.contestants.append(contestants.lunr(place / "lunr" / "plain"))
    else:
        say("  Material's lunr sits out above 20,000 offerings")
    del texts
    for _ in range(max(1, runs)):
        found.index["ours"].append(make_index(place))
        if "pagefind" in found.index:
            found.index["pagefind"].append(pagefind.make_index(place / "pagefind"))
    return found
