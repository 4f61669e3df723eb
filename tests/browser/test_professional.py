"""The switch "ik ben professional": kept on the device, alike everywhere, and never in the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import violations
from tests.browser.conftest import Open
from tests.browser.test_every_page import SMALL_TARGETS

OFFERING = "aanbod/voedseltuin-rotterdam/meehelpen-in-de-tuin/"
SWITCH = ".schakelaar input"


def switch_in(page: Page, place: str) -> None:
    page.locator(f"{place} {SWITCH}").click()


def assert_accessible(page: Page) -> None:
    """By axe, for a finger, and on the smallest screen."""
    assert violations(page) == []
    height = page.locator(".schakelaar").first.evaluate("e => e.getBoundingClientRect().height")
    assert height >= 44
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 900})


def places_first(page: Page) -> bool:
    """Whether the block stands before the first question, for the eye and for the keyboard."""
    return page.evaluate("""() => {
        const block = document.querySelector('.verwijzers');
        const what = document.querySelector('.aanbod > section');
        const above = block.getBoundingClientRect().top < what.getBoundingClientRect().top;
        const before = block.compareDocumentPosition(what) & Node.DOCUMENT_POSITION_FOLLOWING;
        return above && Boolean(before);
    }""")


def test_the_switch_opens_the_block_everywhere_and_stays(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/voor-professionals/")
    other = page.context.new_page()
    other.goto(f"{address}/{OFFERING}")
    block = other.locator(".verwijzers")
    expect(block.locator("dl")).to_be_hidden()
    switch_in(page, "main")
    expect(page.locator(f".voet {SWITCH}")).to_be_checked()
    # The other tab follows at once.
    expect(block.locator("dl")).to_be_visible()
    assert places_first(other)
    other.reload()
    expect(block.locator("dl")).to_be_visible()
    assert places_first(other)
    assert_accessible(other)
    # It can be closed by hand, and goes back when the switch is turned off.
    block.locator("summary").click()
    expect(block.locator("dl")).to_be_hidden()
    switch_in(other, ".voet")
    assert not places_first(other)
    expect(page.locator(f"main {SWITCH}")).not_to_be_checked()
    assert page.errors == []


def test_the_keyboard_keeps_its_place(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{OFFERING}", phone=True)
    summary = page.locator(".verwijzers summary")
    summary.focus()
    page.keyboard.press("Enter")
    switch = page.get_by_role("switch", name="Altijd open: ik ben professional")
    switch.focus()
    for checked in (True, False):
        page.keyboard.press("Space")
        expect(switch).to_be_checked(checked=checked)
        expect(switch).to_be_focused()
        expect(switch).to_be_in_viewport()


def test_paper_has_the_block_for_professionals_only(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{OFFERING}")
    block = page.locator(".verwijzers")
    block.locator("summary").click()
    page.emulate_media(media="print")
    expect(block).to_be_hidden()
    page.emulate_media(media="screen")
    switch_in(page, ".voet")
    page.emulate_media(media="print")
    expect(block.locator("dl")).to_be_visible()
    expect(block.locator(".schakelaar")).to_be_hidden()


@pytest.mark.parametrize("path", [OFFERING, "voor-professionals/"])
def test_without_javascript_there_is_no_switch_and_the_block_opens(
    visit: Open, address: str, path: str
) -> None:
    page = visit(f"{address}/{path}", javascript=False)
    expect(page.locator(SWITCH).first).to_be_hidden()
    if path == OFFERING:
        page.locator(".verwijzers summary").click()
        expect(page.locator(".verwijzers dl")).to_be_visible()


def found(page: Page) -> set[str]:
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    cards = page.locator("#zoeker-lijst [data-aanbod]").all()
    return {card.get_attribute("data-aanbod") for card in cards}


def number(page: Page, name: str, value: str) -> Locator:
    box = page.locator(f'input[name="{name}"][value="{value}"]')
    return page.locator("label", has=box).locator("[data-telling]")


def test_the_finder_asks_for_no_files_of_professionals_until_the_switch_is_on(
    open_page: Open, good_address: str
) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{good_address}/vind/?trede=5")
    expect(number(page, "trede", "5")).not_to_have_text("")
    before = found(page)
    assert not any("verwijzers" in url for url in asked)
    # The filters are there for who opens them, and appear at once.
    page.locator(".filter--beroep > summary").click()
    law = page.locator('[data-filter="wet"]')
    expect(law).to_be_hidden()
    switch_in(page, ".filter--beroep")
    expect(law).to_be_visible()
    expect(page.locator(".kaartje-stand").first).to_have_text("Geen wachttijd (op 1 april 2026).")
    assert found(page) == before
    law.locator("summary").click()
    assert_accessible(page)
    said = number(page, "wet", "participatiewet").inner_text()
    page.locator('input[name="wet"][value="participatiewet"]').check()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", said)
    expect(page).to_have_url(re.compile(r"wet=participatiewet"))
    # Turned off, what was chosen stays in sight, so that it can be let go of.
    switch_in(page, ".voet")
    expect(law).to_be_visible()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", said)
    page.get_by_role("link", name="Haal weg: Participatiewet").click()
    expect(law).to_be_hidden()
    assert page.errors == []


@pytest.mark.parametrize(
    ("query", "chip"),
    [
        ("?plek=1", "Er is plek vrij"),
        ("?wachttijd=4", "Hooguit 4 weken wachten"),
        ("?begeleiding=geen", "Geen begeleiding"),
    ],
)
def test_a_link_shows_what_it_chooses_to_everyone(
    visit: Open, good_address: str, query: str, chip: str
) -> None:
    page = visit(f"{good_address}/vind/{query}")
    expect(page.get_by_role("link", name=f"Haal weg: {chip}")).to_be_visible()
    name = query.partition("=")[0].removeprefix("?")
    expect(number(page, name, query.partition("=")[2])).to_have_text(str(len(found(page))))
    assert found(page)


def test_nothing_for_a_professional_has_a_way_out(visit: Open, good_address: str) -> None:
    page = visit(f"{good_address}/vind/?plek=1&wachttijd=0")
    expect(page.locator("#zoeker-niets a").first).to_be_visible()
    page.locator("#zoeker-niets a").first.click()
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()
    # Nothing is chosen that does not exist.
    page.goto(f"{good_address}/vind/?wet=bestaat-niet&wachttijd=3")
    everything = page.locator("#vind-lijst [data-aanbod]").count()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", str(everything))
    assert page.errors == []
