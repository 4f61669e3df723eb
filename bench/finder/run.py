"""Measures everything of the finders: at each size in turns, and what they find."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from bench.finder.contestants import Contestant
from bench.finder.measure import Opened, Typed, open_page, type_texts
from bench.finder.queries import typed
from bench.finder.serve import Server, serve
from bench.finder.sites import make_sites
from bench.finder.visits import VISITS
from bench.madeup import make_catalogue
from bench.measure import Measured

SLOW = 2_000  # above this many, lunr is opened once per sort of visitor
TYPED_EVERY = 8  # one in so many queries is typed letter by letter
TYPING_SECONDS = 120  # who has not typed them all by then stops

Say = Callable[[str], None]


class Figures(NamedTuple):
    """What was measured at one size, by contestant (and by sort of visitor)."""

    names: dict[str, str]
    opened: dict[tuple[str, str], list[Opened]]
    typed: dict[str, Typed]
    index: dict[str, list[Measured]]


def measure_size(browser: Browser, place: Path, count: int, runs: int, say: Say) -> Figures:
    """Measure at one number of made-up offerings, in an empty folder."""
    say(f"{count:,} offerings: the finders")
    make_catalogue(place / "catalogue", count, today=date.today())
    sites = make_sites(place, count, runs, say)
    everyone = sites.contestants
    figures = Figures({who.name: who.title for who in everyone}, defaultdict(list), {}, sites.index)
    with ExitStack() as stack:
        servers = {who.name: stack.enter_context(serve(who.site)) for who in everyone}
        for number in range(runs + 1):
            # There and back, as everywhere; the first time is for the server to get warm.
            for who in everyone if number % 2 else reversed(everyone):
                if who.name == "lunr" and count > SLOW and number > 1:
                    continue
                _visit(browser, servers[who.name], who, figures if number else None, say)
        for who in everyone:
            struck = type_texts(browser, servers[who.name], who, typed(TYPED_EVERY), TYPING_SECONDS)
            figures.typed[who.name] = struck
            say(f"  {who.title}: {len(struck.keys)} keystrokes")
    return figures


def _visit(
    browser: Browser, server: Server, who: Contestant, figures: Figures | None, say: Say
) -> None:
    for name, visit in VISITS.items():
        if visit.from_home and who.name != "ours":
            continue
        for asked in visit.asked if who.name != "lunr" else visit.asked[:1]:
            opened = open_page(browser, server, who, asked, from_home=visit.from_home)
            if opened and figures:
                figures.opened[who.name, name].append(opened)
                say(f"  {who.title}, {visit.title}: {opened.list_seconds:.2f} s")
