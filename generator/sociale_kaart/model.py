"""What the catalogue is about: offerings, providers and places. Frozen, typed, without I/O.

This is the one module that knows both the Dutch keys of the files and the English names of the
code. Everything here is a named tuple: they travel between processes several times quicker than
dataclasses do, and nobody can change them by accident.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple


class Period(NamedTuple):
    """From/to numbers (ages in years, hours a week); ``None`` means no limit on that side."""

    start: float | None
    end: float | None


class Session(NamedTuple):
    """A weekday and times at which the offering takes place, times as ``HH:MM`` or ``None``."""

    day: str
    start: str | None
    end: str | None
    note: str


class Location(NamedTuple):
    """A place; ``point`` is (latitude, longitude) in degrees (WGS84), ``None`` when unknown."""

    town: str
    municipality: str
    name: str = ""
    address: str = ""
    postcode: str = ""
    point: tuple[float, float] | None = None
    precision: str = "plaats"
    transport: str = ""
    neighbourhood: str = ""


class Area(NamedTuple):
    """The area that is served, for an offering that comes to people."""

    national: bool
    provinces: tuple[str, ...]
    municipalities: tuple[str, ...]
    note: str


class Contact(NamedTuple):
    """General (never private) ways to reach a provider; empty strings when not given."""

    phone: str = ""
    email: str = ""
    website: str = ""
    note: str = ""


class Price(NamedTuple):
    """An amount in euro, or a range when ``up_to`` is given; ``per`` is a term of *per*."""

    amount: float
    up_to: float | None
    per: str


class Availability(NamedTuple):
    """Places free and waiting time in weeks, as said on ``stated_on``."""

    free: int | None
    waiting_weeks: int | None
    stated_on: date


class Closure(NamedTuple):
    """A temporary closing; ``end`` is ``None`` while the last day is not known."""

    start: date
    end: date | None
    reason: str


class Source(NamedTuple):
    """Where facts come from; ``when`` is a year, a month or a day as written."""

    title: str
    when: str
    url: str


class Translation(NamedTuple):
    """The texts of an entry in another language; empty strings fall back on Dutch."""

    language: str
    name: str
    summary: str
    body: str
    goal: str


class Provider(NamedTuple):
    """An organisation. ``id`` is the name of its folder, ``path`` its file in the catalogue."""

    id: str
    path: str
    digest: bytes
    name: str
    summary: str
    body: str = ""
    organisation: str = ""
    contact: Contact = Contact()
    locations: tuple[Location, ...] = ()
    keywords: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()
    sources: tuple[Source, ...] = ()
    verified_on: date | None = None


class Offering(NamedTuple):
    """One thing a person can take part in or use.

    ``id`` is ``<provider>/<offering>`` and its address on the site; ``path`` is its file relative
    to the catalogue folder; ``digest`` identifies the content of that file. Vocabulary values are
    the ``const`` of the term in ``schema/``.
    """

    id: str
    path: str
    digest: bytes
    name: str
    summary: str
    body: str
    goal: str
    kind: str
    is_meeting_point: bool
    rungs: tuple[int, ...]
    direction: str
    to_rung: int | None
    sectors: tuple[str, ...]
    audiences: tuple[str, ...]
    age: Period | None
    languages: tuple[str, ...]
    language_level: str
    audience_note: str
    sessions: tuple[Session, ...]
    sessions_note: str
    hours_a_week: Period | None
    locations: tuple[Location, ...]
    online: bool
    at_home: bool
    area: Area | None
    accessibility: tuple[str, ...]
    childcare: str
    cost: str
    price: Price | None
    cost_note: str
    own_contribution: str
    access: str
    how_to_start: str
    contact: Contact
    supervision: tuple[str, ...]
    indications: tuple[str, ...]
    laws: tuple[str, ...]
    availability: Availability | None
    referrer_note: str
    next_steps: tuple[str, ...]
    fallbacks: tuple[str, ...]
    keywords: tuple[str, ...]
    translations: tuple[Translation, ...]
    valid_until: date | None
    closure: Closure | None
    sources: tuple[Source, ...]
    verified_on: date

    @property
    def provider_id(self) -> str:
        """The id of the provider: the part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """The part of the id after the slash."""
        return self.id.partition("/")[2]


class Catalogue(NamedTuple):
    """All offerings, sorted by id, and all providers by id. Every offering has its provider."""

    offerings: tuple[Offering, ...]
    providers: Mapping[str, Provider]


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
