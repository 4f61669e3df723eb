"""What the catalogue is about: offerings, providers and places. Frozen, typed, without I/O.

Everything here is a named tuple: they travel between processes several times quicker than
dataclasses do, and nobody can change them by accident. ``dutch`` makes them from the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


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
    def everywhere(self) -> bool:
        """Whether people can take part wherever they live: what is online may be for one town."""
        if self.area and (self.area.national or self.area.provinces or self.area.municipalities):
            return self.area.national
        return self.online

    @property
    def slug(self) -> str:
        """The part of the id after the slash."""
        return self.id.partition("/")[2]


class Catalogue(NamedTuple):
    """All offerings, sorted by id, and all providers by id. Every offering has its provider."""

    offerings: tuple[Offering, ...]
    providers: Mapping[str, Provider]
