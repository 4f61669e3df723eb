"""What a rule gets and gives. A rule is a module in this folder with ``ABOUT`` and ``check``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

import pyromark

from sociale_kaart.problem import Level
from sociale_kaart.read import Path
from sociale_kaart.rules.likeness import Trait


class About(NamedTuple):
    """What a rule is called and how the page of all codes explains it, in Dutch."""

    code: str
    level: Level
    title: str
    what: str
    wrong: str
    """A piece of an entry that breaks the rule."""
    right: str
    reads: tuple[str, ...] = ()
    """The fields without which the rule cannot judge: it is left out when one has an error."""


class Finding(NamedTuple):
    """Something that breaks a rule: where, what is wrong and how to mend it."""

    path: Path
    message: str
    hint: str
    key: bool = False
    """Whether the name of the field is pointed at instead of its value."""
    piece: str = ""
    """The part of a text that is pointed at."""


class Text(NamedTuple):
    """A piece of text in an entry, and whether it is Markdown."""

    path: Path
    text: str
    markdown: bool


class Entry:
    """The content of one file. All values in ``data`` have passed the schema."""

    def __init__(
        self,
        kind: Literal["aanbod", "aanbieder"],
        id: str,
        data: dict[str, Any],
        today: date,
        markdown: frozenset[str] = frozenset(),
    ) -> None:
        self.kind = kind
        self.id = id
        self.data = data
        self.today = today
        self._markdown = markdown

    @cached_property
    def texts(self) -> list[Text]:
        """All pieces of text with their places."""
        return [
            Text(path, text, path[-1] in self._markdown) for path, text in _texts(self.data, ())
        ]

    @cached_property
    def strings(self) -> list[str]:
        """All pieces of text without their places, for a quick look."""
        found: list[str] = []
        _gather(self.data.values(), found)
        return found

    @cached_property
    def all_text(self) -> str:
        """All text at once, for a quick look whether a rule has anything to do."""
        return "\n".join(self.strings)

    def dates(self) -> Iterator[tuple[Path, str]]:
        """All dates as written, those of sources too (a year, a month or a day)."""
        get = self.data.get
        for key in ("gecontroleerd", "geldig_tot"):
            if key in self.data:
                yield (key,), self.data[key]
        for key, inner in (("gesloten", "van"), ("gesloten", "tot"), ("plekken", "datum")):
            if inner in get(key, ()):
                yield (key, inner), self.data[key][inner]
        for index, source in enumerate(get("bronnen", ())):
            if "datum" in source:
                yield ("bronnen", index, "datum"), str(source["datum"])

    def locations(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """All locations with their places."""
        for index, location in enumerate(self.data.get("locaties", ())):
            yield ("locaties", index), location


Span = tuple[int, int, float, float]
"""For whom an offering is: the lowest and the highest rung, the lowest and the highest age."""


class Facts(NamedTuple):
    """What the rules about the whole catalogue need to know of an offering."""

    id: str
    path: str
    links: tuple[tuple[Path, str], ...] = ()
    valid_until: str = ""
    municipalities: tuple[tuple[Path, str], ...] = ()
    """Every name once, with the first place where it stands."""
    traits: tuple[Trait, ...] = ()
    """By what the offering may turn out to be the same as another."""
    span: Span | None = None
    """Nothing for a draft."""


def municipalities_in(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """All names of municipalities in an offering: where it is, and for which it is."""
    for index, location in enumerate(data.get("locaties", ())):
        yield ("locaties", index, "gemeente"), location["gemeente"]
    for index, name in enumerate(data.get("werkgebied", {}).get("gemeenten", ())):
        yield ("werkgebied", "gemeenten", index), name


def events(text: str) -> Iterator[tuple[Literal["html", "link", "image"], str]]:
    """Return the HTML, links and images in Markdown, with the addresses that they lead to."""
    for event in pyromark.events(text):
        match event:
            case {"Start": {"Link": {"dest_url": address, "link_type": kind}}}:
                yield "link", f"mailto:{address}" if kind == "Email" else address
            case {"Start": {"Image": {"dest_url": address}}}:
                yield "image", address
            case {"Html": str(tag)} | {"InlineHtml": str(tag)}:
                yield "html", tag


def _gather(values: Iterable[Any], found: list[str]) -> None:
    for value in values:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            _gather(value.values(), found)
        elif isinstance(value, list):
            _gather(value, found)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))
