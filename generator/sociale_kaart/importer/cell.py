"""A cell of somebody's list: its value, where it stands, and why it may be of no use."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import NamedTuple

from sociale_kaart.read.text import HIDDEN

Value = str | int | float | bool | date | datetime | time | None

LONGEST = 8000
"""Of a longer text in one cell, the rest is left out; the longest field takes 6000 characters."""

# What people write where they have nothing to write.
_NOTHING = re.compile(
    r"[-–—_.?/\s]*|n\.?\s?[vbt]\.?\s?[tb]\.?|nvt|onbekend|(nog )?niet bekend|(nog )?in(te)? ?vullen"
    r"|nog (in te )?(vullen|doen)|tbd|tbc|volgt( nog)?|null|none|nan",
    re.IGNORECASE,
)
_EXCEL_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BULLET = re.compile(r"^[ \t]*[•·●▪◦*–—-][ \t]+", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")


class Cell(NamedTuple):
    """One cell. ``place`` is what Excel calls it (``B17``); ``column`` is its letter."""

    place: str
    value: Value
    link: str = ""
    """The address behind the text, when it is a link."""
    trouble: str = ""
    """Why the value cannot be read, in Dutch; the value is then None."""

    @property
    def column(self) -> str:
        """The letters of the column."""
        return self.place.rstrip("0123456789")

    @property
    def text(self) -> str:
        """The value as clean text with its lines; empty when it says nothing."""
        return clean(shown(self.value))

    @property
    def line(self) -> str:
        """The value as clean text on one line."""
        return " ".join(self.text.split())

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read, nor anything to say about it."""
        return not self.trouble and not self.text


def shown(value: Value) -> str:
    """Return a value as a person sees it in a list."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e15 else str(value)
    if isinstance(value, datetime):
        midnight = value.time() == time(0)
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    return str(value)


def clean(text: str) -> str:
    """Return text without what nobody sees or meant; line ends and paragraphs stay."""
    text = _EXCEL_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text[: 2 * LONGEST])
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    # A lone half of a pair cannot be written in any file.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = unicodedata.normalize("NFC", _BLANKS.sub(" ", text))
    text = HIDDEN.sub("", text.replace("\u00ad", ""))
    lines = [line.strip() for line in text.split("\n")]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST]
    return "" if _NOTHING.fullmatch(text) else text


def as_paragraphs(text: str) -> str:
    """Return text for a field of Markdown: with lists as Markdown writes them."""
    return _BULLET.sub("- ", text)


def letters(number: int) -> str:
    """Return the letters of a column: 1 -> ``A``, 28 -> ``AB``."""
    name = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
