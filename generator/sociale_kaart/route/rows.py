"""What is weighed of an offering when the browser chooses steps: numbers only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sociale_kaart.ages import ages_of
from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.route.spots import spots_of
from sociale_kaart.schema import Schema

OLDEST = 200
"""Whoever is for no age in particular has room for everyone up to this."""


class Rows:
    """Makes the row of each offering; terms of vocabularies are their place in the schema."""

    def __init__(
        self,
        catalogue: Catalogue,
        schema: Schema,
        relations: Mapping[str, Relations],
        numbers: Mapping[str, int],
    ) -> None:
        """Number everything once."""
        self._relations = relations
        self._schema = schema
        self._numbers = numbers
        self._providers = {id: number for number, id in enumerate(sorted(catalogue.providers))}
        self._sectors = _places(schema, "sector")
        self._audiences = _places(schema, "doelgroep")
        self._levels = _places(schema, "taalniveau")
        self._kinds = _places(schema, "soort")
        self._access = _places(schema, "toegang")

    def of(self, offering: Offering) -> list[Any]:
        """Return the row in the order in which ``web/route/files.ts`` reads it.

        Of languages there are codes, of the level of Dutch -1 when nobody said it; points are in
        thousandths of degrees, one after the other. Of the next steps the first ``named`` are
        named by the provider.
        """
        related = self._relations.get(offering.id, Relations())
        ahead = [edge for edge in related.next_steps if edge.offering_id in self._numbers]
        youngest, oldest = ages_of(offering.age, offering.audiences, self._schema)
        return [
            offering.rungs,
            offering.to_rung or 0,
            self._known(offering.sectors, self._sectors),
            self._known(offering.audiences, self._audiences),
            self._levels.get(offering.language_level, -1),
            offering.languages,
            [int(youngest or 0), OLDEST if oldest is None else int(oldest)],
            self._access.get(offering.access, -1),
            self._providers[offering.provider_id],
            [degrees for spot in spots_of(offering) for degrees in spot.point],
            self._of_edges(ahead),
            sum(edge.named for edge in ahead),
            self._of_edges(related.fallbacks),
            self._kinds.get(offering.kind, -1),
        ]

    def _of_edges(self, edges: Iterable[Relation]) -> list[int]:
        return self._known((edge.offering_id for edge in edges), self._numbers)

    @staticmethod
    def _known(values: Iterable[str], places: Mapping[str, int]) -> list[int]:
        return [places[value] for value in values if value in places]


def _places(schema: Schema, name: str) -> dict[str, int]:
    return {str(value): place for place, value in enumerate(schema[name])}
