"""A decimal comma between brackets: YAML makes two values of it, and so several errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from sociale_kaart.check.fields import Fields
from sociale_kaart.check.fits import fits
from sociale_kaart.read import Path


class Comma(NamedTuple):
    """A number with a comma in it, and where the errors are that come of it."""

    name: str
    path: Path
    written: str
    errors: tuple[Path, ...]

    @property
    def message(self) -> str:
        """Say what is wrong."""
        return f"in het getal bij het veld {self.name} staat een komma"

    @property
    def hint(self) -> str:
        """Say how to mend it."""
        return f"Schrijf een punt in plaats van de komma: {self.name}: {self.written}"

    def explains(self, path: Path) -> bool:
        """Say whether an error comes of this."""
        return any(path[: len(error)] == error for error in self.errors)


def decimal_commas(data: Any, paths: Iterable[Path], fields: Fields) -> Iterator[Comma]:
    """Find the decimal commas among the values that have errors."""
    for path in paths:
        value = data
        for step in path:
            value = value[step]
        if isinstance(value, list):
            yield from _in_list(value, path, fields)
        elif isinstance(value, dict):
            yield from _in_fields(value, path, fields)


def _in_list(value: list[Any], path: Path, fields: Fields) -> Iterator[Comma]:
    field, item = fields.at(path), fields.at((*path, 0))
    pairs = list(zip(value[::2], value[1::2], strict=False))
    if item.get("type") != "number" or len(value) != 2 * field.get("maxItems", 0):
        return
    numbers = [f"{whole}.{part}" for whole, part in pairs]
    if all(_is_number(number) and fits(float(number), item) for number in numbers):
        name, _ = fields.named(path)
        yield Comma(name, path, f"[{', '.join(numbers)}]", (path,))


def _in_fields(value: dict[str, Any], path: Path, fields: Fields) -> Iterator[Comma]:
    for name, part in pairwise(value):
        if value[part] is None and fields.at((*path, name)).get("type") == "number":
            whole = str(value[name]).lstrip("€ ")
            written = f"{whole}.{part}" if part.isdecimal() else whole
            if _is_number(written) and not part.strip("0123456789-"):
                yield Comma(name, (*path, name), written, ((*path, name), (*path, part), path))


def _is_number(text: str) -> bool:
    try:
        return text.replace(".", "", 1).isdecimal() and float(text) >= 0
    except ValueError:
        return False
