"""Opens pages and types in them in a real Chromium, and tells what that took."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from bench.finder.contestants import Contestant
from bench.finder.serve import Server
from bench.measure import own_memory

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
QUIET = 400  # ms without a change: the page has said what it had to say
PATIENCE = 20_000  # ms; who has not answered a keystroke by then has lost
LONG_TASK = 50  # ms; what is longer blocks, by the part that is longer
SCREEN = {"width": 1280, "height": 900}


class Opened(NamedTuple):
    """One page opened. Seconds and bytes; ``list`` is the first list, of twenty where there are."""

    first_seconds: float
    list_seconds: float
    first_bytes: int
    first_requests: int
    list_bytes: int
    list_requests: int
    all_bytes: int
    all_requests: int
    blocking: float
    """Seconds that tasks of the page took beyond 50 ms each, until the list stood there."""
    memory: float
    """MB of the process of the page; 0 when not known."""
    rows: tuple[str, ...]


class Struck(NamedTuple):
    """One keystroke: ms until the list was in the page, and until it was painted."""

    to_list: float
    to_screen: float


class Typed(NamedTuple):
    """All keystrokes; ms that they blocked beyond 50 ms a task, and the longest task."""

    keys: list[Struck]
    blocking: float
    longest: float


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """Start a Chromium that reaches nothing beyond this machine; None when there is none."""
    path = os.environ.get("KAART_CHROMIUM") or shutil.which("chromium")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=arguments)
        except Exception:
            yield None
            return
        yield browser
        browser.close()


@contextmanager
def page_of(browser: Browser, contestant: Contestant) -> Iterator[Page]:
    """Give a page without anything kept from before."""
    context = browser.new_context(viewport=SCREEN, locale="nl-NL", reduced_motion="reduce")
    watching = {**contestant.watching, "patience": PATIENCE}
    context.add_init_script(f"({WATCH})({json.dumps(watching)})")
    page = context.new_page()
    yield page
    context.close()


def open_page(
    browser: Browser,
    server: Server,
    contestant: Contestant,
    asked: Mapping[str, str],
    *,
    from_home: bool = False,
    most: float = 60,
) -> Opened | None:
    """Open the address of a search; None if it cannot be asked or took ``most`` seconds.

    ``from_home``: as who looked at the home page before.
    """
    address = contestant.address(asked)
    if address is None:
        return None
    with page_of(browser, contestant) as page:
        if from_home:
            page.goto(f"{server.address}/")
            page.wait_for_load_state("networkidle")
        server.asked()
        page.goto(f"{server.address}/{address}", wait_until="commit")
        found = page.evaluate("([quiet, most]) => bench.opened(quiet, most)", [QUIET, most * 1000])
        memory = _memory_of_page(browser)
        return _opened(found, server, memory)


def _opened(found: Mapping[str, Any], server: Server, memory: float) -> Opened | None:
    shots = found["shots"]
    last = shots[-1]
    if not last["rows"]:
        return None
    first = _since(shots, lambda shot: shot["rows"][:1] == last["rows"][:1], last["number"])
    whole = _since(shots, lambda shot: shot["rows"] == last["rows"], last["number"])
    notes = server.asked()
    started = found["origin"] / 1000

    def fetched(until: float) -> tuple[int, int]:
        sizes = [one.size for one in notes if one.when <= started + until / 1000]
        return sum(sizes), len(sizes)

    blocking = sum(
        max(0.0, length - LONG_TASK) for start, length in found["blocked"] if start < whole
    )
    return Opened(
        first / 1000,
        whole / 1000,
        *fetched(first),
        *fetched(whole),
        *fetched(float("inf")),
        blocking / 1000,
        memory,
        tuple(last["rows"]),
    )


def _since(shots: Sequence[Mapping[str, Any]], is_right: Any, number: str) -> float:
    """Return since when the page shows what it stays with, in ms after it was asked for."""
    since = 0.0
    for shot in reversed(shots):
        if not is_right(shot) or shot["number"] != number:
            break
        since = shot["painted"]
    return float(since)


def _memory_of_page(browser: Browser) -> float:
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    pages = [process["id"] for process in processes if process["type"] == "renderer"]
    return max(map(own_memory, pages), default=0) / 1e6


def type_texts(
    browser: Browser, server: Server, contestant: Contestant, texts: Sequence[str], most: float
) -> Typed:
    """Type texts letter by letter, for ``most`` seconds at most."""
    struck: list[Struck] = []
    with page_of(browser, contestant) as page:
        _open_to_type(page, server, contestant)
        stop = time.monotonic() + most
        for text in texts:
            if time.monotonic() > stop:
                break
            _empty(page, contestant)
            for letter in text:
                page.evaluate("bench.key = null")
                page.keyboard.type(letter)
                times = page.evaluate("bench.struck()")
                # A space asks nothing new.
                if times and letter != " ":
                    struck.append(Struck(*times))
        blocked = page.evaluate("bench.blocked")
    blocking = sum(max(0.0, length - LONG_TASK) for _, length in blocked)
    return Typed(struck, blocking, max((length for _, length in blocked), default=0.0))


def find_texts(
    browser: Browser, server: Server, contestant: Contestant, texts: Sequence[str]
) -> dict[str, list[str]]:
    """Type whole texts; return the ids of what then stands on screen, at most twenty."""
    found = {}
    with page_of(browser, contestant) as page:
        _open_to_type(page, server, contestant)
        for text in texts:
            _empty(page, contestant)
            page.evaluate("bench.key = null")
            page.keyboard.insert_text(text)
            # Material waits for a key to be let go of.
            page.keyboard.press("Shift")
            page.evaluate("bench.struck()")
            found[text] = page.evaluate("bench.rows()")
    return found


def _open_to_type(page: Page, server: Server, contestant: Contestant) -> None:
    page.goto(f"{server.address}/{contestant.address({'q': 'werk'})}")
    page.evaluate("([quiet, most]) => bench.opened(quiet, most)", [QUIET, 60_000])
    page.evaluate("bench.blocked.length = 0")


def _empty(page: Page, contestant: Contestant) -> None:
    """Empty the search box, with the caret in it."""
    page.focus(str(contestant.watching["box"]))
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.evaluate("bench.struck()")
