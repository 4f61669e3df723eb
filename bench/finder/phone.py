"""Goes through the finder as a resident would, on an old phone with a slow connection.

A screen 360 px wide, a processor slowed six times, and "slow 4G" as Lighthouse has it: 1.6 Mbit/s,
150 ms there and back. ``python -m bench.finder.phone FOLDER`` does only this and puts a picture of
the screen in the folder after every step.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from bench.finder.measure import chromium
from bench.finder.serve import serve
from bench.ours import build_once
from bench.place import PROJECT, in_memory, workplace

SLOWER = 6
LATENCY_MS = 150
DOWN, UP = 1_600_000 / 8, 750_000 / 8  # bytes a second
SCREEN = {"width": 360, "height": 740}
CARD = "#zoeker-lijst [data-aanbod]"
IDLE = 1_500  # ms in which a visitor looks at what there is

# With a typing error, a place and a rung that the catalogue has together.
TYPED, MEANT, PLACE, RUNG = "kringlop", "kringloop", "Arnhem", "4"


class Step(NamedTuple):
    """A step, the seconds until its result was on screen, and how many it may take."""

    title: str
    seconds: float
    budget: float


def walk(browser: Browser, address: str, pictures: Path | None = None) -> list[Step]:
    """Go through all steps at the address of a site with the real catalogue."""
    context = browser.new_context(
        viewport=SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True, locale="nl-NL"
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    conditions = {"latency": LATENCY_MS, "downloadThroughput": DOWN, "uploadThroughput": UP}
    session.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    steps = []
    for title, budget, act in _steps(page, address):
        start = time.perf_counter()
        act()
        steps.append(Step(title, time.perf_counter() - start, budget))
        if pictures:
            page.screenshot(path=pictures / f"{len(steps)}.png")
        page.wait_for_timeout(IDLE)
    context.close()
    return steps


def _steps(page: Page, address: str) -> Iterator[tuple[str, float, Callable[[], object]]]:
    words, place = page.locator("#zoeker-q"), page.locator("#zoeker-plaats")

    def opens() -> None:
        page.goto(f"{address}/vind/", wait_until="commit")
        page.wait_for_selector("#vind-lijst [data-aanbod]")
        words.wait_for()

    def finds() -> None:
        page.keyboard.type(TYPED[-1])
        page.locator(f"{CARD} a", has_text=MEANT).first.wait_for()

    def is_near() -> None:
        page.keyboard.press("Enter")
        page.locator(f"{CARD} .kaartje-afstand").first.wait_for()

    def narrows() -> None:
        page.locator(f'dialog label:has(input[name="trede"][value="{RUNG}"])').tap()
        page.locator("#zoeker-gekozen a", has_text="Haal weg").nth(1).wait_for()
        page.locator('#zoeker-lijst[aria-busy="false"]').wait_for(state="attached")

    def reads() -> None:
        page.locator(f"{CARD} a").first.tap()
        page.locator(".aanbod h1, main h1", has_not_text="Zoeken").first.wait_for()

    def returns() -> None:
        page.go_back(wait_until="commit")
        page.locator(CARD).first.wait_for()

    yield "open the finder: the form and the first offerings", 2.5, opens
    words.tap()
    page.keyboard.type(TYPED[:-1], delay=80)
    page.wait_for_timeout(IDLE)
    yield f"type the last letter of “{TYPED}”: the first result", 1.0, finds
    page.keyboard.press("Escape")
    place.tap()
    page.keyboard.type(PLACE, delay=80)
    page.wait_for_timeout(IDLE)
    yield f"choose {PLACE}: the nearest, with distances", 1.5, is_near
    page.locator("[data-blad-open]").tap()
    page.wait_for_timeout(IDLE)
    yield "choose a rung: fewer results", 1.0, narrows
    page.locator("[data-blad-klaar]").tap()
    page.wait_for_timeout(IDLE)
    yield "open an offering: its page", 2.5, reads
    yield "go back: the same list (a page that the browser did not keep)", 2.5, returns


def walk_catalogue(browser: Browser, pictures: Path | None = None) -> list[Step]:
    """Build the site of the real catalogue and go through all steps."""
    with workplace(memory=in_memory()) as folder:
        shutil.copytree(PROJECT / "catalogue", folder / "catalogue")
        with serve(build_once(folder / "catalogue", folder)) as server:
            return walk(browser, server.address, pictures)


def main(pictures: Path) -> None:
    """Go through all steps; leave pictures."""
    pictures.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        if browser:
            for step in walk_catalogue(browser, pictures):
                print(f"{step.seconds:.2f} s (budget {step.budget} s): {step.title}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
