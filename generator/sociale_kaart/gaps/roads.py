"""Where the ladder has rungs and where it has holes, for every sector in every municipality.

A road is whole when each rung has something in that sector that people of the municipality can
use. Rungs are bits here, so that counting ten thousand offerings takes one pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sociale_kaart.cardwords import municipalities_of
from sociale_kaart.gaps.result import Road
from sociale_kaart.ladder.spots import province_of
from sociale_kaart.model import Offering

Bits = dict[tuple[str, str], int]
"""Rungs as bits, by area and sector."""

EVERYWHERE = ""
"""The area of what is online or for the whole country."""


class Roads:
    """What there is on each rung, looked up by area; made in one pass over the offerings."""

    def __init__(
        self, offerings: Iterable[Offering], sectors: Sequence[str], rungs: Sequence[int]
    ) -> None:
        """Count everything once; ``sectors`` and ``rungs`` are those of the schema."""
        self._sectors, self._rungs = sectors, rungs
        self._here: Bits = defaultdict(int)
        self._wider: Bits = defaultdict(int)
        for offering in offerings:
            bits = sum(1 << rung for rung in set(offering.rungs))
            for sector in offering.sectors:
                for name in municipalities_of(offering):
                    self._here[name, sector] |= bits
                for name in _wider_areas(offering):
                    self._wider[name, sector] |= bits

    def of(self, municipality: str) -> tuple[Road, ...]:
        """Return the road of every sector for people of a municipality."""
        return tuple(self._road(municipality, sector) for sector in self._sectors)

    def _road(self, municipality: str, sector: str) -> Road:
        here = self._here.get((municipality, sector), 0)
        province = province_of(municipality)
        wider = self._wider.get((EVERYWHERE, sector), 0)
        wider |= self._wider.get((province, sector), 0) if province else 0
        return Road(
            municipality,
            sector,
            self._numbers(here),
            self._numbers(wider & ~here),
            self._numbers(~(here | wider)),
        )

    def _numbers(self, bits: int) -> tuple[int, ...]:
        return tuple(rung for rung in self._rungs if bits >> rung & 1)


def _wider_areas(offering: Offering) -> Iterable[str]:
    if offering.everywhere:
        yield EVERYWHERE
    if offering.area:
        yield from offering.area.provinces
