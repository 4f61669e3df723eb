"""The schema of entries, for those who check or make entries elsewhere."""

from __future__ import annotations

import orjson

from sociale_kaart.schema import Schema
from sociale_kaart.sitefile import SiteFile


def schema_files(schema: Schema) -> list[SiteFile]:
    """Return the schema files; they refer to each other by name, so they lie side by side."""
    return [
        SiteFile(
            f"data/schema/{name}.schema.json",
            orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE),
        )
        for name, content in sorted(schema.documents.items())
    ]
