"""Texts from strangers come out as harmless text, wherever they appear."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sociale_kaart.pages.icons import mark_as_data
from sociale_kaart.shells import SLOTS

NASTY = {
    "placeholder": SLOTS["body"],
    "template": "{{ config.site_name }}",
    "closing tag": "</script>",
}


class Reader(HTMLParser):
    """Collects scripts, event handlers, addresses and the text that a visitor reads."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.handlers: list[str] = []
        self.addresses: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.scripts.append(dict(attrs))
        for name, value in attrs:
            if name.startswith("on"):
                self.handlers.append(f"{tag} {name}={value}")
            if name in {"href", "src", "action"}:
                self.addresses.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: Path) -> Reader:
    reader = Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader


@pytest.fixture(scope="module")
def pages(good_site: Path) -> dict[Path, Reader]:
    return {page: read(page) for page in good_site.rglob("*.html")}


def test_no_page_has_a_script_that_the_theme_did_not_bring(pages: dict[Path, Reader]) -> None:
    counts = {len(reader.scripts) for page, reader in pages.items() if "aanbod" in page.parts}
    assert len(counts) == 1
    for page, reader in pages.items():
        assert reader.handlers == [], page
        for address in reader.addresses:
            if address != mark_as_data():
                assert not re.match(r"\s*(javascript|vbscript|data):", address, re.IGNORECASE), page


def test_nasty_texts_are_read_as_they_were_written(pages: dict[Path, Reader]) -> None:
    texts = "".join(text for reader in pages.values() for text in reader.text)
    assert NASTY["placeholder"] in texts
    assert NASTY["template"] in texts


def test_data_islands_are_whole(good_site: Path) -> None:
    islands = [
        island
        for page in good_site.rglob("*.html")
        for island in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text(), re.DOTALL
        )
    ]
    assert islands
    for island in islands:
        assert json.loads(island)["@context"] == "https://schema.org"
