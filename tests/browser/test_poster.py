"""The poster in a real browser: it fits its paper, however much there is, and stays paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from sociale_kaart.pages import poster_page, posters
from tests.browser.conftest import Open
from tests.unit.pages_sample import offering, site

NAMES = (
    "Meehelpen in de buurtmoestuin",
    "Taalcafé",
    "Van school naar werk in het Rijk van Nijmegen",
    "Kwartiermakersfestivalorganisatieondersteuning",
    "WWW MMM OUDE KERK " * 4,
    "Werken in de kringloopwinkel",
)
TOO_MUCH = """
() => [...document.querySelectorAll('.poster-vel, .poster-trede, .poster-trap ul, .poster-scan')]
    .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
    .map(e => e.className || e.tagName)
"""
COVERED = """
() => {
    const box = e => e.getBoundingClientRect();
    const head = [...document.querySelectorAll('.poster-kop :is(h2, p)')].map(e => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return range.getBoundingClientRect();
    });
    return [...document.querySelectorAll('.poster-trap > li')].map(box).some(step =>
        head.some(one => one.bottom > step.top && one.right > step.left && one.left < step.right));
}
"""
"""Whether the heading lies over a step."""


def show(page: Page, address: str, count: int, town: str) -> None:
    """Show the poster of a town with so many offerings, on a page of the site's own styles."""
    made = [
        offering(
            f"aanbieder-{n % 9}/aanbod-{n}",
            naam=NAMES[n % len(NAMES)][:80],
            treden=list(range(1 + n % 5, 2 + n % 5 + n % 3))[:3],
            locaties=[{"plaats": town, "gemeente": town}],
        )
        for n in range(count)
    ]
    whole = site(*made, site_url="https://sociale-kaart.github.io/sociale-kaart/")
    [poster] = posters(whole)
    body = poster_page(whole, poster).body.replace("../../", f"{address}/")
    styles = "".join(
        f'<link rel="stylesheet" href="{address}/kaart/{name}.css">' for name in ("kaart", "poster")
    )
    page.set_content(f'<!DOCTYPE html><html lang="nl">{styles}<main>{body}</main></html>')
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize(
    ("count", "town"),
    [(1, "Ede"), (5, "Arnhem"), (20, "Nuenen, Gerwen en Nederwetten"), (60, "Ee"), (300, "Oss")],
)
def test_it_is_one_sheet_with_everything_in_its_place(
    visit: Open, address: str, count: int, town: str
) -> None:
    page = visit(f"{address}/poster/arnhem/")
    show(page, address, count, town)
    assert page.evaluate(TOO_MUCH) == []
    assert not page.evaluate(COVERED)
    for paper in ("A3", "A4"):
        pdf = page.pdf(format=paper, landscape=True)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


def test_paper_stays_white_at_night_and_the_button_prints(visit: Open, address: str) -> None:
    page = visit(f"{address}/poster/arnhem/", dark=True)
    colour = "e => getComputedStyle(e).backgroundColor"
    assert page.locator(".poster").evaluate(colour) == "rgb(255, 255, 255)"
    assert page.locator(".poster-trede").first.evaluate(colour) == "rgb(124, 59, 182)"
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.get_by_role("button", name="Print de poster").click()
    assert page.title() == "printed"
