"""The keeper's synonyms as the browser reads them (``web/finder/synonyms.ts``).

A line for each group, ``moestuin|groentetuin``, and after a ``>`` what its words find besides:
``bakken|bakker>taarten bakken``. Words are folded as those of the offerings are. It is a few
kilobytes, so nothing is left out of it and the index stays as small as it was.
"""

from __future__ import annotations

from collections.abc import Iterable

from sociale_kaart.finder.fold import fold, words
from sociale_kaart.finder.words import rung_word
from sociale_kaart.schema import Schema
from sociale_kaart.synonyms import Synonyms


def synonyms_file(synonyms: Synonyms) -> str:
    """Return the groups, and the words that only find others, in the order of the keeper."""
    lines = [(_folded(group), dict[str, None]()) for group in synonyms.groups]
    for word, others in synonyms.also:
        keys = _folded([word])
        with_it = [found for group, found in lines if not group.keys().isdisjoint(keys)]
        if not with_it:
            with_it = [dict[str, None]()]
            lines.append((keys, with_it[0]))
        for found in with_it:
            found.update(_folded(others))
    return "".join(
        f"{'|'.join(group)}{'>' if found else ''}{'|'.join(found)}\n" for group, found in lines
    )


def with_rungs(synonyms: Synonyms, schema: Schema) -> Synonyms:
    """Return the synonyms with what rungs are called: "geïsoleerd" finds what is on rung 1.

    As synonyms and not as words of every offering, since names are wide ("sociale contacten
    buitenshuis"): who types "buiten" means something else.
    """
    rungs = schema["trede"].items()
    names = tuple((term.title, (rung_word(int(rung)),)) for rung, term in rungs)
    return synonyms._replace(also=synonyms.also + names)


def _folded(given: Iterable[str]) -> dict[str, None]:
    """Return phrases of words as the browser makes them of what is typed, each once."""
    found: dict[str, None] = {}
    for text in given:
        plain = fold(text)
        found[_phrase(plain.replace("-", " "))] = None
        if "-" in plain:
            found[_phrase(plain.replace("-", ""))] = None
    found.pop("", None)
    return found


def _phrase(text: str) -> str:
    return " ".join(dict.fromkeys(words(text)))
