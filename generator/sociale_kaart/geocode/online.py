"""What all services on the network share: asking slowly, asking again, and saying what failed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from geopy import exc
from geopy.adapters import RequestsAdapter
from geopy.extra.rate_limiter import RateLimiter

from sociale_kaart.geocode import ServiceError

TIMEOUT = 10.0
"""How many seconds a service may think about one question."""
RETRIES = 2
WAIT = 5.0
"""How many seconds go by before a question is asked again."""

# Asking again is done slowly, below; by itself it would hide that time was up.
ADAPTER = partial(RequestsAdapter, max_retries=0)
"""How geopy reaches the network."""

_UNUSUAL = re.compile(r"[^\w\s.'-]|(?<!\w)-|-(?!\w)")

# geopy tells of every retry with a traceback, where nobody listens on the terminal.
logging.getLogger("geopy").addHandler(logging.NullHandler())


class Asker:
    """Asks one geopy geocoder, never more often than once in ``pause`` seconds."""

    def __init__(
        self, name: str, geocode: Callable[..., Any], *, pause: float, wait: float = WAIT
    ) -> None:
        self._name = name
        self._ask = RateLimiter(
            geocode,
            min_delay_seconds=pause,
            max_retries=RETRIES,
            error_wait_seconds=max(wait, pause),
            swallow_exceptions=False,
        )

    def __call__(self, query: Any, **options: Any) -> list[Any]:
        """Return geopy's locations, best first; raises ServiceError."""
        try:
            return self._ask(query, exactly_one=False, **options) or []
        except (exc.GeopyError, ValueError, TypeError, AttributeError, LookupError) as error:
            raise ServiceError(f"{self._name} {_reason(error)}.") from error


def _reason(error: Exception) -> str:
    match error:
        case exc.GeocoderTimedOut():
            return "gaf niet op tijd antwoord"
        case exc.GeocoderQuotaExceeded():
            return "vindt dat we te vaak iets vragen"
        case exc.GeocoderUnavailable():
            return "is niet te bereiken"
        case exc.GeocoderAuthenticationFailure() | exc.GeocoderInsufficientPrivileges():
            return "wil ons geen antwoord geven"
        case exc.GeocoderParseError():
            return "gaf een antwoord dat we niet begrijpen"
        case exc.GeocoderQueryError():
            return "begrijpt onze vraag niet"
        case exc.GeocoderServiceError():
            return "heeft een storing"
    return "gaf een antwoord dat we niet begrijpen"


def names(*said: object) -> tuple[str, ...]:
    """Return what a service calls something, each name once; what is no text is left out."""
    return tuple(dict.fromkeys(name for name in said if isinstance(name, str) and name))


def plain(text: str) -> str:
    """Return a text without signs that mean something to a search engine."""
    return " ".join(_UNUSUAL.sub(" ", text).split())


def scheme_and_domain(server: str) -> tuple[str, str]:
    """Split the address of a server as geopy wants it; raises ValueError for what is none."""
    parts = urlsplit(server)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(server)
    return parts.scheme, parts.netloc + parts.path.rstrip("/")
