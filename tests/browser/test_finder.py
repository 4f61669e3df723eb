"""The finder in a real browser: searching, filtering, sharing a state, and what may go wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open

Finder = Callable[..., Page]


@pytest.fixture
def finder(open_page: Open, address: str) -> Finder:
    """Return a function that opens the finder at a query string."""

    def open_finder(query: str = "", **options: object) -> Page:
        return open_page(f"{address}/vind/{query}", **options)

    return open_finder


@pytest.fixture
def look(visit: Open, address: str) -> Finder:
    """Return the same for tests that only look, in one window."""
    return lambda query="": visit(f"{address}/vind/{query}")


def results(page: Page) -> list[str]:
    """The ids of the results, once there are any."""
    expect(page.locator("#zoeker-lijst")).to_have_attribute("aria-busy", "false")
    cards = page.locator("#zoeker-lijst [data-aanbod]")
    expect(cards.first).to_be_visible()
    return [card.get_attribute("data-aanbod") for card in cards.all()]


def search(page: Page, text: str) -> list[str]:
    page.get_by_label("Wat wil je doen?").fill(text)
    return results(page)


def count(page: Page) -> int:
    return int(page.locator("[data-aantal]").get_attribute("data-aantal"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("moestuin", "voedseltuin-rotterdam/meehelpen-in-de-tuin"),
        ("boerderij", "de-locatie/zorgboerderij"),
        ("teater", "formaat/dunk"),
        ("kringlop", "rataplan/kringloopwinkel"),
        ("houtb", "athos/maakt"),
        ("zorgboerdrij", "de-locatie/zorgboerderij"),
        ("respijt-zorg", "welzijnskwartier-katwijk/vrijwillige-respijtzorg"),
        ("fietsenstaling rataplan", "rataplan/fietsenstalling"),
        ("kompjoeter", "het-prachthuis/weekprogramma"),
        ("gezongen", "athos/ontmoeten"),
        ("vrijwiligster", "rataplan/vrijwilligerswerk"),
        ("toneelles", "formaat/dunk"),
        ("pleegzorg", "de-locatie/zorgboerderij"),
        ("trede 6", "life-goals/dutch-career-cup"),
        ("tree 1 utrecht", "wij-3-0/inloop"),
        ("hulp bij kwantummechanica", "de-locatie/zorgboerderij"),
    ],
)
def test_words_are_found(look: Finder, typed: str, expected: str) -> None:
    assert expected in search(look(), typed)[:5]


def test_the_keyboard_can_skip_the_filters(finder: Finder) -> None:
    page = finder("?q=koken")
    results(page)
    skip = page.get_by_role("link", name="Ga naar de resultaten")
    page.get_by_role("button", name="Gebruik mijn plek").focus()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#zoeker-gevonden")).to_be_focused()
    assert results(page)
    page.go_back()
    assert results(page)
    expect(page).to_have_url(re.compile(r"q=koken$"))


def test_the_whole_list_stands_there_until_something_is_asked(finder: Finder) -> None:
    page = finder()
    expect(page.locator("#vind-lijst")).to_be_visible()
    search(page, "koken")
    expect(page.locator("#vind-lijst")).to_be_hidden()
    page.get_by_label("Wat wil je doen?").fill("")
    expect(page.locator("#vind-lijst")).to_be_visible()
    expect(page.locator("#zoeker-lijst")).to_be_hidden()


def test_few_results_with_every_word_are_followed_by_those_with_fewer(finder: Finder) -> None:
    page = finder()
    found = search(page, "gratis koffie drinken")
    assert found[0] == "de-wilg/inloop"
    assert "wij-3-0/inloop" in found
    expect(page.locator("#zoeker-let-op")).to_have_text(
        "Eerst staat wat al je woorden heeft. Daarna wat erop lijkt."
    )
    search(page, "koffie")
    expect(page.locator("#zoeker-let-op")).to_be_hidden()


def test_letters_twice_as_large_fit_a_phone(finder: Finder) -> None:
    page = finder("?q=koken&plaats=Maastricht", phone=True)
    results(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # Words of the menu wrap as words, not letter by letter.
    menu = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")
    assert all(link.bounding_box()["height"] < 120 for link in menu.all())


def test_a_card_is_the_same_as_on_other_pages(finder: Finder) -> None:
    page = finder()
    plain = page.locator('#vind-lijst [data-aanbod="athos/eet"]')
    expect(plain).to_be_visible()
    look = "card => card.outerHTML.replace(/\\s+/g, ' ').replace(/> </g, '><')"
    before = plain.evaluate(look)
    search(page, "athos eet")
    assert page.locator('#zoeker-lijst [data-aanbod="athos/eet"]').evaluate(look) == before


def test_cards_that_become_others_are_as_if_they_were_new(finder: Finder) -> None:
    page = finder("?q=naaien")
    results(page)
    page.locator("#zoeker-lijst").get_by_role("button", name="Zet op keuzelijst").first.click()
    look = "list => list.innerHTML"
    for text, place in [("groente", ""), ("werk", "Arnhem"), ("naaien", "")]:
        page.get_by_label("In welke plaats?").fill(place)
        page.get_by_label("Wat wil je doen?").fill("")
        page.get_by_label("Wat wil je doen?").press_sequentially(text)
        expect(page).to_have_url(re.compile(f"q={text}" + (f"&plaats={place}" if place else "$")))
        results(page)
        other = page.context.new_page()
        other.goto(page.url)
        results(other)
        cards = "#zoeker-lijst > ul"
        assert page.locator(cards).evaluate(look) == other.locator(cards).evaluate(look)
        other.close()


@pytest.mark.parametrize(
    "query",
    ["?q=kringloopwinkel&plaats=Haarlem", "?q=rataplan+haarlem", "?q=rataplan&gemeente=haarlem"],
)
def test_a_card_names_the_town_that_was_asked_for(look: Finder, query: str) -> None:
    page = look(query)
    results(page)
    place = page.locator('#zoeker-lijst [data-aanbod="rataplan/kringloopwinkel"] .kaartje-plaats')
    expect(place).to_have_text("Haarlem en 19 andere plaatsen")


def test_filters_count_and_combine(finder: Finder) -> None:
    page = finder()
    third = page.get_by_role("checkbox", name=re.compile("ergens aan meedoen"))
    expect(third).to_be_visible()
    said = int(page.locator("label", has=third).locator("[data-telling]").inner_text())
    third.check()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", str(said))
    page.locator("summary", has_text="Welk thema").click()
    green = page.get_by_role("checkbox", name=re.compile("Groen en dieren"))
    number = page.locator("label", has=green).locator("[data-telling]")
    # The numbers of other choices follow the list.
    results(page)
    both = int(number.inner_text())
    green.check()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", str(both))
    expect(page).to_have_url(re.compile(r"\?trede=3&sector=groen$"))
    # A second value of the same filter can only give more.
    page.get_by_role("checkbox", name=re.compile("mensen ontmoeten")).check()
    results(page)
    assert count(page) >= both


def test_a_chip_takes_a_choice_off(finder: Finder) -> None:
    page = finder("?trede=3&sector=groen")
    results(page)
    page.get_by_role("link", name="Haal weg: Groen en dieren").click()
    expect(page).to_have_url(re.compile(r"\?trede=3$"))
    page.get_by_role("link", name="Alles wissen").click()
    expect(page).to_have_url(re.compile(r"/vind/$"))
    expect(page.locator("#vind-lijst")).to_be_visible()


def test_a_state_can_be_shared(finder: Finder) -> None:
    page = finder("?q=werk&plaats=Arnhem&toegang=aanmelden")
    found = results(page)
    assert found
    assert page.get_by_label("Wat wil je doen?").input_value() == "werk"
    assert page.get_by_label("In welke plaats?").input_value() == "Arnhem"
    expect(page.locator('input[name="toegang"][value="aanmelden"]')).to_be_checked()
    assert results(finder("?q=werk&plaats=Arnhem&toegang=aanmelden")) == found


def test_back_returns_to_the_same_spot(finder: Finder) -> None:
    page = finder("?trede=3")
    results(page)
    page.get_by_role("button", name="Toon meer").click()
    card = page.locator("#zoeker-lijst [data-aanbod] a").nth(25)
    card.scroll_into_view_if_needed()
    spot = page.evaluate("scrollY")
    assert spot > 500
    card.click()
    expect(page).to_have_url(re.compile("/aanbod/"))
    page.go_back()
    expect(page.locator("#zoeker-lijst [data-aanbod]")).to_have_count(40)
    page.wait_for_function("spot => Math.abs(scrollY - spot) < 60", arg=spot)


def test_back_shows_the_list_before_anything_is_fetched(finder: Finder) -> None:
    page = finder("?q=werk&plaats=Arnhem")
    found = results(page)
    page.locator("#zoeker-lijst [data-aanbod] a").first.click()
    expect(page).to_have_url(re.compile("/aanbod/"))
    held: list[Route] = []
    page.route("**/data/vind/**", lambda route: held.append(route))
    page.go_back()
    expect(page.locator("#zoeker-lijst [data-aanbod]")).to_have_count(len(found))
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", re.compile(r"\d+"))
    # What was held goes on its way.
    page.unroute("**/data/vind/**")
    assert results(page) == found


def test_back_undoes_a_filter_but_not_a_letter(finder: Finder) -> None:
    page = finder()
    search(page, "koken")
    page.get_by_role("checkbox", name=re.compile("mensen ontmoeten")).check()
    expect(page).to_have_url(re.compile(r"q=koken&trede=2"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=koken$"))
    expect(page.get_by_role("checkbox", name=re.compile("mensen ontmoeten"))).not_to_be_checked()


def test_more_results_go_on_where_the_reader_was(finder: Finder) -> None:
    page = finder("?trede=3")
    assert len(results(page)) == 20
    page.get_by_role("button", name="Toon meer").press("Enter")
    expect(page.locator("#zoeker-lijst [data-aanbod]")).to_have_count(40)
    focused = page.evaluate("document.activeElement.closest('[data-aanbod]').dataset.aanbod")
    assert focused == results(page)[20]


def test_without_results_there_are_ways_out(finder: Finder) -> None:
    page = finder("?q=groente&trede=6&gemeente=arnhem")
    nothing = page.locator("#zoeker-niets")
    expect(nothing).to_be_visible()
    expect(page.locator("[data-aantal]")).to_have_text("Niets gevonden")
    nothing.get_by_role("link", name="Alleen met ‘groente’").click()
    expect(page).to_have_url(re.compile(r"\?q=groente$"))
    assert results(page)


def test_without_results_another_value_is_offered_with_its_number(finder: Finder) -> None:
    page = finder("?trede=5&sector=groen&gemeente=utrecht")
    nothing = page.locator("#zoeker-niets")
    expect(nothing).to_contain_text(
        "Geen aanbod op trede 5 bij ‘Groen en dieren’ in Utrecht. Wel dit:"
    )
    way = nothing.get_by_role("link", name=re.compile(r"^\d+ resulta(at|ten) op trede 4$"))
    said = re.match(r"\d+", way.inner_text())[0]
    # The link is an address that works by itself.
    href = way.get_attribute("href")
    assert href == "?trede=4&sector=groen&gemeente=utrecht"
    way.click()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", said)
    assert len(results(finder(href))) == int(said)


def test_the_focus_stays_near_when_a_link_that_was_pressed_goes(finder: Finder) -> None:
    page = finder("?trede=5&sector=groen&gemeente=utrecht")
    page.locator("#zoeker-niets a").first.press("Enter")
    expect(page.locator("#zoeker-niets")).to_be_hidden()
    expect(page.locator("#zoeker-gevonden")).to_be_focused()
    page.get_by_role("link", name="Haal weg: Trede 4").press("Enter")
    expect(page.get_by_role("link", name="Haal weg: Groen en dieren")).to_be_focused()
    page.get_by_role("link", name="Alles wissen").press("Enter")
    expect(page.locator("#zoeker-gevonden")).to_be_focused()


def test_what_to_do_next_is_announced_with_the_number(finder: Finder) -> None:
    page = finder()
    region = page.get_by_role("status")
    words = page.get_by_label("Wat wil je doen?")
    words.fill("teater")
    expect(region).to_have_text("3 resultaten gevonden. Bedoel je ‘theater’?")
    words.fill("xqxqxqxq")
    expect(region).to_have_text("Niets gevonden. Hieronder staat wat je kunt doen.")
    words.fill("theater")
    expect(region).to_have_text("3 resultaten gevonden.")


def test_every_way_out_gives_what_it_says(finder: Finder) -> None:
    query = "?trede=5&sector=groen&gemeente=utrecht"
    page = finder(query)
    ways = page.locator("#zoeker-niets a")
    expect(ways.first).to_be_visible()
    for link in ways.all():
        said = re.search(r"(\d+) resulta", link.inner_text())[1]
        other = finder(link.get_attribute("href"))
        expect(other.locator("[data-aantal]")).to_have_attribute("data-aantal", said)


@pytest.mark.parametrize(
    ("query", "meant", "href"),
    [
        ("?q=teater", "theater", "?q=theater"),
        ("?q=teater&trede=3", "theater", "?q=theater&trede=3"),
        ("?plaats=arnem", "arnhem", "?plaats=arnhem"),
    ],
)
def test_a_probable_typing_error_is_asked_about(
    look: Finder, query: str, meant: str, href: str
) -> None:
    page = look(query)
    results(page)
    expect(page.locator("#zoeker-let-op")).to_contain_text(f"Bedoel je ‘{meant}’?")
    link = page.locator("#zoeker-let-op").get_by_role("link", name=f"‘{meant}’")
    expect(link).to_have_attribute("href", href)
    link.click()
    expect(page.locator("#zoeker-let-op")).to_be_hidden()
    assert results(page)


def test_the_number_of_results_is_announced_once(finder: Finder) -> None:
    page = finder()
    region = page.locator("[aria-live=polite][data-melding]")
    expect(region).to_have_text("96 resultaten gevonden.")
    # How long typing rests is up to the test, not to the machine.
    page.clock.install(time=0)
    page.clock.pause_at(10_000)
    region.evaluate(
        """region => {
          window.said = []
          const note = () => window.said.push(region.textContent)
          new MutationObserver(note).observe(region, { childList: true })
        }"""
    )
    page.get_by_role("checkbox", name=re.compile("mensen ontmoeten")).check()
    results(page)
    page.clock.run_for(1000)
    expect(region).to_have_text(re.compile(r"^\d+ resultaten gevonden\.$"))
    # Not at every letter.
    for letter in "theater":
        page.get_by_label("Wat wil je doen?").press(letter)
        results(page)
    assert len(page.evaluate("window.said")) == 1
    page.clock.run_for(1000)
    expect(region).to_have_text(re.compile(r"^[12] resulta(at|ten) gevonden\.$"))
    assert len(page.evaluate("window.said")) == 2


@pytest.mark.parametrize(
    "query",
    [
        "?trede=99&sector=%00%ff&gemeente=nergens&onbekend=1",
        "?trede=<script>alert(1)</script>&kosten=__proto__&soort=constructor",
        "?%E0%A4%A&&&===&trede",
        "?trede=3" * 1000,
    ],
)
def test_a_strange_address_gives_a_working_finder(look: Finder, query: str) -> None:
    page = look(query)
    expect(page.locator("[data-aantal]")).to_have_text(re.compile(r"\d+ resultaten gevonden"))
    assert search(page, "moestuin")
    assert page.errors == []


def test_what_is_typed_is_only_text(finder: Finder) -> None:
    page = finder("?q=<img src=x onerror=xqxq(1)>&plaats=<b>qxqx</b>")
    expect(page.locator("#zoeker-gekozen")).to_contain_text("<b>qxqx</b>")
    expect(page.locator("[data-aantal]")).not_to_have_attribute("data-aantal", "96")
    assert page.locator("main img, main b").count() == 0
    assert page.errors == []


def test_a_file_that_does_not_load_leaves_the_list(finder: Finder) -> None:
    page = finder()
    page.route("**/data/vind/woorden*", lambda route: route.abort())
    page.get_by_label("Wat wil je doen?").fill("koken")
    expect(page.locator("#zoeker-fout")).to_be_visible()
    expect(page.locator("#vind-lijst")).to_be_visible()
    page.unroute("**/data/vind/woorden*")
    assert search(page, "moestuin")
    expect(page.locator("#zoeker-fout")).to_be_hidden()


def test_without_workers_there_is_the_list(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    page.add_init_script("delete window.Worker")
    page.goto(f"{address}/vind/?q=koken")
    expect(page.locator("#zoeker-fout")).to_be_visible()
    expect(page.locator("#vind-lijst")).to_be_visible()
    expect(page.locator("#zoeker-vraag")).to_be_hidden()


def test_without_javascript_there_is_the_list(finder: Finder) -> None:
    page = finder("?q=koken", javascript=False)
    expect(page.locator("#vind-lijst [data-aanbod]").first).to_be_visible()
    expect(page.locator("#zoeker-vraag")).to_be_hidden()
    for name in ("trede", "thema", "gemeente"):
        expect(
            page.locator("#vind-lijst").get_by_role("link", name=name, exact=True)
        ).to_be_visible()


def test_on_a_phone_the_filters_are_in_a_sheet(finder: Finder) -> None:
    page = finder(phone=True)
    button = page.get_by_role("button", name="Filters")
    button.click()
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet).to_be_visible()
    ready = sheet.get_by_role("button", name=re.compile(r"^Toon \d+ resultaten$"))
    before = ready.inner_text()
    sheet.get_by_role("checkbox", name=re.compile("mensen ontmoeten")).check()
    expect(ready).not_to_have_text(before)
    said = re.search(r"\d+", ready.inner_text())[0]
    ready.click()
    expect(sheet).to_be_hidden()
    expect(page.locator("[data-aantal]")).to_have_attribute("data-aantal", said)
    expect(button).to_have_text("Filters (1)")
    expect(button).to_be_focused()


def test_everything_works_with_the_keyboard(finder: Finder) -> None:
    page = finder()
    page.get_by_label("Wat wil je doen?").focus()
    page.keyboard.type("werk")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "Zoeken" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    assert "Gebruik mijn plek" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    assert "Ga naar de resultaten" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"q=werk&trede=1"))
    assert page.evaluate("document.activeElement.name") == "trede"
    assert results(page)


def test_first_results_need_few_files(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/vind/?q=moestuin")
    results(page)
    needed = [url for url in asked if re.search(r"/data/|vind[^/]*\.js$", url)]
    assert len(needed) <= 10
    assert not any("kaartbeeld" in url for url in asked)


def test_who_comes_with_words_waits_for_few_files(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}/vind/?q=moestuin")
    expect(page.locator("#zoeker-lijst [data-aanbod]").first).to_be_visible()
    fetched = [re.sub(r"-\d.*", "", path) for path in dict.fromkeys(asked)]
    assert set(fetched) <= {
        "/vind/?q=moestuin",
        "/kaart/fonts/latin.woff2",
        "/kaart/kaart.css",
        "/kaart/vind.js",
        "/data/vind/woorden.txt",
        # What follows for the word, its cards, and the numbers of filters.
        "/data/vind/treffers",
        "/data/vind/kaartjes",
        "/data/vind/kolommen",
        "/data/vind/rijen",
    }
    # Icons come with the page.
    icon = page.locator("#zoeker-lijst .kaartje-tags use").first
    assert icon.evaluate("use => use.getBBox().width") > 0
