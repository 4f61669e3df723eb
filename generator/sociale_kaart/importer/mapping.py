"""The mapping: a file that says what the columns of a list are for and what its words mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sociale_kaart.check import Checker
from sociale_kaart.check.near import nearest_value
from sociale_kaart.check.sentences import advice, choices
from sociale_kaart.importer.parse.words import Translations, fold
from sociale_kaart.importer.separated import ENCODINGS, SEPARATORS
from sociale_kaart.importer.targets import PROVIDER, SKIP, Target
from sociale_kaart.problem import Problem, in_order
from sociale_kaart.read import Document, UnreadableError, read_document
from sociale_kaart.read import Path as Way
from sociale_kaart.read.folder import Kind

COLUMNS, WORDS, FIXED, TOWNS = "kolommen", "vertalen", "vast", "gemeenten"
_PARTS = (
    "blad", "kopregel", "sleutel", "tekenset", "scheiding", "map", COLUMNS, WORDS, FIXED, TOWNS,
)  # fmt: skip


class ListMapping(NamedTuple):
    """How a list is read. Headings are as written in the mapping; words and towns are folded."""

    columns: Mapping[str, tuple[str, ...]] = {}
    """The names of the targets of each heading; none for a column that is skipped."""
    words: Mapping[str, Translations] = {}
    """What words mean, by the name of the target."""
    fixed: Mapping[str, Any] = {}
    """Values for rows that say nothing, by the name of the field."""
    towns: Mapping[str, str] = {}
    """The municipality of each town."""
    sheet: str = ""
    header: int = 0
    key: str = ""
    """The heading of the column that tells rows apart, such as a number."""
    encoding: str = ""
    separator: str = ""
    folder: str = ""
    """The folder in the catalogue in which new providers are put."""


class MappingError(Exception):
    """The mapping cannot be used; ``problems`` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class MappingFile(NamedTuple):
    """A mapping with the document it came from, to point at what is wrong with it."""

    mapping: ListMapping
    document: Document

    def problem(self, way: Way, message: str, hint: str, *, key: bool = True) -> Problem:
        """Make a problem of something in the file."""
        return _problem(self.document, way, message, hint, key=key)


def read_mapping(file: Path, targets: Mapping[str, Target], checker: Checker) -> MappingFile:
    """Read a mapping. Raises MappingError with all that is wrong, and OSError."""
    try:
        document = read_document(file.read_bytes(), file.as_posix())
    except UnreadableError as error:
        raise MappingError(error.problems) from None
    reader = _Reader(document, targets, checker)
    mapping = reader.mapping()
    if reader.problems:
        raise MappingError(in_order(reader.problems))
    return MappingFile(mapping, document)


class _Reader:
    def __init__(self, document: Document, targets: Mapping[str, Target], checker: Checker) -> None:
        self.document = document
        self.targets = targets
        self.checker = checker
        self.problems: list[Problem] = []

    def mapping(self) -> ListMapping:
        data = self.document.data
        for name in data:
            if name not in _PARTS:
                near = nearest_value(name, [{"const": part, "title": part} for part in _PARTS])
                meant = f"Bedoel je {near['const']}? " if near else ""
                self.say((name,), f"{name} kennen we hier niet", f"{meant}{_list(_PARTS)}")
        header = data.get("kopregel", 0)
        if not isinstance(header, int) or isinstance(header, bool) or header < 0:
            self.say(("kopregel",), "bij kopregel hoort het nummer van een rij", "Bijvoorbeeld: 3")
        if COLUMNS not in data:
            self.say((), f"het deel {COLUMNS} ontbreekt", _EXAMPLE)
        return ListMapping(
            columns=dict(self.columns()),
            words={name: dict(self.words(name)) for name in self.part(WORDS)},
            fixed=dict(self.fixed()),
            towns={fold(town): str(name) for town, name in self.part(TOWNS).items() if name},
            sheet=self.text("blad"),
            header=header if isinstance(header, int) else 0,
            key=self.text("sleutel"),
            encoding=self.text("tekenset", ENCODINGS),
            separator=self.text("scheiding", tuple(SEPARATORS)),
            folder=self.folder(),
        )

    def columns(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for heading, given in self.part(COLUMNS).items():
            names = given if isinstance(given, list) else [given]
            for name in names:
                if name != SKIP and name not in self.targets:
                    way: Way = (COLUMNS, heading)
                    self.say(way, f"“{name}” is geen veld", self.meant(str(name)), key=False)
            yield heading, tuple(str(name) for name in names if name != SKIP)

    def meant(self, name: str) -> str:
        options = [{"const": n, "title": t.field.get("title", n)} for n, t in self.targets.items()]
        near = nearest_value(name, options)
        meant = f"Bedoel je {near['const']}? " if near else ""
        return f"{meant}Gebruik je deze kolom niet? Schrijf dan: {SKIP}"

    def words(self, name: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
        target = self.targets.get(name)
        given = self.document.data[WORDS][name]
        if target is None or target.way != "words" or not isinstance(given, dict):
            hint = "Hier horen velden met vaste waarden, zoals soort, sectoren of doelgroepen."
            self.say((WORDS, name), f"bij {name} valt niets te vertalen", hint)
            return
        options = target.item["oneOf"]
        allowed = {option["const"] for option in options}
        for word, value in given.items():
            values = value if isinstance(value, list) else [] if value in (None, SKIP) else [value]
            if wrong := [v for v in values if isinstance(v, list | dict) or v not in allowed]:
                near = nearest_value(wrong[0], options)
                hint = f"Bedoel je {near['const']}?" if near else choices(options)
                way: Way = (WORDS, name, word)
                self.say(way, f"“{wrong[0]}” is geen waarde van {name}", hint, key=False)
            yield fold(str(word)), tuple(values)

    def fixed(self) -> Iterator[tuple[str, Any]]:
        for name, value in self.part(FIXED).items():
            kind: Kind = "aanbieder" if name.startswith(PROVIDER) else "aanbod"
            field = name.removeprefix(PROVIDER)
            known = self.checker.fields[kind].at((field,))
            if not known:
                self.say((FIXED, name), f"“{name}” is geen veld", self.meant(name))
            elif any(error.path for error in self.checker.errors({field: value}, kind)):
                hint = advice(field, known)
                self.say((FIXED, name), f"de vaste waarde van {name} klopt niet", hint, key=False)
            else:
                yield name, value

    def part(self, name: str) -> dict[str, Any]:
        given = self.document.data.get(name)
        if given is None or isinstance(given, dict):
            return given or {}
        self.say((name,), f"onder {name} horen regels met een dubbele punt", _EXAMPLE)
        return {}

    def text(self, name: str, allowed: tuple[str, ...] = ()) -> str:
        given = self.document.data.get(name)
        if given is None:
            return ""
        if isinstance(given, list | dict) or (allowed and str(given).casefold() not in allowed):
            hint = f"Kies uit: {_list(allowed)}" if allowed else "Schrijf één waarde."
            self.say((name,), f"de waarde van {name} klopt niet", hint, key=False)
        return str(given).casefold() if allowed else str(given)

    def folder(self) -> str:
        name = self.text("map").strip("/")
        if name and (".." in name.split("/") or "\\" in name or name.startswith((".", "~"))):
            self.say(("map",), "deze map ligt niet in de map met aanbod", "Bijvoorbeeld: arnhem")
        return name

    def say(self, way: Way, message: str, hint: str, *, key: bool = True) -> None:
        self.problems.append(_problem(self.document, way, message, hint, key=key))


_EXAMPLE = f"Schrijf bijvoorbeeld:\n{COLUMNS}:\n  Activiteit: naam\n  Omschrijving: wat"


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _problem(document: Document, way: Way, message: str, hint: str, *, key: bool) -> Problem:
    line, column, width = document.place(way, key=key)
    source = document.line(line)
    return Problem(
        document.file, line, column, "lijst-indeling", "fout", message, hint, width, source
    )
