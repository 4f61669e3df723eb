"""The finder's place: towns, postcodes and the visitor's own position, with distances."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open

Finder = Callable[..., Page]
UTRECHT = {"latitude": 52.0907, "longitude": 5.1214}


@pytest.fixture
def finder(open_page: Open, address: str) -> Finder:
    """Return a function that opens the finder at a query string."""

    def open_finder(query: str = "", **options: object) -> Page:
        return open_page(f"{address}/vind/{query}", **options)

    return open_finder


def ids(page: Page) -> list[str]:
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    cards = page.locator("#zoeker-lijst [data-aanbod]")
    expect(cards.first).to_be_visible()
    return [card.get_attribute("data-aanbod") for card in cards.all()]


def distances(page: Page) -> list[float]:
    """The kilometres on the cards, from top to bottom; those without one count as endless."""
    ids(page)
    found = []
    for card in page.locator("#zoeker-lijst [data-aanbod]").all():
        words = card.locator(".kaartje-afstand").all_inner_texts()
        match = re.search(r"(minder dan )?(\d+) km", words[0]) if words else None
        found.append(float("inf") if not match else 0.5 if match[1] else float(match[2]))
    return found


def count(page: Page) -> int:
    return int(page.locator("[data-aantal]").get_attribute("data-aantal"))


def test_nothing_so_near_leads_further_away(finder: Finder) -> None:
    page = finder("?plaats=Valkenburg+(Limburg)&straal=2&sector=techniek")
    way = page.locator("#zoeker-niets a").first
    expect(way).to_have_text(re.compile(r"^\d+ .+ binnen 25 km$"))
    way.click()
    expect(page).to_have_url(re.compile("straal=25"))
    assert "athos/maakt" in ids(page)


def test_only_what_comes_from_elsewhere_offers_a_wider_circle(finder: Finder) -> None:
    page = finder("?plaats=Wageningen&straal=2")
    expect(page.locator("#zoeker-afstand")).to_contain_text("Niets binnen 2 km van Wageningen.")
    page.get_by_role("link", name="Kijk binnen 5 km").click()
    expect(page).to_have_url(re.compile("straal=5"))


def test_the_nearest_comes_first_and_says_how_far_it_is(finder: Finder) -> None:
    page = finder("?plaats=Arnhem&straal=50")
    found = distances(page)
    assert found == sorted(found)
    assert found[0] == 0.5
    assert 0.5 < found[-1] <= 50


def test_a_wider_circle_gives_more(finder: Finder) -> None:
    page = finder("?plaats=Arnhem&straal=2")
    ids(page)
    near = count(page)
    page.get_by_label("Hoe ver?").select_option("50")
    expect(page).to_have_url(re.compile(r"plaats=Arnhem&straal=50"))
    expect(page.locator("#zoeker-afstand")).to_contain_text("binnen 50 km van Arnhem")
    assert count(page) > near


def test_what_has_no_place_comes_after_and_says_so(finder: Finder) -> None:
    page = finder("?plaats=Arnhem&straal=2&soort=begeleiding")
    found = distances(page)
    assert float("inf") in found
    expect(page.locator("#zoeker-afstand")).to_contain_text(
        re.compile(r"Daarnaast \d+ resulta(at|ten) online, bij je thuis of voor de hele streek")
    )
    first = found.index(float("inf"))
    last = page.locator("#zoeker-lijst [data-aanbod]").nth(first)
    assert last.locator(".kaartje-plaats, .kaartje-afstand").inner_text()


def test_the_best_can_come_first(finder: Finder) -> None:
    page = finder("?q=werk&plaats=Arnhem&straal=50")
    nearest = ids(page)
    page.get_by_label("Volgorde").select_option("Beste eerst")
    expect(page).to_have_url(re.compile("volgorde=beste"))
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).not_to_have_attribute(
        "data-aanbod", nearest[0]
    )
    assert len(ids(page)) == len(nearest)


@pytest.mark.parametrize("typed", ["arnhem", " ARNHEM ", "Den Haag", "s hertogenbosch", "Laren NH"])
def test_names_are_forgiven(visit: Open, address: str, typed: str) -> None:
    page = visit(f"{address}/vind/?plaats={typed}&straal=50")
    expect(page.locator("#zoeker-afstand")).to_contain_text("binnen 50 km van")
    expect(page.locator("#zoeker-plek-uitleg")).not_to_contain_text("We kennen")


def test_an_unknown_place_offers_what_may_be_meant(finder: Finder) -> None:
    page = finder("?plaats=Arnhm")
    told = page.locator("#zoeker-plek-uitleg")
    expect(told).to_contain_text("We kennen de plaats ‘Arnhm’ niet.")
    told.get_by_role("link", name="Arnhem").click()
    expect(page).to_have_url(re.compile(r"\?plaats=Arnhem$"))
    expect(told).to_be_hidden()
    assert distances(page)[0] == 0.5


def test_a_namesake_can_be_meant(finder: Finder) -> None:
    page = finder("?plaats=Hengelo")
    page.locator("#zoeker-plek-uitleg").get_by_role("link", name="Hengelo (Gelderland)").click()
    expect(page.locator("#zoeker-afstand")).to_contain_text("van Hengelo (Gelderland)")


def test_a_place_is_typed_with_suggestions(finder: Finder) -> None:
    page = finder()
    field = page.get_by_label("In welke plaats?")
    field.press_sequentially("Nijm")
    expect(page.locator("#zoeker-plaatsen option").first).to_have_attribute("value", "Nijmegen")
    # What is half typed changes nothing yet.
    expect(page).to_have_url(re.compile(r"/vind/$"))
    field.fill("Nijmegen")
    expect(page).to_have_url(re.compile(r"plaats=Nijmegen"))
    assert distances(page)[0] < 10


@pytest.mark.parametrize("slow", ["**/vind.js", "**/data/vind/*"])
def test_what_is_typed_while_the_page_still_loads_is_kept(
    open_page: Open, address: str, slow: str
) -> None:
    page = open_page(f"{address}/privacy/")
    page.route(slow, lambda route: None)
    page.goto(f"{address}/vind/", wait_until="commit")
    page.get_by_label("In welke plaats?").press_sequentially("Nijm")
    page.unroute(slow)
    expect(page.locator("#zoeker-plaatsen option").first).to_have_attribute("value", "Nijmegen")
    expect(page.get_by_label("In welke plaats?")).to_have_value("Nijm")


def test_words_typed_before_the_script_is_there_are_searched(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/privacy/")
    page.route("**/vind.js", lambda route: None)
    page.goto(f"{address}/vind/", wait_until="commit")
    page.fill("#zoeker-q", "moestuin")
    page.unroute("**/vind.js")
    expect(page).to_have_url(re.compile("q=moestuin"))


def test_a_postcode_of_an_address_is_known(open_page: Open, good_address: str) -> None:
    page = open_page(f"{good_address}/vind/?plaats=3011+xx")
    expect(page.locator("#zoeker-afstand")).to_contain_text("binnen 10 km van 3011 xx")
    assert ids(page)[0].startswith("de-boog/")
    page = open_page(f"{good_address}/vind/?plaats=9999")
    expect(page.locator("#zoeker-plek-uitleg")).to_contain_text("We kennen de postcode ‘9999’ niet")
    assert ids(page)


def test_the_own_position_stays_on_the_device(finder: Finder) -> None:
    page = finder()
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation(UTRECHT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page).to_have_url(re.compile(r"\?plaats=mijn\+plek$"))
    expect(page.locator("#zoeker-afstand")).to_contain_text("binnen 10 km van jouw plek")
    found = distances(page)
    assert found == sorted(found)
    page.get_by_label("Hoe ver?").select_option("25")
    before = ids(page)
    page.locator("#zoeker-lijst [data-aanbod] a").first.click()
    expect(page).to_have_url(re.compile("/aanbod/"))
    page.go_back()
    assert ids(page) == before
    assert not any("52.0" in url or "5.12" in url for url in [*asked, page.url])


def test_a_refused_position_is_told(finder: Finder) -> None:
    page = finder()
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.locator("#zoeker-plek-uitleg")).to_contain_text("We kunnen je plek niet vinden.")


def test_a_refused_position_stays_told(open_page: Open, good_address: str) -> None:
    page = open_page("about:blank")
    held: list[Route] = []
    page.route("**/data/vind/woorden.txt", lambda route: held.append(route))
    page.goto(f"{good_address}/vind/?q=tuin")
    page.get_by_role("button", name="Gebruik mijn plek").click()
    told = page.locator("#zoeker-plek-uitleg")
    expect(told).to_contain_text("We kunnen je plek niet vinden.")
    for route in held:
        route.continue_()
    expect(page.locator("[data-aantal]")).to_contain_text("gevonden")
    expect(told).to_contain_text("We kunnen je plek niet vinden.")


def test_a_shared_own_position_asks_for_a_click(finder: Finder) -> None:
    page = finder("?plaats=mijn+plek")
    expect(page.locator("#zoeker-plek-uitleg")).to_contain_text("Kies ‘Gebruik mijn plek’")
    assert ids(page)


def test_the_form_of_the_home_page_lands_here(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/")
    page.get_by_label("In welke plaats?").fill("Ede")
    page.get_by_role("button", name="Zoeken").click()
    expect(page).to_have_url(re.compile(r"/vind/\?q=&plaats=Ede$"))
    expect(page.locator("#zoeker-afstand")).to_contain_text("binnen 10 km van Ede")


@pytest.mark.parametrize("query", ["?straal=25&volgorde=beste", "?plaats=&straal=7"])
def test_a_distance_without_a_place_does_nothing(finder: Finder, query: str) -> None:
    page = finder(query)
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", "96")
    expect(page.get_by_label("Hoe ver?")).to_be_hidden()
