"""GitHub as far as the workflows need it, on this machine: issues, pull requests, reviews."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tools.github.api import GitHub

REPOSITORY = "stad/kaart"
TOKEN = "geheim-van-de-workflow"


class Standin:
    """What stands on this GitHub; ``written`` is every request that changed something."""

    def __init__(self) -> None:
        self.url = ""
        self.labels: set[str] = set()
        self.issues: list[dict[str, Any]] = []
        self.pulls: list[dict[str, Any]] = []
        self.files: list[dict[str, Any]] = []
        self.comments: list[dict[str, Any]] = []
        self.written: list[tuple[str, str, dict[str, Any]]] = []
        self.asked: list[tuple[str, str]] = []
        self.failures: list[tuple[int, dict[str, str]]] = []
        """Answers to give first, before it works: status and headers."""

    @property
    def github(self) -> GitHub:
        return GitHub(self.url, REPOSITORY, TOKEN, pause=0)

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> tuple[int, Any]:
        path = path.removeprefix(f"/repos/{REPOSITORY}")
        if method != "GET":
            self.written.append((method, path, body))
        match (method, path):
            case ("GET", "/issues"):
                return 200, self._page(self._newest_first(query), query)
            case ("POST", "/issues"):
                return 201, self._open(body)
            case ("GET", "/pulls"):
                found = [one for one in self.pulls if one["head"]["label"] == query["head"]]
                return 200, self._page(found, query)
            case ("POST", "/labels"):
                self.labels.add(body["name"])
                return 201, body
        if label := re.fullmatch(r"/labels/(\w+)", path):
            return (200, {}) if label[1] in self.labels else (404, {"message": "Not Found"})
        if issue := re.fullmatch(r"/issues/(\d+)(/comments)?", path):
            found = self.issues[int(issue[1]) - 1]
            if not issue[2]:
                found.update(body)
            return 200, found
        if re.fullmatch(r"/pulls/\d+/files", path):
            return 200, self._page(self.files, query)
        if re.fullmatch(r"/pulls/\d+/comments", path):
            return 200, self._page(self.comments, query)
        if re.fullmatch(r"/pulls/\d+/reviews", path):
            self.comments += body["comments"]
            return 200, {"id": 1}
        return 404, {"message": "Not Found"}

    def _page(self, found: list[Any], query: dict[str, str]) -> list[Any]:
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        return found[(page - 1) * size : page * size]

    def _newest_first(self, query: dict[str, str]) -> list[Any]:
        states = ("open", "closed") if query.get("state") == "all" else ("open",)
        return [
            one
            for one in reversed(self.issues)
            if one["state"] in states and query["labels"] in one["labels"]
        ]

    def _open(self, body: dict[str, Any]) -> dict[str, Any]:
        issue = {"number": len(self.issues) + 1, "state": "open", "labels": [], **body}
        self.issues.append(issue)
        return issue


@contextmanager
def github_standing_in() -> Iterator[Standin]:
    """Run it until the test is done with it."""
    standin = Standin()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            standin.asked.append((self.command, self.path))
            headers: dict[str, str] = {}
            if self.headers["Authorization"] != f"Bearer {TOKEN}":
                status, answer = 401, {"message": "Bad credentials"}
            elif standin.failures:
                (status, headers), answer = standin.failures.pop(0), {"message": "Wacht even"}
            else:
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                status, answer = standin.answer(self.command, parts.path, query, body)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        do_GET = do_POST = do_PATCH = _answer  # noqa: N815 - http.server calls them so

        def log_message(self, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    standin.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield standin
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
