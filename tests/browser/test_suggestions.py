"""Suggestions while typing in the search box, by mouse, touch and keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessible import violations
from tests.browser.conftest import Open


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Wat wil je doen?")


def typed(page: Page, text: str) -> Locator:
    """Put a text in the box at once; return the suggestions for it.

    Letter by letter there would be suggestions for its beginning first, for a moment.
    """
    box(page).fill(text)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    return options


@pytest.fixture
def finder(open_page: Open, address: str) -> Page:
    return open_page(f"{address}/vind/")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("groen", "Groen en dieren Thema"),
        ("arn", "Arnhem Gemeente"),
        ("rata", "Rataplan Aanbieder"),
        ("meehelpen in", "Meehelpen in de tuin Aanbod van De Voedseltuin Rotterdam"),
        ("teater", "Theater en muziek Thema"),
    ],
)
def test_each_kind_is_suggested_with_its_icon_and_kind_in_words(
    finder: Page, text: str, expected: str
) -> None:
    box(finder).press_sequentially(text)
    option = finder.get_by_role("option").first
    expect(option).to_have_text(expected)
    expect(option.locator("svg")).to_have_count(1)
    assert finder.errors == []


def test_there_are_eight_at_most_and_none_for_a_letter(finder: Page) -> None:
    box(finder).press_sequentially("w")
    finder.wait_for_timeout(400)
    expect(finder.get_by_role("option")).to_have_count(0)
    assert typed(finder, "werk").count() <= 8


def test_the_keyboard_goes_through_the_list(finder: Page) -> None:
    options = typed(finder, "werk")
    expect(box(finder)).to_have_attribute("aria-expanded", "true")
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    active = box(finder).get_attribute("aria-activedescendant")
    assert active == options.nth(1).get_attribute("id")
    expect(box(finder)).to_be_focused()
    finder.keyboard.press("ArrowUp")
    finder.keyboard.press("ArrowUp")
    # Back in the box itself, and once more round to the last.
    expect(box(finder)).not_to_have_attribute("aria-activedescendant", re.compile(""))
    finder.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")


def test_escape_closes_and_keeps_what_was_typed(finder: Page) -> None:
    typed(finder, "werk")
    finder.keyboard.press("Escape")
    expect(finder.get_by_role("listbox")).to_be_hidden()
    expect(box(finder)).to_have_attribute("aria-expanded", "false")
    expect(box(finder)).to_have_value("werk")
    finder.keyboard.press("ArrowDown")
    expect(finder.get_by_role("listbox")).to_be_visible()


def test_enter_without_a_choice_searches(finder: Page) -> None:
    typed(finder, "werk")
    finder.keyboard.press("Enter")
    expect(finder.get_by_role("listbox")).to_be_hidden()
    expect(finder).to_have_url(re.compile(r"\?q=werk$"))


def test_a_theme_becomes_a_filter(finder: Page) -> None:
    typed(finder, "groen")
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Enter")
    expect(finder).to_have_url(re.compile(r"/vind/\?sector=groen$"))
    expect(box(finder)).to_have_value("")
    expect(box(finder)).to_be_focused()
    expect(finder.get_by_role("link", name="Haal weg: Groen en dieren")).to_be_visible()


def test_a_municipality_becomes_a_filter_by_touch(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/?trede=3", phone=True)
    typed(page, "arnh").first.tap()
    expect(page).to_have_url(re.compile(r"\?trede=3&gemeente=arnhem$"))
    expect(page.get_by_role("listbox")).to_be_hidden()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("meehelpen in", "/aanbod/voedseltuin-rotterdam/meehelpen-in-de-tuin/"),
        ("rata", "/aanbieder/rataplan/"),
    ],
)
def test_an_offering_and_a_provider_open(finder: Page, text: str, place: str) -> None:
    typed(finder, text).first.click()
    expect(finder).to_have_url(re.compile(f"{place}$"))
    finder.go_back()
    expect(box(finder)).to_have_value(text)


def test_leaving_the_box_closes_the_list(finder: Page) -> None:
    typed(finder, "werk")
    finder.keyboard.press("Tab")
    expect(finder.get_by_role("listbox")).to_be_hidden()


def test_suggestions_do_without_a_file_that_does_not_load(finder: Page) -> None:
    finder.route("**/data/vind/aanbieders-*", lambda route: route.abort())
    expect(typed(finder, "groen").first).to_contain_text("Groen en dieren")
    expect(finder.locator("#zoeker-fout")).to_be_hidden()


def test_without_scripts_the_box_is_plain(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/vind/", javascript=False)
    assert page.locator("#zoeker-q").get_attribute("role") is None
    assert page.get_by_role("listbox").count() == 0


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_the_list_is_accessible(open_page: Open, address: str, dark: bool, phone: bool) -> None:
    page = open_page(f"{address}/vind/", dark=dark, phone=phone)
    options = typed(page, "werk")
    page.keyboard.press("ArrowDown")
    for option in options.all():
        assert option.bounding_box()["height"] >= 44
    assert violations(page, "#zoeker") == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
