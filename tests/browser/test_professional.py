"""The switch "ik ben professional": kept on the device, alike everywhere, and never in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

OFFERING = "aanbod/voedseltuin-rotterdam/meehelpen-in-de-tuin/"
SWITCH = ".schakelaar input"


def switch_in(page: Page, place: str) -> None:
    page.locator(f"{place} {SWITCH}").click()


def places_first(page: Page) -> bool:
    """Whether the block stands before the first question, for the eye and for the keyboard."""
    return page.evaluate("""() => {
        const block = document.querySelector('.verwijzers');
        const what = document.querySelector('section.deel');
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
