"""The guide in a real browser: by mouse, by keyboard, by ear, and without JavaScript."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import violations
from tests.browser.conftest import Open
from tests.browser.test_every_page import SMALL_TARGETS

DAYS = "wegwijzer/ontmoeten/dag/"
VOICES = """
(() => {
  window.spoken = [];
  const synth = {
    getVoices: () => VOICES_HERE,
    speak(utterance) {
      spoken.push(utterance);
      if (spoken.length === 1) setTimeout(() => utterance.onstart(), 0);
    },
    cancel: () => {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})()
"""
"""A device with voices; the Chromium of the tests has none. What is read is kept in ``spoken``."""
DUTCH = "[{lang: 'nl_NL', localService: true}]"
NOT_OURS = "[{lang: 'en-US', localService: true}, {lang: 'nl-NL', localService: false}]"


def with_voices(open_page: Open, url: str, voices: str) -> Page:
    page = open_page("about:blank")
    page.add_init_script(VOICES.replace("VOICES_HERE", voices))
    page.goto(url)
    return page


def follow(page: Page, name: str) -> None:
    # Before the script is there, links lead on without the answers.
    page.wait_for_load_state()
    page.get_by_role("link", name=name).first.click()


def chosen(page: Page) -> dict[str, list[str]]:
    page.wait_for_url("**/vind/**")
    return parse_qs(urlsplit(page.url).query)


def test_three_answers_lead_to_the_finder(open_page: Open, good_address: str) -> None:
    page = open_page(f"{good_address}/", phone=True)
    follow(page, "Wij helpen je zoeken")
    expect(page.get_by_text("Vraag 1 van 3")).to_be_visible()
    follow(page, "Mensen ontmoeten")
    expect(page.get_by_text("Vraag 2 van 3")).to_be_visible()
    follow(page, "Rotterdam")
    expect(page.get_by_text("Vraag 3 van 3")).to_be_visible()
    expect(page.get_by_role("list", name="Dit koos je")).to_contain_text("Rotterdam")
    follow(page, "Maandag")
    assert chosen(page) == {"trede": ["1", "2"], "dag": ["ma"], "gemeente": ["rotterdam"]}
    assert page.errors == []


def test_two_answers_are_enough_where_no_day_is_known(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/wegwijzer/helpen/")
    follow(page, "Arnhem")
    assert chosen(page) == {"trede": ["4"], "gemeente": ["arnhem"]}
    cards = page.locator("#zoeker-lijst [data-aanbod]")
    expect(cards.first).to_be_visible()


def test_the_number_at_a_municipality_is_what_the_finder_then_shows(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/wegwijzer/ontmoeten/")
    place = page.get_by_role("link", name="Rotterdam").first
    number = place.locator(".telling").inner_text().split()[0]
    place.click()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", number)


def test_every_question_can_be_skipped_and_taken_back(open_page: Open, good_address: str) -> None:
    page = open_page(f"{good_address}/wegwijzer/")
    for question in ("Hoe ver wil je gaan?", "Welke dag past jou?"):
        follow(page, "Sla over")
        expect(page.get_by_role("heading", level=1)).to_have_text(question)
    follow(page, "Terug")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe ver wil je gaan?")
    follow(page, "Terug")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat wil je?")
    for _ in range(3):
        follow(page, "Sla over")
    assert chosen(page) == {}


def test_a_day_on_which_nothing_is_known_there_leads_nowhere(
    open_page: Open, good_address: str
) -> None:
    page = open_page(f"{good_address}/{DAYS}?gemeente=schiedam")
    monday = page.locator("[data-dag=ma]")
    expect(monday).to_have_attribute("aria-disabled", "true")
    expect(monday).to_contain_text("Nog niets")
    assert monday.get_attribute("href") is None
    assert "gemeente=schiedam" in page.locator("[data-dag=do]").get_attribute("href")


@pytest.mark.parametrize(
    "query", ["?gemeente=bestaat-niet", "?gemeente=%3Cscript%3E", "?gemeente=__proto__", "?%ff=%"]
)
def test_an_unknown_answer_in_the_address_is_ignored(
    open_page: Open, good_address: str, query: str
) -> None:
    page = open_page(f"{good_address}/{DAYS}{query}")
    assert page.errors == []
    follow(page, "Maandag")
    assert chosen(page) == {"trede": ["1", "2"], "dag": ["ma"]}


def test_the_keyboard_is_enough(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/wegwijzer/")
    page.locator("main").focus()
    page.keyboard.press("Tab")
    assert "Mensen ontmoeten" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_url("**/wegwijzer/ontmoeten/")
    page.locator("main").focus()
    page.keyboard.press("Tab")
    assert "Overal" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert chosen(page) == {"trede": ["1", "2"]}


def test_without_javascript_the_guide_ends_at_a_list(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/wegwijzer/", javascript=False)
    expect(page.get_by_role("button", name="Lees voor")).to_be_hidden()
    follow(page, "Mensen ontmoeten")
    expect(page.get_by_role("link", name="Overal")).to_have_count(2)
    follow(page, "Arnhem")
    page.wait_for_url("**/gemeente/arnhem/")
    page.go_back()
    follow(page, "Overal: mensen ontmoeten")
    page.wait_for_url("**/trede/2/")
    expect(page.locator("[data-aanbod]").first).to_be_visible()


def test_a_question_and_its_answers_are_read_aloud(open_page: Open, address: str) -> None:
    page = with_voices(open_page, f"{address}/wegwijzer/", DUTCH)
    page.get_by_role("button", name="Lees voor").click()
    spoken = page.evaluate("spoken.map((utterance) => utterance.text)")
    assert spoken[0] == "Wat wil je?"
    assert "Mensen ontmoeten" in spoken
    assert page.evaluate("spoken[0].lang") == "nl_NL"
    expect(page.locator("h1")).to_have_class("wordt-gelezen")
    page.evaluate("spoken[2].onstart()")
    expect(page.locator(".wens").first).to_have_class("wens wordt-gelezen")
    page.evaluate("spoken[spoken.length - 1].onend()")
    expect(page.get_by_role("button", name="Lees voor")).to_be_visible()
    expect(page.locator(".wordt-gelezen")).to_have_count(0)


def test_reading_can_be_stopped(open_page: Open, address: str) -> None:
    page = with_voices(open_page, f"{address}/wegwijzer/ontmoeten/", DUTCH)
    page.get_by_role("button", name="Lees voor").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Lees voor")).to_be_visible()
    # A browser may report late that it stopped.
    page.evaluate("spoken[0].onerror()")
    page.evaluate("spoken[1].onstart()")
    expect(page.locator(".wordt-gelezen")).to_have_count(0)


@pytest.mark.parametrize("voices", ["[]", NOT_OURS], ids=["none", "foreign or far away"])
def test_no_voice_no_button(open_page: Open, address: str, voices: str) -> None:
    page = with_voices(open_page, f"{address}/wegwijzer/", voices)
    expect(page.locator("[data-voorlezen]")).to_be_hidden()
    assert page.errors == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "path", ["wegwijzer/", "wegwijzer/ontmoeten/", f"{DAYS}?gemeente=schiedam"]
)
def test_every_question_is_accessible_and_fits_a_small_phone(
    open_page: Open, good_address: str, path: str, dark: bool
) -> None:
    page = open_page("about:blank", phone=True, dark=dark)
    page.add_init_script(VOICES.replace("VOICES_HERE", DUTCH))
    page.goto(f"{good_address}/{path}")
    page.get_by_role("button", name="Lees voor").click()
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
