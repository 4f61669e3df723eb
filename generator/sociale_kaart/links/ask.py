"""Asks one link where it leads, following it step by step."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from sociale_kaart.links import Outcome
from sociale_kaart.links.public import NotPublicError, require_public
from sociale_kaart.links.trouble import in_words
from sociale_kaart.links.visit import Manners

TIMEOUT = (5.0, 15.0)
"""How many seconds someone may take to pick up, and between two words of an answer."""
RETRIES = 2
MOST_STEPS = 10

_FOR_GOOD = {301, 308}
_FOR_NOW = {302, 303, 307}
_GONE = {404, 410}
_BUSY = {429, 500, 502, 503, 504}

Turn = Callable[[str], AbstractContextManager[None]]
"""Waits until a host may be asked something."""


def make_session(
    user_agent: str, *, retries: int = RETRIES, backoff: float = 1.0
) -> requests.Session:
    """Return a session that says who asks, and asks again what may go better later."""
    session = requests.Session()
    session.headers["User-Agent"] = user_agent
    # Otherwise a stranger's link could be sent the passwords of a .netrc.
    session.auth = lambda request: request
    session.headers["Accept"] = "text/html, */*;q=0.8"
    retry = Retry(
        total=retries,
        backoff_factor=backoff,
        status_forcelist=_BUSY,
        allowed_methods=("HEAD", "GET"),
        raise_on_status=False,
        retry_after_max=30,
    )
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    return session


def asker_of(session: requests.Session) -> Asker:
    """Return an asker with good manners."""
    return Asker(session, Manners().turn)


class Asker:
    """Asks links with one session."""

    def __init__(
        self,
        session: requests.Session,
        turn: Turn,
        *,
        timeout: tuple[float, float] = TIMEOUT,
        require: Callable[[str], None] = require_public,
    ) -> None:
        """``require`` refuses addresses that are not on the public internet."""
        self._session = session
        self._turn = turn
        self._timeout = timeout
        self._require = require

    def __call__(self, link: str) -> Outcome:
        """Return what becomes of a link; never raises for what others do."""
        try:
            return self._follow(link)
        except NotPublicError:
            return Outcome("dood", reason="ligt niet op het openbare internet")
        except (requests.RequestException, OSError, ValueError) as error:
            return in_words(error)

    def _follow(self, link: str) -> Outcome:
        address, fragment = urldefrag(link)
        moved, for_good = "", True
        for _ in range(MOST_STEPS):
            status, onward = self._request(address)
            if not onward:
                return self._end(status, moved, fragment)
            address = urldefrag(urljoin(address, onward))[0]
            for_good = for_good and status in _FOR_GOOD
            # What comes behind a step that is only for now may be elsewhere tomorrow.
            moved = address if for_good else moved
        return Outcome("onbereikbaar", reason="verwijst steeds weer door")

    def _end(self, status: int, moved: str, fragment: str) -> Outcome:
        if 200 <= status < 300:
            target = f"{moved}#{fragment}" if moved and fragment else moved
            return Outcome("verhuisd" if moved else "goed", status, target)
        if status in _GONE:
            return Outcome("dood", status, reason="bestaat niet meer")
        if status >= 500:
            return Outcome("onbereikbaar", status, reason="heeft een storing")
        return Outcome("geweigerd", status, reason="laat geen programma's toe")

    def _request(self, address: str) -> tuple[int, str]:
        """Return the status and the address it leads on to, if any."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise requests.exceptions.InvalidURL(address)
        with self._turn(parts.hostname):
            self._require(address)
            response = self._send("HEAD", address)
            if response.status_code >= 400 and response.status_code not in _BUSY - {500}:
                # Some know no HEAD, and say so in many ways.
                response = self._send("GET", address)
        onward = response.status_code in _FOR_GOOD | _FOR_NOW
        return response.status_code, response.headers.get("Location", "") if onward else ""

    def _send(self, method: str, address: str) -> requests.Response:
        with self._session.request(
            method, address, timeout=self._timeout, allow_redirects=False, stream=True
        ) as response:
            return response
