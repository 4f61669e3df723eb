"""Text to words as the finder compares them; ``web/finder/fold.ts`` folds exactly the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from sociale_kaart.cardwords import LETTERS

# Accents, and apostrophes, which go without a trace: "foto's" is one word. So does a soft hyphen.
_GONE = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670'\u2019\u2018`\u00ad]"
)
# Hyphens of all kinds, and letters that do not fall apart into a plain letter and an accent.
_OTHER = LETTERS | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
_ODD = re.compile(f"[{''.join(_OTHER)}]")
# Longer words than this are cut: nobody types them.
_WORD = re.compile(r"[^\W_]{2,40}|\d")
_HYPHENED = re.compile(r"[^\W_]{1,40}(?:-[^\W_]{1,40})+")
_MOST_KNOWN = 400_000


def fold(text: str) -> str:
    """Return the text in lower case without accents and apostrophes; ``ĳ`` becomes ``ij``."""
    folded = _GONE.sub("", unicodedata.normalize("NFKD", text).lower())
    return folded if folded.isascii() else _ODD.sub(lambda odd: _OTHER[odd[0]], folded)


def words(text: str) -> Iterator[str]:
    """Return the words of a text, without web and mail addresses.

    A word with a hyphen counts as its parts and as one: ``dak``, ``thuisloos``, ``dakthuisloos``.
    Single letters are left out; single digits are not ("trede 3").
    """
    return chain.from_iterable(map(_KNOWN.__getitem__, text.split()))


class _Known(dict[str, tuple[str, ...]]):
    """What stands between spaces, with the words in it: the same pieces come again and again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[piece] = tuple(_words_of_piece(piece))
        return found


_KNOWN = _Known()


def _words_of_piece(piece: str) -> list[str]:
    if "@" in piece or "://" in piece or piece.startswith("www."):
        return []
    folded = fold(piece)
    found: list[str] = _WORD.findall(folded)
    if "-" in folded:
        found += [word.replace("-", "")[:40] for word in _HYPHENED.findall(folded)]
    return found
