"""An offering is there once: one that resembles another may be the same, entered again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from sociale_kaart.rules.base import About, Facts, Finding

ABOUT = About(
    "lijkt-op",
    "waarschuwing",
    "Misschien staat dit er al",
    "Er is ander aanbod met bijna dezelfde naam, in dezelfde plaats en van dezelfde aanbieder of "
    "op hetzelfde adres. Staat het er twee keer, dan weten bezoekers niet wat klopt.",
    "# in de-boog/inloop.yml staat: naam: Inloop\nnaam: Inloop van De Boog",
    "# in de-boog/inloop.yml staat: naam: Inloop\nnaam: Inloop voor jongeren",
)

_LONG = 7  # one letter makes another word of a short one: "koken" and "koren"


def check_all(facts: Sequence[Facts], today: date) -> Iterator[tuple[Facts, Finding]]:
    """Compare the names of those at one place, each with its neighbours in the alphabet only.

    A second round reads the names backwards, so that a slip near the beginning is found too.
    """
    at: dict[str, list[tuple[str, Facts]]] = defaultdict(list)
    for fact in facts:
        for place, name in fact.traits:
            at[place].append((name, fact))
    like: dict[str, Facts] = {}
    for names in at.values():
        if len(names) > 1:
            for one, other in _neighbours(names):
                like.setdefault(one.path, other)
                like.setdefault(other.path, one)
    for fact in facts:
        if fact.path in like:
            yield (
                fact,
                Finding(
                    ("naam",),
                    f"dit lijkt op ander aanbod: {like[fact.path].path}",
                    "Is het hetzelfde? Houd dan één bestand en haal het andere weg. Is het iets "
                    "anders? Kies een naam waaraan je het verschil ziet, bijvoorbeeld voor wie "
                    "het is of op welke dag.",
                ),
            )


def _neighbours(names: list[tuple[str, Facts]]) -> Iterator[tuple[Facts, Facts]]:
    forwards = sorted(names, key=lambda item: (item[0], item[1].path))
    backwards = sorted(names, key=lambda item: (item[0][::-1], item[1].path))
    for order in (forwards, backwards):
        for (name, one), (other_name, other) in pairwise(order):
            if one.path != other.path and is_like(name, other_name):
                yield one, other


def is_like(name: str, other: str) -> bool:
    """Say whether two names are the same but for one letter of one long word."""
    if name == other:
        return True
    if abs(len(name) - len(other)) > 1:
        return False
    words, others = name.split(), other.split()
    if len(words) != len(others):
        return False
    unlike = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and _is_slip(*unlike[0])


def _is_slip(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    if len(short) < _LONG or any(map(str.isdigit, word + other)):
        return False
    start = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    same_length = len(short) == len(long)
    return short[start + same_length :] == long[start + 1 :]
