"""The matrix as tables for a spreadsheet: of the whole map, of all municipalities, and of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sociale_kaart.cardwords import municipalities_of, slug
from sociale_kaart.exports.sheet import sheet
from sociale_kaart.matrix import (
    MUNICIPALITIES_CSV,
    WHOLE_CSV,
    Table,
    by_audience,
    by_municipality,
    by_sector,
    csv_of,
)
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema
from sociale_kaart.sitefile import SiteFile


def matrix_csv(catalogue: Catalogue, schema: Schema) -> Iterator[SiteFile]:
    """Return the files; each row says what is counted (``wat``) and in what (``lijst``)."""
    places: dict[str, list[Offering]] = defaultdict(list)
    for offering in catalogue.offerings:
        for name in municipalities_of(offering):
            places[name].append(offering)
    yield _file(WHOLE_CSV, _of_a_place(catalogue.offerings, schema), schema)
    names = sorted(places, key=slug)
    tables = [
        by_municipality(catalogue.offerings, schema, names, meeting_points=only)
        for only in (False, True)
    ]
    yield _file(MUNICIPALITIES_CSV, tables, schema)
    for name in names:
        yield _file(csv_of(slug(name)), _of_a_place(places[name], schema), schema)


def _of_a_place(offerings: Sequence[Offering], schema: Schema) -> list[Table]:
    return [
        make(offerings, schema, meeting_points=only)
        for only in (False, True)
        for make in (by_sector, by_audience)
    ]


def _file(path: str, tables: Sequence[Table], schema: Schema) -> SiteFile:
    rungs = [f"trede_{rung}" for rung in schema["trede"]]
    columns = ("wat", "lijst", "waarde", "naam", *rungs, "totaal")
    return sheet(path, columns, (row for table in tables for row in _rows(table, rungs)))


def _rows(table: Table, rungs: Sequence[str]) -> Iterator[Mapping[str, object]]:
    head = {"wat": "vindplaatsen" if table.meeting_points else "aanbod", "lijst": table.subject}
    lines = [(row.value, row.title, row.cells, row.total) for row in table.rows]
    for value, title, cells, total in [*lines, ("", "Alles samen", table.totals, table.total)]:
        numbers = dict(zip(rungs, cells, strict=True))
        yield {**head, "waarde": value, "naam": title, **numbers, "totaal": total}
