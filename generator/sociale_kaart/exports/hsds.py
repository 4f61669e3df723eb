"""The catalogue in the Human Services Data Specification, version 3 (openreferral.org).

Only what the standard has a place for; the ladder is not in it. Identifiers are UUIDs made from
the addresses of pages, so they stay the same as long as an offering keeps its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from uuid import NAMESPACE_URL, uuid5

import orjson

from sociale_kaart.cardwords import cost_in_words
from sociale_kaart.dutch.write import Data, filled
from sociale_kaart.exports.base import address
from sociale_kaart.model import Catalogue, Contact, Location, Offering, Provider
from sociale_kaart.places import find_town
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

COUNTRY = "NL"


def offerings_hsds(catalogue: Catalogue, schema: Schema, settings: Settings) -> SiteFile:
    """Return organizations, services, locations and which service is where."""
    ids = _Ids(settings)
    providers = [provider for _, provider in sorted(catalogue.providers.items())]
    locations: dict[str, Data] = {}
    links: list[Data] = []
    for offering in catalogue.offerings:
        for place in dict.fromkeys(offering.locations):
            location = ids.of_place(offering.provider_id, place)
            locations.setdefault(location, _location(location, offering, place, ids))
            link = {"service_id": ids.of_service(offering.id), "location_id": location}
            links.append({"id": ids.of(f"{offering.id} {location}"), **link})
    data = {
        "organizations": [_organization(provider, ids) for provider in providers],
        "services": [_service(offering, schema, settings, ids) for offering in catalogue.offerings],
        "locations": list(locations.values()),
        "service_at_locations": links,
    }
    return SiteFile("data/hsds.json", orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE))


class _Ids:
    """UUIDs that are the same at every build."""

    def __init__(self, settings: Settings) -> None:
        base = uuid5(NAMESPACE_URL, address(settings, ""))
        # Most are asked for more than once, and making one takes its time.
        self.of = cache(lambda name: str(uuid5(base, name)))

    def of_organization(self, id: str) -> str:
        return self.of(f"aanbieder/{id}/")

    def of_service(self, id: str) -> str:
        return self.of(f"aanbod/{id}/")

    def of_place(self, provider_id: str, place: Location) -> str:
        known = (place.name, place.address, place.postcode, place.town, place.point)
        return self.of(f"locatie/{provider_id}/{known!r}")


def _organization(provider: Provider, ids: _Ids) -> Data:
    id = ids.of_organization(provider.id)
    contact = provider.contact
    return {
        "id": id,
        "name": provider.name,
        "description": provider.summary,
        **filled({"email": contact.email, "website": contact.website}),
        **filled({"phones": _phones(contact, id, ids)}),
    }


def _service(offering: Offering, schema: Schema, settings: Settings, ids: _Ids) -> Data:
    id = ids.of_service(offering.id)
    closure, today = offering.closure, settings.today
    closed = closure and closure.start <= today and (closure.end is None or today <= closure.end)
    audiences = [schema["doelgroep"].title_of(value) for value in offering.audiences]
    fees = [cost_in_words(offering, schema), offering.cost_note]
    start = [schema["toegang"].title_of(offering.access), offering.how_to_start]
    optional = {
        "url": offering.contact.website,
        "email": offering.contact.email,
        "fees_description": _sentences(fees),
        "application_process": _sentences(start),
        "eligibility_description": _sentences([", ".join(audiences), offering.audience_note]),
        "minimum_age": offering.age and offering.age.start,
        "maximum_age": offering.age and offering.age.end,
        "assured_date": offering.verified_on.isoformat(),
        "alert": closure.reason if closure and closed else "",
        "phones": _phones(offering.contact, id, ids),
        "languages": [
            {"id": ids.of(f"{id} {code}"), "name": schema["taal"].title_of(code), "code": code}
            for code in offering.languages
        ],
        "service_areas": [
            {"id": ids.of(f"{id} {name}"), "service_id": id, "name": name}
            for name in _areas(offering)
        ],
    }
    return {
        "id": id,
        "organization_id": ids.of_organization(offering.provider_id),
        "name": offering.name,
        "description": offering.summary,
        "status": "temporarily closed" if closed else "active",
        **filled(optional),
    }


def _location(id: str, offering: Offering, place: Location, ids: _Ids) -> Data:
    latitude, longitude = place.point or (None, None)
    # The standard asks for all of these; what is not known is an empty text.
    postal = {
        "id": ids.of(f"{id} adres"),
        "location_id": id,
        "address_1": place.address,
        "city": place.town,
        "state_province": _province_of(place.town),
        "postal_code": place.postcode,
        "country": COUNTRY,
        "address_type": "physical",
    }
    optional = {"latitude": latitude, "longitude": longitude, "transportation": place.transport}
    return {
        "id": id,
        "location_type": "physical",
        "organization_id": ids.of_organization(offering.provider_id),
        "name": place.name or place.town,
        **filled(optional),
        "addresses": [postal],
    }


@cache
def _province_of(name: str) -> str:
    town = find_town(name)
    return town.province if town else ""


def _phones(contact: Contact, owner: str, ids: _Ids) -> list[Data]:
    return [{"id": ids.of(f"{owner} telefoon"), "number": contact.phone}] if contact.phone else []


def _areas(offering: Offering) -> Iterator[str]:
    if offering.area:
        if offering.area.national:
            yield "Nederland"
        yield from offering.area.provinces
        yield from offering.area.municipalities


def _sentences(texts: list[str]) -> str:
    """Join texts into sentences, each with a point at its end."""
    known = [text.strip() for text in texts if text.strip()]
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in known)
