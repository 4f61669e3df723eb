"""Nominatim: the addresses of OpenStreetMap, for keepers who run or may use a server of it."""

from __future__ import annotations

from collections.abc import Iterator

from geopy.geocoders import Nominatim as Geocoder

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

SERVER = "https://nominatim.openstreetmap.org"
PAUSE = 1.0  # the usage policy of OpenStreetMap's own server: one question a second at most
COUNTRIES = ["nl", "bq", "aw", "cw", "sx"]
LIMIT = 10

_TOWNS = (
    "city", "town", "village", "hamlet", "suburb", "city_district", "quarter", "neighbourhood",
)  # fmt: skip
_ROADS = ("road", "pedestrian", "footway", "square")
_MUNICIPALITIES = ("municipality", "city", "town", "village", "county")


class Nominatim:
    """Finds addresses, and postcodes where there is no address; see ``Service``."""

    name = "Nominatim"

    def __init__(
        self,
        *,
        user_agent: str,
        server: str = SERVER,
        timeout: float = TIMEOUT,
        pause: float = PAUSE,
        wait: float = WAIT,
    ) -> None:
        if not user_agent:
            raise ValueError("Nominatim wants to know who asks")
        scheme, domain = scheme_and_domain(server)
        geocoder = Geocoder(
            scheme=scheme,
            domain=domain,
            timeout=timeout,
            user_agent=user_agent,
            adapter_factory=ADAPTER,
        )
        self._ask = Asker(self.name, geocoder.geocode, pause=pause, wait=wait)

    def find(self, wanted: Wanted) -> Iterator[Found]:
        """Yield addresses, then postcodes; see ``Service``."""
        if wanted.address:
            query = {"street": plain(wanted.address), "city": wanted.town}
            yield from self._found(query, "adres")
        if wanted.postcode:
            query = {"postalcode": wanted.postcode, "city": wanted.town}
            yield from self._found(query, "postcode")

    def _found(self, query: dict[str, str], precision: Precision) -> Iterator[Found]:
        options = {"addressdetails": True, "country_codes": COUNTRIES, "language": "nl"}
        for location in self._ask(query, limit=LIMIT, **options):
            said = location.raw.get("address")
            said = said if isinstance(said, dict) else {}
            yield Found(
                (location.latitude, location.longitude),
                precision,
                names(*map(said.get, _TOWNS)),
                names(*map(said.get, _MUNICIPALITIES)),
                names(*map(said.get, _ROADS)),
                str(said.get("house_number", "")),
                str(said.get("postcode", "")),
            )
