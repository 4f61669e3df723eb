"""The matrix: how many offerings there are on each rung, by theme, audience or municipality.

Every number is what the finder finds with the same choice: an offering on two rungs counts on
both, and once in a total. ``gemeente`` counts what takes place in a municipality or serves it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sociale_kaart.cardwords import municipalities_of, slug
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema

WHOLE_CSV = "data/matrix/alles.csv"
MUNICIPALITIES_CSV = "data/matrix/gemeenten.csv"
"""Where the tables stand as files: of the whole map, and of all municipalities together."""


def csv_of(municipality: str) -> str:
    """Return where the tables of one municipality stand as a file, by its slug."""
    return f"data/matrix/gemeente/{municipality}.csv"


class Row(NamedTuple):
    """A theme, audience or municipality: its value in the finder, its name, and its numbers.

    ``cells`` has a number for each rung, in their order; ``group`` is the value of the pillar
    above a theme and empty for the others.
    """

    value: str
    title: str
    cells: Sequence[int]
    total: int
    group: str = ""


class Table(NamedTuple):
    """A table of the matrix: ``subject`` is the finder's name for what its rows are.

    ``totals`` and ``total`` count every offering, also one that stands in no row.
    """

    subject: str
    meeting_points: bool
    rows: Sequence[Row]
    totals: Sequence[int]
    total: int

    @property
    def most(self) -> int:
        """The largest number in a cell."""
        return max((number for row in self.rows for number in row.cells), default=0)


Name = tuple[str, str, str]
"""The value, the title and the group of a row."""
_Of = Callable[[Offering], Iterable[str]]


def by_sector(offerings: Sequence[Offering], schema: Schema, *, meeting_points: bool) -> Table:
    """Return rung by theme, with every theme of the schema; the themes of a pillar together."""
    pillars = list(schema["pijler"])
    terms = sorted(
        schema["sector"].values(), key=lambda term: pillars.index(str(term.extra["pijler"]))
    )
    names = [(str(term.value), term.title, str(term.extra["pijler"])) for term in terms]
    return _count("sector", names, lambda item: item.sectors, offerings, schema, meeting_points)


def by_audience(offerings: Sequence[Offering], schema: Schema, *, meeting_points: bool) -> Table:
    """Return rung by audience, with every audience of the schema."""
    names = [(str(term.value), term.title, "") for term in schema["doelgroep"].values()]
    return _count(
        "doelgroep", names, lambda item: item.audiences, offerings, schema, meeting_points
    )


def by_municipality(
    offerings: Sequence[Offering],
    schema: Schema,
    municipalities: Iterable[str],
    *,
    meeting_points: bool,
) -> Table:
    """Return rung by municipality, for these names in their order."""
    names = [(slug(name), name, "") for name in municipalities]
    return _count(
        "gemeente",
        names,
        lambda item: [slug(name) for name in municipalities_of(item)],
        offerings,
        schema,
        meeting_points,
    )


def _count(
    subject: str,
    names: Sequence[Name],
    of: _Of,
    offerings: Sequence[Offering],
    schema: Schema,
    meeting_points: bool,
) -> Table:
    if meeting_points:
        offerings = [offering for offering in offerings if offering.is_meeting_point]
    rungs = [int(rung) for rung in schema["trede"]]
    cells: Counter[tuple[str, int]] = Counter()
    whole: Counter[str] = Counter()
    on_rung: Counter[int] = Counter()
    for offering in offerings:
        values, stands_on = set(of(offering)), set(offering.rungs)
        whole.update(values)
        on_rung.update(stands_on)
        cells.update([(value, rung) for value in values for rung in stands_on])
    rows = [
        Row(value, title, [cells[value, rung] for rung in rungs], whole[value], group)
        for value, title, group in names
    ]
    return Table(subject, meeting_points, rows, [on_rung[rung] for rung in rungs], len(offerings))
