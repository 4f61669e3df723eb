"""What the schema calls the fields of which an entry can lack one."""

from __future__ import annotations

from collections.abc import Mapping

from sociale_kaart.check.fields import Fields
from sociale_kaart.gaps.fields import WANTED
from sociale_kaart.schema import Schema

_ELSEWHERE = {"punt": ("locaties", 0, "punt")}
"""Fields that do not stand at the top of an entry."""


def field_titles(schema: Schema) -> Mapping[str, str]:
    """Return the title of every wanted field; its name where the schema has no title for it."""
    fields = Fields(schema, "aanbod")
    return {
        wanted.name: str(
            fields.at(_ELSEWHERE.get(wanted.name, (wanted.name,))).get("title") or wanted.name
        )
        for wanted in WANTED
    }
