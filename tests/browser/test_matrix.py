"""The matrix in a real browser: its numbers are the finder's, and a table fits its paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

CELLS = (
    ("matrix/#thema", "Koken en horeca"),
    ("matrix/#vindplaats-doelgroep", "Buurtbewoners"),
    ("matrix/arnhem/#doelgroep", "Mensen met een arbeidsbeperking"),
    ("matrix/gemeenten/1/#gemeente", "Beuningen"),
)


def shown(page: Page) -> list[str]:
    tables = page.locator("[data-matrix]").all()
    return [table.get_attribute("id") or "" for table in tables if table.is_visible()]


def test_a_number_is_what_the_finder_finds(visit: Open, address: str) -> None:
    page = visit(address)
    asked = []
    for table, title in CELLS:
        page.goto(f"{address}/{table}")
        expect(page.locator(f"[id='{table.partition('#')[2] or 'gemeente'}']")).to_be_visible()
        links = page.locator("[data-matrix]:visible tr", has=page.get_by_text(title, exact=True))
        cells = links.locator("td a").all()
        assert cells, (table, title)
        # A cell, and the sum at the end.
        ends = (cells[0], cells[-1])
        asked += [(cell.evaluate("link => link.href"), cell.inner_text()) for cell in ends]
    for link, number in asked:
        page.goto(link)
        expect(page.locator("[data-aantal]").first).to_have_attribute("data-aantal", number)


def test_one_table_at_a_time_and_its_address_can_be_shared(visit: Open, address: str) -> None:
    page = visit(f"{address}/matrix/")
    assert shown(page) == ["thema"]
    choice = page.get_by_role("list", name="Alleen vindplaatsen per").get_by_text("Doelgroep")
    choice.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#thema")).to_be_hidden()
    assert shown(page) == ["vindplaats-doelgroep"]
    expect(choice).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(page.locator("#thema")).to_be_visible()
    page.goto(f"{address}/matrix/arnhem/#doelgroep")
    page.reload()
    assert shown(page) == ["doelgroep"]


def test_without_javascript_all_tables_are_there(visit: Open, address: str) -> None:
    page = visit(f"{address}/matrix/", javascript=False)
    assert shown(page) == ["thema", "doelgroep", "vindplaats-thema", "vindplaats-doelgroep"]


@pytest.mark.parametrize("width", [360, 320])
def test_on_a_phone_only_the_box_scrolls_and_headings_stay(
    visit: Open, address: str, width: int
) -> None:
    page = visit(f"{address}/matrix/", phone=True)
    page.set_viewport_size({"width": width, "height": 640})
    box = page.get_by_role("region", name="Al het aanbod per thema")
    box.focus()
    place = """box => {
        const [left, top] = [box.querySelector('tfoot th'), box.querySelector('thead td, thead th')]
            .map(cell => cell.getBoundingClientRect());
        return [Math.round(left.left), Math.round(top.top)]
    }"""
    before = box.evaluate(place)
    box.evaluate("box => box.scrollTo(60, 200)")
    assert box.evaluate("box => [box.scrollLeft, box.scrollTop]") == [60, 200]
    assert box.evaluate(place) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("table", ["matrix/", "matrix/#doelgroep", "matrix/gemeenten/1/"])
def test_a_table_prints_on_one_a3(visit: Open, address: str, table: str) -> None:
    page = visit(f"{address}/{table}")
    pdf = page.pdf(format="A3", landscape=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
