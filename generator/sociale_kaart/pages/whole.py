"""The whole site as its pages see it: the catalogue, looked up in every way a page needs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from typing import TypeVar

from sociale_kaart.cardwords import municipalities_of, places_in_words, slug
from sociale_kaart.gaps import Survey
from sociale_kaart.ladder import Relations
from sociale_kaart.model import Catalogue, Offering
from sociale_kaart.schema import Schema, Term
from sociale_kaart.settings import Settings

Offerings = Sequence[Offering]
NO_RELATIONS = Relations((), (), ())
Key = TypeVar("Key")

_IN_FRONT = re.compile(r"^(?:['’‘][st]-?|\W)+")


def by_name(name: str) -> str:
    """Return a key that puts names in the order of a Dutch index: *'s-Hertogenbosch* under H."""
    return _IN_FRONT.sub("", unicodedata.normalize("NFKD", name).casefold())


class Site:
    """Made once per build and given to every page. Lists are in the order of names.

    ``municipalities`` has the name of a municipality as its key; ``towns`` counts offerings.
    ``base`` is the address of the site with a slash at its end, empty when it has none.
    ``cards`` keeps result cards that were made before: the pieces between their links' roots.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        schema: Schema,
        settings: Settings,
        relations: Mapping[str, Relations],
    ) -> None:
        """Look everything up once."""
        self.catalogue = catalogue
        self.schema = schema
        self.settings = settings
        self.relations = relations
        self.base = settings.site_url and settings.site_url.rstrip("/") + "/"
        ordered = sorted(catalogue.offerings, key=lambda offering: by_name(offering.name))
        self.offerings = {offering.id: offering for offering in ordered}
        self.by_provider = _grouped((item.provider_id, item) for item in ordered)
        self.by_rung = _grouped((rung, item) for item in ordered for rung in item.rungs)
        self.by_sector = _grouped((name, item) for item in ordered for name in item.sectors)
        self.by_audience = _grouped((name, item) for item in ordered for name in item.audiences)
        self.municipalities = _grouped(
            (name, item) for item in ordered for name in municipalities_of(item)
        )
        self.towns = Counter(
            town for item in ordered for town in {location.town for location in item.locations}
        )
        self.cards: dict[str, tuple[str, ...]] = {}
        self._stamps: dict[str, bytes] = {}
        self._places: dict[str, str] = {}

    @cached_property
    def survey(self) -> Survey:
        """What is missing on the map, and in each municipality."""
        return Survey(self.catalogue, self.schema, self.relations, self.settings)

    def related(self, offering_id: str) -> Relations:
        """Return what comes after, catches, or leads to an offering."""
        return self.relations.get(offering_id, NO_RELATIONS)

    def of_rung(self, rung: Term) -> Offerings:
        """Return the offerings on a rung."""
        return self.by_rung.get(int(rung.value), ())

    def of_sector(self, sector: Term) -> Offerings:
        """Return the offerings in a sector."""
        return self.by_sector.get(str(sector.value), ())

    def of_audience(self, audience: Term) -> Offerings:
        """Return the offerings for an audience."""
        return self.by_audience.get(str(audience.value), ())

    def key_of(self, offerings: Offerings) -> bytes:
        """Return a key that changes with the entries of offerings and of their providers."""
        return blake2b(b"".join(map(self._stamp, offerings)), digest_size=16).digest()

    def _stamp(self, offering: Offering) -> bytes:
        known = self._stamps.get(offering.id)
        if known is None:
            provider = self.catalogue.providers[offering.provider_id]
            said = f"{offering.id}\0{offering.path}\0{provider.path}\0".encode()
            digest = blake2b(said + offering.digest + provider.digest, digest_size=16)
            known = self._stamps[offering.id] = digest.digest()
        return known

    def place_of(self, offering: Offering) -> str:
        """Return where an offering is, in the few words of a card."""
        known = self._places.get(offering.id)
        if known is None:
            known = self._places[offering.id] = places_in_words(offering)
        return known

    def municipality_slugs(self) -> dict[str, str]:
        """Return the slug of every municipality that has offerings, in the order of an index."""
        return {name: slug(name) for name in sorted(self.municipalities, key=by_name)}


def _grouped(pairs: Iterable[tuple[Key, Offering]]) -> dict[Key, list[Offering]]:
    groups: dict[Key, list[Offering]] = defaultdict(list)
    for key, offering in pairs:
        groups[key].append(offering)
    return dict(groups)
