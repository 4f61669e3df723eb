"""The relations of a whole country, kept as numbers and told when somebody asks.

As objects they would take some kilobytes for each offering, and every process of a build would
get its own copy. Few things are said, and often: each is kept once.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from sociale_kaart.ladder.edge import Relation, Relations
from sociale_kaart.model import Offering

Words = tuple[str, ...]
Item = TypeVar("Item")

_UNKNOWN = -1
_KINDS = len(Relations._fields)


class Said(NamedTuple):
    """What is told of a way apart from where it leads: that is the last of its reasons."""

    named: bool
    rung: int
    reasons: Words
    brief: Words


class Way(NamedTuple):
    """A way to an offering, by its number; ``where`` are the words for the distance."""

    there: int
    distance_km: float | None
    said: Said
    where: Words


class Kept(Mapping[str, Relations]):
    """The relations of offerings by their id, in the order in which they were added."""

    def __init__(self, offerings: Sequence[Offering]) -> None:
        """Begin with nothing; ``offerings`` are those that have numbers."""
        self._ids = [offering.id for offering in offerings]
        self._numbers = {id: number for number, id in enumerate(self._ids)}
        self._first = array("i", [0])
        self._there, self._tenths = array("i"), array("i")
        self._said, self._where = _Once[Said](), _Once[Words]()

    def add(self, *kinds: Iterable[Way]) -> None:
        """Add the relations of the next offering: of each kind the best first."""
        for ways in kinds:
            for there, distance_km, said, where in ways:
                self._there.append(there)
                self._tenths.append(_UNKNOWN if distance_km is None else round(distance_km * 10))
                self._said.append(said)
                self._where.append(where)
            self._first.append(len(self._there))

    def __getitem__(self, offering_id: str) -> Relations:
        """Return where one can go from an offering."""
        at = self._numbers[offering_id] * _KINDS
        a, b, c, d = self._first[at : at + _KINDS + 1]
        return Relations(self._told(a, b), self._told(b, c), self._told(c, d))

    def __contains__(self, offering_id: object) -> bool:
        """Say whether an offering is known, without telling anything."""
        return offering_id in self._numbers

    def __iter__(self) -> Iterator[str]:
        """Yield all ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Count the offerings."""
        return len(self._ids)

    def _told(self, begin: int, end: int) -> tuple[Relation, ...]:
        return tuple([self._tell(number) for number in range(begin, end)])

    def _tell(self, number: int) -> Relation:
        named, rung, reasons, brief = self._said[number]
        where, tenths = self._where[number], self._tenths[number]
        return Relation(
            self._ids[self._there[number]],
            reasons + where,
            named,
            None if tenths == _UNKNOWN else tenths / 10,
            rung,
            brief + where,
        )


class _Once(Generic[Item]):
    """A list in which many items are the same: each different one is there once."""

    def __init__(self) -> None:
        self._all: list[Item] = []
        self._places: dict[Item, int] = {}
        self._list = array("i")

    def append(self, item: Item) -> None:
        place = self._places.setdefault(item, len(self._all))
        if place == len(self._all):
            self._all.append(item)
        self._list.append(place)

    def __getitem__(self, number: int) -> Item:
        return self._all[self._list[number]]
