"""Bytes become text: UTF-8 only, of a stated size, without characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata

from sociale_kaart.read.refusal import Refusal, RefusedError

_BOM = b"\xef\xbb\xbf"
# What an entry must not hold: control characters, other line ends than the usual, the marks that
# make text read in another order than it is written, and what takes no room at all. Joiners
# stay: Persian needs them.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
# Without all bytes that cannot be part of one of those, most files have nothing left.
_HARMLESS = bytes({*b"\t\n\r", *range(0x20, 0x100)} - {0x7F, 0xC2, 0xE2, 0xEF, 0xF3})
_LINE_END = re.compile("\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """Split as editors do; str.splitlines sees more line ends than they."""
    return _LINE_END.split(text)


def decode(raw: bytes, limit: int) -> str:
    """Return the text of a file, or refuse it."""
    if len(raw) > limit:
        raise RefusedError(
            Refusal(
                "bestand-groot",
                f"dit bestand is te groot: meer dan {limit // 1024} kB",
                "Een bestand beschrijft één aanbod. Maak de teksten korter, of verdeel het over "
                "meer bestanden.",
            )
        )
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(_not_utf8(raw, error.start)) from None
    if raw.translate(None, _HARMLESS) and (hidden := HIDDEN.search(text)):
        raise RefusedError(hidden_character(hidden.group(), *_place(text, hidden.start())))
    if not text or text.isspace():
        raise RefusedError(empty_file())
    return text


def empty_file() -> Refusal:
    """Refuse a file in which nothing is said."""
    return Refusal("bestand-leeg", "dit bestand is leeg", "Vul het in, of haal het bestand weg.")


def hidden_character(character: str, line: int, column: int, width: int = 1) -> Refusal:
    """Refuse a character that nobody can see."""
    name = unicodedata.name(character, f"teken {ord(character):04X}")
    return Refusal(
        "bestand-teken",
        f"hier staat een onzichtbaar teken ({name})",
        "Haal dit stukje weg en typ het opnieuw. Zo'n teken komt vaak mee met kopiëren.",
        line,
        column,
        width,
    )


def hash_cuts_off(text: str, line: int, column: int) -> Refusal:
    """Refuse a # that makes a comment of the rest of a text."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return Refusal(
        "yaml-hekje",
        "alles achter het hekje (#) valt weg",
        f'Hoort het bij de tekst? Zet er aanhalingstekens omheen: "{quoted}"\n'
        "Is het een opmerking? Zet dan een spatie achter het hekje.",
        line,
        column,
    )


def _not_utf8(raw: bytes, start: int) -> Refusal:
    before = raw[:start].decode("utf-8", "replace")
    line, column = _place(before, len(before))
    return Refusal(
        "bestand-utf8",
        "dit bestand heeft niet de goede tekencodering (UTF-8)",
        "Bewaar het bestand opnieuw en kies daarbij de codering UTF-8. "
        "Dan kloppen ook letters als é en ë.",
        line,
        column,
    )


def _place(text: str, index: int) -> tuple[int, int]:
    lines = split_lines(text[:index])
    return len(lines), len(lines[-1]) + 1
