"""Other forms of a Dutch word, by the same rules as ``web/finder/forms.ts`` and what it uses.

A form that is no word does no harm. The browser decides what a typed word can mean; here the rules
serve to put what it will ask for in one file, so what they miss costs it another file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

_LEAST = 3
_LEAST_SMALL = {"tje": 4, "je": 5}

_DOUBLE = re.compile(r"([bdfgklmnprst])\1$")
_LONG = re.compile(r"([aeou])\1([bcdfgklmnprst])$")
_SHORT = re.compile(r"([^aeiou][aeou])([bdfgklmnprst])$")
_OPEN = re.compile(r"([^aeiou])([aeou])([bcdfgklmnprst])$")
_AT_END = {"v": "f", "z": "s"}
_INSIDE = {"f": "v", "s": "z"}

_BEFORE = "aan|af|bij|door|in|mee|na|om|op|over|rond|samen|schoon|terug|toe|uit|voor|vol|weg"
_PARTICIPLE = re.compile(rf"({_BEFORE})?ge(.{{2,}}?)(t|d|en)")
_WITHOUT = re.compile(r"(be|her|onder|ont|over|ver|voor)(.{3,}?)(t|d|en)")
_VOWELS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile("o(?=[^aeiou]+$)"), ("i", "e", "ie", "ui")),
    (re.compile("e(?=[^aeiou]+$)"), ("ij",)),
)


def other_forms(word: str) -> list[str]:
    """Return what may be other forms of a word, each once, without the word itself."""
    return [form for form in dict.fromkeys(_forms(word)) if len(form) >= _LEAST and form != word]


def _forms(word: str) -> Iterator[str]:
    yield _longer(word)
    if word.endswith("en"):
        yield from _shorter(word[:-2])
        yield word[:-1]
    if word.endswith("e"):
        yield word[:-1]
        yield from _shorter(word[:-1])
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("t"):
        stem = word[:-1]
        yield from (stem, f"{stem}en", _longer(stem), f"{_doubled(stem)}en")
    yield from _larger(word)
    yield from _doers(word)
    yield from _participles(word)


def _larger(word: str) -> Iterator[str]:
    one = word.removesuffix("s")
    for ending, least in _LEAST_SMALL.items():
        if one.endswith(ending) and len(one) - len(ending) >= least:
            yield one.removesuffix(ending)


def _doers(word: str) -> Iterator[str]:
    one = word[:-1] if word.endswith("rs") else word
    for ending, forms in _WHO.items():
        stem = one.removesuffix(ending)
        if stem != one and len(stem) >= _LEAST:
            yield from forms(stem)


_WHO: Mapping[str, Callable[[str], list[str]]] = {
    "ster": lambda stem: [stem, f"{stem}er", f"{_doubled(stem)}er", *_verbs_of(stem)],
    "aar": lambda stem: [f"{stem}en"],
    "er": lambda stem: [f"{stem}en"],
    "ing": lambda stem: [f"{stem}en"],
    "en": lambda stem: [f"{stem}ing"],
}


def _participles(word: str) -> Iterator[str]:
    found = _PARTICIPLE.fullmatch(word) or _WITHOUT.fullmatch(word)
    if not found:
        return
    before, stem, ending = found.groups(default="")
    verbs = [f"{stem}en", *_other_vowels(stem)] if ending == "en" else _verbs_of(stem)
    yield from (before + verb for verb in verbs)


def _other_vowels(stem: str) -> Iterator[str]:
    for vowel, others in _VOWELS:
        if vowel.search(stem):
            yield from (f"{vowel.sub(other, stem, count=1)}en" for other in others)


def _shorter(stem: str) -> list[str]:
    if _DOUBLE.search(stem):
        return [stem[:-1]]
    spelled = _exchange(stem, _AT_END)
    return [spelled, _OPEN.sub(r"\1\2\2\3", spelled)]


def _longer(stem: str) -> str:
    spelled = _LONG.sub(r"\1\2", stem)
    return f"{_exchange(spelled, _INSIDE)}en"


def _doubled(stem: str) -> str:
    return _SHORT.sub(r"\1\2\2", stem)


def _verbs_of(stem: str) -> list[str]:
    return [f"{stem}en", _longer(stem), f"{_doubled(stem)}en"]


def _exchange(stem: str, letters: Mapping[str, str]) -> str:
    last = stem[-1:]
    return stem[:-1] + letters.get(last, last)
