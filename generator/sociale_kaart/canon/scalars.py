"""Texts and numbers as they stand in an entry: plain where that reads back the same."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

# What YAML gives a meaning at the beginning of a value, and "+31 …", which some read as a number.
_ODD_START = re.compile(
    "[-?:,\\[\\]{}#&*!|>'\"%@`=<~.+ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
)
_ODD_END = re.compile("[: \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]\\Z")
_ODD_INSIDE = re.compile(r": | #")
_ODD_IN_BRACKETS = re.compile(r"[,\[\]{}:?]")
# Numbers, times and telephone numbers, in YAML 1.1 and 1.2: 010 would lose its zero, 12:30 is 750.
_NUMBER = re.compile(
    r"[0-9][0-9_.:,+() /-]*|0[xob][0-9a-f_]+|[0-9][0-9.]*e[+-]?[0-9]+", re.IGNORECASE | re.ASCII
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
_WORD = re.compile(r"true|false|yes|no|on|off|y|n|null", re.IGNORECASE | re.ASCII)
# Control characters and what nobody can see; a file with these is refused, so they are escaped.
_HIDDEN = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff"
    "\ufeff\ufffe\uffff\U000e0000-\U000e007f"
)
_NOT_PLAIN = re.compile(f"[{_HIDDEN}\n]")
_ESCAPED = re.compile(f'[{_HIDDEN}\n"\\\\]')
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
# Lines that begin at the margin or are empty, none of spaces only, and one line end at most.
_BLOCK = re.compile(r"[^ \n][^\n]*(?:\n+ *[^ \n][^\n]*)*\n?")
_ONE_HIDDEN = re.compile(f"[{_HIDDEN}]")


def scalar(value: Any, *, in_brackets: bool = False, decimals: int = 0) -> str:
    """Return a value on one line; ``decimals`` is the least number of them."""
    if isinstance(value, str):
        return value if _is_plain(value, in_brackets) else _quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    return _number(value, decimals)


def text_block(text: str) -> list[str] | None:
    """Return a text of several lines as it stands under its field, ``|`` first; None: it cannot."""
    if "\n" not in text or _ONE_HIDDEN.search(text) or not _BLOCK.fullmatch(text):
        return None
    whole = text.endswith("\n")
    return ["|" if whole else "|-", *(text[:-1] if whole else text).split("\n")]


def _is_plain(text: str, in_brackets: bool) -> bool:
    if not text or _ODD_START.match(text) or _ODD_END.search(text) or _ODD_INSIDE.search(text):
        return False
    if _NOT_PLAIN.search(text) or (in_brackets and _ODD_IN_BRACKETS.search(text)):
        return False
    if _WORD.fullmatch(text):
        return False
    return not _NUMBER.fullmatch(text) or _DATE.fullmatch(text) is not None


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\U{code:08X}" if code > 0xFFFF else f"\\u{code:04X}")


def _number(value: float, decimals: int) -> str:
    whole = isinstance(value, int) or value.is_integer()
    # Never with an exponent: that is text to who reads it here.
    text = str(int(value)) if whole else format(Decimal(repr(value)), "f")
    before, _, after = text.partition(".")
    after = after.ljust(decimals, "0")
    return f"{before}.{after}" if after else before
