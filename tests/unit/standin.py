"""A server on this machine that stands in for one elsewhere, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit


class Asked(NamedTuple):
    """A request; every parameter has a list of values."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


class Answer(NamedTuple):
    """A response; no status at all means that the connection is closed without a word."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


def as_json(value: object, status: int = 200) -> Answer:
    return Answer(status, json.dumps(value).encode(), (("Content-Type", "application/json"),))


class Standin:
    """Answers with what ``answer`` returns; ``asked`` is everything it was asked."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        self.answer = answer
        self.asked: list[Asked] = []
        self.url = ""


@contextmanager
def standing_in(answer: Callable[[Asked], Answer]) -> Iterator[Standin]:
    """Run a server until the test is done with it."""
    standin = Standin(answer)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Head and body in one go: otherwise the other side waits for more before it says so.
        wbufsize = -1

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = Asked(self.command, parts.path, parse_qs(parts.query), dict(self.headers))
            standin.asked.append(asked)
            answer = standin.answer(asked)
            self.close_connection = not answer.status
            if not answer.status:
                return
            self.send_response(answer.status)
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)

        do_HEAD = do_GET  # noqa: N815 - http.server calls it so

        def log_message(self, *args: object) -> None:
            return

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
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
