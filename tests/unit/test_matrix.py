"""The numbers of the matrix: what is counted where, and how often; on pages and in tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.exports import all_exports
from sociale_kaart.matrix import Table, by_audience, by_municipality, by_sector
from sociale_kaart.model import Offering
from sociale_kaart.settings import Settings
from tests.unit.pages_sample import SCHEMA, offering, site

RUNGS = st.lists(st.integers(1, 6), min_size=1, unique=True)
SECTORS = st.lists(st.sampled_from(["groen", "taal", "sport"]), min_size=1, unique=True)


def numbers(table: Table) -> dict[str, tuple[list[int], int]]:
    return {row.value: (list(row.cells), row.total) for row in table.rows if row.total}


def test_an_offering_counts_in_each_of_its_cells_and_once_in_a_total() -> None:
    made = [offering("a/a", sectoren=["groen", "taal"], treden=[2, 3]), offering("a/b", treden=[3])]
    table = by_sector(made, SCHEMA, meeting_points=False)
    assert numbers(table) == {"groen": ([0, 1, 2, 0, 0, 0], 2), "taal": ([0, 1, 1, 0, 0, 0], 1)}
    assert (table.totals, table.total, table.most) == ([0, 1, 2, 0, 0, 0], 2, 2)


def test_every_theme_and_audience_has_a_row_also_when_there_is_nothing() -> None:
    table = by_sector([], SCHEMA, meeting_points=False)
    assert {row.value for row in table.rows} == set(SCHEMA["sector"])
    assert len(by_audience([], SCHEMA, meeting_points=True).rows) == len(SCHEMA["doelgroep"])
    groups = [row.group for row in table.rows]
    assert sum(a != b for a, b in pairwise(groups)) == 2, "pillars together"


def test_an_area_that_is_served_counts_as_the_finder_counts_it() -> None:
    made = [
        offering("a/a", werkgebied={"gemeenten": ["Ede", "Arnhem"]}, treden=[2]),
        offering("a/b", locaties=None, werkgebied={"landelijk": True}, treden=[2]),
    ]
    table = by_municipality(made, SCHEMA, ["Arnhem", "Ede"], meeting_points=False)
    assert [(row.title, row.total) for row in table.rows] == [("Arnhem", 1), ("Ede", 1)]
    assert (table.totals[1], table.total) == (2, 2), "the whole map has more than municipalities"


def test_meeting_points_are_counted_by_themselves() -> None:
    made = [offering("a/a", vindplaats=True), offering("a/b", soort="vindplaats"), offering("a/c")]
    assert by_sector(made, SCHEMA, meeting_points=False).total == 3
    assert by_sector(made, SCHEMA, meeting_points=True).total == 2


@given(st.lists(st.tuples(SECTORS, RUNGS), max_size=8))
def test_numbers_hold_together(choices: Sequence[tuple[list[str], list[int]]]) -> None:
    made: list[Offering] = [
        offering(f"a/n{n}", sectoren=sectors, treden=rungs)
        for n, (sectors, rungs) in enumerate(choices)
    ]
    table = by_sector(made, SCHEMA, meeting_points=False)
    for row in table.rows:
        for rung, number in enumerate(row.cells, start=1):
            assert number == sum(row.value in o.sectors and rung in o.rungs for o in made)
        assert max(row.cells) <= row.total <= sum(row.cells)
    assert table.total == len(made)


def test_the_tables_open_in_a_dutch_spreadsheet_without_running_anything() -> None:
    nasty = {"plaats": "Ede", "gemeente": "=1+ede"}
    catalogue = site(offering(locaties=[nasty], vindplaats=True), offering("tuin/b")).catalogue
    files = {file.path: file.content for file in all_exports(catalogue, SCHEMA, Settings())}
    assert {path for path in files if "matrix" in path} == {
        "data/matrix/alles.csv",
        "data/matrix/gemeenten.csv",
        "data/matrix/gemeente/1-ede.csv",
        "data/matrix/gemeente/arnhem.csv",
    }
    content = files["data/matrix/gemeenten.csv"]
    assert content.startswith(b'\xef\xbb\xbf"wat";"lijst";"waarde";"naam";"trede_1";')
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [(row["wat"], row["naam"], row["trede_2"], row["totaal"]) for row in rows] == [
        ("aanbod", "'=1+ede", "1", "1"),
        ("aanbod", "Arnhem", "1", "1"),
        ("aanbod", "Alles samen", "2", "2"),
        ("vindplaatsen", "'=1+ede", "1", "1"),
        ("vindplaatsen", "Arnhem", "0", "0"),
        ("vindplaatsen", "Alles samen", "1", "1"),
    ]
    town = files["data/matrix/gemeente/arnhem.csv"].decode("utf-8-sig").splitlines()
    assert len(town) == 1 + 2 * (len(SCHEMA["sector"]) + len(SCHEMA["doelgroep"]) + 2)
