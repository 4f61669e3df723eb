"""Empty entries to fill in by hand: every field with what it means, for who cannot use the form."""

from __future__ import annotations

from collections.abc import Iterator

from sociale_kaart.canon.blocks import schema_line
from sociale_kaart.check import KINDS
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema
from sociale_kaart.sitefile import SiteFile

_ABOUT = (
    "# Vul achter de dubbele punt in wat je weet. Weet je iets niet? Haal de regel dan weg.",
    "# Regels met een # ervoor zijn uitleg. Wil je zo'n veld gebruiken? Haal dan de # weg.",
)


def starter_files(schema: Schema) -> list[SiteFile]:
    """Return ``data/sjabloon/aanbod.yml`` and ``data/sjabloon/aanbieder.yml``."""
    return [
        SiteFile(f"data/sjabloon/{kind}.yml", _starter(Fields(schema, kind), kind).encode())
        for kind in KINDS
    ]


def _starter(fields: Fields, kind: Kind) -> str:
    lines = [schema_line(kind, 2), *_ABOUT]
    for name, field in fields.properties(fields.root).items():
        lines += ["", *_comments(field, fields)]
        example = as_yaml(field["examples"][0]) if field.get("examples") else ""
        required = fields.is_required((name,))
        lines.append(f"{'' if required else '# '}{name}: {example}".rstrip())
    return "\n".join(lines) + "\n"


def _comments(field: Field, fields: Fields) -> Iterator[str]:
    yield f"# {field.get('title', '')}: {field.get('description', '')}"
    terms = field.get("oneOf") or fields.resolve(field.get("items", {})).get("oneOf")
    if terms:
        values = ", ".join(str(term["const"]) for term in terms)
        yield f"# Kies uit: {values}"
