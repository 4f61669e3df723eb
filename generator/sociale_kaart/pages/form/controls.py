"""From the schema to what the form shows: for each field how it is asked, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sociale_kaart.check.fields import Field, Fields

OFTEN = frozenset(
    {"doel", "naar_trede", "trefwoorden", "toelichting_doelgroep", "wanneer", "locaties", "online"}
    | {"kosten", "prijs", "aanmelden", "contact", "begeleiding", "indicatie", "organisatie"}
    | {"van", "tot", "naam", "adres", "postcode", "telefoon", "email", "website", "datum", "url"}
    | {"landelijk", "provincies", "gemeenten", "vrij", "wachttijd_weken", "reden"}
)
"""What is asked of everybody besides the obligatory fields; the rest is folded away."""

LONG = 130
"""A text that may be longer than this gets a box of several lines."""
FEW = 7
"""So many values of an optional field at most stand side by side; more go into a list."""

INPUTS: Mapping[str, tuple[str, str]] = {
    "telefoon": ("tel", "tel"),
    "email": ("email", "email"),
    "website": ("url", "url"),
    "url": ("url", "off"),
    "adres": ("text", "address-line1"),
    "postcode": ("text", "postal-code"),
}
"""What a browser may know about a field: the kind of input, and what to fill in by itself."""


class Option(NamedTuple):
    """A value that a field may have, with its name and what it means."""

    value: str | int
    title: str
    description: str
    icon: str


class Control(NamedTuple):
    """A field as the form asks for it.

    ``shape`` says how it is asked and read back: ``tekst``, ``getal``, ``jaar`` (a year or a date),
    ``datum``, ``tijd``, ``ja`` (yes or nothing), ``een`` (one value), ``meer`` (several values),
    ``regels`` (a list of texts), ``punt`` (two numbers), ``groep`` (fields inside a field),
    ``lijst`` (such groups, any number) or ``talen`` (such a group for each language).
    ``rows`` is 0 for a single line.
    """

    name: str
    shape: str
    title: str
    help: str
    required: bool
    rare: bool
    example: str = ""
    options: Sequence[Option] = ()
    inner: Sequence[Control] = ()
    rows: int = 0
    longest: int = 0
    input: str = "text"
    autocomplete: str = "off"
    as_list: bool = False
    one: str = ""
    """What one of a list is called: "locatie"."""


def controls(fields: Fields, parent: Field) -> Iterator[Control]:
    """Return the fields inside one, as the form asks for them, in the schema's order."""
    required = parent.get("required", ())
    for name, field in fields.properties(parent).items():
        yield _control(name, field, name in required, fields)


def _control(name: str, field: Field, required: bool, fields: Fields) -> Control:
    item = fields.resolve(field.get("items", {}))
    shape = _shape(field, item, fields)
    options = _options(field if shape == "een" else item)
    inner: Sequence[Control] = ()
    if shape in ("groep", "lijst"):
        inner = list(controls(fields, item if shape == "lijst" else field))
    if shape == "talen":
        texts = fields.resolve(field["additionalProperties"])
        inner = [control._replace(rare=False) for control in controls(fields, texts)]
        options = _languages(field["propertyNames"]["enum"], fields)
    longest = field.get("maxLength", 0)
    kind, autocomplete = INPUTS.get(name, ("text", "off"))
    return Control(
        name,
        shape,
        field.get("title", name),
        field.get("description", ""),
        required,
        not required and name not in OFTEN,
        _example(field.get("examples", [""])[0], shape),
        options,
        inner,
        _rows(field, longest) if shape == "tekst" else 0,
        longest,
        kind,
        autocomplete,
        shape == "een" and not required and len(options) > FEW,
        (item.get("title") or inner[0].title).lower() if shape == "lijst" else "",
    )


def _shape(field: Field, item: Field, fields: Fields) -> str:
    if "oneOf" in field:
        return "een"
    if "oneOf" in item:
        return "meer"
    kind = field.get("type")
    if kind == "array" and "properties" in item:
        return "lijst"
    if kind == "array":
        return "punt" if item.get("type") == "number" else "regels"
    if kind == "object":
        return "talen" if "propertyNames" in field else "groep"
    if isinstance(kind, list):
        return "jaar"
    for name in ("datum", "tijd"):
        if "pattern" in field and field["pattern"] == _building_block(name, fields)["pattern"]:
            return name
    return {"boolean": "ja", "integer": "getal", "number": "getal"}.get(str(kind), "tekst")


def _building_block(name: str, fields: Fields) -> Field:
    return fields.resolve({"$ref": f"begrippen.schema.json#/$defs/{name}"})


def _rows(field: Field, longest: int) -> int:
    if "pattern" in field or 0 < longest < LONG:
        return 0
    if field.get("contentMediaType") == "text/markdown":
        return 8 if longest > 1500 else 4
    return 8 if longest > 1500 else 3 if longest > 160 else 2


def _options(field: Field) -> list[Option]:
    return [
        Option(term["const"], term["title"], term.get("description", ""), term.get("icoon", ""))
        for term in field.get("oneOf", ())
    ]


def _languages(codes: Sequence[str], fields: Fields) -> list[Option]:
    terms = _building_block("taal", fields)["oneOf"]
    titles = {term["const"]: term["title"] for term in terms}
    return [Option(code, titles.get(code, code), "", "") for code in codes]


def _example(value: Any, shape: str) -> str:
    """Return an example in words for the fields in which people type."""
    if shape in ("tekst", "getal", "jaar"):
        return str(value).replace(".", ",") if isinstance(value, float) else str(value)
    if shape == "regels":
        return ", ".join(map(str, value))
    if shape == "punt":
        return f"{value[0]}, {value[1]}"
    return ""
