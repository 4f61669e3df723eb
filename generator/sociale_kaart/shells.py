"""Shells: pages of the engine with holes, rendered once, filled for every page of the site.

A theme takes tens of milliseconds to render a page, filling a shell takes microseconds. A shell is
cut at its slots before any value is put in, so a value is never searched for slots and may hold
whatever text it likes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b
from html import escape
from typing import NamedTuple

from sociale_kaart.pages import Page, squeeze

TEXTS = ("title", "description", "canonical")
"""Slots that hold plain text; it is escaped."""
MARKUP = ("head", "body")
"""Slots that hold HTML which is safe already."""

_TOKEN = "kaart-slot-{}-7f3a"
SLOTS: Mapping[str, str] = {name: _TOKEN.format(name) for name in (*TEXTS, *MARKUP)}
_CUT = re.compile(f"({'|'.join(map(re.escape, SLOTS.values()))})")
_NAMES = {token: name for name, token in SLOTS.items()}

KINDS: tuple[tuple[str, int], ...] = (
    ("thuis", 0),
    ("vind", 1),
    ("vind", 2),
    ("aanbod", 3),
    ("aanbieder", 2),
    ("aanmelden", 1),
    ("route", 1),
    ("lijst", 1),
    ("lijst", 2),
    ("lijst", 3),
)
"""Every kind of page and the depths of its addresses: links in a shell are relative."""


class Shell(NamedTuple):
    """A rendered shell: constant pieces (even places) and names of slots (odd places)."""

    pieces: tuple[str, ...]
    digest: bytes

    def fill(self, page: Page, site_url: str) -> bytes:
        """Return the complete HTML of the page, in UTF-8."""
        values = {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(site_url.rstrip("/") + "/" + page.address),
            "head": page.head,
            "body": page.body,
        }
        return "".join(
            values[piece] if index % 2 else piece for index, piece in enumerate(self.pieces)
        ).encode()


def cut(html: str) -> Shell:
    """Cut the HTML that the engine made of a shell at its slots.

    Raises ValueError when there is no slot for the body: such a theme cannot show any page.
    """
    html = squeeze(html)
    parts = _CUT.split(html)
    pieces = tuple(_NAMES.get(part, part) for part in parts)
    if "body" not in pieces[1::2]:
        raise ValueError("the theme's kaart.html has no place for the body of a page")
    return Shell(pieces, blake2b(html.encode(), digest_size=16).digest())


def depth_of(address: str) -> int:
    """Count the folders in an address such as ``aanbod/de-wilg/inloop/``."""
    return address.count("/")
