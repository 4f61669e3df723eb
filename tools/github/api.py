"""The few requests to GitHub that the workflows need: with pages, pauses and second tries."""

from __future__ import annotations

import json
import os
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


class GitHubError(Exception):
    """GitHub refused, or did not answer; the text says so in Dutch."""

    def __init__(self, message: str, status: int = 0) -> None:
        """Keep the status of the answer; 0 where there was none."""
        super().__init__(message)
        self.status = status


class GitHub:
    """Asks about one repository and writes in it."""

    def __init__(self, url: str, repository: str, token: str, pause: float = 1.0) -> None:
        """Keep where to ask; ``pause`` is how many seconds follow on each thing written.

        GitHub asks for that second, and stops answering those who write quicker.
        """
        self._root = f"{url.rstrip('/')}/repos/{repository}"
        self._token = token
        self._pause = pause

    @classmethod
    def of_workflow(cls) -> GitHub:
        """Return the repository in which a workflow runs; raise GitHubError outside one."""
        names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
        missing = [name for name in names if not os.environ.get(name)]
        if missing:
            raise GitHubError(f"{missing[0]} ontbreekt. Dit werkt alleen in een workflow.")
        url, repository, token = (os.environ[name] for name in names)
        return cls(url, repository, token)

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
        """Write something (``POST``, ``PATCH``) and return what became of it."""
        answer = self._ask(method, path, json.dumps(body).encode())
        time.sleep(self._pause)
        return answer

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Any:
        request = Request(f"{self._root}{path}", data=body, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_header("User-Agent", "sociale-kaart")
        # Not sent along to wherever an answer may redirect.
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
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
                    raise GitHubError(_refusal(method, path, error), error.code) from None
            except _ELSEWHERE as error:
                wait = 2.0**again
                if last or method != "GET":
                    raise GitHubError(f"GitHub geeft geen antwoord ({error}).") from None
            time.sleep(wait * self._pause)
        raise AssertionError


def _wait(error: HTTPError, again: int) -> float | None:
    """Return after how many seconds to ask again; None where that is of no use."""
    asked = error.headers.get("Retry-After", "")
    if error.code in (403, 429) and asked.isdecimal():
        return float(asked) if float(asked) <= _LONGEST_WAIT else None
    if error.code == 429 or error.code >= 500:
        return 2.0**again
    return None


def _refusal(method: str, path: str, error: HTTPError) -> str:
    try:
        reason = json.load(error).get("message", "")
    except (ValueError, AttributeError, OSError):
        reason = ""
    said = f" ({reason})" if reason else ""
    return f"GitHub weigert {method} {path.partition('?')[0]}: {error.code}{said}."
