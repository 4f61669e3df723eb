"""A static server as a host on the web is one: it compresses, keeps connections open, takes notes.

``python -m bench.finder.serve FOLDER`` runs it in a process of its own and prints its port. What
was asked since the last time stands at ``/.asked``: ``[[seconds since 1970, path, bytes], ...]``.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

ASKED = "/.asked"
WORTH_IT = 0.95  # a file that shrinks less than this goes as it is


class Asked(NamedTuple):
    """One request: when it came in, for what, and how many bytes its answer had."""

    when: float
    path: str
    size: int


class Server(NamedTuple):
    """Where a folder is served."""

    address: str

    def asked(self) -> list[Asked]:
        """Return the requests since the last time."""
        with urllib.request.urlopen(self.address + ASKED) as answer:
            return [Asked(*one) for one in json.load(answer)]


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """Serve a folder from another process, so that serving takes no time from who measures."""
    command = [sys.executable, "-m", "bench.finder.serve", str(folder)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    with process:
        assert process.stdin
        assert process.stdout
        try:
            yield Server(f"http://127.0.0.1:{int(process.stdout.readline())}")
        finally:
            process.stdin.close()


@cache
def _content(path: Path) -> tuple[bytes, str, str]:
    """Return the bytes of an answer, how they are compressed, and a tag for them."""
    plain = path.read_bytes()
    small = gzip.compress(plain, 6, mtime=0)
    tag = f'"{blake2b(plain, digest_size=8).hexdigest()}"'
    if len(small) < WORTH_IT * len(plain):
        return small, "gzip", tag
    return plain, "", tag


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # One packet for head and body: else each answer waits for the other side's acknowledgement.
    wbufsize = -1
    disable_nagle_algorithm = True
    asked: list[Asked]
    folder: Path

    def do_GET(self) -> None:
        when = time.time()
        path = unquote(urlsplit(self.path).path)
        if path == ASKED:
            notes = self.asked[:]
            del self.asked[: len(notes)]
            self._answer(200, json.dumps(notes).encode())
            return
        file = self.folder / path.lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        if ".." in path or not file.is_file():
            self.asked.append(Asked(when, path, 0))
            self._answer(404, b"")
            return
        content, encoding, tag = _content(file)
        if self.headers.get("If-None-Match") == tag:
            self.asked.append(Asked(when, path, 0))
            self._answer(304, b"", ETag=tag)
            return
        self.asked.append(Asked(when, path, len(content)))
        heads = {"Content-Type": self.guess_type(str(file)), "ETag": tag}
        if encoding:
            heads["Content-Encoding"] = encoding
        self._answer(200, content, **heads)

    def _answer(self, code: int, content: bytes, **heads: str) -> None:
        self.send_response(code)
        for name, value in heads.items():
            self.send_header(name.replace("_", "-"), value)
        # As GitHub Pages does for every file.
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main(folder: Path) -> None:
    """Serve until who started this closes its end, or is no longer there."""
    handler = type("Handler", (_Handler,), {"asked": [], "folder": folder})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
