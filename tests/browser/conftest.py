"""What the tests in the browser share: built sites, a server for each, and a real Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from sociale_kaart.settings import PDOK_TILES
from tests.browser.serving import served
from tests.browser.slowness import slow_down

TILE_HOST = urlsplit(PDOK_TILES).netloc
PHONE = {"width": 360, "height": 800}
DESKTOP = {"width": 1280, "height": 900}
TILE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63a8afaf070002fe017e5c2f1d510000000049454e44ae426082"
)


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    yield from served(real_site)


@pytest.fixture(scope="session")
def good_address(good_site: Path) -> Iterator[str]:
    """Where the site of the examples is served."""
    yield from served(good_site)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of the system, or else the one that Playwright installed."""
    path = os.environ.get("KAART_CHROMIUM") or shutil.which("chromium")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        # No test reaches beyond this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


# A machine that also does other things is slow, not wrong.
expect.set_options(timeout=15_000)
MOST_FOR_A_PAGE = 90_000

Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Open]:
    """Return a function that opens a page and notes the hosts asked and the errors made.

    Options: ``phone``, ``dark``, ``javascript`` (default on), ``tiles`` (default: the tiles' host
    answers). The page has two lists more: ``hosts`` and ``errors``.
    """
    contexts: list[BrowserContext] = []
    yield partial(_open, chromium, contexts)
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def visit(chromium: Browser) -> Iterator[Open]:
    """Return the same for tests that only look: one window for each choice of options.

    Opening a window takes longer than most pages.
    """
    contexts: list[BrowserContext] = []
    pages: dict[tuple[tuple[str, bool], ...], Page] = {}

    def visit_one(url: str, **options: bool) -> Page:
        key = tuple(sorted(options.items()))
        if key not in pages:
            pages[key] = _open(chromium, contexts, "about:blank", **options)
        page = pages[key]
        page.hosts.clear()
        page.errors.clear()
        page.set_viewport_size(PHONE if options.get("phone") else DESKTOP)
        page.goto(url)
        return page

    yield visit_one
    for context in contexts:
        context.close()


def _open(
    chromium: Browser,
    contexts: list[BrowserContext],
    url: str,
    *,
    phone: bool = False,
    dark: bool = False,
    javascript: bool = True,
    tiles: bool = True,
) -> Page:
    context = chromium.new_context(
        viewport=PHONE if phone else DESKTOP,
        has_touch=phone,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        java_script_enabled=javascript,
        locale="nl-NL",
    )
    contexts.append(context)
    context.set_default_navigation_timeout(MOST_FOR_A_PAGE)
    if tiles:
        context.route(f"https://{TILE_HOST}/**", _give_tile)
    page = context.new_page()
    slow_down(page)
    page.hosts = []
    page.errors = []
    page.on("request", lambda request: page.hosts.append(urlsplit(request.url).netloc))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda entry: _note(page, entry))
    page.goto(url)
    return page


def _note(page: Page, entry: object) -> None:
    # A tile that is not to be had is reported by the browser; the page itself must cope with it.
    if entry.type == "error" and TILE_HOST not in (entry.location or {}).get("url", ""):
        page.errors.append(entry.text)


def _give_tile(route: Route) -> None:
    route.fulfill(body=TILE, content_type="image/png")
