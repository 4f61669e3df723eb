"""List and map are one: pointing at one marks the other, and the map can be what is asked."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_map import MARKS, labels, settled

POINTED_CARD = "#zoeker-lijst .kaartje--aangewezen"
POINTED_MARK = ".kaartmerk--aangewezen"


def count(page: Page) -> int:
    return int(page.locator("[data-aantal]").get_attribute("data-aantal"))


def cards(page: Page) -> Locator:
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    return page.locator("#zoeker-lijst [data-aanbod]")


@pytest.fixture
def shown(open_page: Open, address: str) -> Page:
    page = open_page(f"{address}/vind/?trede=3&beeld=kaart")
    settled(page)
    return page


def move(page: Page) -> None:
    """Look at another part of the map, with the keyboard."""
    page.get_by_role("button", name="Dichterbij").click()
    settled(page)


def test_pointing_at_a_card_marks_its_place(shown: Page) -> None:
    expect(shown.locator(POINTED_MARK)).to_have_count(0)
    cards(shown).first.hover()
    expect(shown.locator(POINTED_MARK).first).to_be_visible()
    shown.get_by_role("heading", level=1).hover()
    expect(shown.locator(POINTED_MARK)).to_have_count(0)


def test_a_card_that_is_pointed_at_keeps_its_mark_when_results_change(shown: Page) -> None:
    card = cards(shown).first
    name = card.get_by_role("link").inner_text()
    card.hover()
    expect(shown.locator(POINTED_MARK).first).to_be_visible()
    # The mouse rests on the card of another offering, or on the same in another place.
    shown.get_by_label("Wat wil je doen?").fill("koken")
    expect(card.get_by_role("link")).not_to_have_text(name)
    settled(shown)
    expect(shown.locator(POINTED_MARK).first).to_be_visible()
    shown.get_by_role("heading", level=1).hover()
    expect(shown.locator(POINTED_MARK)).to_have_count(0)


def test_going_to_a_card_by_keyboard_marks_its_place_and_stays_there(shown: Page) -> None:
    link = cards(shown).first.get_by_role("link")
    link.focus()
    expect(shown.locator(POINTED_MARK).first).to_be_visible()
    expect(link).to_be_focused()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_pointing_at_a_mark_marks_its_cards(open_page: Open, address: str, way: str) -> None:
    page = open_page(f"{address}/vind/?q=jasmijn&beeld=kaart")
    settled(page)
    mark = page.locator(MARKS).first
    mark.hover() if way == "mouse" else mark.focus()
    expect(page.locator(POINTED_CARD).first).to_be_visible()
    assert "jasmijn/" in page.locator(POINTED_CARD).first.get_attribute("data-aanbod")
    if way == "mouse":
        page.get_by_role("heading", level=1).hover()
    else:
        expect(mark).to_be_focused()
        mark.blur()
    expect(page.locator(POINTED_CARD)).to_have_count(0)


def test_beside_the_map_stands_the_same_list(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?beeld=kaart")
    expect(cards(page)).to_have_count(20)
    expect(page.locator("#vind-lijst")).to_be_hidden()


def test_a_map_that_nobody_moved_asks_nothing(shown: Page) -> None:
    shown.wait_for_timeout(400)
    expect(shown.get_by_role("button", name="Zoek in dit gebied")).to_be_hidden()


def test_what_is_in_sight_can_be_asked_for(shown: Page) -> None:
    before = count(shown)
    move(shown)
    button = shown.get_by_role("button", name="Zoek in dit gebied")
    assert button.bounding_box()["height"] >= 44
    view = labels(shown)
    button.press("Enter")
    expect(shown).to_have_url(re.compile(r"gebied=\d+\.\d{3},\d+\.\d{3},\d+\.\d{3},\d+\.\d{3}&"))
    chip = shown.get_by_role("link", name="Haal weg: In dit gebied op de kaart")
    expect(chip).to_be_visible()
    settled(shown)
    assert 0 < count(shown) < before
    expect(button).to_be_hidden()
    # The map stays where it is, and so does the reader.
    expect(shown.locator("#map_kaart")).to_be_focused()
    assert sorted(labels(shown)) == sorted(view)
    chip.click()
    expect(shown.locator("[data-aantal]")).to_have_attribute("data-aantal", str(before))
    expect(shown).not_to_have_url(re.compile("gebied"))


def test_an_area_can_be_shared_and_works_without_the_map(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?gebied=51.900,5.800,52.050,6.000")
    everything = cards(page)
    expect(everything.first).to_be_visible()
    for place in page.locator("#zoeker-lijst .kaartje-plaats").all_inner_texts():
        assert re.search("Arnhem|andere plaatsen", place)
    page.get_by_role("button", name="Kaart", exact=True).click()
    expect(page.locator(MARKS).first).to_be_visible()


@pytest.mark.parametrize(
    "area", ["", "1,2,3", "a,b,c,d", "52,5,51,6", "1e9,0,1e10,1", "91,0,95,1", "51,5,52,6,7"]
)
def test_an_area_that_is_none_is_ignored(visit: Open, address: str, area: str) -> None:
    page = visit(f"{address}/vind/?gebied={area}")
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#vind-lijst")).to_be_visible()
    assert page.errors == []


def test_an_area_with_nothing_shows_a_way_out(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?trede=3&gebied=53.900,4.000,53.950,4.100")
    nothing = page.locator("#zoeker-niets")
    expect(nothing).to_contain_text("Geen aanbod op trede 3 in dit gebied.")
    nothing.get_by_role("link", name=re.compile("in alle plaatsen")).click()
    expect(page).to_have_url(re.compile(r"\?trede=3$"))
