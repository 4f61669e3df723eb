"""The page of an offering is small: on a slow connection it is there at once."""

from __future__ import annotations

from pathlib import Path
from statistics import median

MOST = 12_000
"""Bytes of HTML, before a server compresses it: the budget of the project."""


def test_the_page_of_an_offering_is_small(real_site: Path) -> None:
    sizes = [page.stat().st_size for page in (real_site / "aanbod").rglob("index.html")]
    assert median(sizes) < MOST
    # Somebody who tells much about an offering does nothing wrong, so a few may be larger.
    assert sum(size >= MOST for size in sizes) <= len(sizes) / 10
