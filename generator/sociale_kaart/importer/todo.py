"""What a person must look at after an import, each thing once."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from sociale_kaart.importer.targets import PROVIDER

MANY = 4
"""From this number of rows on, the same remark is made once for the whole list."""


class Item(NamedTuple):
    """One thing to do. ``code`` stays the same as long as it is about the same."""

    row: int
    cell: str
    name: str
    file: str
    field: str
    message: str
    hint: str
    error: bool
    """Whether the entry is a draft because of it."""

    @property
    def code(self) -> str:
        """Nine characters that tell this item from all others."""
        about = "\0".join((self.file, self.field, self.message))
        return _code(about)

    @property
    def of_provider(self) -> bool:
        """Whether it is about a provider and not about one row."""
        return self.field.startswith(PROVIDER)

    @property
    def group_code(self) -> str:
        """The same for the whole list."""
        return _code(f"{self.field}\0{self.message}")


def _code(about: str) -> str:
    # Without the letter in front, a spreadsheet takes 1234e567 for a number.
    return f"k{blake2b(about.encode(), digest_size=4).hexdigest()}"


class Kept(NamedTuple):
    """A field that says something else in the file than in the list."""

    file: str
    field: str
    listed: str
    filed: str


class Todo(NamedTuple):
    """Everything that is told after an import."""

    items: Sequence[Item] = ()
    kept: Sequence[Kept] = ()
    left_out: Sequence[tuple[int, str]] = ()
    removed: Sequence[str] = ()
    """Files that somebody took away; they are not made again."""
    unused: Sequence[str] = ()

    def groups(self) -> list[list[Item]]:
        """Return the items that are the same on many rows, most rows first."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.group_code, []).append(item)
        many = [group for group in found.values() if len(group) >= MANY]
        return sorted(many, key=lambda group: (not group[0].error, -len(group)))

    def alone(self) -> list[Item]:
        """Return the items that stand in no group, in the order of the rows."""
        grouped = {item.group_code for group in self.groups() for item in group}
        return sorted(
            (item for item in self.items if item.group_code not in grouped),
            key=lambda item: (item.row, not item.error, item.cell),
        )

    def open(self, done: frozenset[str]) -> int:
        """Count what nobody has ticked off; a group counts once."""
        groups = sum(not is_done(group, done) for group in self.groups())
        return groups + sum(not is_done([item], done) for item in self.alone())


def is_done(items: Sequence[Item], done: frozenset[str]) -> bool:
    """Say whether items were ticked off, as a group or each by itself."""
    return items[0].group_code in done or all(item.code in done for item in items)
