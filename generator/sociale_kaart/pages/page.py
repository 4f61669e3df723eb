"""A page of the site as the generator makes it: everything but the theme around it."""

from __future__ import annotations

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


def root_of(address: str) -> str:
    """Return the way from a page back to the root of the site: ``../../`` or ``./``."""
    return "../" * address.count("/") or "./"
