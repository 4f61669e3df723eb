"""Which offerings have which word: an inverted index, in files that the browser fetches singly.

Words that begin alike stand together, so the browser can join their lists by itself. A word inside
or at the end of a longer one is far away from it; therefore its list also holds the offerings of
the longer word, at a lower level: "boerderij" finds *zorgboerderij* too. What is inside what
follows from the catalogue's own words; ``web/finder/vocabulary.ts`` counts on the same rules.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from sociale_kaart.finder.packed import LEVEL_BITS as _DOC
from sociale_kaart.finder.packed import SHARD, Ints, Lists

# Shorter words are at the end or in the middle of others by accident, and so are those after a
# single letter: no "rouw" in "vrouw".
_AT_END, _IN_MIDDLE, _BEFORE = 4, 5, 2
ENDINGS = frozenset(("s", "e", "en", "er", "ers", "je", "jes", "tje", "tjes", "t", "te", "de"))

# The level of a word that is a part of another, by the level of the other; 0 is not worth keeping.
_AS_PART = (0, 0, 1, 1, 2, 3, 4, 5)
_BY_ACCIDENT = (0, 0, 0, 1, 1, 1, 2, 2)
_LEVELS = np.array((_AS_PART, _BY_ACCIDENT), dtype=np.int64)
_PART, _ACCIDENT = range(2)

_A, _CAPITAL, _MOST_SAME = ord("a"), ord("A"), 25

_AT_ONCE = 1000  # parts of words: bounds the memory
_WORD = 32  # bits for the level and the number of the offering, below that of the word


class Index(NamedTuple):
    """All words in order, how many offerings each finds, and the shards with their first word."""

    words: Sequence[str]
    counts: Sequence[int]
    lists: Lists
    shards: Sequence[bytes]
    starts: Sequence[int]


def build_index(offerings: Iterable[Mapping[str, int]], *, shard: int = SHARD) -> Index:
    """Build the index from the words (with levels) of each offering, in their order."""
    vocabulary, keys = _keys(offerings)
    keys = _with_parts(keys, {word: number for number, word in enumerate(vocabulary)})
    # One word finds one offering at one level: the highest, which sorts last.
    keys = keys[np.append(keys[1:] >> _DOC != keys[:-1] >> _DOC, np.ones(min(1, len(keys)), bool))]
    word, document = keys >> _WORD, (keys & ((1 << _WORD) - 1)) >> _DOC
    levels = keys & ((1 << _DOC) - 1)
    del keys
    lists = Lists(word, document, levels, len(vocabulary))
    counts = np.bincount(word, minlength=len(vocabulary))
    return Index(vocabulary, counts.tolist(), lists, *lists.shards(shard))


def _keys(offerings: Iterable[Mapping[str, int]]) -> tuple[list[str], Ints]:
    """Return all words, sorted, and for each word of each offering a number with all in it.

    Offerings are taken one by one: all their words as objects would need ten times the memory.
    """
    seen: dict[str, int] = {}
    numbers, levels, sizes = array("i"), bytearray(), array("i")
    for words in offerings:
        numbers.extend([seen.setdefault(word, len(seen)) for word in words])
        levels.extend(words.values())
        sizes.append(len(words))
    vocabulary = sorted(seen)
    place = np.empty(len(seen), np.int64)
    place[[seen[word] for word in vocabulary]] = np.arange(len(seen))
    keys: Ints = place[np.frombuffer(numbers, np.intc)]
    keys <<= _WORD
    document = np.repeat(np.arange(len(sizes), dtype=np.int64), np.frombuffer(sizes, np.intc))
    keys |= document << _DOC
    keys |= np.frombuffer(levels, np.uint8)
    keys.sort()
    return vocabulary, keys


def _with_parts(keys: Ints, ids: Mapping[str, int]) -> Ints:
    """Add to every word the offerings of the words that it is inside of."""
    pairs = np.fromiter(chain.from_iterable(_parts(ids)), np.int64).reshape(-1, 3)
    word = keys >> _WORD
    begin = np.searchsorted(word, pairs[:, 1])
    length = np.searchsorted(word, pairs[:, 1], side="right") - begin
    del word
    found = [keys]
    for at in range(0, len(pairs), _AT_ONCE):
        some = slice(at, at + _AT_ONCE)
        found.append(_of_parts(keys, pairs[some], begin[some], length[some]))
    all_keys = np.concatenate(found)
    all_keys.sort()
    return all_keys


def _of_parts(keys: Ints, pairs: Ints, begin: Ints, length: Ints) -> Ints:
    """Return what parts get from their wholes, whose postings begin there and are so many."""
    part, _, how = pairs.T
    # The places of all postings of all wholes: 0, 1, 2 … counted on from each one's beginning.
    place = np.arange(int(length.sum())) + np.repeat(begin - np.cumsum(length) + length, length)
    posting = keys[place]
    level = _LEVELS[np.repeat(how, length), posting & ((1 << _DOC) - 1)]
    document = posting & (((1 << _WORD) - 1) >> _DOC << _DOC)
    more = (np.repeat(part, length) << _WORD) | document | level
    kept: Ints = more[level > 0]
    return kept


def _parts(ids: Mapping[str, int]) -> Iterable[tuple[int, int, int]]:
    known = ids.get
    for whole, number in ids.items():
        size = len(whole)
        for start in range(_BEFORE, size - _AT_END + 1):
            part = known(whole[start:])
            if part is not None:
                yield part, number, _PART
            for end in range(start + _IN_MIDDLE, size):
                part = known(whole[start:end])
                if part is not None:
                    yield part, number, _PART if whole[end:] in ENDINGS else _ACCIDENT


def brings(part: str, whole: str) -> bool:
    """Say whether the list of a word has the offerings of a longer word."""
    if whole.startswith(part) or whole.find(part, _BEFORE) < 0:
        return False
    return len(part) >= _IN_MIDDLE or (len(part) >= _AT_END and whole.endswith(part))


def words_file(index: Index) -> str:
    """Return how common each word is, and on the next line the words.

    The first is a letter for each word, one further for each doubling. Of the words only what
    differs from the word before is written, after a capital that says how many letters are the
    same: ``AboerderijJen`` is *boerderij*, *boerderijen*.
    """
    classes = "".join(chr(_A + min(25, count.bit_length())) for count in index.counts)
    parts = []
    before = ""
    for word in index.words:
        same = 0
        for one, other in zip(before, word, strict=False):
            if one != other or same == _MOST_SAME:
                break
            same += 1
        parts.append(chr(_CAPITAL + same) + word[same:])
        before = word
    return f"{classes}\n{''.join(parts)}"
