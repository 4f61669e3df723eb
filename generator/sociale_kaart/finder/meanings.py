"""Which words of the catalogue a typed word can mean, as ``web/finder/vocabulary.ts`` decides it.

Here it serves to put together what the browser will ask for; see ``bundles``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import log2

from sociale_kaart.finder.forms import other_forms
from sociale_kaart.finder.postings import ENDINGS, Index, brings

_EXACT, _FORM, _OTHER, _BEGINNING, _WITHIN = 1.0, 0.9, 0.8, 0.7, 0.5
_LONG = 7
_MOST, _MOST_WITHIN = 300, 40
_MOST_COMMON = 25

Meanings = Sequence[tuple[int, float]]
"""Words by their number, and how well they fit."""


class Vocabulary:
    """All words of an index."""

    def __init__(self, index: Index) -> None:
        self._words, self._counts = index.words, index.counts
        self._text = "\n".join(("", *index.words, ""))

    def meanings(self, word: str) -> Meanings:
        """Return what a word can mean that is typed and has synonyms."""
        found = self._beginning(word)
        if len(word) >= _LONG and not self._has(word):
            found += self._containing(word, found)
        return found + [(self._at(form), _OTHER) for form in other_forms(word) if self._has(form)]

    def forms(self, word: str) -> Meanings:
        """Return the word itself and its forms; failing those, the words that it is a part of."""
        found = [meaning for meaning in self._beginning(word) if meaning[1] >= _FORM]
        return found if found or len(word) < _LONG else self._containing(word, [])

    def _beginning(self, word: str) -> list[tuple[int, float]]:
        found = []
        for number in range(self._at(word), len(self._words)):
            if not self._words[number].startswith(word):
                break
            tail = self._words[number][len(word) :]
            found.append((number, _FORM if tail in ENDINGS else _BEGINNING if tail else _EXACT))
        found.sort(key=lambda one: (-one[1] * 100 - log2(self._commonness(one[0]) + 1), one[0]))
        return found[:_MOST]

    def _containing(self, word: str, known: Meanings) -> list[tuple[int, float]]:
        """Return words with the word inside of which no known list has the offerings."""
        found: list[tuple[int, float]] = []
        parts = [self._words[number] for number, _ in known[:_MOST_WITHIN]]
        for whole in sorted(self._with(word), key=lambda one: (len(one), one)):
            if brings(word, whole) and not any(brings(part, whole) for part in parts):
                parts.append(whole)
                found.append((self._at(whole), _WITHIN))
                if len(found) == _MOST_WITHIN:
                    break
        return found

    def _with(self, word: str) -> Iterator[str]:
        at = self._text.find(word)
        while at >= 0:
            end = self._text.index("\n", at)
            yield self._text[self._text.rindex("\n", 0, at) + 1 : end]
            at = self._text.find(word, end)

    def _commonness(self, number: int) -> float:
        # What the browser makes of the class in the file of words.
        return 2.0 ** min(_MOST_COMMON, self._counts[number].bit_length()) / 2

    def _at(self, word: str) -> int:
        return bisect_left(self._words, word)

    def _has(self, word: str) -> bool:
        number = self._at(word)
        return number < len(self._words) and self._words[number] == word
