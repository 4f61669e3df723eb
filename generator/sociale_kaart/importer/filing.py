"""One file of the catalogue: the list's data merged into it, checked, and written as it will be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sociale_kaart.canon import NotKeptError, rewrite, write_entry
from sociale_kaart.check import Checker
from sociale_kaart.check.mend import Mender
from sociale_kaart.importer.entry import Remark
from sociale_kaart.importer.existing import Existing
from sociale_kaart.importer.merge import Kept, flat, merge
from sociale_kaart.importer.record import Record
from sociale_kaart.importer.targets import PROVIDER
from sociale_kaart.problem import Problem
from sociale_kaart.read import read_document
from sociale_kaart.read.folder import Kind

DRAFT = "concept"


class Filed(NamedTuple):
    """A file as it should be (``text`` is None when somebody took it away), and what to tell."""

    path: str
    text: str | None
    remarks: list[Remark]
    kept: list[Kept]

    @property
    def draft(self) -> bool:
        """Whether the file is not ready for the site."""
        return any(remark.error for remark in self.remarks)


@dataclass
class Desk:
    """Puts what the list says into files, one after the other."""

    existing: Existing
    record: Record
    checker: Checker
    today: date

    def __post_init__(self) -> None:
        """Prepare what mends mechanical mistakes."""
        self.mender = Mender(self.checker.schema)

    def file(
        self,
        path: str,
        kind: Kind,
        listed: Mapping[str, Any],
        remarks: Sequence[Remark],
        row: int,
        cells: Mapping[str, str],
        key: str = "",
    ) -> Filed:
        """Merge, check and write one file; the record then says what the list says now."""
        # So that ``kaart check --fix`` finds nothing to mend, which would look like a change.
        listed, _ = self.mender.mend(dict(listed), kind)
        before = self.record.said.get(path)
        if before is not None and path not in self.existing.texts:
            return Filed(path, None, [], [])
        filed = self.existing.data.get(path)
        if path in self.existing.texts and filed is None:
            # Somebody is working on it and it cannot be read now; ``kaart check`` says why.
            return Filed(path, self.existing.texts[path], [_unreadable(row)], [])
        new = filed is None
        data, kept = (dict(listed), []) if filed is None else merge(filed, before, listed)
        data.pop(DRAFT, None)
        told = self._problems(path, kind, data, row, cells, _open(remarks, listed, data))
        wrong = any(remark.error for remark in told)
        was_draft = not new and filed is not None and filed.get(DRAFT) is True
        ours = new or (before is not None and was_draft == bool(before.get(DRAFT)))
        if wrong if ours else was_draft:
            data[DRAFT] = True
        self.record.note(path, flat(listed) | ({DRAFT: True} if wrong else {}), key)
        return Filed(path, self._text(path, kind, data, filed), told, kept)

    def _problems(
        self,
        path: str,
        kind: Kind,
        data: Mapping[str, Any],
        row: int,
        cells: Mapping[str, str],
        remarks: list[Remark],
    ) -> list[Remark]:
        """Add what the check says; of a field with a remark, only that it is an error."""
        text = write_entry(data, kind, self.checker.schema)
        document = read_document(text.encode(), path)
        lines = {document.place((name,), key=True).line: name for name in document.data}
        before = PROVIDER if kind == "aanbieder" else ""
        told = list(remarks)
        id = path.removesuffix(".yml")
        for problem in self.checker.check(document, kind, "/".join(id.split("/")[-2:]), self.today):
            field, missing = _field(problem, lines), _missing(problem)
            name = before + (field or missing)
            about = [i for i, remark in enumerate(told) if remark.field.startswith(name)]
            error = problem.level == "fout"
            if about and name:
                told[about[0]] = told[about[0]]._replace(error=told[about[0]].error or error)
            elif not (missing == "kort" and name not in cells and "wat" not in data):
                # A short sentence comes from the text, where there is one.
                hint = _hint(problem, name in cells) if missing else " ".join(problem.hint.split())
                cell = cells.get(name, "")
                told.append(Remark(row, cell, name or "bestand", problem.message, hint, error))
        return told

    def _text(
        self, path: str, kind: Kind, data: Mapping[str, Any], filed: Mapping[str, Any] | None
    ) -> str:
        up = path.count("/") + 1
        if filed is None:
            return write_entry(data, kind, self.checker.schema, up=up)
        text = self.existing.texts[path]
        if data == filed:
            return text
        try:
            return rewrite(text, kind, self.checker.schema, data=data, up=up)
        except NotKeptError:
            # Rather an old value than a comment of the provider lost.
            return text


def _open(
    remarks: Sequence[Remark], listed: Mapping[str, Any], data: Mapping[str, Any]
) -> list[Remark]:
    """Return the remarks about fields that nobody has written otherwise in the file since."""
    in_list, in_file = flat(listed), flat(data)

    def finished(remark: Remark) -> bool:
        name = remark.field.removeprefix(PROVIDER)
        names = {
            n for n in (*in_list, *in_file) if n == name or n.startswith((f"{name}.", f"{name}_"))
        }
        return any(in_list.get(n) != in_file.get(n) for n in names)

    return [remark for remark in remarks if not finished(remark)]


def _field(problem: Problem, lines: Mapping[int, str]) -> str:
    """Return the field in which a problem stands."""
    above = [line for line in lines if line <= problem.line]
    return lines[max(above)] if above else ""


def _missing(problem: Problem) -> str:
    """Return the field that is missing: the check points at no line, but names it in its code."""
    name, _, what = problem.code.rpartition("-")
    return {"plek": "locaties"}.get(name, name) if what == "ontbreekt" else ""


def _hint(problem: Problem, has_column: bool) -> str:
    """Say what to do about a field that is missing, in the list or in the file."""
    example = problem.hint.partition("Schrijf bijvoorbeeld: ")[2]
    shown = f" In het bestand schrijf je bijvoorbeeld: {example}" if example else ""
    if has_column:
        return f"Vul de cel in.{shown}"
    return f"Maak er een kolom voor, of zet een waarde bij vast in de indeling.{shown}"


def _unreadable(row: int) -> Remark:
    return Remark(
        row, "", "bestand", "het bestand is nu niet te lezen; we zijn er van afgebleven",
        "Kijk met kaart check wat er mis is.",
    )  # fmt: skip
