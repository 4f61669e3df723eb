"""All offerings as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable

from sociale_kaart.cardwords import cost_in_words
from sociale_kaart.dutch.write import Data
from sociale_kaart.exports.base import address
from sociale_kaart.exports.sheet import sheet
from sociale_kaart.model import Catalogue, Offering, Provider
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.sitefile import SiteFile

COLUMNS = (
    "id", "naam", "kort", "aanbieder", "soort", "treden", "richting", "naar_trede", "sectoren",
    "doelgroepen", "leeftijd_van", "leeftijd_tot", "plaatsen", "gemeenten", "online", "kosten",
    "toegang", "indicatie", "wetten", "telefoon", "email", "website", "gecontroleerd", "url",
)  # fmt: skip


def offerings_csv(catalogue: Catalogue, schema: Schema, settings: Settings) -> SiteFile:
    """Return a row for each offering; values of a list are separated by a comma and a space."""
    rows = (
        _row(offering, catalogue.providers[offering.provider_id], schema, settings)
        for offering in catalogue.offerings
    )
    return sheet("data/aanbod.csv", COLUMNS, rows)


def _row(offering: Offering, provider: Provider, schema: Schema, settings: Settings) -> Data:
    contact = offering.contact

    def titles(vocabulary: str, values: Iterable[str]) -> str:
        return ", ".join(schema[vocabulary].title_of(value) for value in values)

    return {
        "id": offering.id,
        "naam": offering.name,
        "kort": offering.summary,
        "aanbieder": provider.name,
        "soort": titles("soort", [offering.kind]),
        "treden": ", ".join(map(str, offering.rungs)),
        "richting": titles("richting", [offering.direction]),
        "naar_trede": offering.to_rung,
        "sectoren": titles("sector", offering.sectors),
        "doelgroepen": titles("doelgroep", offering.audiences),
        "leeftijd_van": offering.age and offering.age.start,
        "leeftijd_tot": offering.age and offering.age.end,
        "plaatsen": _each(location.town for location in offering.locations),
        "gemeenten": _each(location.municipality for location in offering.locations),
        "online": "ja" if offering.online else "",
        "kosten": cost_in_words(offering, schema),
        "toegang": titles("toegang", [offering.access]),
        "indicatie": titles("indicatie", offering.indications),
        "wetten": titles("wet", offering.laws),
        "telefoon": contact.phone or provider.contact.phone,
        "email": contact.email or provider.contact.email,
        "website": contact.website or provider.contact.website,
        "gecontroleerd": offering.verified_on.isoformat(),
        "url": address(settings, f"aanbod/{offering.id}/"),
    }


def _each(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
