"""The feeds that a page leads to: for readers of feeds in its head, for people on the page."""

from __future__ import annotations

from markupsafe import escape

FOLLOWED = ("gemeente", "sector")
"""Lists that have a feed of their own."""


def feed_of(section: str, value: str) -> str:
    """Return where the feed of a list stands on the site; empty for a list without one."""
    return f"data/feed/{section}/{value}.xml" if section in FOLLOWED else ""


def feed_link(path: str, title: str, root: str) -> str:
    """Return the element of the head by which programs find a feed; nothing without a path."""
    if not path:
        return ""
    return (
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" '
        f'href="{root}{path}">'
    )
