"""PDOK Locatieserver: all addresses and postcodes of the Netherlands, from the government."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from geopy.exc import GeocoderParseError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from sociale_kaart.geocode import Found, Precision, Wanted
from sociale_kaart.geocode.online import (
    ADAPTER,
    TIMEOUT,
    WAIT,
    Asker,
    names,
    plain,
    scheme_and_domain,
)

SERVER = "https://api.pdok.nl"
PATH = "/bzk/locatieserver/search/v3_1/free"
PAUSE = 0.1  # fair use: ten questions a second at most
ROWS = 10

_FIELDS = (
    "type", "weergavenaam", "centroide_ll", "woonplaatsnaam", "gemeentenaam", "straatnaam",
    "straatnaam_verkort", "huis_nlt", "postcode",
)  # fmt: skip
_POINT = re.compile(r"POINT ?\((-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)\)")


class PdokGeocoder(Geocoder):  # type: ignore[misc] # geopy has no types
    """A geopy geocoder for version 3.1, of which the manual stands at api.pdok.nl."""

    def __init__(self, *, scheme: str, domain: str, timeout: float, user_agent: str) -> None:
        super().__init__(
            scheme=scheme, timeout=timeout, user_agent=user_agent, adapter_factory=ADAPTER
        )
        self.api = f"{self.scheme}://{domain}{PATH}"

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,
        kind: str = "adres",
    ) -> Any:
        """Return a geopy Location (or a list of them, or None) for a text; ``kind`` is PDOK's type.

        The service refuses parameters that it does not know.
        """
        params = {"q": query, "fq": f"type:{kind}", "fl": ",".join(_FIELDS), "rows": ROWS}
        url = f"{self.api}?{urlencode(params)}"
        return self._call_geocoder(
            url, partial(self._parse_json, exactly_one=exactly_one), timeout=timeout
        )

    def _parse_json(self, answer: Any, exactly_one: bool) -> Any:
        try:
            documents = answer["response"]["docs"]
            locations = [self._parse_document(document) for document in documents]
        except (TypeError, KeyError, AttributeError):
            raise GeocoderParseError("no list of documents") from None
        if not locations:
            return None
        return locations[0] if exactly_one else locations

    def _parse_document(self, document: Mapping[str, Any]) -> Location:
        # Longitude comes first here, other than nearly everywhere else.
        point = _POINT.fullmatch(document["centroide_ll"])
        if not point:
            raise GeocoderParseError(f"no point: {document['centroide_ll']}")
        longitude, latitude = map(float, point.groups())
        if abs(latitude) > 90:
            raise GeocoderParseError(f"no point on Earth: {document['centroide_ll']}")
        return Location(document.get("weergavenaam", ""), (latitude, longitude), document)


class Pdok:
    """Finds addresses, and postcodes where there is no address; see ``Service``."""

    name = "PDOK"

    def __init__(
        self,
        *,
        user_agent: str,
        server: str = SERVER,
        timeout: float = TIMEOUT,
        pause: float = PAUSE,
        wait: float = WAIT,
    ) -> None:
        scheme, domain = scheme_and_domain(server)
        geocoder = PdokGeocoder(
            scheme=scheme, domain=domain, timeout=timeout, user_agent=user_agent
        )
        self._ask = Asker(self.name, geocoder.geocode, pause=pause, wait=wait)

    def find(self, wanted: Wanted) -> Iterator[Found]:
        """Yield addresses, then postcodes; see ``Service``."""
        postcode = wanted.postcode.replace(" ", "")
        if wanted.address:
            query = plain(f"{wanted.address} {postcode} {wanted.town}")
            yield from self._found(query, "adres")
        if postcode:
            yield from self._found(plain(f"{postcode} {wanted.town}"), "postcode")

    def _found(self, query: str, kind: Precision) -> Iterator[Found]:
        for location in self._ask(query, kind=kind):
            said = location.raw
            streets = names(said.get("straatnaam"), said.get("straatnaam_verkort"))
            yield Found(
                (location.latitude, location.longitude),
                kind,
                names(said.get("woonplaatsnaam")),
                names(said.get("gemeentenaam")),
                streets,
                str(said.get("huis_nlt", "")),
                str(said.get("postcode", "")),
            )
