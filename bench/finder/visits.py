"""How visitors come: what they ask for in the address, and whether they looked around before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Visit(NamedTuple):
    """A sort of visitor, and the addresses that such visitors open."""

    title: str
    asked: tuple[Mapping[str, str], ...]
    from_home: bool = False


_WORDS = ("moestuin", "samen koken", "taalles")

WORDS = "words"
VISITS = {
    WORDS: Visit("words", tuple({"q": word} for word in _WORDS)),
    "home": Visit(
        "words, after the home page", tuple({"q": word} for word in _WORDS), from_home=True
    ),
    "place": Visit(
        "a place and a word",
        ({"plaats": "Arnhem", "q": "koken"}, {"plaats": "Rotterdam", "q": "moestuin"}),
    ),
    "filter": Visit(
        "filters",
        ({"trede": "3", "sector": "groen"}, {"gemeente": "Arnhem"}),
    ),
}
