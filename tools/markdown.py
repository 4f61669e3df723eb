"""Texts of strangers in what is written on GitHub: shown as they are, and doing nothing."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def plain(text: str) -> str:
    """Return text that is shown as it is: no Markdown, no HTML, and nobody is called by an @."""
    return _MARKS.sub(r"\\\1", one_line(text)).replace("@", "@<!-- -->")


def code(text: str) -> str:
    """Return text as code in a line."""
    shown = one_line(text)
    fence = "`" * (longest_run(shown) + 1)
    edge = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{edge}{shown}{edge}{fence}"


def block(text: str, language: str = "") -> str:
    """Return text as a block of code that nothing in it can end."""
    fence = "`" * max(3, longest_run(text) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def link(text: str, address: str) -> str:
    """Return a link, or only its text when the address is not one of the web."""
    if not re.fullmatch(r"https?://[^\s<>()\\\"`]+", address):
        return plain(text)
    return f"[{plain(text)}](<{address}>)"


def one_line(text: str) -> str:
    """Return text without line ends and without what cannot be seen."""
    return "".join(one if one.isprintable() else " " for one in text).strip()


def longest_run(text: str) -> int:
    """Return the length of the longest row of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)
