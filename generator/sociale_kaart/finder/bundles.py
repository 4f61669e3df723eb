"""What one word of the keeper's synonyms needs, in one file: lists, and the cards of its best.

"Taalles" is looked up by *taal*, *nederlands* and *leren* too, which are far apart in the alphabet
and so in many shards, of which a search reads a few hundred bytes each. A file is made for each
single word that has synonyms, in the order of their file, from which the browser takes its number.
It holds how many lists, their numbers (steps), their lengths in bytes (all LEB128), the lists as in
a shard, and then, as JSON, the numbers and the cards of the offerings that probably come first.

``web/finder/question.ts`` decides what is read and ``rank.ts`` what comes first. Where this module
guesses wrong, the browser fetches a shard or a card besides, as for any other word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sociale_kaart.finder.meanings import Meanings, Vocabulary
from sociale_kaart.finder.packed import varints
from sociale_kaart.finder.postings import Index

FEW = 2
"""With at most so many shards, no word needs many."""

_LIMIT = 48 * 1024  # bytes of lists, of which some 60% are left when compressed
_CARDS = 24

# As in web/finder/rank.ts.
_WORTH = np.array((0, 1, 1.6, 2.5, 4, 6, 10, 13), np.float32)
_SAME, _BESIDES, _NEXT, _SAID = 0.5, 0.3, 0.98, 5

Phrases = Sequence[Sequence[Meanings]]


class Group(NamedTuple):
    """Phrases that mean the same, and those that may be welcome besides."""

    same: Sequence[str]
    besides: Sequence[str]


NO_GROUP = Group((), ())


def build_bundles(index: Index, synonyms: str, cards: Sequence[bytes]) -> Iterable[bytes]:
    """Return the files, given the synonyms as written and the card of each offering."""
    if len(index.shards) <= FEW:
        return ()
    return _Bundles(index, _groups(synonyms), cards).all()


def _groups(text: str) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for line in text.splitlines():
        same, besides = (part.split("|") if part else [] for part in line.partition(">")[::2])
        for phrase in same:
            known = groups.get(phrase, NO_GROUP)
            groups[phrase] = Group(_joined(known.same, same), _joined(known.besides, besides))
    return groups


def _joined(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


class _Bundles:
    def __init__(self, index: Index, groups: Mapping[str, Group], cards: Sequence[bytes]) -> None:
        self.words = Vocabulary(index)
        self.lists = index.lists
        self.groups = groups
        self.cards = cards
        self.offerings = len(cards)

    def all(self) -> Iterator[bytes]:
        for phrase in self.groups:
            if " " not in phrase:
                yield self._bundle(phrase)

    def _bundle(self, word: str) -> bytes:
        own = self.words.meanings(word)
        group = self.groups[word]
        same = self._phrases(group.same)
        # Each brings the group that it is in, as in web/finder/synonyms.ts.
        besides = self._phrases(
            dict.fromkeys(
                also
                for one in group.besides
                for also in (one, *self.groups.get(one, NO_GROUP).same)
            )
        )
        first = self._best(own, same, besides)
        wanted = chain(own, chain.from_iterable(chain.from_iterable((*same, *besides))))
        cards = b",".join(b"%d,%b" % (number, self.cards[number]) for number in first)
        return self._packed(number for number, _ in wanted) + b"[" + cards + b"]"

    def _phrases(self, phrases: Iterable[str]) -> Phrases:
        return [[self.words.forms(word) for word in phrase.split()] for phrase in phrases]

    def _packed(self, wanted: Iterable[int]) -> bytes:
        chosen = []
        room = _LIMIT
        for number in dict.fromkeys(wanted):
            if self.lists.length(number) > room:
                break
            room -= self.lists.length(number)
            chosen.append(number)
        chosen.sort()
        steps = np.diff(np.array(chosen, np.int64), prepend=0)
        lengths = np.array([self.lists.length(number) for number in chosen], np.int64)
        head, _ = varints(np.concatenate((np.array([len(chosen)], np.int64), steps, lengths)))
        return head.tobytes() + b"".join(map(self.lists.packed, chosen))

    def _best(
        self,
        own: Meanings,
        same: Sequence[Sequence[Meanings]],
        besides: Sequence[Sequence[Meanings]],
    ) -> list[int]:
        """Return the offerings that ``rank.ts`` probably puts first, the best first."""
        typed = self._worth([own])
        more = np.zeros(self.offerings, np.float32)
        for phrase in same:
            np.maximum(more, _SAME * self._worth(phrase), out=more)
        for place, phrase in enumerate(besides):
            np.maximum(more, _BESIDES * _NEXT**place * self._worth(phrase), out=more)
        found = np.count_nonzero(typed) or np.count_nonzero(more)
        score = np.rint((typed + more) * (log(1 + self.offerings / (found + 1)) * 64))
        some = np.flatnonzero(score)
        best = some[np.lexsort((some, -score[some]))][:_CARDS]
        return [int(number) for number in best]

    def _worth(self, phrase: Sequence[Meanings]) -> NDArray[np.float32]:
        """Return what a phrase is worth for each offering: the word of it that says least."""
        least = _SAID if len(phrase) > 1 else 1
        first, *others = [self._word_worth(words, least) for words in phrase]
        for other in others:
            np.minimum(first, other, out=first)
        return first

    def _word_worth(self, words: Meanings, least: int) -> NDArray[np.float32]:
        worth = np.zeros(self.offerings, np.float32)
        for number, fit in words:
            offerings, levels = self.lists.read(number)
            there = levels >= least
            value = (_WORTH * np.float32(fit))[levels[there]]
            worth[offerings[there]] = np.maximum(worth[offerings[there]], value)
        return worth
