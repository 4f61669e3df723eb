"""The map in a real browser: its marks, what they open, the keyboard, and tiles that fail."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import violations
from tests.browser.conftest import TILE_HOST, Open
from tests.browser.serving import settle

MARKS = ".kaartmerk"


@pytest.fixture
def shown(open_page: Open, address: str) -> Page:
    """The finder with its map, all offerings on it."""
    page = open_page(f"{address}/vind/?beeld=kaart")
    settled(page)
    return page


def labels(page: Page) -> list[str]:
    """What the marks in sight are called."""
    return page.locator(MARKS).evaluate_all("marks => marks.map((mark) => mark.ariaLabel)")


def numbers(page: Page) -> int:
    """How many offerings the marks in sight stand for."""
    said = [re.match(r"(\d+) resulta", label) for label in labels(page)]
    return sum(int(match[1]) if match else 1 for match in said)


def settled(page: Page) -> None:
    """The list and the marks are those of what is asked, and they are there."""
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#map_kaart")).to_have_attribute("aria-busy", "false")
    expect(page.locator(MARKS).first).to_be_visible()


def single(page: Page) -> Locator:
    """A mark for one offering."""
    settled(page)
    return page.locator(".kaartmerk--een").first


def test_nothing_of_the_map_loads_before_it_is_shown(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/vind/")
    settle(page)
    assert not [url for url in asked if "kaartbeeld" in url or "map.css" in url or "punten" in url]
    page.get_by_role("button", name="Kaart", exact=True).click()
    expect(page.locator(MARKS).first).to_be_visible()
    assert [url for url in asked if "kaartbeeld.js" in url]
    hosts = {urlsplit(url).netloc for url in asked}
    assert hosts - {urlsplit(address).netloc} <= {TILE_HOST}
    assert page.errors == []


def test_the_marks_are_the_results(shown: Page) -> None:
    everything = numbers(shown)
    assert everything > 50
    box = shown.get_by_label("Wat wil je doen?")
    count = shown.locator("[data-aantal]")
    total = count.inner_text()
    box.fill("zorgboerderij")
    expect(count).not_to_have_text(total)
    settled(shown)
    assert 0 < numbers(shown) < 10
    box.fill("")
    expect(count).to_have_text(total)
    settled(shown)
    assert numbers(shown) == everything


def test_a_group_of_marks_opens_by_zooming_in(shown: Page) -> None:
    group = shown.locator(".kaartmerk--groep").first
    label = group.get_attribute("aria-label")
    assert re.fullmatch(r"\d+ resultaten bij elkaar\. Zoom in\.", label)
    group.focus()
    shown.keyboard.press("Enter")
    settled(shown)
    expect(shown.locator(".leaflet-popup")).to_have_count(0)
    assert label not in labels(shown)
    # The focus stays on the map when the mark that had it is gone.
    assert shown.evaluate("document.activeElement.closest('#map_kaart') !== null")


def test_an_offering_at_many_places_is_one_result(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?q=rataplan&beeld=kaart")
    settled(page)
    total = int(page.locator("[data-aantal]").get_attribute("data-aantal"))
    # These have more places than there are of them.
    said = [int(re.match(r"\d+", label)[0]) for label in labels(page)]
    assert max(said) <= total < 20


def test_a_mark_tells_what_it_is(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?q=jasmijn&beeld=kaart")
    mark = single(page)
    mark.focus()
    page.keyboard.press("Enter")
    popup = page.get_by_role("dialog", name="Op deze plek")
    expect(popup).to_be_visible()
    link = popup.locator("a.kaartvenster-naam").first
    expect(link).to_be_focused()
    expect(popup).to_contain_text("Groningen")
    expect(popup).to_contain_text("Trede")
    assert "/aanbod/jasmijn/" in link.evaluate("a => a.href")
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(page.locator(MARKS).first).to_be_focused()


def test_many_offerings_at_one_place_open_as_a_list(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?q=athos&gemeente=maastricht&beeld=kaart")
    settled(page)
    mark = page.locator(".kaartmerk:not(.kaartmerk--groep, .kaartmerk--een)").first
    expect(mark).to_have_attribute("aria-label", re.compile(r"^\d+ resultaten hier"))
    mark.click()
    popup = page.get_by_role("dialog", name="Op deze plek")
    said = int(re.match(r"\d+", mark.get_attribute("aria-label"))[0])
    expect(popup.get_by_role("listitem")).to_have_count(said)


def test_without_tiles_the_marks_are_there_and_a_line_says_so(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/vind/?beeld=kaart", tiles=False)
    expect(page.locator(MARKS).first).to_be_visible()
    expect(page.locator(".kaart-melding")).to_have_text(
        "De achtergrond van de kaart kan nu niet laden. De resultaten zie je wel."
    )


def test_with_tiles_no_line_is_there(shown: Page) -> None:
    settled(shown)
    expect(shown.locator(".kaart-melding")).to_be_hidden()
    assert shown.errors == []


def test_a_map_that_does_not_load_leaves_the_list(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/")
    page.route("**/kaartbeeld.js", lambda route: route.abort())
    page.get_by_role("button", name="Kaart", exact=True).click()
    expect(page.locator("#zoeker-kaart-fout")).to_be_visible()
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()


def test_on_a_phone_the_map_takes_the_place_of_the_list(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?trede=3", phone=True)
    expect(page.locator("#zoeker-lijst")).to_be_visible()
    page.get_by_role("button", name="Kaart", exact=True).click()
    expect(page.locator(MARKS).first).to_be_visible()
    expect(page.locator("#zoeker-lijst")).to_be_hidden()
    page.get_by_role("button", name="Lijst", exact=True).click()
    expect(page.locator("#zoeker-lijst")).to_be_visible()
    expect(page.locator("#map_kaart")).to_be_hidden()


def test_the_controls_speak_dutch_and_are_large(shown: Page) -> None:
    for name in ("Dichterbij", "Verder weg"):
        box = shown.get_by_role("button", name=name).bounding_box()
        assert min(box["width"], box["height"]) >= 44
    for mark in shown.locator(MARKS).all():
        box = mark.bounding_box()
        assert min(box["width"], box["height"]) >= 43.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_map_is_accessible(open_page: Open, address: str, dark: bool) -> None:
    page = open_page(f"{address}/vind/?beeld=kaart&trede=3&q=werk", dark=dark)
    settled(page)
    assert violations(page) == []


def test_a_map_that_opens_shows_the_results_from_near(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    zooms: list[int] = []
    page.on(
        "request",
        lambda asked: TILE_HOST in asked.url and zooms.append(int(asked.url.split("/")[-3])),
    )
    page.goto(f"{address}/vind/?gemeente=ede&beeld=kaart")
    settled(page)
    settle(page)
    assert zooms[-1] >= 10
