"""The form as a keeper has set it up: mail, another website for the files, addresses at PDOK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import form_driver as form
from tests.browser.conftest import Open, served
from tests.browser.test_form import ENTRY
from tests.site_builder import PROJECT, build

SERVICE = "https://adressen.example/search/v3_1/free"
KEEPER = "beheer@stad.example"
CONFIG = f"""
INHERIT: {PROJECT}/mkdocs.yml
docs_dir: {PROJECT}/docs
plugins:
  - sociale-kaart:
      catalogue: !ENV KAART_CATALOGUE
      cache: !ENV KAART_CACHE
      schema: {PROJECT}/schema
      keeper_email: {KEEPER}
      new_url: https://gitlab.example/stad/kaart/-/new/main/?file_name=stad/{{path}}&content={{text}}
      source_url: https://gitlab.example/stad/kaart/-/edit/main/stad/{{path}}
      issue_url: https://gitlab.example/stad/kaart/-/issues/new?title={{title}}&body={{text}}
      address_lookup: {SERVICE}
"""
FOUND = {"response": {"docs": [
    {"weergavenaam": "Dorpsstraat 1, 2712AA Zoetermeer", "postcode": "2712AA",
     "woonplaatsnaam": "Zoetermeer", "gemeentenaam": "Zoetermeer",
     "centroide_ll": "POINT(4.49321 52.05712)"},
    {"weergavenaam": "<img src=x onerror=alert(1)>", "centroide_ll": "POINT(4.5 52.1)"},
    {"weergavenaam": "Nergens", "centroide_ll": "ergens"},
]}}  # fmt: skip


@pytest.fixture(scope="module")
def keeper_address(tmp_path_factory: pytest.TempPathFactory, good: Path) -> Iterator[str]:
    """Where the site of a keeper with settings of their own is served."""
    folder = tmp_path_factory.mktemp("keeper")
    (folder / "mkdocs.yml").write_text(CONFIG)
    outcome = build(folder / "site", good, config=folder / "mkdocs.yml")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    yield from served(folder / "site")


def test_the_file_goes_to_the_keepers_own_website_or_mail(
    open_page: Open, keeper_address: str
) -> None:
    page = open_page(f"{keeper_address}/aanmelden/")
    form.begin(page, "nieuw", "Buurthuis De Boog")
    form.fill_in(page, ENTRY)
    text = form.text_of(page)
    link = page.get_by_role("link", name="Stuur in via GitLab").get_attribute("href") or ""
    query = parse_qs(urlsplit(link).query)
    assert query == {"file_name": ["stad/de-boog/samen-soep-eten.yml"], "content": [text]}
    mail = page.get_by_role("link", name="Mail het naar de beheerder").get_attribute("href") or ""
    assert mail.startswith(f"mailto:{KEEPER}?subject=")
    expect(page.get_by_role("link", name="nog klopt")).to_have_count(0)
    assert text in unquote(mail).replace("\r\n", "\n")


def test_a_mail_that_is_too_long_says_how_to_paste_on_a_phone_too(
    open_page: Open, keeper_address: str
) -> None:
    page = open_page(f"{keeper_address}/aanmelden/")
    form.begin(page, "nieuw", "Buurthuis De Boog")
    form.fill_in(page, {**ENTRY, "wat": "Je kookt samen een grote pan soep. " * 50})
    mail = page.get_by_role("link", name="Mail het naar de beheerder").get_attribute("href") or ""
    for words in (unquote(mail), page.locator("[data-mail-uitleg]").inner_text()):
        assert "Ctrl+V" in words
        assert "telefoon" in words
        assert "kies Plakken" in words


@pytest.mark.parametrize(
    ("query", "id", "at"),
    [("aanbod=de-boog/koken", "de-boog/koken", "aanbod/de-boog/koken/"),
     ("aanbieder=de-boog", "de-boog", "aanbieder/de-boog/")],
)  # fmt: skip
def test_one_click_tells_the_keeper_that_it_is_still_right(
    open_page: Open, keeper_address: str, query: str, id: str, at: str
) -> None:
    page = open_page(f"{keeper_address}/aanmelden/?{query}&klopt=1")
    first = page.locator("[data-stap=insturen] .wijze a:visible").first
    expect(first).to_have_text("Mail dat het nog klopt")
    issue = page.get_by_role("link", name="Meld dat het nog klopt").get_attribute("href") or ""
    mail = first.get_attribute("href") or ""
    said = parse_qs(urlsplit(issue).query)
    assert mail.startswith(f"mailto:{KEEPER}?")
    [body] = parse_qs(urlsplit(mail).query)["body"]
    for text in (body.replace("\r\n", "\n"), said["body"][0]):
        line, _, address = text.strip().partition("\n\n")
        assert line == f"{id} klopt nog op {date.today().isoformat()}."
        assert address.startswith("http")
        assert address.endswith(f"/{at}")
    assert said["title"] == [f"{id} klopt nog"]
    # The file itself can be changed as well, and one mail is enough.
    expect(page.get_by_role("link", name="Mail het naar de beheerder")).to_be_hidden()
    expect(page.get_by_role("link", name="Open op GitLab")).to_be_visible()
    assert page.errors == []


def ask(page: Page, address: str, answer: str) -> list[str]:
    """Type an address and look it up; return what the service was asked."""
    asked: list[str] = []

    def reply(route: Route) -> None:
        asked.append(route.request.url)
        headers = {"Access-Control-Allow-Origin": "*"}
        route.fulfill(body=answer, content_type="application/json", headers=headers)

    page.route(f"{SERVICE}*", reply)
    page.goto(f"{address}/aanmelden/?bij=de-boog")
    expect(page.locator("#organisatie")).to_have_value("Buurthuis De Boog")
    form.go_on(page)
    while page.locator("[data-voortgang]").inner_text().partition(": ")[2] != "Waar en wanneer":
        page.click("[data-volgende]")
        page.get_by_role("button", name="Ga toch verder").click()
    page.get_by_role("button", name="Voeg een locatie toe").click()
    page.get_by_role("textbox", name="Adres").fill("Dorpsstraat 1")
    page.locator("[data-rij] [data-veld=plaats] input").fill("Zoetermeer")
    assert asked == []
    page.get_by_role("button", name="Zoek dit adres op").click()
    return asked


def test_an_address_is_looked_up_on_a_click_only(open_page: Open, keeper_address: str) -> None:
    page = open_page("about:blank")
    asked = ask(page, keeper_address, json.dumps(FOUND))
    expect(page.get_by_role("button", name="<img src=x onerror=alert(1)>")).to_be_visible()
    page.get_by_role("button", name="Dorpsstraat 1, 2712AA Zoetermeer").click()
    [question] = [parse_qs(urlsplit(url).query) for url in asked]
    assert question["q"] == ["Dorpsstraat 1 Zoetermeer"]
    assert question["fq"] == ["type:adres"]
    expect(page.get_by_role("textbox", name="Postcode")).to_have_value("2712 AA")
    expect(page.get_by_role("textbox", name="Gemeente")).to_have_value("Zoetermeer")
    point = page.locator('[data-veld="punt"] input').first
    expect(point).to_have_value("52.05712, 4.49321")
    assert page.errors == []


def test_a_service_that_fails_does_not_stop_anybody(open_page: Open, keeper_address: str) -> None:
    page = open_page("about:blank")
    ask(page, keeper_address, "kapot")
    expect(page.get_by_text("Je kunt gewoon verdergaan")).to_be_visible()


def test_without_the_setting_no_address_goes_anywhere(open_page: Open, good_address: str) -> None:
    page = open_page(f"{good_address}/aanmelden/")
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "connect-src" not in (policy or "")


def test_without_javascript_there_is_a_file_to_fill_in_and_an_address(
    open_page: Open, keeper_address: str
) -> None:
    page = open_page(f"{keeper_address}/aanmelden/", javascript=False)
    expect(page.locator("form#aanmeldformulier")).to_be_hidden()
    with page.expect_download() as saved:
        page.get_by_role("link", name="aanbod.yml").click()
    assert "\nnaam: " in saved.value.path().read_text()
    expect(page.get_by_role("link", name=KEEPER).first).to_be_visible()
    page.get_by_role("link", name="de lijst met alle velden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle velden")
