"""Long lists in parts: the addresses of the parts and the links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sociale_kaart.model import Offering

AROUND = 1
"""How many pages on either side of the current one have a link."""


class Pager(NamedTuple):
    """The links below one part of a list; an address is ``None`` where numbers are left out."""

    current: int
    total: int
    links: tuple[tuple[int, str | None], ...]
    previous: str | None
    next: str | None


class Part(NamedTuple):
    """One page of a list."""

    address: str
    offerings: Sequence[Offering]
    pager: Pager


def parts(address: str, offerings: Sequence[Offering], size: int) -> Iterator[Part]:
    """Cut a list in parts of ``size``; the first has the plain address, the second ``…/2/``."""
    count = max(1, -(-len(offerings) // size))
    for current in range(1, count + 1):
        yield Part(
            part_address(address, current),
            offerings[(current - 1) * size : current * size],
            pager(address, current, count),
        )


def part_address(address: str, number: int) -> str:
    """Return the address of a part of the list at that address."""
    return address if number == 1 else f"{address}{number}/"


def pager(address: str, current: int, count: int) -> Pager:
    """Return the links of one part: the first, the last, and those around the current one."""
    near = range(current - AROUND, current + AROUND + 1)
    links: list[tuple[int, str | None]] = []
    for number in range(1, count + 1):
        if number in (1, count) or number in near:
            links.append((number, part_address(address, number)))
        elif links[-1][1] is not None:
            links.append((number, None))
    return Pager(
        current,
        count,
        tuple(links),
        part_address(address, current - 1) if current > 1 else None,
        part_address(address, current + 1) if current < count else None,
    )
