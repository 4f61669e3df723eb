"""A route in a real browser: made, changed, shared, printed; and what there is without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.serving import settle

# Someone in The Hague who wants to work with food some day, and speaks little Dutch.
HAGUE = (
    "route/?plaats=Den+Haag&trede=2&sector=horeca&doelgroep=vrouwen&leeftijd=34&naar=5"
    "&taalniveau=A1"
)

ARNHEM = {"latitude": 51.9851, "longitude": 5.9126}

LONGER = """
() => {
  const within = ['.kaartje-wie', '.route-waarom', '.route-let-op', '[data-relatie] li', 'h3'];
  const texts = ['.routetrap strong', ...within.map(one => `.route-stap ${one} :is(a, span, em)`)];
  for (const text of document.querySelectorAll(texts)) {
    if (!text.children.length) text.textContent += ' en nog veel meer dan dat'.repeat(4);
  }
}
"""


def steps(page: Page) -> list[str]:
    """The offerings of the steps, once they are there."""
    expect(page.locator(".route-stap").first).to_be_visible()
    found = page.locator(".route-stappen > li")
    return [item.get_attribute("data-aanbod") or "" for item in found.all()]


def test_three_answers_make_a_route(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/route/", phone=True)
    page.get_by_role("group", name="Waar sta je nu?").get_by_label("mensen ontmoeten").check()
    goal = page.get_by_role("group", name="Waar wil je heen?")
    expect(goal.get_by_label("eerste contact")).to_be_hidden()
    goal.get_by_label("betaald werk met hulp").check()
    page.get_by_label("Plaats", exact=True).fill("Den Haag")
    page.get_by_label("Koken en horeca").check()
    page.get_by_text("Meer over jou").click()
    page.get_by_label("Hoe oud ben je?").fill("34")
    page.get_by_label("Hoeveel Nederlands").select_option("A1")
    page.get_by_label("Vrouwen").check()
    page.get_by_role("button", name="Toon mijn route").click()
    heading = page.get_by_role("heading", name="Jouw route van trede 2 naar trede 5")
    expect(heading).to_be_focused()
    found = steps(page)
    assert page.url == f"{address}/{HAGUE}"
    assert found[:1] in (["koffiepot/participatiecentrum"], ["yasmin/participatiecentrum"])
    assert len(set(found)) == len(found)
    # Nothing with food is near: that is said, with the nearest that there is.
    nearest = page.locator("[data-elders]")
    expect(nearest).to_contain_text("niets binnen 10 km van Den Haag")
    expect(nearest.locator("[data-aanbod]").first).to_contain_text("km")
    expect(page.locator("[data-let-op]")).to_contain_text("hoeveel Nederlands je nodig hebt")
    first = page.locator(".route-stap").first
    expect(first.locator("[data-relatie=vangnet] [data-aanbod]").first).to_be_visible()
    picture = page.get_by_role("img", name="Een trap van laag naar hoog")
    expect(picture).to_have_accessible_name(re.compile("Trede 2: "))
    assert page.errors == []


def test_the_own_position_makes_a_route_and_stays_on_the_device(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/route/?plaats=mijn+plek&trede=2&naar=3", phone=True)
    # Whoever shared this address was somewhere else.
    expect(page.get_by_text("We weten nog niet waar je bent").first).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.get_by_text("We kunnen je plek niet vinden")).to_be_visible()
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation(ARNHEM)
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.get_by_text("Dat blijft op dit apparaat")).to_be_visible()
    page.get_by_role("button", name="Toon mijn route").click()
    assert len(steps(page)) == 2
    expect(page.locator("[data-over]")).to_contain_text("binnen 10 km van jouw plek")
    expect(page.locator(".route-stap").first).to_contain_text("km")
    assert not any("51.98" in url or "5.91" in url for url in [*asked, page.url])
    assert page.errors == []


def test_a_step_is_exchanged_by_keyboard_and_back_brings_it_back(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/{HAGUE}")
    before = steps(page)
    asked = page.url
    button = page.locator("[data-kies='3']")
    button.focus()
    page.keyboard.press("Enter")
    other = page.locator("#anders-3 [data-aanbod]").first
    chosen = other.get_attribute("data-aanbod")
    other.get_by_role("link", name="Kies dit").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^Stap 2 is nu: .+\.$"))
    expect(page.locator("[data-kies='3']")).to_be_focused()
    assert steps(page) == [chosen if at == 1 else id for at, id in enumerate(before)]
    assert f"stap=3:{chosen}" in page.url
    shared = page.url
    page.go_back()
    expect(page.locator(f".route-stappen > [data-aanbod='{before[1]}']")).to_be_visible()
    assert page.url == asked
    page.goto(shared)
    expect(page.locator(f".route-stappen > [data-aanbod='{chosen}']")).to_be_visible()
    assert page.errors == []


def test_another_route_is_a_link_away(visit: Open, address: str) -> None:
    page = visit(f"{address}/route/?plaats=Arnhem&trede=1&naar=5&sector=loopbaan")
    first = steps(page)
    routes = page.get_by_role("navigation", name="Andere routes")
    routes.get_by_text(re.compile("Er (is|zijn) nog")).click()
    expect(routes.locator("[aria-current]")).to_contain_text("Route 1")
    routes.get_by_role("link", name="Route 2").click()
    expect(page.get_by_role("status")).to_have_text("Dit is route 2.")
    second = steps(page)
    assert len(set(second) - set(first)) >= len(first) // 2
    assert page.url.count("&stap=") == len(second)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("plaats=Den+Haach&trede=2", "We kennen de plaats ‘Den Haach’ niet"),
        ("plaats=2513+AM&trede=2", "We kennen de postcode ‘2513 AM’ niet. Vul de naam"),
        ("plaats=the+hague&trede=2&naar=2", "binnen 10 km van Den Haag"),
        ("trede=2", "Kies nog waar je woont"),
        ("plaats=Ede&trede=2&stap=2:weg/weg", "Eén stap van deze route staat niet meer"),
        ("plaats=Groningen&trede=5&naar=6&leeftijd=60", "Hier weten we nog niets, binnen 10 km"),
        ("plaats=Ede&trede=9&naar=x&stap=3-2:a&stap=%ff", "Kies nog waar je nu staat"),
        ("plaats=Den+Haag&trede=2&naar=2&stap=2:", "Je slaat deze trede over"),
    ],
)
def test_an_odd_address_is_answered_in_words(
    visit: Open, address: str, query: str, said: str
) -> None:
    page = visit(f"{address}/route/?{query}")
    expect(page.get_by_text(said).first).to_be_visible()
    assert page.errors == []


def test_a_rung_without_anything_near_has_ways_on(visit: Open, address: str) -> None:
    page = visit(f"{address}/route/?plaats=Groningen&trede=5&naar=5&leeftijd=60")
    gap = page.locator(".route-gat")
    expect(gap.get_by_role("link", name="Sla deze trede over")).to_be_visible()
    far = gap.locator("[data-aanbod]").first
    id = far.get_attribute("data-aanbod")
    far.get_by_role("link", name="Kies dit").click()
    expect(page.locator(f".route-stappen > [data-aanbod='{id}']")).to_be_visible()
    expect(page.locator("[data-over]")).to_have_text(re.compile("Niet alles is binnen 10 km"))


def test_a_long_route_fits_on_one_sheet_of_paper(visit: Open, address: str) -> None:
    page = visit(f"{address}/route/?plaats=Rotterdam&trede=1&naar=6&sector=groen&taalniveau=A1")
    assert len(steps(page)) > 3
    settle(page)
    # However long what providers write.
    page.evaluate(LONGER)
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    page.emulate_media(media="print")
    expect(page.locator("[data-adres]")).to_contain_text("https://kaart.example/")
    expect(page.locator("main button:visible")).to_have_count(0)
    page.emulate_media(media="screen")


def test_a_route_goes_onto_the_shortlist(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{HAGUE}")
    found = steps(page)
    page.get_by_role("link", name="Zet deze route op mijn keuzelijst").click()
    for id in found:
        expect(page.locator(f"main [data-aanbod='{id}']").first).to_be_visible()
    page.go_back()
    expect(page.locator(".route-stap").first.locator(".lijstknop")).to_have_text(
        re.compile("Op je keuzelijst")
    )


def test_files_that_fail_leave_other_ways(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    page.route("**/data/route/**", lambda route: route.abort())
    page.goto(f"{address}/{HAGUE}")
    alert = page.get_by_role("alert").filter(has_text="lukt nu niet")
    expect(alert.get_by_role("link", name="kies een trede")).to_be_visible()


def test_without_scripts_there_are_lists(visit: Open, address: str) -> None:
    page = visit(f"{address}/route/", javascript=False)
    expect(page.get_by_text("werkt alleen met JavaScript")).to_be_visible()
    expect(page.get_by_role("button", name="Toon mijn route")).to_be_hidden()
    page.get_by_role("link", name="Ik wil mensen ontmoeten").click()
    expect(page.locator("[data-aanbod]").first).to_be_visible()
