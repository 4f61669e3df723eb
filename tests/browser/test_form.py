"""The form in a real browser: new, changed, still right, stopping; drafts, keyboard, phone."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from sociale_kaart.canon import rewrite
from sociale_kaart.check import Checker
from sociale_kaart.read import read_document
from sociale_kaart.schema import Schema
from tests.browser import form_driver as form
from tests.browser.accessible import violations
from tests.browser.conftest import Open
from tests.browser.serving import settle
from tests.browser.test_every_page import SMALL_TARGETS
from tests.unit.entrycheck_sides import fields_named_as_in_the_form

FORM = "aanmelden/"
ENTRY: dict[str, Any] = {
    "naam": "Samen soep eten",
    "kort": "Elke week samen soep koken en eten.",
    "wat": "Je kookt samen een grote pan soep.\n\nDaarna eten we samen.",
    "soort": "activiteit",
    "sectoren": ["ontmoeten", "horeca"],
    "treden": [2, 1],
    "richting": "stabiel",
    "doelgroepen": ["iedereen"],
    "locaties": [{"plaats": "Rotterdam", "gemeente": "Rotterdam"}],
    "toegang": "vrij",
}
PROVIDER = {"kort": "Een huis waar mensen uit de buurt elkaar zien.", "contact": {
    "email": "info@voorbeeld.nl"}}  # fmt: skip


def today() -> str:
    """Return the day it is now: midnight may come while tests run."""
    return date.today().isoformat()


def step(page: Page) -> str:
    return page.locator("[data-voortgang]").inner_text().partition(": ")[2]


def field(page: Page, name: str) -> Locator:
    """Return a field of the step that is shown."""
    return page.get_by_role("textbox", name=name, exact=name == "Naam")


def data_of(page: Page) -> dict[str, Any]:
    return read_document(form.text_of(page).encode(), "").data


def test_from_the_home_page_to_a_proposal_with_the_file_in_it(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/", phone=True)
    page.get_by_role("link", name="Zet je aanbod op de site").first.click()
    form.begin(page, "nieuw", "Buurthuis ’t Anker")
    form.fill_in(page, ENTRY, PROVIDER)
    links = page.get_by_role("link", name="Stuur in via GitHub")
    expect(links).to_have_count(2)
    asked = [parse_qs(urlsplit(link.get_attribute("href") or "").query) for link in links.all()]
    assert [query["filename"] for query in asked] == [
        ["catalogue/buurthuis-t-anker/aanbieder.yml"],
        ["catalogue/buurthuis-t-anker/samen-soep-eten.yml"],
    ]
    provider, offering = (read_document(query["value"][0].encode(), "").data for query in asked)
    assert provider == {"naam": "Buurthuis ’t Anker", **PROVIDER, "gecontroleerd": today()}
    # The point comes from the gazetteer, the order of sectors is that of choosing them.
    assert offering["locaties"][0]["punt"] == [pytest.approx(51.92, abs=0.1),
                                               pytest.approx(4.48, abs=0.1)]  # fmt: skip
    assert offering["sectoren"] == ["ontmoeten", "horeca"]
    assert offering["treden"] == [1, 2]
    assert offering["gecontroleerd"] == today()
    expect(page.get_by_text("Alles klopt. Je kunt")).to_be_visible()
    assert page.errors == []


def test_next_waits_until_the_form_listens(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/privacy/")
    held: list[Route] = []
    page.route("**/aanmelden.js", lambda route: held.append(route))
    page.goto(f"{address}/{FORM}", wait_until="commit")
    page.fill("#organisatie", "Buurthuis")
    expect(page.locator("[data-volgende]")).to_be_disabled()
    page.press("#organisatie", "Enter")
    held[0].continue_()
    form.go_on(page)
    page.click("[data-terug]")
    expect(page.locator("#organisatie")).to_have_value("Buurthuis")


def test_mistakes_are_listed_and_lead_to_their_fields(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    page.click("[data-volgende]")
    expect(page.locator("#organisatie")).to_have_attribute("aria-invalid", "true")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(page.get_by_role("button", name="Ga toch verder")).to_be_hidden()
    summary.get_by_role("link", name="Vul de naam van de organisatie in.").click()
    expect(page.locator("#organisatie")).to_be_focused()
    form.begin(page, "nieuw", "De Wilg")
    expect(page.locator("#organisatie")).to_have_attribute("aria-invalid", "false")
    field(page, "Naam").fill("Ab")
    page.click("[data-volgende]")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(3)
    summary.get_by_role("link").first.click()
    name = field(page, "Naam")
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    described = (name.get_attribute("aria-describedby") or "").split()
    words = [page.locator(f"#{id}").text_content() or "" for id in described]
    assert any("Let op" in text for text in words)
    name.fill("Abrikozen plukken")
    expect(name).not_to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Ga toch verder").click()
    assert step(page) == "Soort aanbod"


def test_mistakes_of_both_files_can_be_told_apart(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "Buurthuis ’t Anker")
    while page.locator("[data-volgende]").is_visible():
        page.click("[data-volgende]")
        if page.locator("[data-toch]").is_visible():
            page.click("[data-toch]")
    words = page.locator("[data-rest] li").all_inner_texts()
    assert "Je organisatie: ‘In één zin’ ontbreekt." in words
    assert "‘In één zin’ ontbreekt." in words
    assert len(set(words)) == len(words)


MISTAKES = {
    "naam": "Ab",
    "kort": "Kort.",
    "wat": "Je kookt <b>samen</b> een grote pan soep met de hele buurt.",
    "doel": "Zie [de site](javascript:alert(1)) van ons.",
}


def test_mistakes_are_named_in_the_words_of_kaart_check(
    open_page: Open, address: str, checker: Checker
) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    for name, text in MISTAKES.items():
        page.fill(f"#aanbod-{name}", text)
    page.click("[data-volgende]")
    lines = "\n".join(f"{name}: {json.dumps(text)}" for name, text in MISTAKES.items())
    document = read_document(lines.encode(), "")
    with fields_named_as_in_the_form():
        found = checker.check(document, "aanbod", "de-wilg/ab", date.today())
    problems = [problem for problem in found if not problem.code.endswith("-ontbreekt")]
    assert {problem.line for problem in problems} == {1, 2, 3, 4}
    for problem in problems:
        place = page.locator(f"#aanbod-{list(MISTAKES)[problem.line - 1]}-fout")
        expect(place).to_contain_text(problem.message[1:])


def test_tips_say_which_sentence_is_hard_and_what_helps_to_be_found(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    hard = "We faciliteren <i>de</i> participatie van kwetsbare burgers."
    field(page, "Naam").fill("Activiteit")
    field(page, "Wat je gaat doen").fill(f"Je kookt samen. {hard}")
    tips = page.locator("[data-tips]")
    expect(tips.locator("q").first).to_contain_text(hard)
    expect(tips.locator("mark").first).to_be_visible()
    tips.get_by_role("button", name="Naam").click()
    expect(field(page, "Naam")).to_be_focused()
    field(page, "Naam").fill("Samen soep koken")
    expect(tips.get_by_role("button", name="Naam")).to_have_count(0)


def test_who_types_before_the_page_is_ready_loses_nothing(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    field(page, "Naam").fill("Half af")
    waiting: list[Route] = []
    page.route("**/data/bron.json", lambda route: waiting.append(route))
    with page.expect_request("**/data/bron.json"):
        page.reload(wait_until="commit")
    page.fill("#organisatie", "Iets nieuws")
    waiting[0].continue_()
    form.go_on(page)
    expect(page.locator("[data-concept]")).to_be_visible()
    expect(page.locator("#aanbod-naam")).to_have_value("Half af")


def test_a_draft_survives_a_reload_and_can_be_thrown_away(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    field(page, "Naam").fill("Half af")
    page.reload()
    expect(field(page, "Naam")).to_have_value("Half af")
    assert step(page) == "Wat het is"
    page.get_by_role("button", name="Gooi het concept weg").click()
    expect(page.locator("#organisatie")).to_have_value("")
    page.reload()
    expect(page.locator("#organisatie")).to_have_value("")


def test_back_in_the_browser_goes_to_the_step_before(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/voor-aanbieders/")
    page.get_by_role("link", name="Vul het formulier in").first.click()
    form.begin(page, "nieuw", "De Wilg")
    field(page, "Naam").fill("Half af")
    page.click("[data-volgende]")
    page.click("[data-toch]")
    expect(page.get_by_role("heading", name="Soort aanbod")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="Wat het is")).to_be_focused()
    page.go_forward()
    expect(page.get_by_role("heading", name="Soort aanbod")).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", name="Soort aanbod")).to_be_visible()
    # The button of the form does the same, so that Back never leads forward.
    page.click("[data-terug]")
    expect(page.get_by_role("heading", name="Wat het is")).to_be_focused()
    expect(field(page, "Naam")).to_have_value("Half af")
    page.go_back()
    expect(page.get_by_role("heading", name="Wat wil je doen?")).to_be_focused()
    # Forward asks what Next asks.
    page.fill("#organisatie", "")
    page.go_forward()
    expect(page.get_by_role("heading", name="Wat wil je doen?")).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{address}/voor-aanbieders/")
    assert page.errors == []


def test_a_reload_at_the_end_stays_there(open_page: Open, good_address: str) -> None:
    page = open_page("about:blank")
    with_source(page, COMMENTED)
    page.goto(f"{good_address}/{FORM}")
    page.check("input[name=taak][value=klopt]")
    page.fill("#organisatie", "Buurthuis De Boog")
    page.get_by_label("Om welk aanbod gaat het?").select_option("koken.yml")
    form.go_on(page)
    page.reload()
    expect(page.get_by_role("heading", name="Koken klopt nog")).to_be_visible()
    page.go_back()
    expect(page.locator("#organisatie")).to_be_visible()


STRANGE = (
    "geen json", "null", "[]", '{"version": 99, "offering": {"naam": "Van later"}}',
    '{"version": 1, "task": "<b>", "offering": {"naam": 5, "locaties": "x", "treden": [[1]]}}',
    '{"version": 1, "offering": {"__proto__": {"a": 1}, "locaties": [null, {"plaats": {}}]}}',
)  # fmt: skip


@pytest.mark.parametrize("draft", STRANGE)
def test_a_strange_draft_breaks_nothing_and_is_not_lost(
    open_page: Open, address: str, draft: str
) -> None:
    page = open_page(f"{address}/{FORM}")
    page.evaluate("text => localStorage.setItem('kaart-aanmelden/nieuw', text)", draft)
    page.goto(f"{address}/{FORM}?opnieuw")
    form.begin(page, "nieuw", "De Wilg")
    assert page.errors == []
    kept = page.evaluate("JSON.stringify(localStorage)")
    if "Van later" in draft:
        assert "Van later" in kept
        expect(page.get_by_text("Een oud concept dat niet meer past")).to_be_visible()


@pytest.mark.parametrize(
    "query",
    ["?aanbod=../../x", "?aanbod=%3Cscript%3E", "?aanbod=bestaat/niet", "?aanbieder=__proto__",
     "?aanbod=de-wilg/bestaat-niet&klopt=1", "?bij=%00"],
)  # fmt: skip
def test_a_strange_address_opens_the_first_step(open_page: Open, address: str, query: str) -> None:
    page = open_page(f"{address}/{FORM}{query}")
    settle(page)
    assert step(page) == "Begin"
    assert page.errors == []


def with_source(page: Page, text: str) -> None:
    """Let the site have this text for an offering of De Boog."""
    body = json.dumps({"aanbieder.yml": "naam: Buurthuis De Boog\n", "koken.yml": text})
    page.route("**/data/bron/de-boog.json", lambda route: route.fulfill(body=body))


COMMENTED = """\
# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json
# Niet weghalen: afgesproken met de gemeente.
naam: Koken
kort: Samen koken en eten met de buurt.  # kort houden
wat: |
  Je kookt samen met anderen een warme maaltijd.
soort: activiteit
treden: [2, 3]
richting: stabiel
sectoren: [horeca]
doelgroepen: [iedereen]
# Tot de zomer
locaties:
  - plaats: Rotterdam  # de oude
    gemeente: Rotterdam
toegang: vrij
gecontroleerd: 2024-01-15  # gebeld
# einde
"""


def test_one_click_says_that_it_is_still_right(
    open_page: Open, good_address: str, schema: Schema
) -> None:
    page = open_page("about:blank")
    with_source(page, COMMENTED)
    page.goto(f"{good_address}/aanbod/de-boog/koken/")
    page.get_by_role("link", name="Dit klopt nog").click()
    expect(page.get_by_role("heading", name="Koken klopt nog")).to_be_visible()
    assert form.text_of(page) == COMMENTED.replace("2024-01-15", today())
    assert rewrite(form.text_of(page), "aanbod", schema) == form.text_of(page)
    link = page.get_by_role("link", name="Open op GitHub")
    assert (link.get_attribute("href") or "").endswith("edit/main/catalogue/de-boog/koken.yml")
    phone = "houd je vinger op het vak en kies Alles selecteren, dan Plakken"
    expect(page.locator(".plakstappen")).to_contain_text(phone)


def test_a_change_keeps_what_was_not_changed(open_page: Open, good_address: str) -> None:
    page = open_page("about:blank")
    with_source(page, COMMENTED)
    page.goto(f"{good_address}/aanbod/de-boog/koken/")
    page.get_by_role("link", name="Wijzig dit aanbod").click()
    expect(field(page, "In één zin")).to_have_value("Samen koken en eten met de buurt.")
    field(page, "In één zin").fill("Elke dag samen koken en eten.")
    while page.locator("[data-volgende]").is_visible():
        form.go_on(page)
    changed = COMMENTED.replace(
        "Samen koken en eten met de buurt.", "Elke dag samen koken en eten."
    )
    assert form.text_of(page) == changed.replace("2024-01-15", today())


def test_an_offering_that_stops_gets_a_last_day(open_page: Open, good_address: str) -> None:
    page = open_page("about:blank")
    with_source(page, COMMENTED)
    page.goto(f"{good_address}/{FORM}")
    page.check("input[name=taak][value=stopt]")
    page.fill("#organisatie", "Buurthuis De Boog")
    offering = page.get_by_label("Om welk aanbod gaat het?")
    expect(offering).to_be_visible()
    page.click("[data-volgende]")
    summary = page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(2)
    summary.get_by_role("link", name="Vul de laatste dag in.").click()
    expect(page.locator("#laatste-dag")).to_be_focused()
    offering.select_option("koken.yml")
    page.fill("#laatste-dag", "2030-06-30")
    form.go_on(page)
    expect(summary).to_be_hidden()
    lines = COMMENTED.replace("2024-01-15", today()).splitlines()
    lines.insert(-2, "geldig_tot: 2030-06-30")
    assert form.text_of(page).splitlines() == lines


def test_the_provider_itself_can_be_changed(open_page: Open, good_address: str) -> None:
    page = open_page(f"{good_address}/aanbieder/de-boog/")
    page.get_by_role("link", name="Wijzig deze gegevens").click()
    expect(field(page, "Naam")).to_have_value("Buurthuis De Boog")
    form.go_on(page)
    assert data_of(page)["naam"] == "Buurthuis De Boog"
    assert page.errors == []


def test_a_file_that_is_too_long_for_a_link_is_pasted(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    form.fill_in(page, {**ENTRY, "wat": "Je kookt samen een grote pan soep. " * 150})
    expect(page.get_by_role("link", name="Stuur in via GitHub")).to_have_count(0)
    expect(page.get_by_role("link", name="Open op GitHub")).to_be_visible()
    expect(page.locator(".plakstappen > li")).to_have_count(3)
    # There is nothing to select in the page of something new.
    steps = page.locator(".plakstappen")
    expect(steps).to_contain_text("houd je vinger op het vak en kies Plakken")
    expect(steps).not_to_contain_text("Alles selecteren")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer").first.click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == form.text_of(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Bewaar het bestand").click()
    assert saved.value.suggested_filename == "samen-soep-eten.yml"
    assert saved.value.path().read_text() == form.text_of(page)


def test_the_keyboard_is_enough(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    page.focus("#organisatie")
    page.keyboard.type("De Wilg")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wat het is")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Samen soep eten")
    page.keyboard.press("Tab")
    page.keyboard.type("Elke week samen soep koken en eten.")
    page.keyboard.press("Tab")
    page.keyboard.type("Je kookt samen een grote pan soep en je eet hem op.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "Volgende" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Soort aanbod")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("input:checked:visible").count() == 2


def test_the_example_beside_it_says_what_is_filled_in(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    field(page, "Naam").fill("Soep <b>eten</b>")
    field(page, "Wat je gaat doen").fill("Je kookt **soep**.\n\n<script>alert(1)</script>")
    example = page.frame_locator("[data-venster]")
    expect(example.get_by_role("heading", level=1)).to_have_text("Soep <b>eten</b>")
    expect(example.locator(".kaartje-naam")).to_have_text("Soep <b>eten</b>")
    expect(example.locator("strong", has_text="soep")).to_be_visible()
    assert example.locator("script").count() == 0
    assert page.errors == []


def test_what_nobody_sees_is_left_out(open_page: Open, address: str) -> None:
    page = open_page(f"{address}/{FORM}")
    form.begin(page, "nieuw", "De Wilg")
    field(page, "Naam").fill("\u202eSoep\u200b \ufeffeten\u2066 👩\u200d🍳")
    name = page.frame_locator("[data-venster]").locator("h1")
    expect(name).to_have_text("Soep eten 👩\u200d🍳")
    assert name.text_content() == "Soep eten 👩\u200d🍳"


@pytest.mark.parametrize(
    "id",
    ["de-boog/inloop", "de-boog/koken", "a1-online/geld-en-computer", "fiets-en-co/fietsenmaker"],
)
def test_the_example_says_what_the_page_will_say(
    open_page: Open, good_address: str, id: str
) -> None:
    page = open_page(f"{good_address}/aanbod/{id}/")
    real = page.evaluate(WORDS)
    name = page.locator("h1").inner_text()
    page.get_by_role("link", name="Wijzig dit aanbod").click()
    example = page.frame_locator("[data-venster]")
    expect(example.locator("h1")).to_have_text(name)
    assert example.locator("body").evaluate(f"({WORDS})") == real


WORDS = """() => {
  const root = document.querySelector('iframe')?.contentDocument ?? document;
  const parts = root.querySelectorAll(
    '.aanbod-kop h1, .aanbod-kop .inleiding, .aanbod > :is(section, details)');
  const apart = '[id^=taal-], .verwijzers, .ladder';
  return [...parts].filter((part) => !part.matches(apart)).map((part) => {
      const copy = part.cloneNode(true);
      const extra = copy.querySelectorAll('caption, a[href*=beeld]');
      for (const one of extra) one.remove();
      return copy.textContent.replace(/\\s+/g, '');
    });
}"""
"""What both pages must say alike, without white space; the ladder is drawn on the real one only."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_step_is_accessible_and_fits_a_small_phone(
    open_page: Open, address: str, dark: bool
) -> None:
    page = open_page(f"{address}/{FORM}?bij=de-wilg", phone=True, dark=dark)
    settle(page)
    for _ in range(20):
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for button in page.locator("[data-erbij]:visible").all():
            button.click()
        assert violations(page) == []
        assert page.evaluate(SMALL_TARGETS) == []
        for width in (360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        if not page.locator("[data-volgende]").is_visible():
            return
        page.click("[data-volgende]")
        if page.locator("[data-toch]").is_visible():
            page.click("[data-toch]")
    raise AssertionError("the last step never came")


def test_the_form_is_loaded_on_its_own_page_only(open_page: Open, address: str) -> None:
    for path in ("", "vind/", "aanbod/de-wilg/inloop/"):
        page = open_page(f"{address}/{path}")
        assert page.locator("[src*=aanmelden], link[href*='aanmelden.css']").count() == 0
