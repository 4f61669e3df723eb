"""Documents x schema and rules -> problems, in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from sociale_kaart.check.explain import explain_all
from sociale_kaart.check.faults import MANY, MISPLACED, Fault, faults
from sociale_kaart.check.fields import Fields
from sociale_kaart.problem import Explanation, Problem
from sociale_kaart.read import MOST, PAGE, Document, Span
from sociale_kaart.read.folder import Kind
from sociale_kaart.rules import ENTRY_RULES, Entry
from sociale_kaart.rules.base import About, Finding
from sociale_kaart.schema import Schema

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

__all__ = ["MOST", "Checker", "explanations", "problem_of"]

FIELDS_PAGE = "/voor-aanbieders/velden/#"
MISPLACED_FROM = 2
_MISPLACED = (
    "dit is aanbod, en geen aanbieder",
    "Geef dit bestand een andere naam, bijvoorbeeld inloop.yml. Maak daarnaast een bestand "
    "aanbieder.yml met de naam van de organisatie en één zin over wat die doet.",
)
_MANY = (
    f"in dit bestand staan meer dan {MOST} fouten; je ziet er hier {MOST}",
    "Los eerst deze op, en kijk dan opnieuw.",
)
KINDS: tuple[Kind, ...] = ("aanbod", "aanbieder")


class Checker:
    """Checks documents against one schema; made once, since preparing a validator takes long."""

    def __init__(self, schema: Schema) -> None:
        """Prepare the quick validators; the ones that can explain follow when they are needed."""
        self.schema = schema
        documents = [(d["$id"], dict(d)) for d in schema.documents.values()]
        registry = jsonschema_rs.Registry(documents)
        self._quick = {
            kind: jsonschema_rs.Draft202012Validator(
                dict(schema.documents[kind]), registry=registry
            )
            for kind in KINDS
        }
        self.fields = {kind: Fields(schema, kind) for kind in KINDS}
        offering, provider = (schema.documents[kind]["properties"] for kind in KINDS)
        self._only_offering = frozenset(offering).difference(provider)
        self._markdown = frozenset(
            str(path[-1])
            for fields in self.fields.values()
            for path, field in fields.all()
            if field.get("contentMediaType") == "text/markdown"
        )

    def is_valid(self, data: Any, kind: Kind) -> bool:
        """Say quickly whether the schema allows this."""
        return self._quick[kind].is_valid(data)

    def errors(self, data: Any, kind: Kind) -> Iterator[ValidationError]:
        """Return what the schema does not allow, as jsonschema finds it."""
        return iter(self._slow[kind].iter_errors(data))

    def entry(self, kind: Kind, id: str, data: dict[str, Any], today: date) -> Entry:
        """Return content that the schema allows as rules look at it."""
        return Entry(kind, id, data, today, self._markdown)

    def check(self, document: Document, kind: Kind, id: str, today: date) -> list[Problem]:
        """Return all problems of one document."""
        problems = []
        data = document.data
        broken: set[str] = set()
        if not self.is_valid(data, kind):
            if kind == "aanbieder" and len(self._only_offering.intersection(data)) > MISPLACED_FROM:
                return [_of_file(document, MISPLACED, *_MISPLACED)]
            owner = id.partition("/")[0]
            told = faults(document, self.errors(data, kind), self.fields[kind], owner)
            found = list(islice(told, MOST))
            problems = [_problem_of_fault(document, fault) for fault in found]
            if next(told, None):
                return [*problems, _of_file(document, MANY, *_MANY)]
            for fault in found:
                broken |= {str(fault.path[0])} if fault.path else set()
                broken |= {fault.meant} if len(fault.path) < 2 else set()
            data = {key: value for key, value in data.items() if key not in broken}
        entry = self.entry(kind, id, data, today)
        for about, check in ENTRY_RULES:
            if broken.isdisjoint(about.reads):
                problems += [problem_of(document, about, finding) for finding in check(entry)]
        return problems

    @cached_property
    def _slow(self) -> Mapping[str, Validator]:
        # jsonschema takes longer to import than a thousand entries to check.
        from sociale_kaart.check.slow import validators

        return validators(self.schema)


def problem_of(document: Document, about: About, finding: Finding) -> Problem:
    """Make a problem of what a rule found in a document."""
    if finding.piece:
        span = document.find(finding.path, finding.piece)
    else:
        span = document.place(finding.path, key=finding.key)
    return _problem(document, span, about, finding.message, finding.hint, PAGE + about.code)


def _of_file(document: Document, about: Explanation, message: str, hint: str) -> Problem:
    return Problem(
        document.file, 0, 0, about.code, "fout", message, hint, explanation=PAGE + about.code
    )


def _problem_of_fault(document: Document, fault: Fault) -> Problem:
    span = document.place(fault.path, key=fault.key)
    page = FIELDS_PAGE + fault.field if fault.field else PAGE + fault.code
    return Problem(
        file=document.file,
        line=span.line,
        column=span.column,
        code=fault.code,
        level="fout",
        message=fault.message,
        hint=fault.hint,
        width=span.width,
        source=document.line(span.line),
        explanation=page,
    )


def _problem(
    document: Document, span: Span, about: About, message: str, hint: str, page: str
) -> Problem:
    return Problem(
        file=document.file,
        line=span.line,
        column=span.column,
        code=about.code,
        level=about.level,
        message=message,
        hint=hint,
        width=span.width,
        source=document.line(span.line),
        explanation=page,
    )


def explanations(schema: Schema) -> list[Explanation]:
    """Explain every code that reading and checking can give, sorted by code."""
    return explain_all([Fields(schema, kind) for kind in KINDS])
