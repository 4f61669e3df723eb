"""What jsonschema finds, told as one fault for each cause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.commas import decimal_commas
from sociale_kaart.check.convert import converted
from sociale_kaart.check.cure import cure
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.check.near import nearest_field
from sociale_kaart.check.sentences import advice, join, quote, subject, unknown_value, wrong_type
from sociale_kaart.problem import Explanation
from sociale_kaart.read import Document, Path
from sociale_kaart.wording import say

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


class Fault(NamedTuple):
    """A value or field that the schema does not allow."""

    code: str
    field: str
    """The field that the reader can look up; empty for a field that does not exist."""
    path: Path
    message: str
    hint: str
    key: bool = False
    meant: str = ""
    """The field that was probably meant by one that does not exist."""


_LONGEST_LIST = 10

OTHER = Explanation(
    "veld-fout",
    "fout",
    "Een veld klopt niet",
    "De waarde past niet bij wat er over het veld in het schema staat.",
    "",
    "",
)
UNKNOWN = Explanation(
    "veld-onbekend",
    "fout",
    "Een veld dat we niet kennen",
    "De naam van een veld is verkeerd geschreven, het veld staat op de verkeerde plek, of het "
    "bestaat niet.",
    "sektoren: [groen]",
    "sectoren: [groen]",
)

MISPLACED = Explanation(
    "aanbieder-inhoud",
    "fout",
    "Aanbod in het bestand van een aanbieder",
    "In aanbieder.yml staat wie de organisatie is. Elk aanbod heeft een eigen bestand in dezelfde "
    "map.",
    "de-boog/aanbieder.yml",
    "de-boog/inloop.yml",
)
MANY = Explanation(
    "veel-fouten",
    "fout",
    "Te veel fouten in één bestand",
    "We laten niet meer dan twintig fouten in één bestand zien.",
    "",
    "",
)

Errors = Mapping[str, "ValidationError"]
"""The errors of one value by the keyword of the schema that it breaks."""


def faults(
    document: Document, errors: Iterator[ValidationError], fields: Fields, owner: str
) -> Iterator[Fault]:
    """Tell the errors of a document; ``owner`` is the provider whose it is."""
    by_path: dict[Path, dict[str, ValidationError]] = {}
    for error in errors:
        keyword = "propertyNames" if "propertyNames" in error.schema_path else error.validator
        by_path.setdefault(tuple(error.absolute_path), {})[str(keyword)] = error
    commas = list(decimal_commas(document.data, by_path, fields))
    for comma in commas:
        by_path = {path: group for path, group in by_path.items() if not comma.explains(path)}
    for comma in commas:
        yield Fault(f"{comma.name}-type", comma.name, comma.path, comma.message, comma.hint)
    for path, group in by_path.items():
        told = False
        for fault in _tell(document, path, group, fields, owner):
            told = True
            yield fault
        if not told:
            yield _other(path, fields)


def _other(path: Path, fields: Fields) -> Fault:
    """Tell of a keyword that this module has no sentence for, so that nothing goes unnoticed."""
    name, field = fields.named(path)
    message = say("klopt-niet", veld=subject(name, field) if name else say("bestand"))
    return Fault(OTHER.code, name, path, message, advice(name, field), key=True)


def _tell(
    document: Document, path: Path, errors: Errors, fields: Fields, owner: str
) -> Iterator[Fault]:
    name, field = fields.named(path)
    inner = fields.at(path)
    value: Any = document.data
    for step in path:
        value = value[step]
    if value is None or value == "":
        yield _empty(path, fields)
    elif "type" in errors:
        message = wrong_type(name, value, field, inner)
        item = fields.at((*path, 0))
        hint = cure(_label(path, name), value, document.written(path), inner, item)
        hint = hint or advice(name, field, inner)
        yield Fault(f"{name}-type", name, path, message, hint)
    elif "oneOf" in errors:
        message, hint = unknown_value(name, value, inner, field)
        yield Fault(f"{name}-onbekend", name, path, message, hint)
    elif isinstance(value, dict):
        yield from _tell_object(path, value, errors, fields)
    else:
        yield from _tell_limits(path, value, errors, fields, owner)


def _label(path: Path, name: str) -> str:
    return "" if isinstance(path[-1], int) else f"{name}: "


def _empty(path: Path, fields: Fields) -> Fault:
    name, field = fields.named(path)
    remedy = say("leeg.verplicht" if fields.is_required(path) else "leeg.raad")
    message = say("leeg", veld=subject(name, field))
    return Fault(f"{name}-leeg", name, path, message, join(remedy, advice(name, field)), key=True)


def _tell_object(
    path: Path, value: Mapping[str, Any], errors: Errors, fields: Fields
) -> Iterator[Fault]:
    known = fields.properties(fields.at(path))
    meant: set[str] = set()
    if "additionalProperties" in errors:
        for key in value:
            if key not in known:
                fault = _unknown_field(path, key, value, fields)
                meant.add(fault.meant)
                yield fault
    if "propertyNames" in errors:
        name, field = fields.named(path)
        for key in value:
            if key not in field["propertyNames"]["enum"]:
                message = say("onbekend", waarde=quote(key), veld=subject(name, field))
                yield Fault(
                    f"{name}-onbekend", name, (*path, key), message, advice(name, field), key=True
                )
    if "required" in errors:
        for key in fields.at(path)["required"]:
            if key not in value and key not in meant:
                message = say("ontbreekt", veld=subject(key, known[key]))
                hint = advice(key, known[key])
                yield Fault(f"{key}-ontbreekt", key, path, message, hint, key=True, meant=key)
    elif "minProperties" in errors:
        yield _empty(path, fields)


def _unknown_field(path: Path, key: str, value: Mapping[str, Any], fields: Fields) -> Fault:
    known = fields.properties(fields.at(path))
    meant = nearest_field(key, known) or ""
    free = [name for name in known if name not in value]
    elsewhere = "" if meant else _place_elsewhere(key, fields)
    if meant and meant in value:
        hint = say("veld-onbekend.dubbel", naam=meant)
        meant = ""
    elif meant:
        hint = say("bedoel-je", wat=meant)
    elif elsewhere:
        hint = elsewhere
    elif 0 < len(free) <= _LONGEST_LIST:
        hint = say("veld-onbekend.nog", velden=", ".join(free))
    else:
        hint = say("veld-onbekend.zoek")
    message = say("veld-onbekend.hier" if elsewhere else "veld-onbekend", naam=key[:40])
    return Fault(UNKNOWN.code, "", (*path, key), message, hint, key=True, meant=meant)


def _place_elsewhere(key: str, fields: Fields) -> str:
    """Say where a field belongs that stands in the wrong place."""
    places: dict[str, Path] = {}
    found: dict[str, Field] = {}
    for path, field in fields.all():
        if isinstance(path[-1], str):
            places.setdefault(path[-1], path[:-1])
            found.setdefault(path[-1], field)
    meant = nearest_field(key, found)
    if meant is None:
        return ""
    around = [step for step in places[meant] if isinstance(step, str)]
    if not around:
        return say("veld-onbekend.links", naam=meant)
    return say("veld-onbekend.onder", naam=meant, groep=around[-1])


_LIMITS: tuple[tuple[str, str, Callable[[Any], dict[str, Any]]], ...] = (
    ("minLength", "kort", lambda value: {"tekens": _signs(value)}),
    ("maxLength", "lang", lambda value: {"tekens": _signs(value)}),
    ("pattern", "vorm", lambda value: {"waarde": quote(value)}),
    ("minimum", "laag", lambda value: {"getal": value}),
    ("maximum", "hoog", lambda value: {"getal": value}),
    ("minItems", "weinig", lambda value: {}),
    ("maxItems", "veel", lambda value: {"aantal": len(value)}),
    ("uniqueItems", "dubbel", lambda value: {"waarde": _double(value)}),
)
"""A keyword, the end of the code and key of the sentence, and what the sentence says of a value."""


def _tell_limits(
    path: Path, value: Any, errors: Errors, fields: Fields, owner: str
) -> Iterator[Fault]:
    if value == []:
        yield _empty(path, fields)
        return
    name, field = fields.named(path)
    inner = fields.at(path)
    for keyword, what, told in _LIMITS:
        if keyword in errors:
            limit = errors[keyword].validator_value
            message = say(what, veld=subject(name, field), grens=limit, **told(value))
            better = converted(value, inner, owner) if "pattern" in errors else ""
            hint = say("schrijf", wat=_label(path, name) + as_yaml(better)) if better else ""
            hint = hint or advice(name, field, inner)
            yield Fault(f"{name}-{what}", name, path, message, hint)
            return


def _signs(value: str) -> str:
    return say("teken" if len(value) == 1 else "tekens", aantal=len(value))


def _double(values: list[Any]) -> str:
    return next(quote(value) for index, value in enumerate(values) if value in values[:index])
