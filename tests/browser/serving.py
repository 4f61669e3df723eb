"""Serves a built site as any host does, for tests and for pictures of it, and waits for it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, TimeoutError

from tests.browser.slowness import dawdle


class Quiet(SimpleHTTPRequestHandler):
    """A plain static server, as a keeper's host is one, without a line per request."""

    def do_GET(self) -> None:
        """Answer."""
        dawdle()
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Goes on when a browser leaves before it has everything, as they do all day."""

    def handle_error(self, request: Any, client_address: object) -> None:
        """Report all but that."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; give its address without a slash at the end."""
    server = Server(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def settle(page: Page) -> None:
    """Wait until the network rests; now and then a browser forgets to say that it does."""
    with suppress(TimeoutError):
        page.wait_for_load_state("networkidle", timeout=10_000)
