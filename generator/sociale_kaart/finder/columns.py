"""What can be filtered on: for each filter its values, and for each offering which it has.

Of every filter the distinct combinations of values are listed once ("sets"); an offering has the
number of its combination. That is small, and quick to filter: a combination is judged once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sociale_kaart.cardwords import municipalities_of, slug
from sociale_kaart.model import Offering
from sociale_kaart.schema import Schema

# The name of a filter in the address bar, and what an offering has of it.
FILTERS: Mapping[str, Callable[[Offering], Sequence[str | int]]] = {
    "trede": lambda offering: offering.rungs,
    "sector": lambda offering: offering.sectors,
    "doelgroep": lambda offering: offering.audiences,
    "gemeente": lambda offering: [slug(name) for name in municipalities_of(offering)],
    "soort": lambda offering: (offering.kind,),
    "kosten": lambda offering: (offering.cost,) if offering.cost else (),
    "toegang": lambda offering: (offering.access,),
}


class Column(NamedTuple):
    """The combinations that occur, and for every offering the number of its own.

    ``size`` says how many different numbers combinations are made of.
    """

    name: str
    size: int
    sets: Sequence[Sequence[int]]
    rows: Sequence[int]


class Filter(NamedTuple):
    """A filter: its values as in the address bar, their Dutch names, and how many have each."""

    name: str
    values: Sequence[str | int]
    titles: Sequence[str]
    counts: Sequence[int]
    sets: Sequence[Sequence[int]]
    rows: Sequence[int]

    @property
    def size(self) -> int:
        """How many values there are."""
        return len(self.values)


AnyColumn = Filter | Column


def build_filters(offerings: Sequence[Offering], schema: Schema) -> list[Filter]:
    """Build all filters for the offerings in their order."""
    return [
        make_filter(
            name,
            _municipalities(offerings) if name == "gemeente" else _titles(schema, name),
            of,
            offerings,
        )
        for name, of in FILTERS.items()
    ]


def make_filter(
    name: str,
    titles: dict[str | int, str],
    of: Callable[[Offering], Sequence[str | int]],
    offerings: Sequence[Offering],
) -> Filter:
    """Make one filter from its values with their Dutch names, and what an offering has of it."""
    numbers = {value: number for number, value in enumerate(titles)}
    sets: dict[tuple[int, ...], int] = {}
    counts = [0] * len(titles)
    rows = []
    for offering in offerings:
        chosen = tuple(sorted({numbers[value] for value in of(offering) if value in numbers}))
        for number in chosen:
            counts[number] += 1
        rows.append(sets.setdefault(chosen, len(sets)))
    return Filter(name, list(titles), list(titles.values()), counts, list(sets), rows)


def _titles(schema: Schema, name: str) -> dict[str | int, str]:
    return {value: term.title for value, term in schema[name].items()}


def _municipalities(offerings: Sequence[Offering]) -> dict[str | int, str]:
    names = {name for offering in offerings for name in municipalities_of(offering)}
    found: dict[str | int, str] = {slug(name): name for name in names}
    return dict(sorted(found.items()))


def filter_header(item: Filter) -> dict[str, Any]:
    """Return what the browser must know of a filter before anything is chosen."""
    return {
        "name": item.name,
        "values": item.values,
        "titles": item.titles,
        "counts": item.counts,
    }


def make_column(name: str, size: int, combinations: Iterable[tuple[int, ...]]) -> Column:
    """Make a column from the combination of each offering."""
    sets: dict[tuple[int, ...], int] = {}
    rows = [sets.setdefault(one, len(sets)) for one in combinations]
    return Column(name, size, list(sets), rows)


def column_sets(item: AnyColumn) -> dict[str, Any]:
    """Return the combinations, by which the browser counts."""
    return {"name": item.name, "sets": item.sets}
