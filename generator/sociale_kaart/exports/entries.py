"""All offerings and all providers, whole, with the keys that their files have."""

from __future__ import annotations

from sociale_kaart.dutch.write import Data, offering_in_dutch, provider_in_dutch
from sociale_kaart.exports.base import LICENCE, address, document
from sociale_kaart.model import Catalogue
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile


def offerings_json(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """Return every offering with its id, its address and the id of its provider."""
    items = (
        {
            "id": offering.id,
            "url": address(settings, f"aanbod/{offering.id}/"),
            "aanbieder": offering.provider_id,
            **offering_in_dutch(offering),
        }
        for offering in catalogue.offerings
    )
    head = _head(settings, "data/schema/aanbod.schema.json")
    return SiteFile("data/aanbod.json", document(head, "aanbod", items))


def providers_json(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """Return every provider with its id and its address."""
    items = (
        {
            "id": provider.id,
            "url": address(settings, f"aanbieder/{provider.id}/"),
            **provider_in_dutch(provider),
        }
        for _, provider in sorted(catalogue.providers.items())
    )
    head = _head(settings, "data/schema/aanbieder.schema.json")
    return SiteFile("data/aanbieders.json", document(head, "aanbieders", items))


def _head(settings: Settings, schema: str) -> Data:
    return {
        "naam": settings.site_name,
        "licentie": LICENCE,
        "schema": address(settings, schema),
    }
