"""What search engines may visit: everything."""

from __future__ import annotations

from sociale_kaart.exports.base import address
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile


def robots_txt(settings: Settings) -> SiteFile:
    """Return robots.txt, with the way to the sitemap when the site knows its own host."""
    lines = ["User-agent: *", "Disallow:"]
    if settings.site_url:
        lines += ["", f"Sitemap: {address(settings, 'sitemap.xml')}"]
    return SiteFile("robots.txt", ("\n".join(lines) + "\n").encode())
