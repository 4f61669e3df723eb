"""The addresses of all pages for search engines (sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape

from sociale_kaart.exports.base import address
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

MOST = 50_000
"""A sitemap may not have more addresses; then there is an index of several."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str], settings: Settings) -> list[SiteFile]:
    """Return the sitemap; nothing when the site does not know its own host, since it must."""
    if not settings.site_url:
        return []
    pages = sorted(dict.fromkeys(addresses))
    if len(pages) <= MOST:
        return [_file("sitemap.xml", "urlset", "url", pages, settings)]
    parts = [pages[at : at + MOST] for at in range(0, len(pages), MOST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    files = [
        _file(name, "urlset", "url", part, settings)
        for name, part in zip(names, parts, strict=True)
    ]
    return [_file("sitemap.xml", "sitemapindex", "sitemap", names, settings), *files]


def _file(path: str, root: str, item: str, paths: Sequence[str], settings: Settings) -> SiteFile:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<{root} xmlns="{_NAMESPACE}">',
        *(f"<{item}><loc>{_location(path, settings)}</loc></{item}>" for path in paths),
        f"</{root}>",
        "",
    ]
    return SiteFile(path, "\n".join(lines).encode())


def _location(path: str, settings: Settings) -> str:
    return escape(address(settings, quote(path.lstrip("/"), safe="/%")))
