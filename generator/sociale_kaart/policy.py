"""The Content Security Policy of a page: only what the site itself serves, and the map's tiles."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlsplit

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def insert(html: str, tile_url: str, asked: str = "") -> str:
    """Put the policy in the head of a rendered page or shell.

    Inline scripts of the theme are named by the hash of their text; data islands (JSON-LD) are not
    scripts and need none. ``asked`` is the address of a service that scripts of this page may ask.
    Raises ValueError for a page without ``<meta charset>``: the policy must stand before anything
    that loads.
    """
    charset = _CHARSET.search(html)
    if not charset:
        raise ValueError("a page of the theme has no <meta charset>")
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, tile_url, asked)}">'
    return f"{html[: charset.end()]}\n{tag}{html[charset.end() :]}"


def policy(html: str, tile_url: str, asked: str = "") -> str:
    """Return the policy for a page: directives, hashes of its inline scripts, the tiles' host."""
    hashes = "".join(
        f" 'sha256-{b64encode(sha256(match['code'].encode()).digest()).decode()}'"
        for match in _INLINE.finditer(html)
        if _is_inline_script(match["attributes"])
    )
    return "; ".join(
        (
            "default-src 'self'",
            *([f"connect-src 'self' {_host_of(asked)}"] if asked else []),
            f"script-src 'self'{hashes}",
            f"img-src 'self' data: {_host_of(tile_url)}".rstrip(),
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def _is_inline_script(attributes: str) -> bool:
    return " src=" not in attributes and "application/" not in attributes


def _host_of(url: str) -> str:
    parts = urlsplit(url.replace("{s}", "*"))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
