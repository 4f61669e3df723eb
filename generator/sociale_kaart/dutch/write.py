"""Offerings and providers back in the words of their files; the reverse of ``parse``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sociale_kaart.model import (
    Area,
    Availability,
    Closure,
    Contact,
    Location,
    Offering,
    Period,
    Price,
    Provider,
    Session,
    Source,
    Translation,
)

Data = dict[str, Any]


def filled(data: Mapping[str, Any]) -> Data:
    """Leave out what is not known; a zero and a *no* are known."""
    return {key: value for key, value in data.items() if value not in (None, "", [], (), {})}


def offering_in_dutch(offering: Offering) -> Data:
    """Return an offering with the keys of its file; what is not known is left out."""
    return filled(
        {
            "naam": offering.name,
            "kort": offering.summary,
            "wat": offering.body,
            "doel": offering.goal,
            "soort": offering.kind,
            "vindplaats": offering.is_meeting_point or None,
            "treden": offering.rungs,
            "richting": offering.direction,
            "naar_trede": offering.to_rung,
            "sectoren": offering.sectors,
            "doelgroepen": offering.audiences,
            "leeftijd": _period(offering.age),
            "talen": offering.languages,
            "taalniveau": offering.language_level,
            "toelichting_doelgroep": offering.audience_note,
            "wanneer": [_session(session) for session in offering.sessions],
            "wanneer_toelichting": offering.sessions_note,
            "uren_per_week": _period(offering.hours_a_week),
            "locaties": [_location(location) for location in offering.locations],
            "online": offering.online or None,
            "thuis": offering.at_home or None,
            "werkgebied": _area(offering.area),
            "toegankelijkheid": offering.accessibility,
            "kinderopvang": offering.childcare,
            "kosten": offering.cost,
            "prijs": _price(offering.price),
            "kosten_toelichting": offering.cost_note,
            "eigen_bijdrage": offering.own_contribution,
            "toegang": offering.access,
            "aanmelden": offering.how_to_start,
            "contact": _contact(offering.contact),
            "begeleiding": offering.supervision,
            "indicatie": offering.indications,
            "wetten": offering.laws,
            "plekken": _availability(offering.availability),
            "verwijzers": offering.referrer_note,
            "vervolgstappen": offering.next_steps,
            "vangnet": offering.fallbacks,
            "trefwoorden": offering.keywords,
            "vertalingen": _translations(offering.translations),
            "geldig_tot": offering.valid_until,
            "gesloten": _closure(offering.closure),
            "bronnen": [_source(source) for source in offering.sources],
            "gecontroleerd": offering.verified_on,
        }
    )


def provider_in_dutch(provider: Provider) -> Data:
    """Return a provider with the keys of its file; what is not known is left out."""
    return filled(
        {
            "naam": provider.name,
            "kort": provider.summary,
            "wat": provider.body,
            "organisatie": provider.organisation,
            "contact": _contact(provider.contact),
            "locaties": [_location(location) for location in provider.locations],
            "trefwoorden": provider.keywords,
            "vertalingen": _translations(provider.translations),
            "bronnen": [_source(source) for source in provider.sources],
            "gecontroleerd": provider.verified_on,
        }
    )


def _period(period: Period | None) -> Data:
    return filled({"van": period.start, "tot": period.end}) if period else {}


def _session(session: Session) -> Data:
    return filled(
        {
            "dag": session.day,
            "van": session.start,
            "tot": session.end,
            "toelichting": session.note,
        }
    )


def _location(location: Location) -> Data:
    return filled(
        {
            "naam": location.name,
            "adres": location.address,
            "postcode": location.postcode,
            "plaats": location.town,
            "gemeente": location.municipality,
            "punt": location.point,
            "precisie": location.precision,
            "ov": location.transport,
            "wijk": location.neighbourhood,
        }
    )


def _area(area: Area | None) -> Data:
    if area is None:
        return {}
    return filled(
        {
            "landelijk": area.national or None,
            "provincies": area.provinces,
            "gemeenten": area.municipalities,
            "toelichting": area.note,
        }
    )


def _price(price: Price | None) -> Data:
    if price is None:
        return {}
    return filled({"bedrag": price.amount, "tot": price.up_to, "per": price.per})


def _contact(contact: Contact) -> Data:
    return filled(
        {
            "telefoon": contact.phone,
            "email": contact.email,
            "website": contact.website,
            "toelichting": contact.note,
        }
    )


def _availability(places: Availability | None) -> Data:
    if places is None:
        return {}
    return filled(
        {
            "vrij": places.free,
            "wachttijd_weken": places.waiting_weeks,
            "datum": places.stated_on,
        }
    )


def _translations(translations: tuple[Translation, ...]) -> Data:
    return {
        t.language: filled({"naam": t.name, "kort": t.summary, "wat": t.body, "doel": t.goal})
        for t in translations
    }


def _closure(closure: Closure | None) -> Data:
    if closure is None:
        return {}
    return filled({"van": closure.start, "tot": closure.end, "reden": closure.reason})


def _source(source: Source) -> Data:
    return filled({"titel": source.title, "datum": source.when, "url": source.url})
