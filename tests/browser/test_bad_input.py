"""Whatever stands in the address, and whatever file fails: there is a finder, or a plain list."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open

MEGABYTE = 1_000_000
NASTY = {
    "unknown names": "?onbekend=1&__proto__=x&constructor=y&hasOwnProperty=z&length=3",
    "unknown values": "?trede=7&trede=-1&trede=NaN&trede=1e3&sector=GROEN&gemeente=atlantis",
    "names of objects": "?sector=__proto__&soort=constructor&kosten=toString&toegang=valueOf",
    "scripts": "?sector=<script>alert(1)</script>&gemeente='\"><svg/onload=alert(1)>",
    "broken codes": "?trede=%&sector=%zz&gemeente=%E0%A4%A&soort=%ff%fe&kosten=%00",
    "half a letter": "?sector=%ED%A0%80&gemeente=%F0%9F",
    "only signs": "?&&&===&?&#?%23&;;",
    "the same a thousand times": "?" + "&".join(["trede=99"] * 1000),
    "a megabyte of one value": "?sector=" + "a" * MEGABYTE,
    "a megabyte of names": "?" + "&".join(f"n{number}=1" for number in range(MEGABYTE // 10)),
    "brackets": "?trede[]=3&sector[0]=groen&chosen={}&map=1&beeld=alles&inbed=2",
    "an area that is none": "?gebied=NaN,Infinity,-Infinity,0x10",
    "numbers of other kinds": "?trede=%EF%BC%93&trede=%D9%A3&trede=3.0&trede=03",
}
"""Nothing in these is known, so that nothing is chosen."""

ODD_WORDS = {
    "a megabyte": "?q=" + "koken " * (MEGABYTE // 6),
    "one endless word": "?q=" + "k" * MEGABYTE,
    "only signs": "?q=%22%27%3C%3E%26%3B--%2F*.*%5C",
    "a pattern": "?q=(a%2B)%2B%24%5B%5E%5D%5D",
    "right to left": "?q=%E2%80%AE%D9%85%D8%B1%D8%AD%D8%A8%D8%A7",
    "piled accents": "?q=" + "e%CC%81%CC%82%CC%83" * 200,
    "nothing to see": "?q=%00%00%E2%80%8B%C2%AD&plaats=%E2%80%8B",
    "broken codes": "?q=%E0%A4%A%%%&plaats=%",
    "html": "?q=<b>koken</b>&plaats=<img src=x onerror=alert(1)>",
}


def open_at(page: Page, address: str, site: Path, query: str) -> None:
    """Open the finder; servers refuse so long an address, but a page can come to stand at one."""
    html = (site / "vind" / "index.html").read_text()
    page.route(
        lambda url: urlsplit(url).path == "/vind/",
        lambda route: route.fulfill(body=html, content_type="text/html"),
    )
    page.goto(f"{address}/vind/{query}")


def works(page: Page) -> None:
    """The finder answers and nothing broke."""
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    box = page.get_by_label("Wat wil je doen?")
    box.fill("moestuin")
    expect(page.locator("[data-aantal]")).to_have_text(
        re.compile(r"^\d+ resulta(at|ten) gevonden$")
    )
    box.press("Enter")
    expect(page.locator("#zoeker-fout")).to_be_hidden()
    # The address follows, and is clean again.
    expect(page).to_have_url(re.compile(r"/vind/\?q=moestuin(&trede=3)?$"))
    assert page.errors == []


@pytest.mark.parametrize("query", NASTY.values(), ids=NASTY.keys())
def test_what_is_unknown_in_the_address_is_ignored(
    open_page: Open, address: str, real_site: Path, query: str
) -> None:
    page = open_page("about:blank")
    open_at(page, address, real_site, query)
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#vind-lijst")).to_be_visible()
    expect(page.locator("#zoeker-gekozen")).to_be_hidden()
    works(page)


@pytest.mark.parametrize("query", ODD_WORDS.values(), ids=ODD_WORDS.keys())
def test_odd_words_are_only_words(
    open_page: Open, address: str, real_site: Path, query: str
) -> None:
    page = open_page("about:blank")
    open_at(page, address, real_site, query)
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    assert page.locator("main img, main b, main script").count() == 0
    page.get_by_label("In welke plaats?").fill("")
    works(page)


def test_known_values_count_among_unknown_ones(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?trede=3&trede=99&sector=onzin&x=%zz")
    expect(page.get_by_role("link", name=re.compile("^Haal weg"))).to_have_count(1)
    works(page)


@pytest.mark.parametrize(
    "file", ["index.json", "woorden.txt", "treffers-*", "lijsten-*", "nabij-*"]
)
@pytest.mark.parametrize("failure", ["gone", "broken"])
def test_a_data_file_that_fails_leaves_a_line_and_the_list(
    open_page: Open, address: str, file: str, failure: str
) -> None:
    page = open_page("about:blank")
    page.route(
        f"**/data/vind/{file}",
        lambda route: route.abort() if failure == "gone" else route.fulfill(status=500, body="<"),
    )
    # Who comes with words asks for no index.json.
    words = "" if file == "index.json" else "q=koken&"
    page.goto(f"{address}/vind/?{words}trede=3&gebied=50.000,3.000,54.000,8.000")
    expect(page.get_by_role("alert")).to_have_text(
        "Zoeken lukt nu niet. Probeer het later nog eens. Hieronder staat alles wat er is."
    )
    expect(page.locator("#vind-lijst [data-aanbod]").first).to_be_visible()
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#zoeker-lijst")).to_be_hidden()
    # A number of results would not be true.
    expect(page.locator("[data-aantal]")).to_be_hidden()


def test_cards_that_do_not_load_leave_a_line_and_the_list(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    page.route("**/data/vind/kaartjes-*", lambda route: route.abort())
    page.goto(f"{address}/vind/?q=koken")
    expect(page.locator("#zoeker-fout")).to_be_visible()
    expect(page.locator("#vind-lijst")).to_be_visible()


def test_a_worker_that_does_not_load_leaves_a_line_and_the_list(
    open_page: Open, address: str
) -> None:
    page = open_page("about:blank")
    asked: list[Route] = []

    def only_for_the_page(route: Route) -> None:
        asked.append(route)
        # Asked for once more: that is the worker.
        route.continue_() if len(asked) == 1 else route.abort()

    page.route("**/kaart/vind.js", only_for_the_page)
    page.goto(f"{address}/vind/?q=koken")
    expect(page.locator("#zoeker-fout")).to_be_visible()
    expect(page.locator("#vind-lijst [data-aanbod]").first).to_be_visible()
