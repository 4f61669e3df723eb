"""Who is quicker than the scripts, on a slow phone or line, loses nothing of what they did."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.conftest import Open


def hold(page: Page, files: str) -> None:
    """Let these files wait until ``page.unroute``."""
    page.route(files, lambda route: None)


def test_a_municipality_stays_chosen_when_somebody_types_before_it_is_known(
    open_page: Open, address: str
) -> None:
    page = open_page("about:blank")
    hold(page, "**/data/vind/index.json*")
    page.goto(f"{address}/vind/?gemeente=arnhem")
    page.get_by_label("Wat wil je doen?").fill("werk")
    expect(page).to_have_url(re.compile(r"q=werk"))
    page.unroute("**/data/vind/index.json*")
    expect(page.get_by_role("link", name="Haal weg: Arnhem")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=werk&gemeente=arnhem$"))


def test_filters_ticked_before_the_script_is_there_count(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    hold(page, "**/vind.js")
    page.goto(f"{address}/vind/", wait_until="commit")
    for name in ("ergens aan meedoen", "mensen ontmoeten"):
        page.get_by_role("checkbox", name=re.compile(name)).check()
    page.unroute("**/vind.js")
    expect(page).to_have_url(re.compile(r"\?trede=2&trede=3$"))
    expect(page.get_by_role("link", name=re.compile("^Haal weg: Trede"))).to_have_count(2)


def test_answers_given_before_the_script_is_there_make_a_route(
    open_page: Open, address: str
) -> None:
    page = open_page("about:blank")
    hold(page, "**/route.js")
    page.goto(f"{address}/route/", wait_until="commit")
    page.get_by_role("group", name="Waar sta je nu?").get_by_label("mensen ontmoeten").check()
    page.get_by_label("Plaats", exact=True).fill("Den Haag")
    page.unroute("**/route.js")
    page.wait_for_load_state()
    page.get_by_role("button", name="Toon mijn route").click()
    expect(page.locator(".route-stap").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?plaats=Den\+Haag&trede=2"))


def test_an_answer_waits_until_it_can_take_the_others_along(
    open_page: Open, good_address: str
) -> None:
    page = open_page("about:blank")
    hold(page, "**/wegwijzer.js")
    page.goto(f"{good_address}/wegwijzer/ontmoeten/dag/?gemeente=rotterdam", wait_until="commit")
    monday = page.get_by_role("link", name="Maandag")
    with pytest.raises(TimeoutError):
        monday.click(timeout=1000)
    page.unroute("**/wegwijzer.js")
    monday.click()
    expect(page).to_have_url(re.compile("gemeente=rotterdam"))
