"""Whatever page a visitor opens: it is accessible, fits the screen and asks nobody else."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.conftest import DESKTOP, PHONE, TILE_HOST, Open
from tests.browser.serving import settle

KINDS = {
    "home": "",
    "finder": "vind/",
    "guide": "wegwijzer/",
    "guide, how far": "wegwijzer/ontmoeten/",
    "route": "route/",
    "route, made": "route/?plaats=Den+Haag&trede=2&naar=5&sector=horeca&taalniveau=A1",
    "offering": "aanbod/voedseltuin-rotterdam/meehelpen-in-de-tuin/",
    "provider": "aanbieder/de-wilg/",
    "providers": "aanbieder/",
    "rung": "trede/3/",
    "rungs": "trede/",
    "sector": "sector/groen/",
    "sectors": "sector/",
    "municipality": "gemeente/arnhem/",
    "municipalities": "gemeente/",
    "matrix": "matrix/",
    "matrix of a municipality": "matrix/arnhem/",
    "matrix of all municipalities": "matrix/gemeenten/1/",
    "poster": "poster/arnhem/",
    "audience": "doelgroep/vrouwen/",
    "audiences": "doelgroep/",
    "state of the map": "stand-van-de-kaart/",
    "state of a municipality": "stand-van-de-kaart/utrecht/",
    "written": "over/",
    "for providers": "voor-aanbieders/",
    "for professionals": "voor-professionals/",
    "for keepers": "voor-beheerders/",
    "accessibility": "toegankelijkheid/",
    "privacy": "privacy/",
    "shortlist": "keuzelijst/",
    "the form, told": "voor-aanbieders/formulier/",
    "fields": "voor-aanbieders/velden/",
    "messages": "voor-aanbieders/meldingen/",
    "open data": "data/",
    "not found": "404.html",
}


SMALL_TARGETS = """
() => [...document.querySelectorAll('button, input, select, summary, .knop, nav a')]
    .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(e => !e.matches('[type=checkbox], [type=radio]'))
    .map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
    .filter(([box]) => box.height && box.height < 43.5)
    .map(([box, html]) => `${Math.round(box.height)} px: ${html}`)
"""
"""What a finger has to hit and is lower than 44 CSS pixels."""


# Each width and each theme once: one does not change what the other does.
@pytest.mark.parametrize(
    ("dark", "phone"), [(False, True), (True, False)], ids=["light-phone", "dark-desktop"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_every_kind_is_accessible_fits_and_asks_nobody_else(
    visit: Open, address: str, kind: str, dark: bool, phone: bool
) -> None:
    page = visit(f"{address}/{KINDS[kind]}", phone=phone, dark=dark)
    settle(page)
    assert violations(page) == []
    assert page.errors == []
    others = set(page.hosts) - {urlsplit(address).netloc}
    assert others <= ({TILE_HOST} if kind == "finder" else set())
    if phone:
        assert page.evaluate(SMALL_TARGETS) == []
        for width in (768, 360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_reads_without_javascript(visit: Open, address: str, kind: str) -> None:
    page = visit(f"{address}/{KINDS[kind]}", javascript=False)
    assert page.locator("main h1").count() == 1
    assert page.locator("main").inner_text().strip()


@pytest.mark.parametrize("kind", ["fields", "messages"])
def test_a_long_page_has_its_headings_folded_on_a_phone(
    visit: Open, address: str, kind: str
) -> None:
    page = visit(f"{address}/{KINDS[kind]}", phone=True)
    contents = page.get_by_role("navigation", name="Koppen op deze pagina")
    expect(contents).to_have_count(0)
    page.get_by_text("Op deze pagina").first.focus()
    page.keyboard.press("Enter")
    link = contents.get_by_role("link").last
    heading = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile("#"))
    expect(page.get_by_role("heading", name=heading).last).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.set_viewport_size(DESKTOP)
    expect(page.locator("details.koppen")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Op deze pagina", exact=True)).to_be_visible()


def test_the_first_tab_stop_skips_to_the_content(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/")
    page.keyboard.press("Tab")
    assert "inhoud" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))


def test_the_colours_can_be_chosen_and_stay(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/")
    body = page.locator("body")
    before = body.evaluate("body => getComputedStyle(body).backgroundColor")
    page.locator(".themaknop").click()
    expect(body).not_to_have_css("background-color", before)
    after = body.evaluate("body => getComputedStyle(body).backgroundColor")
    page.goto(f"{address}/over/")
    expect(body).to_have_css("background-color", after)


def test_every_open_page_follows_the_colours(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/over/")
    button = page.locator(".themaknop")
    expect(button).to_have_text("Donker")
    # A device may turn dark at sunset.
    page.emulate_media(color_scheme="dark")
    expect(button).to_have_text("Licht")
    page.emulate_media(color_scheme="light")
    other = page.context.new_page()
    other.goto(f"{address}/privacy/")
    other.locator(".themaknop").click()
    expect(button).to_have_text("Licht")
    assert page.locator("html").get_attribute("data-thema") == "donker"
    # A page that comes back as it was left missed what happened since.
    page.evaluate("""() => {
        localStorage.setItem("kaart-thema", "licht");
        dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
    }""")
    expect(button).to_have_text("Donker")


@pytest.mark.parametrize("path", ["kaart/kaart.css"])
def test_styles_name_no_other_host(real_site: Path, path: str) -> None:
    assert "http" not in (real_site / path).read_text().replace("http://www.w3.org", "")
