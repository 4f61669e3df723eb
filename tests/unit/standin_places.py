"""What services that know places answer, as they do."""

from __future__ import annotations

from typing import Any

from sociale_kaart.geocode.pdok import PATH
from tests.unit.standin import Answer, Asked, as_json

PDOK_FIELDS = {"q", "fq", "fl", "rows"}


def pdok_document(
    street: str = "Dorpsstraat",
    number: str = "5",
    postcode: str = "6711AB",
    town: str = "Ede",
    municipality: str = "",
    point: str = "POINT(5.66 52.04)",
    **more: Any,
) -> dict[str, Any]:
    return {
        "bron": "BAG",
        "type": "adres",
        "weergavenaam": f"{street} {number}, {postcode} {town}",
        "straatnaam": street,
        "straatnaam_verkort": street.replace("straat", "str"),
        "huis_nlt": number,
        "postcode": postcode,
        "woonplaatsnaam": town,
        "gemeentenaam": municipality or town,
        "centroide_ll": point,
        "score": 12.3,
        **more,
    }


def pdok_answer(asked: Asked, documents: list[dict[str, Any]]) -> Answer:
    """Answer as version 3.1 does: of one type, with the fields asked, and no strange questions."""
    if asked.path != PATH:
        return as_json({"message": "no Route matched with those values"}, 404)
    if unknown := asked.query.keys() - PDOK_FIELDS:
        return as_json({"title": "Bad Request", "detail": f"unknown {unknown}"}, 400)
    (kind,) = asked.query["fq"]
    fields = asked.query["fl"][0].split(",")
    found = [
        {key: value for key, value in document.items() if key in fields}
        for document in documents
        if f"type:{document['type']}" == kind
    ]
    response = {"numFound": len(found), "start": 0, "maxScore": 1.0, "numFoundExact": True}
    return as_json({"response": {**response, "docs": found}})


def nominatim_answer(asked: Asked, *addresses: dict[str, str]) -> Answer:
    places = [
        {"place_id": 1, "lat": "52.04", "lon": "5.66", "display_name": "…", "address": address}
        for address in addresses
    ]
    return as_json(places)
