"""Takes pictures of pages that stay the same until the page changes."""

from __future__ import annotations

import base64
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from sociale_kaart.beside import write_beside
from tests.browser.serving import settle

NOW = datetime(2026, 3, 2, 10)
"""The day that the forms write into files."""
PHONE = 360
EDGE = 12
"""What stays around the parts that a picture shows, in CSS pixels."""

# A Chromium without Dutch words would show a Dutch reader 06/30/2026 and 04:00 PM.
DUTCH = """() => document.querySelectorAll('[type=date], [type=time]').forEach((field) => {
  const {value, type} = field;
  field.dataset.was = JSON.stringify({type, value});
  field.type = 'text';
  field.value = type === 'date' ? value.split('-').reverse().join('-') : value;
})"""
AS_IT_WAS = """() => document.querySelectorAll('[data-was]').forEach((field) => {
  Object.assign(field, JSON.parse(field.dataset.was));
  delete field.dataset.was;
})"""


class Camera:
    """Opens pages as a reader sees them and writes pictures of their parts into a folder."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        """Write pictures into ``folder``, and remember in ``taken`` the size of each."""
        self.browser = browser
        self.folder = folder
        self.taken: dict[str, tuple[int, int]] = {}
        """By name: the width and height at which a page shows the picture."""

    def open(self, address: str, *, width: int = PHONE, height: int = 800, scale: int = 2) -> Page:
        """Open a page in light colours, on a fixed day, without anything that moves."""
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=scale,
            color_scheme="light",
            reduced_motion="reduce",
            locale="nl-NL",
        )
        page = context.new_page()
        page.clock.set_fixed_time(NOW)
        page.goto(address)
        settle(page)
        return page

    def take(self, name: str, *parts: Locator) -> None:
        """Take a picture as wide as the screen, from the top of these parts to their bottom."""
        page = parts[0].page
        page.mouse.move(0, 0)
        page.evaluate("document.activeElement.blur()")
        page.evaluate("document.fonts.ready")
        page.evaluate("scrollTo(0, 0)")
        page.evaluate(DUTCH)
        boxes = [box for part in parts if (box := part.bounding_box())]
        top = int(max(min(box["y"] for box in boxes) - EDGE, 0))
        bottom = int(max(box["y"] + box["height"] for box in boxes) + EDGE)
        self._write(page, name, top, bottom)
        page.evaluate(AS_IT_WAS)

    def take_screen(self, name: str, page: Page) -> None:
        """Take a picture of what stands on the screen."""
        size = page.viewport_size
        self._write(page, name, 0, size["height"] if size else 0)

    def _write(self, page: Page, name: str, top: int, bottom: int) -> None:
        width = page.viewport_size["width"] if page.viewport_size else PHONE
        clip = {"x": 0, "y": top, "width": width, "height": bottom - top, "scale": 1}
        session = page.context.new_cdp_session(page)
        # Playwright itself writes no WebP, which is a tenth of a PNG.
        answer = session.send(
            "Page.captureScreenshot",
            {"format": "webp", "quality": 88, "clip": clip, "captureBeyondViewport": True},
        )
        path = self.folder / f"{name}.webp"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_beside(path, base64.b64decode(answer["data"]))
        self.taken[name] = (width, bottom - top)
