"""From the Dutch keys of a file to offerings and providers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
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

Data = Mapping[str, Any]
"""The content of an entry that has passed the schema, with its Dutch keys."""


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _period(data: Data | None) -> Period | None:
    return Period(data.get("van"), data.get("tot")) if data else None


def _contact(data: Data | None) -> Contact:
    if not data:
        return Contact()
    return Contact(
        data.get("telefoon", ""),
        data.get("email", ""),
        data.get("website", ""),
        data.get("toelichting", ""),
    )


def _location(data: Data) -> Location:
    point = data.get("punt")
    return Location(
        data["plaats"],
        data["gemeente"],
        data.get("naam", ""),
        data.get("adres", ""),
        data.get("postcode", ""),
        (float(point[0]), float(point[1])) if point else None,
        data.get("precisie", "plaats"),
        data.get("ov", ""),
        data.get("wijk", ""),
    )


def _locations(data: Data) -> tuple[Location, ...]:
    return tuple(_location(item) for item in data.get("locaties", ()))


def _area(data: Data | None) -> Area | None:
    if not data:
        return None
    return Area(
        data.get("landelijk", False),
        tuple(data.get("provincies", ())),
        tuple(data.get("gemeenten", ())),
        data.get("toelichting", ""),
    )


def _sources(data: Data) -> tuple[Source, ...]:
    return tuple(
        Source(item["titel"], str(item.get("datum", "")), item.get("url", ""))
        for item in data.get("bronnen", ())
    )


def _translations(data: Data) -> tuple[Translation, ...]:
    return tuple(
        Translation(
            language,
            texts.get("naam", ""),
            texts.get("kort", ""),
            texts.get("wat", ""),
            texts.get("doel", ""),
        )
        for language, texts in data.get("vertalingen", {}).items()
    )


def _sessions(items: Sequence[Data]) -> tuple[Session, ...]:
    return tuple(
        Session(item["dag"], item.get("van"), item.get("tot"), item.get("toelichting", ""))
        for item in items
    )


def _price(data: Data | None) -> Price | None:
    return Price(data["bedrag"], data.get("tot"), data["per"]) if data else None


def _availability(data: Data | None) -> Availability | None:
    if not data:
        return None
    return Availability(
        data.get("vrij"), data.get("wachttijd_weken"), date.fromisoformat(data["datum"])
    )


def _closure(data: Data | None) -> Closure | None:
    if not data:
        return None
    return Closure(date.fromisoformat(data["van"]), _date(data.get("tot")), data.get("reden", ""))


def provider_from(data: Data, *, id: str, path: str, digest: bytes) -> Provider:
    """Make a provider from the content of a valid ``aanbieder.yml``."""
    return Provider(
        id=id,
        path=path,
        digest=digest,
        name=data["naam"],
        summary=data["kort"],
        body=data.get("wat", ""),
        organisation=data.get("organisatie", ""),
        contact=_contact(data.get("contact")),
        locations=_locations(data),
        keywords=tuple(data.get("trefwoorden", ())),
        translations=_translations(data),
        sources=_sources(data),
        verified_on=_date(data.get("gecontroleerd")),
    )


def offering_from(data: Data, *, id: str, path: str, digest: bytes) -> Offering:
    """Make an offering from the content of a valid entry."""
    get = data.get
    return Offering(
        id=id,
        path=path,
        digest=digest,
        name=data["naam"],
        summary=data["kort"],
        body=data["wat"],
        goal=get("doel", ""),
        kind=data["soort"],
        is_meeting_point=get("vindplaats", False) or data["soort"] == "vindplaats",
        rungs=tuple(sorted(data["treden"])),
        direction=data["richting"],
        to_rung=get("naar_trede"),
        sectors=tuple(data["sectoren"]),
        audiences=tuple(data["doelgroepen"]),
        age=_period(get("leeftijd")),
        languages=tuple(get("talen", ())),
        language_level=get("taalniveau", ""),
        audience_note=get("toelichting_doelgroep", ""),
        sessions=_sessions(get("wanneer", ())),
        sessions_note=get("wanneer_toelichting", ""),
        hours_a_week=_period(get("uren_per_week")),
        locations=_locations(data),
        online=get("online", False),
        at_home=get("thuis", False),
        area=_area(get("werkgebied")),
        accessibility=tuple(get("toegankelijkheid", ())),
        childcare=get("kinderopvang", ""),
        cost=get("kosten", ""),
        price=_price(get("prijs")),
        cost_note=get("kosten_toelichting", ""),
        own_contribution=get("eigen_bijdrage", ""),
        access=data["toegang"],
        how_to_start=get("aanmelden", ""),
        contact=_contact(get("contact")),
        supervision=tuple(get("begeleiding", ())),
        indications=tuple(get("indicatie", ())),
        laws=tuple(get("wetten", ())),
        availability=_availability(get("plekken")),
        referrer_note=get("verwijzers", ""),
        next_steps=tuple(get("vervolgstappen", ())),
        fallbacks=tuple(get("vangnet", ())),
        keywords=tuple(get("trefwoorden", ())),
        translations=_translations(data),
        valid_until=_date(get("geldig_tot")),
        closure=_closure(get("gesloten")),
        sources=_sources(data),
        verified_on=date.fromisoformat(data["gecontroleerd"]),
    )
