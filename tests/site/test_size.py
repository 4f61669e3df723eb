"""The page of an offering is small: on a slow connection it is there at once."""

from __future__ import annotations

from pathlib import Path

MOST = 12_000
"""Bytes of HTML, before a server compresses it: the budget of the project."""


def test_every_page_of_an_offering_is_small(real_site: Path) -> None:
    pages = sorted((real_site / "aanbod").rglob("index.html"))
    assert pages
    sizes = {page.parent.relative_to(real_site).as_posix(): page.stat().st_size for page in pages}
    assert {page: size for page, size in sizes.items() if size >= MOST} == {}
