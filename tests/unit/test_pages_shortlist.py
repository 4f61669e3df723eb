"""The page of the shortlist, and what its scripts look for on it and on the pages of offerings."""

from __future__ import annotations

import re

from sociale_kaart.pages.shortlist import shortlist_pages
from tests.site_builder import PROJECT
from tests.unit.pages_sample import offering, page, site

SCRIPTS = PROJECT / "generator" / "web" / "shortlist"
OURS = ("page", "items", "share", "paper", "arrive")


def test_scripts_find_their_places_on_the_page() -> None:
    [made] = shortlist_pages(site(offering()))
    sources = "".join((SCRIPTS / f"{name}.ts").read_text() for name in OURS)
    attributes = set(re.findall(r'find(?:<\w+>)?\(\s*"\[([a-z-]+)\]"', sources))
    assert len(attributes) > 10
    for name in attributes:
        assert len(re.findall(rf"\s{name}[\s>=]", made.body)) == 1, name
    for name in re.findall(r'find(?:<\w+>)?\("#([a-z-]+)"', sources):
        assert f'id="{name}"' in made.body


def test_without_scripts_it_says_what_one_can_do_instead() -> None:
    [made] = shortlist_pages(site(offering()))
    plain = made.body.partition('class="met-js"')[0]
    assert "werkt alleen met JavaScript" in plain
    assert 'href="../gemeente/"' in plain


def test_the_page_of_an_offering_has_what_a_shortlist_takes_from_it() -> None:
    places = [
        {
            "plaats": "Arnhem",
            "gemeente": "Arnhem",
            "punt": [51.98, 5.91],
            "precisie": "adres",
            "ov": "Bus 3.",
        }
    ]
    html = page(offering(locaties=places)).body
    source = (SCRIPTS / "offering.ts").read_text()
    parts = set(re.findall(r'part\("([a-z]+)"\)', source))
    assert len(parts) >= 5
    for name in parts:
        assert f'data-stuk="{name}"' in html
    assert 'data-keuze="tuin/oogsten"' in html
    assert 'data-punten="51.98,5.91,adres"' in html
    assert '<span class="ov">Bus 3.</span>' in html


def test_a_map_shows_no_more_places_than_fit_on_it() -> None:
    many = [
        {"plaats": f"Plaats {n}", "gemeente": "Arnhem", "punt": [51 + n / 100, 5.9]}
        for n in range(40)
    ]
    [points] = re.findall(r'data-punten="([^"]*)"', page(offering(locaties=many)).body)
    assert len(points.split(";")) == 12
