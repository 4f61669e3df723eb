"""The schema as the YAML extension of an editor reads it: help, choices and messages in Dutch.

Such an extension has words of its own, in English, for what is wrong and for examples. It uses
``errorMessage`` only for some keywords. So here each mistake gets a keyword that it does that for,
and examples and choices become part of the help.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from sociale_kaart.check import KINDS
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.check.sentences import subject
from sociale_kaart.read.folder import Kind
from sociale_kaart.schema import Schema
from sociale_kaart.wording import say

FOLDER = "editor"
"""Where in ``schema/`` the made files stand."""

_LIMITS = (
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "propertyNames",
)
_FEW = 12
"""So many names of fields fit in a message."""
_MARKS = re.compile(r"([\\`*_\[\]<>#])")


def editor_schema(schema: Schema, kind: Kind) -> dict[str, Any]:
    """Return the schema of one kind of file, whole: it refers to no other."""
    fields = Fields(schema, kind)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Made from ../{kind}.schema.json by `make format`; change that one.",
        **_made("", fields.root, fields, message=fields.root["description"]),
    }


def editor_files(schema: Schema) -> dict[str, bytes]:
    """Return the files to write in ``schema/``, by their path in there."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return {
        f"{FOLDER}/{kind}.schema.json": orjson.dumps(editor_schema(schema, kind), option=options)
        for kind in KINDS
    }


def _made(
    name: str, field: Field, fields: Fields, *, message: str, required: bool = False
) -> dict[str, Any]:
    """Return a field with all that is in it; ``message`` is for one that has none of its own."""
    message = field.get("errorMessage", message)
    made: dict[str, Any] = {
        "title": field.get("title", name),
        "markdownDescription": _help(name, field, fields, message, required),
    }
    if "type" in field:
        made |= {"type": field["type"], "errorMessage": message}
    rules = [*_limits(field, message), *_wanted(field, fields)]
    if "items" in field:
        made["items"] = _made("", fields.resolve(field["items"]), fields, message=message)
    if "properties" in field:
        wanted = field.get("required", ())
        inner = fields.properties(field)
        made["properties"] = {
            key: _made(key, one, fields, message=message, required=key in wanted)
            for key, one in inner.items()
        }
        rules.append(_only(inner))
    if isinstance(field.get("additionalProperties"), dict):
        inside = fields.resolve(field["additionalProperties"])
        made["additionalProperties"] = _made("", inside, fields, message=message)
    if rules:
        made["allOf"] = rules
    # What can be filled in; as choices or examples it would get headings in English.
    if "oneOf" in field:
        made["defaultSnippets"] = [_choice(one) for one in field["oneOf"]]
    elif examples := field.get("examples"):
        made["defaultSnippets"] = [{"label": as_yaml(one), "body": one} for one in examples]
    return made


def _help(name: str, field: Field, fields: Fields, message: str, required: bool) -> str:
    said = _plain(field.get("description", message))
    parts = [f"{said} {say('editor.verplicht')}" if required else said]
    # A list of choices is explained where one begins to choose.
    choices = field.get("oneOf") or fields.resolve(field.get("items", {})).get("oneOf", ())
    if choices:
        listed = "\n".join(f"- {_offered(choice)}" for choice in choices)
        parts.append(f"{say('editor.keuzes')}\n\n{listed}")
    for example in field.get("examples", ()):
        text = as_yaml({name: example})[1:-1] if name else as_yaml(example)
        parts.append(f"{say('editor.voorbeeld')}\n\n```yaml\n{text}\n```")
    return "\n\n".join(parts)


def _offered(choice: Mapping[str, Any]) -> str:
    return f"`{choice['const']}`: {_plain(choice['title'])}. {_plain(choice['description'])}"


def _choice(choice: Mapping[str, Any]) -> dict[str, Any]:
    about = f"**{_plain(choice['title'])}**\n\n{_plain(choice['description'])}"
    value = choice["const"]
    return {"label": str(value), "markdownDescription": about, "body": value}


def _limits(field: Field, message: str) -> Iterable[dict[str, Any]]:
    limits = {key: field[key] for key in _LIMITS if key in field}
    if "oneOf" in field:
        limits |= _one_of([choice["const"] for choice in field["oneOf"]])
    if limits:
        # A list of nothing is the one keyword about which an extension always says our sentence.
        yield {"if": limits, "else": {"enum": [], "errorMessage": message}}


def _one_of(values: list[Any]) -> dict[str, Any]:
    """Return what only these values fit, without the keyword that shows them in English."""
    if all(isinstance(value, str) for value in values):
        return {"type": "string", "pattern": f"^(?:{'|'.join(map(re.escape, values))})$"}
    if values == [*range(values[0], values[0] + len(values))]:
        return {"type": "integer", "minimum": values[0], "maximum": values[-1]}
    return {"enum": values}


def _wanted(field: Field, fields: Fields) -> Iterable[dict[str, Any]]:
    inner = fields.properties(field)
    for name in field.get("required", ()):
        missing = _sentence(say("ontbreekt", veld=subject(name, inner[name])))
        examples = [as_yaml({name: one})[1:-1] for one in inner[name].get("examples", ())[:1]]
        hints = [say("schrijf-bijvoorbeeld", wat=example) for example in examples]
        yield {"required": [name], "errorMessage": " ".join([missing, *hints])}


def _only(inner: Mapping[str, Field]) -> dict[str, Any]:
    few = len(inner) <= _FEW
    remedy = say(f"veld-onbekend.{'nog' if few else 'zoek'}", velden=", ".join(inner))
    return {
        "properties": dict.fromkeys(inner, True),
        "additionalProperties": False,
        "errorMessage": f"{say('editor.onbekend')} {remedy}",
    }


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _plain(text: str) -> str:
    """Return text as Markdown that shows it as it is."""
    return _MARKS.sub(r"\\\1", text)
