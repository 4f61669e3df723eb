"""A word that never ends breaks instead of pushing the page off a small screen."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Open, served
from tests.browser.serving import settle
from tests.site_builder import PROJECT, build

WORD = "arbeidsmarktintegratiebevorderingsondersteuningsprogrammacoordinatie"


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A site in which names, texts, places and providers are one very long word."""
    base = tmp_path_factory.mktemp("long")
    catalogue = Path(shutil.copytree(PROJECT / "tests/examples/good", base / "catalogue"))
    for path in catalogue.rglob("*.yml"):
        text = re.sub(r"^naam: .*", f"naam: {WORD}", path.read_text(), flags=re.MULTILINE)
        text = re.sub(r"^kort: .*", f"kort: {WORD}", text, flags=re.MULTILINE)
        text = re.sub(r"^aanmelden: .*", f"aanmelden: {WORD}", text, flags=re.MULTILINE)
        path.write_text(text)
    outcome = build(base / "site", catalogue)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    entries = sorted(path.parent for path in (base / "site" / "aanbod").rglob("index.html"))
    for address in served(base / "site"):
        yield address, entries[0].relative_to(base / "site").as_posix()


@pytest.mark.parametrize("place", ["", "vind/", "aanbieder/", "trede/3/", "aanbod"])
def test_a_long_word_breaks(open_page: Open, long_site: tuple[str, str], place: str) -> None:
    address, entry = long_site
    page = open_page(f"{address}/{entry if place == 'aanbod' else place}", phone=True)
    settle(page)
    wide = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter(e => e.getBoundingClientRect().right > 361 && e.checkVisibility())
            .map(e => e.outerHTML.slice(0, 80)).slice(0, 5)"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
