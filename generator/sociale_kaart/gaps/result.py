"""What is missing on the map, as one frozen result that pages, reports and tables write down."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sociale_kaart.model import Offering


class Count(NamedTuple):
    """How many offerings have something; ``value`` is a term of the schema, or a municipality."""

    value: str | int
    title: str
    number: int


class AgeGroup(NamedTuple):
    """Offerings verified about equally long ago; ``stale`` of them too long ago for the keeper."""

    title: str
    number: int
    stale: int


class Road(NamedTuple):
    """The way up in one sector for people of one municipality, in rungs from low to high.

    ``here`` are the rungs of offerings that take place in the municipality or name it as their
    area; ``wider`` the further ones of offerings that people there can use as well, since they are
    online or for their province or the whole country; ``missing`` the rungs without anything.
    """

    municipality: str
    sector: str
    here: tuple[int, ...]
    wider: tuple[int, ...]
    missing: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether the road leads from the lowest to the highest rung."""
        return not self.missing

    @property
    def begun(self) -> bool:
        """Whether there is anything on it at all."""
        return bool(self.here or self.wider)


class Incomplete(NamedTuple):
    """An offering and the names of the fields that are not filled in, the weightiest first."""

    offering: Offering
    fields: tuple[str, ...]
    weight: int


class FieldCount(NamedTuple):
    """How many offerings lack a field; ``title`` is its name for people."""

    name: str
    title: str
    audience: str
    weight: int
    missing: int


class Gaps(NamedTuple):
    """How a catalogue is doing, or the part of it in one municipality (else empty).

    ``total`` counts offerings, ``providers`` their providers. Rungs and sectors are in the order of
    the schema; an offering counts for each of its own, so those add up to more than the total.
    ``municipalities`` begins with most offerings and is empty for one municipality. The groups of
    ``ages`` add up to the total. ``stale`` begins with the longest ago, ``incomplete`` with the
    weightiest, the others are sorted by id, ``roads`` by municipality and sector.
    """

    municipality: str
    today: date
    stale_after_days: int
    total: int
    providers: int
    rungs: tuple[Count, ...]
    sectors: tuple[Count, ...]
    municipalities: tuple[Count, ...]
    ages: tuple[AgeGroup, ...]
    stale: tuple[Offering, ...]
    dead_ends: tuple[Offering, ...]
    cliffs: tuple[Offering, ...]
    roads: tuple[Road, ...]
    incomplete: tuple[Incomplete, ...]
    fields: tuple[FieldCount, ...]

    @property
    def found(self) -> bool:
        """Whether there is anything to mend."""
        return bool(
            self.stale
            or self.dead_ends
            or self.cliffs
            or self.incomplete
            or any(road.missing for road in self.roads)
        )

    @property
    def broken_roads(self) -> list[Road]:
        """The roads that were begun and do not lead all the way, those that lack least first."""
        begun = [road for road in self.roads if road.missing and road.begun]
        return sorted(begun, key=lambda road: (len(road.missing), -len(road.here)))
