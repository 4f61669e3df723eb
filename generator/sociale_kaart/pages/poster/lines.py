"""How many lines a text takes on paper, told well enough without drawing it.

The widths are those of the bold letters of the site's typeface, rounded up in a few groups.
"""

from __future__ import annotations

from functools import lru_cache

_GROUPS = {
    "ij.,':!’‘ \u00ad": 0.32,
    "l()": 0.34,
    "frt-": 0.39,
    "I1/": 0.45,
    "acksvxyz7–L": 0.56,
    "BEFJPRSTUVXYZK": 0.67,
    "ADGHNOQU&": 0.76,
    "mwMWÆŒ@%": 0.9,
}
_WIDTHS = {letter: width for letters, width in _GROUPS.items() for letter in letters}
_SMALL, _CAPITAL, _OTHER = 0.6, 0.76, 1.1
"""Other letters: small ones and digits, capitals, and those of other scripts."""


@lru_cache(maxsize=4096)
def width_of(text: str) -> float:
    """Return how wide a text is, as a multiple of the size of its letters."""
    return sum(_WIDTHS.get(letter) or _width(letter) for letter in text)


def lines_of(text: str, room: float) -> int:
    """Count the lines of a text in so much room (a multiple of the size of its letters).

    A word that does not fit a line is broken off, as the browser does.
    """
    lines, at = 1, 0.0
    for word in text.split():
        width = width_of(word)
        if at and at + _WIDTHS[" "] + width > room:
            lines, at = lines + 1, 0.0
        elif at:
            at += _WIDTHS[" "]
        while at + width > room:
            lines, width = lines + 1, width - room * _BROKEN
        at += max(width, 0.0)
    return lines


_BROKEN = 0.85
"""How full a line is that ends in a broken word, at the least."""


def _width(letter: str) -> float:
    if letter > "\u024f":
        return _OTHER
    return _CAPITAL if letter.isupper() else _SMALL
