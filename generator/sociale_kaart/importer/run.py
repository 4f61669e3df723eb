"""An import from begin to end: a list and a mapping become files and a to-do list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sociale_kaart.check import Checker
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.importer import names
from sociale_kaart.importer.columns import Columns, find_columns, sheet_of
from sociale_kaart.importer.entry import Draft, Remark, read_row
from sociale_kaart.importer.excel import read_sheets
from sociale_kaart.importer.existing import look, municipalities, towns_in
from sociale_kaart.importer.filing import Desk, Filed
from sociale_kaart.importer.mapping import ListMapping, MappingFile
from sociale_kaart.importer.providers import together
from sociale_kaart.importer.record import Record
from sociale_kaart.importer.separated import read_separated
from sociale_kaart.importer.table import MAX_BYTES, Sheet, Table, TableError, table_of
from sociale_kaart.importer.targets import PROVIDER, all_targets
from sociale_kaart.importer.todo import Item, Kept, Todo
from sociale_kaart.read.folder import PROVIDER_FILE
from sociale_kaart.slugs import slug

Step = Callable[[], None]


class Outcome(NamedTuple):
    """What an import makes: files by their path in the catalogue, and what is left to do."""

    files: dict[str, str]
    """Only those that are new or change."""
    new: int
    drafts: int
    offerings: int
    record: Record
    todo: Todo


def read_list(file: Path, mapping: ListMapping) -> tuple[list[Sheet], Table]:
    """Read the list. Raises TableError and OSError."""
    with file.open("rb") as opened:
        raw = opened.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        what = f"dit bestand is groter dan {MAX_BYTES // 2**20} MB"
        raise TableError(what, "Kopieer alleen de rijen met aanbod naar een nieuw bestand.")
    if raw[:2] == b"PK" or raw[:4] == b"\xd0\xcf\x11\xe0" or file.suffix.casefold() == ".xlsx":
        sheets = read_sheets(raw)
    else:
        sheets = [read_separated(raw, encoding=mapping.encoding, separator=mapping.separator)]
    return sheets, table_of(sheet_of(sheets, mapping.sheet), mapping.header)


def take_in(
    sheets: list[Sheet],
    table: Table,
    file: MappingFile,
    root: Path,
    record: Record,
    checker: Checker,
    today: date,
    step: Step = lambda: None,
) -> Outcome:
    """Make files of the rows of a list; ``step`` is called for each. Nothing is written here.

    Raises MappingError when the mapping is not of this list, and OSError.
    """
    columns = find_columns(file, table, all_targets(checker.fields))
    existing = look(root)
    towns = file.mapping.towns
    listed, _ = _drafts(table, columns, file.mapping, towns)
    # What the list itself tells of a town counts at once: the next import will find it filed.
    told = towns_in(draft.offering for draft in listed)
    towns = {**municipalities(existing.towns, told), **towns}
    drafts, remarks = _drafts(table, columns, file.mapping, towns)
    where = names.folders(drafts, existing, file.mapping.folder)
    paths = names.paths(drafts, where, existing, record)
    before = set(record.keys)
    desk = Desk(existing, record, checker, today)
    filed = list(_file_all(desk, drafts, paths, where, step))
    gone = sorted(p for p in before - set(paths) if record.keys[p] and p in existing.texts)
    hidden = [(0, f"het blad {sheet.name} is verborgen") for sheet in sheets if sheet.hidden]
    items, kept = _told(filed, remarks, dict(zip(paths, drafts, strict=True)), gone)
    removed = [one.path for one in filed if one.text is None]
    todo = Todo(items, kept, [*hidden, *table.left_out], removed, columns.unused)
    changed = {
        one.path: one.text
        for one in filed
        if one.text is not None and existing.texts.get(one.path) != one.text
    }
    return Outcome(
        files=changed,
        new=sum(path not in existing.texts for path in changed),
        drafts=sum(one.draft for one in filed if one.path in set(paths)),
        offerings=len(drafts),
        record=record,
        todo=todo,
    )


def _drafts(
    table: Table, columns: Columns, mapping: ListMapping, towns: Mapping[str, str]
) -> tuple[list[Draft], list[Remark]]:
    """Read all rows; those without a name or a provider cannot have a file."""
    drafts: list[Draft] = []
    remarks: list[Remark] = []
    seen: dict[str, int] = {}
    for row in table.rows:
        draft = read_row(row, columns.plan, mapping, columns.key, towns)
        lacking = [
            (name, draft.cells.get(name, ""))
            for name, data in (("naam", draft.offering), (f"{PROVIDER}naam", draft.provider))
            if not data.get("naam")
        ]
        for name, cell in lacking:
            message = f"{name} is leeg; van deze rij is geen bestand gemaakt"
            remarks.append(Remark(row.number, cell, name, message, "Vul de cel in.", True))
        if draft.key and (first := seen.setdefault(draft.key, row.number)) != row.number:
            message = f"de sleutel {draft.key} staat ook in rij {first}; deze rij is overgeslagen"
            hint = "Geef elke rij een eigen sleutel."
            cell = f"{columns.key}{row.number}"
            remarks.append(Remark(row.number, cell, "sleutel", message, hint, True))
        elif not lacking:
            drafts.append(draft)
    return drafts, remarks


def _file_all(
    desk: Desk, drafts: Sequence[Draft], paths: Sequence[str], where: dict[str, str], step: Step
) -> Iterator[Filed]:
    by_folder: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_folder.setdefault(where[slug(draft.provider["naam"])], []).append(draft)
    for folder, own in by_folder.items():
        path = f"{folder}/{PROVIDER_FILE}"
        if path in desk.existing.texts and path not in desk.record.said:
            # A provider that was there already keeps its own file.
            continue
        provider = together(own)
        about = [r for draft in own for r in draft.remarks if r.field.startswith(PROVIDER)]
        remarks = [*about, *provider.remarks]
        yield desk.file(path, "aanbieder", provider.data, remarks, provider.row, own[0].cells)
    for draft, path in zip(drafts, paths, strict=True):
        own_remarks = [r for r in draft.remarks if not r.field.startswith(PROVIDER)]
        key = names.row_key(draft)
        yield desk.file(path, "aanbod", draft.offering, own_remarks, draft.row, draft.cells, key)
        step()


def _told(
    filed: Sequence[Filed],
    remarks: Sequence[Remark],
    drafts: dict[str, Draft],
    gone: Sequence[str],
) -> tuple[list[Item], list[Kept]]:
    """Return all there is to do and to know, with the names by which people know their files."""
    titles = {path: draft.offering["naam"] for path, draft in drafts.items()}
    for path, draft in drafts.items():
        titles[f"{path.rpartition('/')[0]}/{PROVIDER_FILE}"] = draft.provider["naam"]
    items = [_item(remark, "", f"rij {remark.row}") for remark in remarks]
    kept = []
    for one in filed:
        items += [_item(remark, one.path, titles[one.path]) for remark in one.remarks]
        kept += [Kept(one.path, k.field, _shown(k.listed), _shown(k.filed)) for k in one.kept]
    items += [Item(0, "", path, path, "bestand", _GONE, _STOPPED, False) for path in gone]
    return list(dict.fromkeys(items)), kept


_GONE = "dit staat niet meer in de lijst"
_STOPPED = "Is het gestopt? Haal het bestand weg, of vul geldig_tot in."


def _item(remark: Remark, file: str, title: str) -> Item:
    row, cell, field, message, hint, error = remark
    return Item(row, cell, title, file, field, message, hint, error)


def _shown(value: Any) -> str:
    if value is None:
        return "niets"
    text = " ".join((value if isinstance(value, str) else as_yaml(value)).split())
    return f"“{text[:80]}{'…' if len(text) > 80 else ''}”"
