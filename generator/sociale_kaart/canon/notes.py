"""The comments in a file, and what each belongs to, so that they move along with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from sociale_kaart.read import Path


@dataclass
class Notes:
    """Comments by the path of what they belong to, each from its ``#`` on."""

    head: list[str] = field(default_factory=list)
    """Lines above everything, blank lines included."""
    before: dict[Path, list[str]] = field(default_factory=dict)
    beside: dict[Path, str] = field(default_factory=dict)
    after: dict[Path, list[str]] = field(default_factory=dict)
    foot: list[str] = field(default_factory=list)

    def inside(self, path: Path) -> bool:
        """Say whether something within this has a comment; asked when all notes are in place."""
        return path in self._around

    @cached_property
    def _around(self) -> frozenset[Path]:
        kept = (*self.before, *self.beside, *self.after)
        return frozenset(path[:size] for path in kept for size in range(len(path)))


NO_NOTES = Notes()
