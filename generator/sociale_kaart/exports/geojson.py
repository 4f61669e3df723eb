"""The places of all offerings for maps and map software: GeoJSON, RFC 7946."""

from __future__ import annotations

from sociale_kaart.dutch.write import Data, filled
from sociale_kaart.exports.base import LICENCE, address, document
from sociale_kaart.model import Catalogue, Location, Offering, Provider
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile


def offerings_geojson(catalogue: Catalogue, settings: Settings) -> SiteFile:
    """Return a feature for each location with a point; an offering may have several, or none."""
    features = (
        _feature(offering, number, location, catalogue.providers[offering.provider_id], settings)
        for offering in catalogue.offerings
        for number, location in enumerate(offering.locations, 1)
        if location.point
    )
    head: Data = {"type": "FeatureCollection", "name": settings.site_name, "license": LICENCE}
    return SiteFile("data/aanbod.geojson", document(head, "features", features))


def _feature(
    offering: Offering, number: int, location: Location, provider: Provider, settings: Settings
) -> Data:
    latitude, longitude = location.point or (0.0, 0.0)
    return {
        "type": "Feature",
        "id": f"{offering.id}#{number}",
        # GeoJSON has longitude first, the files of the catalogue have latitude first.
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": filled(
            {
                "aanbod": offering.id,
                "url": address(settings, f"aanbod/{offering.id}/"),
                "naam": offering.name,
                "kort": offering.summary,
                "aanbieder": provider.name,
                "soort": offering.kind,
                "treden": offering.rungs,
                "sectoren": offering.sectors,
                "doelgroepen": offering.audiences,
                "kosten": offering.cost,
                "toegang": offering.access,
                "plek": location.name,
                "adres": location.address,
                "postcode": location.postcode,
                "plaats": location.town,
                "gemeente": location.municipality,
                "precisie": location.precision,
                "gecontroleerd": offering.verified_on,
            }
        ),
    }
