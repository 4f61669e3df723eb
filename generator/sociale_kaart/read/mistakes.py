"""What a person probably did when the YAML parser gives up, in plain Dutch.

The parser (libyaml) says in English what it expected, often a line too late. Which mistake it was
is guessed from its words, the place, and the lines there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from sociale_kaart.read import mistake_words as words
from sociale_kaart.read.refusal import Refusal
from sociale_kaart.read.scene import Scene
from sociale_kaart.read.text import HARD_SPACE, HIDDEN, hidden_character, split_lines

_CONFLICT = re.compile(r"(<{7}|={7}|>{7})(\s|$)")


_HARD_SPACE = re.compile(r" *(?:- +)*(?:[\w-]+:)?\u00a0")


def explain(error: YAMLError, text: str) -> Refusal:
    """Return why the text cannot be read."""
    if isinstance(error, ReaderError) or not isinstance(error, MarkedYAMLError):
        return _hidden(text)
    scene = Scene(error, text)
    for number, line in enumerate(scene.lines):
        if _CONFLICT.match(line):
            return scene.on_line(
                number,
                "yaml-conflict",
                "hier staan twee versies van de tekst door elkaar (een samenvoegconflict)",
                "Kies per stukje welke versie goed is, en haal de regels met <<<<<<<, ======= "
                "en >>>>>>> weg.",
            )
        if found := _HARD_SPACE.match(line):
            return Refusal(*HARD_SPACE, number + 1, found.end())
    for pattern, explanation in _MISTAKES:
        if re.search(pattern, f"{scene.context}: {scene.problem}"):
            return explanation(scene)
    return _unknown(scene)


def _hidden(text: str) -> Refusal:
    if found := HIDDEN.search(text):
        lines = split_lines(text[: found.start()])
        return hidden_character(found.group(), len(lines), len(lines[-1]) + 1)
    return Refusal("yaml-onleesbaar", "dit bestand kunnen we niet lezen", "Maak het opnieuw.")


def _unknown(scene: Scene) -> Refusal:
    return scene.at(
        "yaml-onleesbaar",
        "vanaf hier kunnen we het bestand niet lezen",
        "Kijk op deze regel en de regel erboven naar de spaties, de dubbele punten, de haken en "
        "de aanhalingstekens.",
    )


_MISTAKES: tuple[tuple[str, Callable[[Scene], Refusal]], ...] = (
    ("tab character", words.tab),
    ("quoted scalar.*(end of stream|document indicator)", words.unclosed_quote),
    (r"\btag\b", words.tag),
    ("escape|hexdecimal", words.backslash),
    ("mapping values are not allowed", words.colon),
    ("could not find expected ':'", words.key_without_colon),
    ("sequence entries|'-' indicator|parsing a block collection", words.list_lines),
    ("scanning (an alias|an anchor)|cannot start any token", words.first_character),
    ("mapping keys are not allowed", words.first_character),
    ("block scalar", words.block),
    ("directive|%yaml", words.directive),
    ("',' or|node content|flow", words.bracket),
    ("expected key|block end", words.expected_key),
    ("document start", words.start),
)
