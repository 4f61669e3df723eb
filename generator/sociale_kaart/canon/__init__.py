"""Entries as the project writes them: one form for the same data, whoever or whatever wrote it.

``web/entryfile/write.ts`` writes exactly the same bytes; tests/examples/format holds both to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sociale_kaart.canon.blocks import lines, schema_line
from sociale_kaart.canon.notes import NO_NOTES
from sociale_kaart.canon.order import Order, arranged, order_of
from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema

__all__ = ["Order", "order_of", "write_entry"]


def write_entry(data: Mapping[str, Any], kind: Kind, schema: Schema, *, up: int = 2) -> str:
    """Return the text of a new file with this content.

    ``up`` is how many folders above the file's own the folder ``schema`` stands: 2 for
    ``catalogue/<provider>/<offering>.yml``. Reading the text gives the same data, unless a text in
    it holds what no entry may hold (see ``read.text.HIDDEN``) or a number is no finite one.
    """
    body = lines(arranged(data, order_of(schema, kind)), NO_NOTES)
    return "\n".join([schema_line(kind, up), *body]) + "\n"
