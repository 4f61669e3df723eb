"""Takes the pictures of the site that README.md and docs/ show, so that they can be renewed.

Usage: make build, then .venv/bin/python tools/screenshots.py [FOLDER OF PICTURES]
"""

from __future__ import annotations

import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).parent.parent
PICTURES = {
    "vind.png": ("vind/?sector=groen", 1280, 900),
    "aanbod-telefoon.png": ("aanbod/voedseltuin-rotterdam/meehelpen-in-de-tuin/", 360, 760),
}
"""Each picture: the address, and the size of the screen in CSS pixels."""


class Quiet(SimpleHTTPRequestHandler):
    """A static server without a line per request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve the built site and take every picture."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else PROJECT / "docs" / "beeld")
    folder.mkdir(parents=True, exist_ok=True)
    handler = partial(Quiet, directory=str(PROJECT / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, (address, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / name)
            print(folder / name)
        browser.close()


if __name__ == "__main__":
    main()
