"""The pieces of an Atom feed (RFC 4287): elements with texts of strangers in them, and ids."""

from __future__ import annotations

import re
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(name: str, content: str) -> str:
    """Return an element with a text."""
    return f"<{name}>{escape(_clean(content))}</{name}>"


def link(rel: str, href: str, kind: str) -> str:
    """Return a link; ``kind`` is the media type of where it leads."""
    return f'<link rel="{rel}" href={quoteattr(_clean(href))} type="{kind}"/>'


def category(term: str, label: str) -> str:
    """Return a category, with a label for people if there is one."""
    named = f" label={quoteattr(_clean(label))}" if label else ""
    return f"<category term={quoteattr(_clean(term))}{named}/>"


def _clean(text: str) -> str:
    """Leave out characters that XML does not have."""
    return _NOT_XML.sub("", text)


def identifier(page: str) -> str:
    """Return an identifier that is an IRI even when the site does not know its own host."""
    return page if "://" in page else uuid5(NAMESPACE_URL, page).urn


def moment(when: datetime) -> str:
    """Return a moment (UTC) as feeds write it."""
    return f"{when:%Y-%m-%dT%H:%M:%SZ}"
