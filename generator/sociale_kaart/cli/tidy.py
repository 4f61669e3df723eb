"""A file of the catalogue in the form of the house, mended where that was asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from sociale_kaart.beside import write_beside
from sociale_kaart.canon import NotKeptError, rewrite
from sociale_kaart.check.mend import Mended, Mender
from sociale_kaart.read import MAX_BYTES, UnreadableError, read_document
from sociale_kaart.read.folder import Found, reason, unreadable
from sociale_kaart.schema import Schema


class Tidied(NamedTuple):
    """What a file would become, and whether that is something else than it is."""

    text: str
    changed: bool
    mended: Sequence[Mended] = ()


def tidied(path: Path, file: Found, schema: Schema, mender: Mender | None = None) -> Tidied:
    """Return a file in the form of the house; with a mender also put right.

    Raises UnreadableError, with the problems, for what is no entry.
    """
    try:
        with path.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError([unreadable(str(path), error)]) from None
    document = read_document(raw, str(path))
    data, mended = mender.mend(document.data, file.kind) if mender else (document.data, [])
    up = file.path.count("/") + 1
    try:
        text = rewrite(document.text, file.kind, schema, data=data, up=up)
    except NotKeptError:
        # Rather an old form than a lost word.
        return Tidied(document.text, changed=False)
    return Tidied(text, text.encode() != raw, mended)


def save(path: Path, text: str) -> None:
    """Write a file; raise click.ClickException when that cannot be done."""
    try:
        write_beside(path, text.encode())
    except OSError as error:
        what = f"{path} is niet te schrijven ({reason(error)})."
        raise click.ClickException(what) from None
