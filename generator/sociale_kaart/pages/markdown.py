"""Markdown of providers to HTML that is safe to show.

Raw HTML never passes: every ``<`` of the source comes out as a visible character. Links are http,
https, mailto and tel only, and images are left out. What the parser makes is sanitised once more.
"""

from __future__ import annotations

import re

import nh3
import pyromark
from markupsafe import Markup

_LESS_THAN = "\ue000"
"""Stands for ``<`` while the parser looks; a private character that no text needs."""

# Text without any of these has no markup, so its paragraphs can be taken as they are.
_MARKUP = re.compile(r"[\\`*_\[\]<>&#~|]|^[ \t]*(?:[-+=]|\d+[.)])|^(?: {4}|\t)", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_HEADING = re.compile(r"<(/?)h[1-6]>")

_CLEANER = nh3.Cleaner(
    tags={"p", "ul", "ol", "li", "strong", "em", "a", "code", "pre", "blockquote", "br", "hr"},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto", "tel"},
    url_relative="deny",
    link_rel="noopener",
)


def to_html(text: str) -> Markup:
    """Return safe HTML. Headings become bold paragraphs: the page has its own headings."""
    if not _MARKUP.search(text):
        paragraphs = _BLANK.split(text.strip())
        return Markup("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph))
    html = pyromark.html(text.replace("<", _LESS_THAN))
    if "<h" in html:
        html = _HEADING.sub(lambda tag: "</strong></p>" if tag[1] else "<p><strong>", html)
    html = _CLEANER.clean(html).replace(_LESS_THAN, "&lt;")
    return Markup(html.rstrip())
