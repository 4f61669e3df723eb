"""The keeper's file of synonyms becomes groups of words, and all that is wrong with it.

A word, group or rule with an error is left out and the rest is used; a warning is about something
that works, but is probably not what the keeper meant. Words are kept as they were written: the
finder folds them as it folds all other text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sociale_kaart.problem import Explanation, Level, Problem, in_order
from sociale_kaart.read import Document, UnreadableError, read_document
from sociale_kaart.read import Path as Way
from sociale_kaart.read.folder import unreadable

FILE = "synoniemen.yml"
SAME, ALSO = "hetzelfde", "ook"
SHORTEST, LONGEST = 2, 40

_EXAMPLE = "[moestuin, groentetuin, volkstuin]"
_SHAPE, _LENGTH, _ALONE, _TWICE = (
    f"synoniem-{name}" for name in ("vorm", "lengte", "alleen", "dubbel")
)

EXPLANATIONS = (
    Explanation(
        _SHAPE,
        "fout",
        "Synoniemen: dit is geen lijst van woorden",
        "Het bestand met synoniemen heeft twee delen: groepen van woorden onder “hetzelfde”, en "
        "regels met een woord en een lijst onder “ook”. Een getal is geen woord, tenzij er "
        "aanhalingstekens om staan.",
        "hetzelfde:\n  - moestuin, groentetuin",
        "hetzelfde:\n  - [moestuin, groentetuin]\nook:\n  zumba: [dansen]",
    ),
    Explanation(
        _LENGTH,
        "fout",
        "Synoniemen: een woord is te kort of te lang",
        f"Een woord, of een paar woorden bij elkaar, heeft {SHORTEST} tot {LONGEST} tekens.",
        "  - [tuin, t]",
        "  - [tuin, tuinieren]",
    ),
    Explanation(
        _ALONE,
        "fout",
        "Synoniemen: een groep met maar één woord",
        "In een groep staan woorden die hetzelfde betekenen. Dat zijn er minstens twee.",
        "  - [moestuin]",
        "  - [moestuin, groentetuin]",
    ),
    Explanation(
        _TWICE,
        "waarschuwing",
        "Synoniemen: een woord staat in twee groepen",
        "Wie dit woord zoekt, vindt wat bij beide groepen hoort. Vaak horen ze bij elkaar.",
        "  - [tuin, hof]\n  - [hof, gaarde]",
        "  - [tuin, hof, gaarde]",
    ),
)


class Synonyms(NamedTuple):
    """Groups of words that mean the same, and words that find others but are not found by them."""

    groups: tuple[tuple[str, ...], ...] = ()
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()


NONE = Synonyms()


def read_synonyms(file: Path, shown: str = "") -> tuple[Synonyms, list[Problem]]:
    """Read the file; without one there are no synonyms. ``shown`` is its name in messages."""
    name = shown or file.as_posix()
    try:
        document = read_document(file.read_bytes(), name)
    except FileNotFoundError:
        return NONE, []
    except OSError as error:
        return NONE, [unreadable(name, error)]
    except UnreadableError as error:
        return NONE, error.problems
    reader = _Reader(document)
    synonyms = Synonyms(tuple(reader.groups()), tuple(reader.also()))
    reader.look_for_unknown()
    return synonyms, in_order(reader.problems)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.first: dict[str, Way] = {}

    def groups(self) -> Iterator[tuple[str, ...]]:
        given = self.document.data.get(SAME, [])
        if not isinstance(given, list):
            self.say(
                (SAME,),
                _SHAPE,
                f"onder “{SAME}” hoort een lijst van groepen",
                f"Zet elke groep op een eigen regel, zo:  - {_EXAMPLE}",
            )
            return
        for number, group in enumerate(given):
            way: Way = (SAME, number)
            words = self.words(group, way)
            if isinstance(group, list) and len(group) == 1:
                self.say(
                    way,
                    _ALONE,
                    "deze groep heeft maar één woord",
                    "Zet er een woord bij dat hetzelfde betekent, of haal de groep weg.",
                )
            for place, word in words:
                self.note(place, word)
            if len(words) > 1:
                yield tuple(word for _, word in words)

    def also(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        given = self.document.data.get(ALSO, {})
        if not isinstance(given, Mapping):
            self.say(
                (ALSO,),
                _SHAPE,
                f"onder “{ALSO}” horen regels met een woord, een dubbele punt en een lijst",
                "Schrijf ze zo:  bakker: [bakken]",
            )
            return
        for key, value in given.items():
            way: Way = (ALSO, key)
            fits = self.fits(key, way, key=True)
            words = self.words(value, way)
            if fits and words:
                yield key, tuple(word for _, word in words)

    def words(self, given: Any, way: Way) -> list[tuple[Way, str]]:
        """Return the words of a list that can be used, with where they stand."""
        if not isinstance(given, list) or not given:
            self.say(
                way,
                _SHAPE,
                "hier hoort een lijst van woorden",
                f"Zet de woorden tussen rechte haken, met komma's ertussen: {_EXAMPLE}",
            )
            return []
        places = [((*way, number), word) for number, word in enumerate(given)]
        return [(place, word) for place, word in places if self.fits(word, place)]

    def fits(self, word: Any, way: Way, *, key: bool = False) -> bool:
        if not isinstance(word, str):
            self.say(
                way,
                _SHAPE,
                f"“{self.document.written(way)}” is geen woord",
                "Schrijf hier een woord. Is het een getal? Zet er dan aanhalingstekens om.",
            )
            return False
        length = len(word.strip())
        if SHORTEST <= length <= LONGEST and any(map(str.isalpha, word)):
            return True
        wrong = "lang" if length > LONGEST else "kort"
        self.say(
            way,
            _LENGTH,
            f"dit is te {wrong} voor een woord",
            f"Schrijf een woord of een paar woorden, van {SHORTEST} tot {LONGEST} tekens.",
            key=key,
        )
        return False

    def note(self, way: Way, word: str) -> None:
        """Warn about a word that is in a group already.

        No error: the finder can use both groups, and a word may well have two meanings. More
        often a group was forgotten, and the two should be one.
        """
        plain = " ".join(word.casefold().split())
        first = self.first.setdefault(plain, way)
        if first != way:
            before = self.document.place(first).line
            self.say(
                way,
                _TWICE,
                f"“{word}” staat ook al op regel {before}",
                "Wie dit woord zoekt, vindt nu wat bij beide groepen hoort. Horen ze bij elkaar? "
                "Maak er dan één groep van. Anders: laat het woord op één plek staan.",
                level="waarschuwing",
            )

    def look_for_unknown(self) -> None:
        for name in self.document.data:
            if name not in (SAME, ALSO):
                self.say(
                    (name,),
                    _SHAPE,
                    f"“{name}” kennen we hier niet",
                    f"Dit bestand heeft twee delen: “{SAME}” en “{ALSO}”.",
                    key=True,
                )

    def say(
        self,
        way: Way,
        code: str,
        message: str,
        hint: str,
        *,
        key: bool = False,
        level: Level = "fout",
    ) -> None:
        line, column, width = self.document.place(way, key=key)
        source = self.document.line(line)
        file = self.document.file
        self.problems.append(Problem(file, line, column, code, level, message, hint, width, source))
