"""Asks for the fields of an entry one by one, and judges each answer at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import click

from sociale_kaart.check.answers import Judge
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.cli.interview.show import accepted, explain, margin, tell
from sociale_kaart.cli.interview.terminal import ask, confirm, heading
from sociale_kaart.cli.interview.typed import value_of
from sociale_kaart.read import Path

NOT_ASKED = frozenset(("punt", "precisie", "concept", "vertalingen"))
"""A command finds the point of a place, a draft shows at the end, and translations are long."""
SKIP_PART = "-"
LONG = 1000
"""A text that may have more characters than this has more lines than one."""


class SkippedPartError(Exception):
    """Nothing more is told in this part."""


class Interview:
    """Gathers the data of one entry."""

    def __init__(self, fields: Fields, judge: Judge, usual: Mapping[str, str]) -> None:
        """Keep what is needed; ``usual`` has the answers that Enter gives to required fields."""
        self._fields = fields
        self._judge = judge
        self._usual = usual
        self.data: dict[str, Any] = {}

    def everything(self) -> None:
        """Ask for all fields, part by part, and again for what does not fit together."""
        for part in self._fields.root["groepen"]:
            names = [n for n, f in self._top().items() if f.get("groep") == part["const"]]
            self._part(part, [name for name in names if name not in self.data])
        while wrong := [o for o in self._judge.of_entry(self.data) if o.level == "fout"]:
            click.echo(heading("\nNog niet alles past bij elkaar."))
            tell(wrong)
            # Not all at once: one answer can put several right.
            if not self._again(wrong[0].fields):
                return

    def one(self, name: str) -> None:
        """Ask for one field."""
        while True:
            required = self._fields.is_required((name,))
            usual = self._usual.get(name, "") if required else ""
            value = self._ask((name,), self._top()[name], usual)
            if value is None:
                self.data.pop(name, None)
                return
            said = self._judge.of_field(name, {**self.data, name: value})
            if accepted(said):
                self.data[name] = value
                return

    def _again(self, names: Sequence[str]) -> bool:
        if not confirm("Vul je dit nu aan?", usual=True):
            return False
        for name in names:
            with suppress(SkippedPartError):
                self.one(name)
        return True

    def _top(self) -> Mapping[str, Field]:
        return {
            n: f
            for n, f in self._fields.properties(self._fields.root).items()
            if n not in NOT_ASKED
        }

    def _part(self, part: Field, names: Sequence[str]) -> None:
        click.echo(heading(f"\n== {part['title']} =="))
        click.echo(f"{part['description']}")
        skipping = False
        # What has to be there comes first: the rest can be skipped at once.
        for name in sorted(names, key=lambda name: not self._fields.is_required((name,))):
            if skipping and not self._fields.is_required((name,)):
                continue
            try:
                self.one(name)
            except SkippedPartError:
                skipping = True

    def _ask(self, path: Path, field: Field, usual: str = "") -> Any:
        """Return a value, or None when there is none; ``usual`` is what Enter means."""
        item = self._fields.at((*path, 0)) if field.get("type") == "array" else {}
        explain(path, field, item, required=self._fields.is_required(path))
        if field.get("type") == "object":
            return self._object(path, field)
        if item.get("type") == "object":
            return self._list(path, field)
        return self._plain(path, field, item, usual)

    def _plain(self, path: Path, field: Field, item: Field, usual: str) -> Any:
        required = self._fields.is_required(path)
        while True:
            text = self._typed(path, field, item, usual)
            if not text and not required:
                return None
            if text == SKIP_PART and not required:
                raise SkippedPartError
            value = value_of(text, field, item)
            if accepted(self._judge.of_value(path, value)):
                return value

    def _typed(self, path: Path, field: Field, item: Field, usual: str) -> str:
        long = field.get("maxLength", 0) > LONG
        if long:
            click.echo(f"{margin(path)}Meer regels mag. Klaar? Geef dan een lege regel.")
        elif field.get("type") == "array":
            click.echo(f"{margin(path)}Meer antwoorden? Zet er komma's tussen.")
        elif field.get("type") == "boolean":
            click.echo(f"{margin(path)}j (ja) of n (nee)")
        sign = f"{margin(path)}> "
        # Who copies an example of a file, copies the name of the field too.
        first = ask(sign, usual).removeprefix(f"{path[-1]}:").strip()
        if not long or not first or first == SKIP_PART:
            return first
        lines = [first]
        while more := ask(sign):
            lines.append(more)
        return "\n".join(lines) + "\n" * (len(lines) > 1)

    def _object(self, path: Path, field: Field) -> dict[str, Any] | None:
        required = self._fields.is_required(path) or isinstance(path[-1], int)
        if not required and not _wants(f"{margin(path)}Invullen?"):
            return None
        found: dict[str, Any] = {}
        for name, inner in self._fields.properties(field).items():
            if name not in NOT_ASKED:
                try:
                    value = self._ask((*path, name), inner)
                except SkippedPartError:
                    break
                if value is not None:
                    found[name] = value
        return found or None

    def _list(self, path: Path, field: Field) -> list[Any] | None:
        found: list[Any] = []
        question = "Invullen?"
        while _wants(f"{margin(path)}{question}"):
            value = self._object((*path, len(found)), self._fields.at((*path, 0)))
            if value:
                found.append(value)
            question = "Nog een?"
        return found or None


def _wants(question: str) -> bool:
    """Return whether something is wanted; raise SkippedPartError where nothing more is."""
    answer = confirm(question, other=SKIP_PART)
    if answer is None:
        raise SkippedPartError
    return answer
