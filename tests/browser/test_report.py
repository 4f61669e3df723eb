"""Who says that something is wrong begins with a text that tells of which page it is."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.browser.conftest import Open

OFFERING = "voedseltuin-rotterdam/meehelpen-in-de-tuin"


def test_a_report_names_the_offering_and_its_page(visit: Open, address: str) -> None:
    page = visit(f"{address}/aanbod/{OFFERING}/?q=tuin")
    link = page.get_by_role("link", name="Hier klopt iets niet").get_attribute("href")
    asked = parse_qs(urlsplit(link or "").query)
    assert OFFERING in asked["title"][0]
    assert asked["body"][0].startswith(f"{address}/aanbod/{OFFERING}/\n")
    assert page.errors == []
