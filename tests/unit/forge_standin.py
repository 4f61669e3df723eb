"""A forge on this machine: answers as GitHub and GitLab do, and remembers what was written."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class ForgeStandin:
    """Knows who may ask; what it answers is for a forge to say."""

    token = ("", "")
    root = ""

    def __init__(self) -> None:
        self.url = ""
        self.written: list[tuple[str, str, dict[str, Any]]] = []
        """Every request that changed something."""
        self.asked: list[tuple[str, str]] = []
        self.failures: list[tuple[int, dict[str, str]]] = []
        """Answers to give first, before it works: status and headers."""

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> tuple[int, Any]:
        raise NotImplementedError

    def page(self, found: list[Any], query: dict[str, str]) -> list[Any]:
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        return found[(page - 1) * size : page * size]

    def handle(self, method: str, address: str, headers: Any, body: Any) -> tuple[int, Any, Any]:
        parts = urlsplit(address)
        self.asked.append((method, address))
        name, token = self.token
        if headers[name] != token:
            return 401, {"message": "Bad credentials"}, {}
        if self.failures:
            status, told = self.failures.pop(0)
            return status, {"message": "Wacht even"}, told
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        path = parts.path.removeprefix(self.root)
        if method != "GET":
            self.written.append((method, path, body))
        return *self.answer(method, path, query, body), {}


@contextmanager
def serving(standin: ForgeStandin) -> Iterator[None]:
    """Run a stand-in until the test is done with it."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            status, answer, headers = standin.handle(self.command, self.path, self.headers, body)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - http.server calls them so

        def log_message(self, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    standin.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
