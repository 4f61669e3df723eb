"""The words by which an offering can be found, each with a level that says how much it tells.

Levels go from 1 to 7, from a word that is only part of a word in the long text to one of the few
words of the name. What a level is worth is decided in the browser (``web/finder/rank.ts``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from sociale_kaart.finder.fold import words
from sociale_kaart.model import Offering, Provider
from sociale_kaart.schema import Schema

NAME, LONG_NAME, SHORT, LABEL, TEXT = 7, 6, 5, 4, 3
_HERE = "nl"
_FEW = 2  # a name of at most so many words is said by each of them


def words_of(offering: Offering, provider: Provider, schema: Schema) -> dict[str, int]:
    """Return the words of an offering with their level; the same for the same content."""
    found = dict.fromkeys(words("\n".join(_long(offering))), TEXT)
    found.update(dict.fromkeys(map(rung_word, offering.rungs), LABEL))
    for title in _labels(offering, schema):
        found.update(title)
    found.update(dict.fromkeys(words("\n".join(_names(offering, provider))), LABEL))
    found.update(dict.fromkeys(words("\n".join((offering.summary, *offering.keywords))), SHORT))
    name = dict.fromkeys(words(offering.name))
    found.update(dict.fromkeys(name, NAME if len(name) <= _FEW else LONG_NAME))
    return found


def rung_word(rung: int) -> str:
    """Return what "trede 3" is as one word: a digit by itself says too little."""
    return f"trede{rung}"


def _long(offering: Offering) -> Iterable[str]:
    return (
        offering.body,
        offering.goal,
        offering.audience_note,
        offering.how_to_start,
        offering.referrer_note,
    )


def _names(offering: Offering, provider: Provider) -> Iterator[str]:
    yield provider.name
    yield from provider.keywords
    for location in offering.locations:
        yield location.town
        yield location.municipality
        yield location.name
        yield location.neighbourhood
    if offering.area:
        yield from offering.area.provinces
        yield from offering.area.municipalities
    if offering.online:
        yield "online"
    for translation in offering.translations:
        yield translation.name
        yield translation.summary


def _labels(offering: Offering, schema: Schema) -> Iterator[dict[str, int]]:
    values: tuple[tuple[str, tuple[str | int, ...]], ...] = (
        ("soort", (offering.kind,)),
        ("sector", offering.sectors),
        ("doelgroep", offering.audiences),
        ("toegang", (offering.access,)),
        ("indicatie", offering.indications),
        ("wet", offering.laws),
        ("toegankelijkheid", offering.accessibility),
        ("kosten", (offering.cost,) if offering.cost else ()),
    )
    for name, chosen in values:
        vocabulary = schema[name]
        for value in chosen:
            if value != "geen":
                yield _label_words(f"{vocabulary.title_of(value)} {value}")
    # Not their codes, and not the language of the site itself: everything is in Dutch, and who
    # types it wants to learn it.
    for language in offering.languages:
        if language != _HERE:
            yield _label_words(schema["taal"].title_of(language))


@lru_cache(maxsize=4096)
def _label_words(label: str) -> dict[str, int]:
    return dict.fromkeys(words(label), LABEL)
