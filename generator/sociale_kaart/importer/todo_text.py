"""The to-do list as a person gets it, as Markdown or for a spreadsheet, and reading it back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from sociale_kaart.importer.todo import Item, Kept, Todo, is_done

_TICKED = re.compile(r"^\s*- \[[xX]\].*<!-- (k[0-9a-f]{8}) -->\s*$", re.MULTILINE)
_FORMULA = re.compile(r"[=+\-@\t\r]")
HEADS = ("klaar", "rij", "cel", "naam", "bestand", "veld", "wat", "hoe", "code")


def ticked(raw: bytes) -> frozenset[str]:
    """Return the codes of what was ticked off in an earlier list, in Markdown or CSV.

    Only codes and ticks count, so it does not matter in which letters a spreadsheet saved it.
    """
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    text = raw.decode(encoding, "replace")
    found = set(_TICKED.findall(text))
    if text.startswith("klaar"):
        mark = next((sign for sign in ";,\t" if text.startswith(f"klaar{sign}")), ";")
        for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=mark):
            if (row.get("klaar") or "").strip() and re.fullmatch(
                "k[0-9a-f]{8}", row.get("code") or ""
            ):
                found.add(str(row["code"]))
    return frozenset(found)


def as_csv(todo: Todo, done: frozenset[str]) -> str:
    """Return the list for a spreadsheet: a line for each row that has something to do."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADS)
    for group in todo.groups():
        one, code = group[0], group[0].group_code
        writer.writerow(
            [
                _mark(group, done),
                "",
                _cells(group),
                "hele lijst",
                "",
                one.field,
                _plain(one.message),
                _plain(one.hint),
                code,
            ]
        )
    for item in todo.alone():
        writer.writerow(
            [
                _mark([item], done),
                item.row or "",
                item.cell,
                _plain(item.name),
                item.file,
                item.field,
                _plain(item.message),
                _plain(item.hint),
                item.code,
            ]
        )
    return f"\ufeff{out.getvalue()}"


def as_markdown(todo: Todo, done: frozenset[str], name: str) -> str:
    """Return the list as Markdown, with a box to tick for each thing to do."""
    parts = [f"# Nog te doen: {_md(name)}", _INTRO.format(left=_count(todo.open(done)))]
    if groups := todo.groups():
        parts += ["## Voor de hele lijst", "\n".join(_group(group, done) for group in groups)]
    if alone := todo.alone():
        parts.append("## Per rij")
        for file, items in _by_file(alone):
            one = items[0]
            draft = " (concept)" if any(item.error for item in items) else ""
            where = f"Rij {one.row}: " if one.row and not one.of_provider else ""
            title = f"### {where}{_md(one.name)}{draft}"
            shown = f"`{file}`\n\n" if file else ""
            parts.append(f"{title}\n\n{shown}" + "\n".join(_line(item, done) for item in items))
    if todo.kept:
        parts += ["## Anders dan de lijst", _KEPT, "\n".join(_kept(kept) for kept in todo.kept)]
    if todo.removed:
        parts += ["## Weggehaald", _REMOVED, "\n".join(f"- `{file}`" for file in todo.removed)]
    if todo.left_out:
        rows = "\n".join(f"- Rij {row}: {_md(why)}" for row, why in todo.left_out)
        parts += ["## Niet ingelezen", rows]
    if todo.unused:
        parts += [
            "## Kolommen die niet gebruikt zijn",
            "\n".join(f"- {_md(h)}" for h in todo.unused),
        ]
    return "\n\n".join(parts) + "\n"


_INTRO = """Er {left}. Zo werk je dit af:

- Verander de cel in de lijst en doe de import opnieuw. Wat opgelost is, verdwijnt hier.
- Of verander het bestand zelf. De import blijft er dan van af.
- Is het goed zoals het is? Zet een x tussen de haken: `[x]`. De volgende keer staat die er nog.

Een *concept* staat nog niet op de site. Zijn de fouten weg, dan haalt de import het woord concept
vanzelf weg."""
_KEPT = "Iemand heeft deze velden in het bestand veranderd. Daar zijn we van afgebleven."
_REMOVED = "Deze bestanden zijn weggehaald. We maken ze niet opnieuw."


def _count(number: int) -> str:
    if number == 0:
        return "is niets meer te doen"
    return "is nog één ding te doen" if number == 1 else f"zijn nog {number} dingen te doen"


def _group(group: Sequence[Item], done: frozenset[str]) -> str:
    one = group[0]
    where = f"{len(group)} rijen: {_cells(group)}"
    return (
        f"- [{_mark(group, done) or ' '}] **{_md(one.field)}**: {_md(one.message)} ({where})"
        f"{_hint(one)} <!-- {one.group_code} -->"
    )


def _line(item: Item, done: frozenset[str]) -> str:
    place = item.cell or item.field
    return (
        f"- [{_mark([item], done) or ' '}] **{_md(place)}** {_md(item.message)}{_hint(item)}"
        f" <!-- {item.code} -->"
    )


def _cells(group: Sequence[Item]) -> str:
    return ", ".join(
        item.cell or (item.file if item.of_provider else f"rij {item.row}") for item in group
    )


def _hint(item: Item) -> str:
    return f". {_md(item.hint)}" if item.hint else "."


def _kept(kept: Kept) -> str:
    return (
        f"- `{kept.file}`, {_md(kept.field)}: het bestand zegt {_md(kept.filed)}, "
        f"de lijst zegt {_md(kept.listed)}"
    )


def _by_file(items: Iterable[Item]) -> list[tuple[str, list[Item]]]:
    found: dict[tuple[str, int], list[Item]] = {}
    for item in items:
        found.setdefault((item.file, item.row), []).append(item)
    return [(file, listed) for (file, _), listed in found.items()]


def _mark(items: Sequence[Item], done: frozenset[str]) -> str:
    return "x" if is_done(items, done) else ""


def _md(text: str) -> str:
    """Return text of the list as it cannot be taken for Markdown or HTML."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", " ".join(text.split()))


def _plain(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if _FORMULA.match(line) else line
