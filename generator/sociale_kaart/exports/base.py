"""What several formats need: the licence, addresses, and JSON that is easy to compare."""

from __future__ import annotations

from collections.abc import Iterable

import orjson

from sociale_kaart.dutch.write import Data
from sociale_kaart.settings import Settings

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"


def address(settings: Settings, path: str) -> str:
    """Return the address of a page; without the host when the site does not know its own."""
    base = settings.site_url.rstrip("/")
    return f"{base}/{path}"


def document(head: Data, list_name: str, items: Iterable[Data]) -> bytes:
    """Return JSON with each item on a line of its own, so that versions can be compared."""
    start = orjson.dumps({**head, list_name: []}).removesuffix(b"]}")
    lines = b",\n".join(map(orjson.dumps, items))
    return start + b"\n" + lines + b"\n]}\n"
