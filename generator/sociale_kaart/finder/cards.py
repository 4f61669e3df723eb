"""What a result card shows, for the cards that the browser makes."""

from __future__ import annotations

from typing import Any

from sociale_kaart.cardwords import cost_in_words, places_in_words, rungs_in_words
from sociale_kaart.model import Offering, Provider
from sociale_kaart.schema import Schema

SHARD = 32


def card(offering: Offering, provider: Provider, schema: Schema) -> list[Any]:
    """Return the parts of a card in the order in which ``web/finder/card.ts`` reads them."""
    return [
        offering.id,
        offering.name,
        offering.summary,
        provider.name,
        _where(offering),
        offering.rungs[0],
        rungs_in_words(offering.rungs),
        offering.sectors[0],
        cost_in_words(offering, schema),
    ]


def _where(offering: Offering) -> str | list[str]:
    """Return the towns where there are more: the browser names the one that was asked for first."""
    towns = list(dict.fromkeys(location.town for location in offering.locations))
    return towns if len(towns) > 1 else places_in_words(offering)
