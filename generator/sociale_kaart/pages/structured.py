"""What search engines read: schema.org data as a JSON island in the head of a page."""

from __future__ import annotations

from typing import Any

import orjson

from sociale_kaart.model import Contact, Location, Offering, Provider
from sociale_kaart.pages.whole import Site

# What could end the island, or a line of the script, early. The characters can only stand inside
# strings, where JSON has another way to write them.
_ESCAPES = {
    ord("<"): "\\u003c",
    ord(">"): "\\u003e",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}

Thing = dict[str, Any]
"""Something that schema.org describes; what is not known is left out."""
Crumbs = list[tuple[str, str]]
"""The way to a page from the home page: names and addresses."""

PLACES = 3
AREAS = 10
"""How many of them are named: a search engine needs no list of sixty."""


def island(*things: Thing) -> str:
    """Return a JSON-LD script element with the things in it."""
    data = {"@context": "https://schema.org", "@graph": [thing for thing in things if thing]}
    text = orjson.dumps(data).decode().translate(_ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'


def service(offering: Offering, provider: Provider, contact: Contact, site: Site) -> Thing:
    """Describe an offering as a schema.org Service.

    Its address and description stand in the head of the page already.
    """
    phone = contact.phone and {"@type": "ContactPoint", "telephone": contact.phone}
    areas = _areas(offering)
    places = [place for place in offering.locations[:PLACES] if _says_more(place, areas)]
    channel = _filled(
        {
            "servicePhone": phone,
            "serviceUrl": contact.website != provider.contact.website and contact.website,
            "serviceLocation": [_place(place) for place in places],
        }
    )
    return _filled(
        {
            "@type": "Service",
            "name": offering.name,
            "serviceType": site.schema["soort"].title_of(offering.kind),
            "provider": organization(provider, site),
            "areaServed": areas,
            "offers": _offer(offering),
            "availableChannel": channel and {"@type": "ServiceChannel"} | channel,
        }
    )


def organization(provider: Provider, site: Site) -> Thing:
    """Describe a provider where it is named."""
    return _filled(
        {
            "@type": "Organization",
            "name": provider.name,
            "url": provider.contact.website,
        }
    )


def organization_details(provider: Provider, site: Site) -> Thing:
    """Describe a provider on its own page."""
    details = {
        "description": provider.summary,
        "telephone": provider.contact.phone,
        "email": provider.contact.email,
        "location": [_place(place) for place in provider.locations[:PLACES]],
    }
    return organization(provider, site) | _filled(details)


def breadcrumbs(crumbs: Crumbs, site: Site) -> Thing:
    """Describe the way to a page; the last is the page itself and needs no address.

    Empty when the site has no address of its own.
    """
    if not site.base:
        return {}
    items: list[Thing] = [
        {"@type": "ListItem", "position": place, "name": name, "item": site.base + address}
        for place, (name, address) in enumerate(crumbs, 1)
    ]
    del items[-1]["item"]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _areas(offering: Offering) -> list[str]:
    names = dict.fromkeys(location.municipality for location in offering.locations)
    if offering.area:
        if offering.area.national:
            return ["Nederland"]
        names |= dict.fromkeys((*offering.area.municipalities, *offering.area.provinces))
    return list(names)[:AREAS]


def _says_more(location: Location, areas: list[str]) -> bool:
    """Return whether a place is more than a town of which the area served speaks already."""
    return bool(location.name or location.address or location.postcode) or (
        location.town not in areas
    )


def _offer(offering: Offering) -> Thing:
    if offering.cost == "gratis":
        price = 0.0
    elif offering.price and offering.price.up_to is None:
        price = offering.price.amount
    else:
        return {}
    return {"@type": "Offer", "price": price, "priceCurrency": "EUR"}


def _place(location: Location) -> Thing:
    address = {
        "@type": "PostalAddress",
        "streetAddress": location.address,
        "postalCode": location.postcode,
        "addressLocality": location.town,
        "addressCountry": "NL",
    }
    return _filled({"@type": "Place", "name": location.name, "address": _filled(address)})


def _filled(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value}
