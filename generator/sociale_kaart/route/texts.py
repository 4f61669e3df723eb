"""What is told of a step besides its card: the reasons of its edges, and how to reach it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.model import Offering, Provider
from sociale_kaart.pages.words import address_of
from sociale_kaart.route.spots import spots_of


def told(
    offering: Offering,
    provider: Provider,
    related: Relations | None,
    numbers: Mapping[str, int],
) -> list[Any]:
    """Return the texts in the order in which ``web/route/files.ts`` reads them.

    The id comes first, so that a file of another build is noticed. Reasons are in the order of
    the numbers in the row, addresses in that of its points.
    """
    edges = related or Relations()
    return [
        offering.id,
        _reasons(edges.next_steps, numbers),
        _reasons(edges.fallbacks, numbers),
        offering.contact.phone or provider.contact.phone,
        [address_of(spot.location) for spot in spots_of(offering)],
    ]


def _reasons(edges: Iterable[Relation], numbers: Mapping[str, int]) -> list[str]:
    return [", ".join(edge.shown) for edge in edges if edge.offering_id in numbers]
