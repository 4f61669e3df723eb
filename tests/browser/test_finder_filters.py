"""The rarer filters of the finder: ages, days, languages and the like, on the examples' site."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open

Finder = Callable[..., Page]


@pytest.fixture
def finder(open_page: Open, good_address: str) -> Finder:
    """Return a function that opens the finder of the examples at a query string."""

    def open_finder(query: str = "", **options: object) -> Page:
        return open_page(f"{good_address}/vind/{query}", **options)

    return open_finder


def expect_found(page: Page, *ids: str) -> None:
    """The results are these, in any order."""
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", str(len(ids)))
    cards = page.locator("#zoeker-lijst [data-aanbod]")
    expect(cards).to_have_count(len(ids))
    ready(page, str(len(ids)))
    assert {card.get_attribute("data-aanbod") for card in cards.all()} == set(ids)


def ready(page: Page, total: str) -> None:
    """The results and the counts are there."""
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", total)
    for part in ("#zoeker-lijst", "#zoeker-filters"):
        expect(page.locator(part)).to_have_attribute("aria-busy", "false")


def number(page: Page, name: str, value: str) -> Locator:
    box = page.locator(f'input[name="{name}"][value="{value}"]')
    return page.locator("label", has=box).locator("[data-telling]")


def test_an_age_gives_what_has_room_for_it(finder: Finder) -> None:
    page = finder("?leeftijd=54")
    cooking = page.locator('#zoeker-lijst [data-aanbod="de-boog/koken"]')
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()
    expect(cooking).to_have_count(0)
    page.locator("summary", has_text="Hoe oud ben je?").click()
    age = page.get_by_label("Je leeftijd in jaren")
    expect(age).to_have_value("54")
    age.fill("55")
    expect(page).to_have_url(re.compile(r"leeftijd=55"))
    expect(cooking).to_be_visible()
    page.get_by_role("link", name="Haal weg: 55 jaar").click()
    expect(age).to_have_value("")


def test_a_day_and_a_part_of_it_belong_together(finder: Finder) -> None:
    # Monday until five, Wednesday until half past twelve, Friday whenever.
    page = finder("?dag=wo")
    expect_found(page, "de-boog/inloop")
    expect(number(page, "dagdeel", "middag")).to_have_text("1")
    expect(number(page, "dagdeel", "avond")).to_have_text("0")
    # The other days are as good as they were: within a filter one value is enough.
    expect(number(page, "dag", "do")).to_have_text("1")
    page = finder("?dag=wo&dagdeel=avond")
    expect(page.locator("#zoeker-niets")).to_be_visible()
    expect_found(finder("?dag=vr&dagdeel=avond"), "de-boog/inloop")
    expect_found(finder("?dag=za&dagdeel=ochtend"), "de-tuinderij/meehelpen")


def test_who_says_no_day_can_be_chosen_too(finder: Finder) -> None:
    page = finder("?dag=onbekend")
    expect(page.locator("#zoeker-lijst [data-aanbod='de-tuinderij/kwekerij']")).to_be_visible()
    expect(page.get_by_role("link", name="Haal weg: Dag is niet bekend")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?rolstoel=1", ["de-boog/inloop"]),
        ("?kinderopvang=welkom", ["de-boog/inloop"]),
        ("?taal=uk&taal=ngt", ["taalhuis-twente/taalcafe"]),
        ("?indicatie=geen", ["de-boog/inloop"]),
    ],
)
def test_rarer_filters_find(visit: Open, good_address: str, query: str, found: list[str]) -> None:
    page = visit(f"{good_address}/vind/{query}")
    cards = page.locator("#zoeker-lijst [data-aanbod]")
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    expect(cards.first).to_be_visible()
    ids = [card.get_attribute("data-aanbod") for card in cards.all()]
    assert found[0] in ids


def test_counts_tell_what_a_choice_gives(finder: Finder) -> None:
    page = finder("?richting=ontwikkeling")
    ready(page, "5")
    for name, value in [("taal", "nl"), ("rolstoel", "1"), ("dag", "ma"), ("recent", "1")]:
        said = number(page, name, value).text_content() or ""
        page.goto(f"{page.url.split('?')[0]}?richting=ontwikkeling&{name}={value}")
        ready(page, said)
        page.goto(f"{page.url.split('?')[0]}?richting=ontwikkeling")
        ready(page, "5")


def test_rare_filters_are_folded_away_and_say_how_many_are_chosen(finder: Finder) -> None:
    page = finder("?taal=nl&richting=ontwikkeling")
    more = page.locator("summary", has_text="Meer filters")
    expect(more).to_have_text(re.compile(r"Meer filters\s*2 gekozen"))
    dutch = page.locator('input[name="taal"][value="nl"]')
    expect(dutch).to_be_hidden()
    more.click()
    page.locator("summary", has_text="In welke taal?").click()
    expect(dutch).to_be_checked()


@pytest.mark.parametrize(
    "query", ["?leeftijd=-1", "?leeftijd=veel", "?leeftijd=999", "?dag=zz&dagdeel=nacht&rolstoel=2"]
)
def test_values_that_do_not_exist_are_ignored(visit: Open, good_address: str, query: str) -> None:
    page = visit(f"{good_address}/vind/{query}")
    everything = page.locator("#vind-lijst [data-aanbod]").count()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", str(everything))
    assert page.errors == []


def test_what_is_needed_for_counts_waits_until_the_list_is_there(
    open_page: Open, good_address: str
) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{good_address}/vind/?trede=3")
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()
    expect(page.locator("#zoeker-filters")).to_have_attribute("aria-busy", "false")
    names = [url.rpartition("/")[2] for url in asked if "/data/vind/" in url]
    assert [name for name in names if name.startswith("lijsten")] == [
        name for name in names if name.startswith("lijsten-0")
    ]
    for later in ("kolommen", "rijen"):
        after = next(at for at, name in enumerate(names) if name.startswith(later))
        assert next(at for at, name in enumerate(names) if name.startswith("kaartjes")) < after
    assert not any(name.startswith(("plaatsen", "postcodes", "nabij", "woorden")) for name in names)
