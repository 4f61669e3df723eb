"""Every code that checking can give, explained; the page about messages is made from this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.faults import MANY, MISPLACED, OTHER, UNKNOWN
from sociale_kaart.check.fields import Field, Fields
from sociale_kaart.problem import Explanation
from sociale_kaart.read import EXPLANATIONS, Path
from sociale_kaart.rules import explanations as rule_explanations

_NUMBERS = frozenset(("integer", "number"))


def explain_all(fields_by_kind: list[Fields]) -> list[Explanation]:
    """Return the explanation of every code, sorted by code; the first field with a code counts."""
    found = {explanation.code: explanation for explanation in EXPLANATIONS}
    found |= {explanation.code: explanation for explanation in rule_explanations()}
    found |= {explanation.code: explanation for explanation in (UNKNOWN, OTHER, MISPLACED, MANY)}
    for fields in fields_by_kind:
        for path, _ in fields.all():
            for explanation, _ in of_field(fields, path):
                found.setdefault(explanation.code, explanation)
    return [found[code] for code in sorted(found)]


def of_field(fields: Fields, path: Path) -> Iterator[tuple[Explanation, Any]]:
    """Explain the codes of the field at a path; each with a value that gives it.

    The value of a field that is missing is Ellipsis.
    """
    name, field = fields.named(path)
    inner = fields.at(path)
    right = _example(field)
    what = " ".join(
        dict.fromkeys(filter(None, (field.get("description"), inner.get("errorMessage"))))
    )
    title = field.get("title", name)
    item = len(path) > 1 and isinstance(path[-1], int)

    def told(end: str, sentence: str, wrong: Any) -> tuple[Explanation, Any]:
        written = as_yaml([wrong, *right[1:]] if item and isinstance(right, list) else wrong)
        shown = "" if wrong is ... else f"{name}: {written}".rstrip()
        return (
            Explanation(
                f"{name}-{end}",
                "fout",
                f"{title}: {sentence}",
                what,
                shown,
                f"{name}: {as_yaml(right)}" if right is not None else "",
            ),
            wrong,
        )

    if not item and fields.is_required(path):
        yield told("ontbreekt", "ontbreekt", ...)
    if path[-1] not in fields.at(path[:-1]).get("properties", ()) and not item:
        return  # a translation: its own fields follow
    if not item:
        yield told("leeg", "leeg", None)
    one = right[0] if item and isinstance(right, list) and right else right
    yield from (told(end, sentence, wrong) for end, sentence, wrong in _wrong_values(inner, one))


def _example(field: Field) -> Any:
    if "examples" in field:
        return field["examples"][0]
    return field["oneOf"][0]["const"] if "oneOf" in field else None


def _wrong_values(field: Field, right: Any) -> Iterator[tuple[str, str, Any]]:
    """Think of a wrong value for each thing that the schema asks of a field."""
    if "oneOf" in field:
        yield "onbekend", "staat niet in de lijst", "iets-anders"
        return
    if "propertyNames" in field:
        yield "onbekend", "staat niet in de lijst", {"xx": {"naam": "Tuin"}}
    kind = field.get("type", "string")
    kinds = kind if isinstance(kind, list) else [kind]
    if len(kinds) > 1:
        yield "type", "verkeerd soort waarde", True
    else:
        yield "type", "verkeerd soort waarde", "tekst" if kind != "string" else 201234567
    if "minLength" in field and field["minLength"] > 1:
        yield "kort", f"te kort (minstens {field['minLength']} tekens)", "0"
    if "maxLength" in field:
        whole = str(right or "tekst ")
        long = (whole * (field["maxLength"] // len(whole) + 1))[: field["maxLength"] + 1]
        yield "lang", f"te lang (hooguit {field['maxLength']} tekens)", long
    if "pattern" in field:
        yield "vorm", "verkeerde vorm", "?" * max(field.get("minLength", 1), 1)
    if not _NUMBERS.isdisjoint(kinds):
        yield from _out_of_range(field)
    if kind == "array":
        yield from _wrong_lists(field, right)


def _out_of_range(field: Field) -> Iterator[tuple[str, str, Any]]:
    if "minimum" in field:
        yield "laag", f"te laag (minstens {field['minimum']})", field["minimum"] - 1
    if "maximum" in field:
        yield "hoog", f"te hoog (hooguit {field['maximum']})", field["maximum"] + 1


def _wrong_lists(field: Field, right: Any) -> Iterator[tuple[str, str, Any]]:
    items = right if isinstance(right, list) and right else ["tekst"]
    if field.get("minItems", 0) > 1:
        yield "weinig", f"te weinig waarden (minstens {field['minItems']})", items[:1]
    if "maxItems" in field:
        many = (items * (field["maxItems"] + 1))[: field["maxItems"] + 1]
        yield "veel", f"te veel waarden (hooguit {field['maxItems']})", many
    if field.get("uniqueItems"):
        yield "dubbel", "een waarde staat er twee keer", [items[0], items[0]]
