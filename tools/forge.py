"""The few requests to GitHub or GitLab that are needed: with pages, pauses and second tries."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

PER_PAGE = 100
_TRIES = 4
_LONGEST_WAIT = 120.0  # seconds; who asks for more is asked again next week
_ELSEWHERE = (URLError, TimeoutError, ConnectionError)


class ForgeError(Exception):
    """A forge refused, or did not answer; the text says so in Dutch."""

    def __init__(self, message: str, status: int = 0) -> None:
        """Keep the status of the answer; 0 where there was none."""
        super().__init__(message)
        self.status = status


class Forge:
    """Asks about one project and writes in it."""

    def __init__(
        self, name: str, root: str, headers: Mapping[str, str], pause: float = 1.0
    ) -> None:
        """Keep where to ask; ``pause`` is how many seconds follow on each thing written.

        GitHub asks for that second, and stops answering those who write quicker. ``headers`` hold
        the token, and are never sent along to wherever an answer may redirect.
        """
        self._name = name
        self._root = root
        self._headers = headers
        self._pause = pause

    def get(self, path: str, **query: str | int) -> Any:
        """Return what stands at a path, such as ``/pulls/1``."""
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def every(self, path: str, **query: str | int) -> Iterator[Any]:
        """Return everything in a list of several pages."""
        page = 1
        while True:
            found = self.get(path, **query, per_page=PER_PAGE, page=page)
            yield from found
            if len(found) < PER_PAGE:
                return
            page += 1

    def send(self, method: str, path: str, body: Mapping[str, Any]) -> Any:
        """Write something (``POST``, ``PATCH``, ``PUT``) and return what became of it."""
        answer = self._ask(method, path, json.dumps(body).encode())
        time.sleep(self._pause)
        return answer

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Any:
        request = Request(f"{self._root}{path}", data=body, method=method)
        request.add_header("User-Agent", "sociale-kaart")
        for name, value in self._headers.items():
            request.add_unredirected_header(name, value)
        if body is not None:
            request.add_header("Content-Type", "application/json")
        for again in range(_TRIES):
            last = again == _TRIES - 1
            try:
                with urlopen(request, timeout=30) as answer:
                    return json.load(answer)
            except HTTPError as error:
                wait = _wait(error, again)
                # What was written may have been written after all: only a refusal is tried again.
                safe = method == "GET" or error.code in (403, 429)
                if last or wait is None or not safe:
                    raise ForgeError(self._refusal(method, path, error), error.code) from None
            except _ELSEWHERE as error:
                wait = 2.0**again
                if last or method != "GET":
                    raise ForgeError(f"{self._name} geeft geen antwoord ({error}).") from None
            time.sleep(wait * self._pause)
        raise AssertionError

    def _refusal(self, method: str, path: str, error: HTTPError) -> str:
        try:
            reason = json.load(error).get("message", "")
        except (ValueError, AttributeError, OSError):
            reason = ""
        said = f" ({reason})" if reason else ""
        return f"{self._name} weigert {method} {path.partition('?')[0]}: {error.code}{said}."


def _wait(error: HTTPError, again: int) -> float | None:
    """Return after how many seconds to ask again; None where that is of no use."""
    asked = error.headers.get("Retry-After", "")
    if error.code in (403, 429) and asked.isdecimal():
        return float(asked) if float(asked) <= _LONGEST_WAIT else None
    if error.code == 429 or error.code >= 500:
        return 2.0**again
    return None
