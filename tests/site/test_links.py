"""Every internal link and anchor of a built site leads somewhere."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest

OUTSIDE = {"http", "https", "mailto", "tel", "geo", "data"}
SITE_URL = "https://kaart.example/"


class Links(HTMLParser):
    """Collects the addresses that a page names, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src", "action"} and value is not None:
                self.addresses.add(value)
            if name == "id" and value:
                self.anchors.add(value)


@cache
def links_of(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links


def target_of(address: str, page: Path, site: Path) -> Path | None:
    """Return the file that an address on a page means, or None when it lies outside the site."""
    if address.startswith(SITE_URL):
        address, page = "/" + address.removeprefix(SITE_URL), site / "index.html"
    parts = urlsplit(address)
    if parts.scheme in OUTSIDE or parts.netloc:
        return None
    if not parts.path:
        return page
    folder = "/" + page.parent.relative_to(site).as_posix()
    path = parts.path if parts.path.startswith("/") else f"{folder}/{parts.path}"
    target = site / normpath(unquote(path)).lstrip("/")
    return target / "index.html" if target.is_dir() or parts.path.endswith("/") else target


def broken_links(site: Path) -> list[str]:
    broken = []
    for page in sorted(site.rglob("*.html")):
        for address in links_of(page).addresses:
            target = target_of(address, page, site)
            if target is None:
                continue
            anchor = unquote(urlsplit(address).fragment)
            name = page.relative_to(site)
            if not target.is_file():
                broken.append(f"{name}: {address}")
            elif anchor and target.suffix == ".html" and anchor not in links_of(target).anchors:
                broken.append(f"{name}: {address} (no such anchor)")
            elif anchor and target.suffix == ".svg" and f'id="{anchor}"' not in target.read_text():
                broken.append(f"{name}: {address} (no such icon)")
    return broken


@pytest.mark.parametrize("site", ["real_site", "good_site"])
def test_no_link_is_broken(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    assert broken_links(folder) == []


def test_a_broken_link_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="weg/">x</a><a href="#niet">y</a><p id="wel">')
    assert sorted(broken_links(tmp_path)) == [
        "index.html: #niet (no such anchor)",
        "index.html: weg/",
    ]


def test_every_page_stands_in_the_sitemap(real_site: Path) -> None:
    sitemap = (real_site / "sitemap.xml").read_text()
    for page in real_site.rglob("index.html"):
        folder = page.parent.relative_to(real_site).as_posix()
        address = SITE_URL if folder == "." else f"{SITE_URL}{folder}/"
        assert f"<loc>{address}</loc>" in sitemap


def test_every_page_names_its_own_address(real_site: Path) -> None:
    for page in real_site.rglob("index.html"):
        folder = page.parent.relative_to(real_site).as_posix()
        address = SITE_URL if folder == "." else f"{SITE_URL}{folder}/"
        assert f'<link rel="canonical" href="{address}">' in page.read_text()
