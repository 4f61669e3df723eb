"""A page of the site as the generator makes it: everything but the theme around it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import NamedTuple


class Page(NamedTuple):
    """One page. ``body`` and ``head`` are safe HTML; the other texts are plain.

    ``address`` has no leading slash and ends in one (``aanbod/de-wilg/inloop/``); it is empty for
    the home page. ``shell`` names the kind of page, and so the shell that is put around it.
    """

    address: str
    shell: str
    title: str
    description: str
    body: str
    head: str = ""
    section: str = ""


class Draft(NamedTuple):
    """A page that is made when it is needed.

    ``key`` changes with everything that the page shows; it is empty when only making the page can
    tell.
    """

    address: str
    key: bytes
    make: Callable[[], Page]


def ready(page: Page) -> Draft:
    """Return a page that was made already as a draft."""
    return Draft(page.address, b"", lambda: page)


def made_of(*values: object) -> bytes:
    """Return a key of plain values, of which equal ones are always written alike (no sets)."""
    return blake2b(repr(values).encode(), digest_size=16).digest()


def root_of(address: str) -> str:
    """Return the way from a page back to the root of the site: ``../../`` or ``./``."""
    return "../" * address.count("/") or "./"
