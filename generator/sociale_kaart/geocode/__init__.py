"""From an address to a point on the map: one small interface, with a service behind it.

Only people ask for this, with ``kaart geocode``; a build never does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, Protocol

from sociale_kaart.places import Point

__all__ = ["Found", "Precision", "Service", "ServiceError", "Wanted"]

Precision = Literal["adres", "postcode", "plaats"]


class Wanted(NamedTuple):
    """A place as an entry writes it; ``address`` has a house number when it is not empty."""

    town: str
    municipality: str
    address: str = ""
    postcode: str = ""


class Found(NamedTuple):
    """A place that a service knows. Of names there can be several, and any of them may be meant."""

    point: Point
    precision: Precision
    towns: tuple[str, ...]
    municipalities: tuple[str, ...] = ()
    streets: tuple[str, ...] = ()
    number: str = ""
    """The house number with what follows it: ``5``, ``5A``, ``5-2``."""
    postcode: str = ""

    @property
    def label(self) -> str:
        """The place as people write it."""
        street = f"{self.streets[0]} {self.number}".strip() if self.streets else ""
        town = f"{self.postcode} {self.towns[0] if self.towns else ''}".strip()
        return f"{street}, {town}" if street else town


class Service(Protocol):
    """Knows places. ``name`` is what people call it."""

    name: str

    def find(self, wanted: Wanted) -> Iterator[Found]:
        """Yield what may be the place, the likeliest first; the most precise kind comes first.

        Whoever takes the first that fits need not ask for more. Raises ServiceError.
        """


class ServiceError(Exception):
    """The service does not do its work; the message says why, in Dutch, as a whole sentence."""
