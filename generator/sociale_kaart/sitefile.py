"""A file of the finished site: its address and its bytes."""

from __future__ import annotations

from typing import NamedTuple


class SiteFile(NamedTuple):
    """``path`` is relative to the root of the site, with forward slashes and no leading slash."""

    path: str
    content: bytes
