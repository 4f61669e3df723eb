"""Leaves the ends of lines out of templates and shells where a browser makes nothing of them."""

from __future__ import annotations

import re

_BLOCKS = (
    "html|head|meta|title|link|script|body|header|footer|main|nav|section|article|aside|div|details|"
    "summary|form|fieldset|p|ul|ol|li|dl|dt|dd|h1|h2|h3|table|caption|thead|tbody|tr|th|td"
)
_TAG = rf"</?(?:{_BLOCKS})\b"
_AFTER = re.compile(rf"({_TAG}[^<>]*>)\n+")
_BEFORE = re.compile(rf"\n+(?={_TAG})")


def squeeze(html: str) -> str:
    """Return the HTML without the ends of lines before and after tags of what makes a block.

    Nobody sees those. Between words and parts of a line they are spaces, and stay; and so does what
    is in ``pre`` or ``textarea``, which hold no such tags.
    """
    return _BEFORE.sub("", _AFTER.sub(r"\1", html))
