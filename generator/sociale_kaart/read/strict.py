"""Strict YAML: numbers, true and false, text, lists and mappings; whatever surprises is refused.

The values are made from the events of PyYAML's C parser, so that nothing is built of what is
refused: a bomb of nested brackets or of aliases stops at its first bracket too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from sociale_kaart.read.mistakes import explain
from sociale_kaart.read.parser import Parser
from sociale_kaart.read.refusal import Refusal, RefusedError
from sociale_kaart.read.text import (
    HIDDEN,
    empty_file,
    hash_cuts_off,
    hidden_character,
    split_lines,
)

MAX_DEPTH = 8

# No number starts with a needless zero and none is longer than a computer keeps exactly: those
# are telephone numbers and the like.
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?", re.ASCII)
_MAYBE_SPECIAL = frozenset("-0123456789tf")
_SPECIAL = {"true": True, "false": False}
_CUT = re.compile(r"[ \t]+#(?=[^\s#])")
_QUOTE = 'Begint je tekst met dit teken? Zet dan aanhalingstekens om de tekst: "…".'


def parse(text: str) -> dict[str, Any]:
    """Return the content of an entry; raise RefusedError with every reason that could be found."""
    try:
        return _Builder(text).document()
    except YAMLError as error:
        raise RefusedError(explain(error, text)) from None


def resolve(value: str) -> Any:
    """Return what a plain (unquoted) value means."""
    if not value:
        return None
    if value[0] in _MAYBE_SPECIAL:
        if _NUMBER.fullmatch(value):
            number = float(value)
            return int(number) if number.is_integer() else number
        return _SPECIAL.get(value, value)
    return value


class _Builder:
    """Reads the events of one text; small oddities are gathered, large ones stop it."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Any] = Parser(text).get_event
        self.escapes = "\\" in text
        self.lines = split_lines(text) if " #" in text else []
        self.refusals: list[Refusal] = []

    def document(self) -> dict[str, Any]:
        self.next()
        start = self.next()
        if type(start) is not DocumentStartEvent:
            raise RefusedError(empty_file())
        if start.version or start.tags:
            self.refuse(
                start,
                "yaml-instructie",
                "een regel die met % begint, kan hier niet",
                "Haal deze regel weg. Een bestand begint met het eerste veld.",
            )
        first = self.next()
        if type(first) is not MappingStartEvent:
            raise RefusedError(self.no_fields(first))
        data = self.mapping(first, 1)
        self.next()
        after = self.next()
        if type(after) is not StreamEndEvent:
            self.refuse(
                after,
                "yaml-documenten",
                "hier begint een tweede document in hetzelfde bestand",
                "Haal de regel met --- weg. Beschrijf je nog een aanbod? Maak daarvoor een "
                "nieuw bestand.",
            )
        if self.refusals:
            raise RefusedError(*self.refusals)
        return data

    def no_fields(self, first: Any) -> Refusal:
        if type(first) is ScalarEvent:
            # A mistake on the first line shows on the next: `naam:Inloop`.
            while type(self.next()) is not StreamEndEvent:
                pass
            if not first.value and first.implicit[0]:
                return empty_file()
        return _at(
            first,
            "bestand-vorm",
            "dit bestand heeft geen velden",
            "Schrijf op elke regel een veld, een dubbele punt, een spatie en de waarde.\n"
            "Schrijf bijvoorbeeld: naam: Meehelpen in de tuin",
        )

    def value(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is ScalarEvent:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                self.refuse_extras(event)
            if event.implicit[0]:
                if self.lines:
                    self.look_for_hash(event)
                return resolve(value)
            if self.escapes and (hidden := HIDDEN.search(value)):
                self.refuse_hidden(event, hidden.group())
            return value
        if kind is MappingStartEvent:
            return self.mapping(event, depth)
        if kind is AliasEvent:
            self.refuse(
                event,
                "yaml-verwijzing",
                "een verwijzing met * kan hier niet",
                f"Schrijf de tekst zelf nog een keer. {_QUOTE}",
            )
            return None
        return self.sequence(event, depth)

    def mapping(self, start: Any, depth: int) -> dict[str, Any]:
        self.enter(start, depth)
        data: dict[str, Any] = {}
        while type(event := self.next()) is not MappingEndEvent:
            key = self.key(event)
            if key in data:
                self.refuse(
                    event,
                    "veld-dubbel",
                    f"het veld {key} staat er twee keer",
                    "Haal een van de twee weg. Heb je meer waarden? Zet ze samen in één lijst.",
                )
            data[key] = self.value(self.next(), depth + 1)
        return data

    def sequence(self, start: Any, depth: int) -> list[Any]:
        self.enter(start, depth)
        data = []
        while type(event := self.next()) is not SequenceEndEvent:
            data.append(self.value(event, depth + 1))
        return data

    def key(self, event: Any) -> str:
        if type(event) is not ScalarEvent or not event.value:
            # What follows cannot be understood without its key.
            raise RefusedError(
                *self.refusals,
                _at(
                    event,
                    "yaml-sleutel",
                    "voor de dubbele punt hoort de naam van een veld",
                    "Schrijf de naam van het veld voor de dubbele punt, zonder haken. "
                    "Bijvoorbeeld: naam: Meehelpen in de tuin",
                ),
            )
        if event.anchor is not None or event.tag is not None:
            self.refuse_extras(event)
        key: str = event.value
        if key == "<<":
            self.refuse(
                event,
                "yaml-samenvoegen",
                "samenvoegen met << kan hier niet",
                "Haal deze regel weg en schrijf de velden zelf op.",
            )
        if self.escapes and (hidden := HIDDEN.search(key)):
            self.refuse_hidden(event, hidden.group())
        return key

    def enter(self, start: Any, depth: int) -> None:
        if start.anchor is not None or start.tag is not None:
            self.refuse_extras(start)
        if depth > MAX_DEPTH:
            raise RefusedError(
                *self.refusals,
                _at(
                    start,
                    "yaml-diep",
                    f"hier staan te veel haken of lijsten in elkaar (meer dan {MAX_DEPTH})",
                    "Kijk of er een haak of een streepje te veel staat.",
                ),
            )

    def refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self.refuse(
                event,
                "yaml-anker",
                "een anker met & kan hier niet",
                f"Haal het woord met & weg. {_QUOTE}",
            )
        if event.tag is not None:
            self.refuse(
                event,
                "yaml-tag",
                "een woord dat met ! begint, heeft een eigen betekenis en kan hier niet",
                f"Haal het woord met ! weg. {_QUOTE}",
            )

    def look_for_hash(self, event: Any) -> None:
        end = event.end_mark
        line = self.lines[end.line]
        if found := _CUT.match(line, end.column):
            # Behind a field without a value may stand a list, and this is then a comment.
            below = self.lines[end.line + 1 : end.line + 2]
            if event.value or not below or not below[0].startswith((" ", "-")):
                text = f"{event.value} {line[found.end() - 1 :].strip()}".strip()
                self.refusals.append(hash_cuts_off(text, end.line + 1, found.end()))

    def refuse_hidden(self, event: Any, character: str) -> None:
        mark = event.start_mark
        self.refusals.append(hidden_character(character, mark.line + 1, mark.column + 1))

    def refuse(self, event: Any, code: str, message: str, hint: str) -> None:
        self.refusals.append(_at(event, code, message, hint))


def _at(event: Any, code: str, message: str, hint: str) -> Refusal:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Refusal(code, message, hint, start.line + 1, start.column + 1, max(1, width))
