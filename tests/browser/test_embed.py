"""The finder in a frame on the website of a municipality."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Open, served

HOST = """<!doctype html><html lang="nl"><title>Gemeente Voorbeeld</title><h1>Gemeente</h1>
<iframe title="Zoek iets om te doen" src="{src}" width="100%" height="700"></iframe>"""


@pytest.fixture
def host(tmp_path: Path, address: str) -> Iterator[str]:
    """A website of somebody else, with the finder in a frame."""
    src = f"{address}/vind/?gemeente=maastricht&inbed=1"
    (tmp_path / "index.html").write_text(HOST.format(src=src))
    yield from served(tmp_path)


def frame(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def test_an_embedded_finder_has_no_header_and_footer(open_page: Open, host: str) -> None:
    page = open_page(f"{host}/")
    cards = frame(page).locator("#zoeker-lijst [data-aanbod]")
    expect(cards.first).to_be_visible()
    for part in (".kop", ".voet", ".overslaan"):
        expect(frame(page).locator(part).filter(visible=True)).to_have_count(0)
    # Who listens still hears what page this is.
    expect(frame(page).get_by_role("heading", level=1)).to_have_text("Zoeken")
    assert page.errors == []


def test_choices_stay_in_the_frame(open_page: Open, host: str) -> None:
    page = open_page(f"{host}/")
    frame(page).get_by_role("link", name="Haal weg: Maastricht").click()
    expect(frame(page).locator("#vind-lijst")).to_be_visible()
    assert page.url == f"{host}/"
    page.frames[1].wait_for_url("**/vind/?inbed=1")


def test_an_offering_opens_in_the_whole_window_and_back_returns(open_page: Open, host: str) -> None:
    page = open_page(f"{host}/")
    frame(page).locator('input[name="trede"][value="3"]').check()
    chip = frame(page).get_by_role("link", name=re.compile("Haal weg: Trede 3"))
    expect(chip).to_be_visible()
    expect(frame(page).locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    frame(page).locator("#zoeker-lijst [data-aanbod] a").first.click()
    expect(page).to_have_url(re.compile("/aanbod/"))
    expect(page.locator(".kop")).to_be_visible()
    page.go_back()
    expect(chip).to_be_visible()
    expect(frame(page).locator(".kop")).to_be_hidden()


def test_the_same_choices_open_on_a_page_of_their_own(open_page: Open, host: str) -> None:
    page = open_page(f"{host}/")
    link = frame(page).get_by_role("link", name="Open dit in een nieuw venster")
    expect(link).to_have_attribute("href", "?gemeente=maastricht")


def test_elsewhere_the_finder_has_its_header(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?gemeente=maastricht")
    expect(page.locator(".kop")).to_be_visible()
    expect(page.get_by_text("Open dit in een nieuw venster")).to_be_hidden()
    assert page.locator("base").count() == 0


def test_without_scripts_the_list_is_in_the_frame(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?inbed=1", javascript=False)
    expect(page.locator("#vind-lijst [data-aanbod]").first).to_be_visible()
