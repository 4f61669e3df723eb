"""An existing file with other data or in the order of the house; its comments stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sociale_kaart.canon.blocks import lines, schema_line
from sociale_kaart.canon.comments import SCHEMA_LINE, notes_in
from sociale_kaart.canon.notes import NO_NOTES, Notes
from sociale_kaart.canon.order import arranged, order_of
from sociale_kaart.read import MAX_BYTES
from sociale_kaart.read.folder import Kind
from sociale_kaart.read.strict import parse
from sociale_kaart.schema import Schema


class NotKeptError(Exception):
    """The text cannot be written again without losing something."""


def rewrite(
    text: str, kind: Kind, schema: Schema, *, data: Mapping[str, Any] | None = None, up: int = 2
) -> str:
    """Return a text that was read in the form of the house, with other data where that is given.

    Comments move along with what they belong to; those of a field that is no longer there stand
    at the end. The line that tells editors the schema is kept, or added (see ``write_entry`` for
    ``up``). Without comments the result is what ``write_entry`` makes of the data.

    Raises RefusedError for a text that is no entry, NotKeptError when data or a comment would be
    lost, which is a mistake in this module.
    """
    content = arranged(parse(text) if data is None else data, order_of(schema, kind))
    first, _, rest = text.partition("\n")
    if SCHEMA_LINE.match(first) and rest == "\n".join([*lines(content, NO_NOTES), ""]):
        return text  # as nearly every file is already
    notes = notes_in(text)
    if not any(map(SCHEMA_LINE.match, notes.head)):
        notes.head.insert(0, schema_line(kind, up))
    kept = _all(notes)
    _keep_the_orphans(notes, content)
    made = "\n".join(lines(content, notes)) + "\n"
    if len(made.encode()) > MAX_BYTES or parse(made) != content or _all(notes_in(made)) != kept:
        raise NotKeptError
    return made


def _keep_the_orphans(notes: Notes, content: Any) -> None:
    """Move the comments of what is no longer there to the end."""
    for kept in (notes.before, notes.beside, notes.after):
        for path in [path for path in kept if not _has(content, path)]:
            gone = kept.pop(path)
            notes.foot += [gone] if isinstance(gone, str) else gone


def _has(content: Any, path: tuple[str | int, ...]) -> bool:
    for step in path:
        try:
            content = content[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _all(notes: Notes) -> Counter[str]:
    """Count the words in all comments: two that stood at one thing may be one now."""
    every = [*notes.head, *notes.foot, *notes.beside.values()]
    for kept in (notes.before, notes.after):
        every += [note for listed in kept.values() for note in listed]
    return Counter(word for note in every for word in note.split())
