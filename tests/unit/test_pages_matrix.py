"""The pages of the matrix: numbers that lead to the finder, and gaps that say so."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pytest

from sociale_kaart.model import Offering
from sociale_kaart.pages import Page, Site
from sociale_kaart.pages.matrix import matrix_pages
from tests.unit.pages_sample import SCHEMA, drawn, offering, site

GAP = '<td class="leeg"><span>nog geen aanbod</span></td>'


def pages_of(whole: Site) -> dict[str, Page]:
    return {page.address: page for page in drawn(matrix_pages(whole))}


def in_town(name: str, id: str = "tuin/oogsten", **changes: object) -> Offering:
    return offering(id, locaties=[{"plaats": name, "gemeente": name}], **changes)


def table(page: Page, name: str) -> str:
    """Return the HTML of one table of a page."""
    return page.body.split(f'id="{name}"')[1].split('class="matrix-deel"')[0]


def row(html: str, title: str) -> str:
    return next(line for line in html.splitlines() if f"{title}</" in line)


def test_a_number_opens_the_finder_with_what_it_counted() -> None:
    made = pages_of(site(offering(), offering("tuin/b", treden=[3], vindplaats=True)))
    groen = row(table(made["matrix/"], "thema"), "Groen en dieren")
    links = re.findall(r'<a href="\.\./vind/\?([^"]*)">(\d+)</a>', groen)
    assert [(parse_qs(unescape(query)), number) for query, number in links] == [
        ({"sector": ["groen"], "trede": ["2"]}, "1"),
        ({"sector": ["groen"], "trede": ["3"]}, "2"),
        ({"sector": ["groen"]}, "2"),
    ]
    assert groen.count(GAP) == 4
    met = row(table(made["matrix/arnhem/"], "vindplaats-doelgroep"), "Iedereen")
    assert (
        '<a href="../../vind/?gemeente=arnhem&amp;vindplaats=1&amp;doelgroep=iedereen&amp;trede=3">'
        "1</a>"
    ) in met


def test_the_sum_of_everything_opens_the_finder_without_a_choice() -> None:
    foot = row(table(pages_of(site(offering()))["matrix/"], "thema"), "Alles samen")
    assert '<td class="som"><a href="../vind/">1</a></td></tr>' in foot
    assert '<td class="som"><a href="../vind/?trede=2">1</a></td>' in foot


def test_gaps_are_said_and_providers_invited_once() -> None:
    page = pages_of(site(offering()))["matrix/"]
    assert page.body.count(GAP) > 100
    assert page.body.count('href="../aanmelden/"') == 1


def test_headings_tell_a_screen_reader_what_a_number_is_about() -> None:
    html = table(pages_of(site(offering()))["matrix/"], "thema")
    assert html.count('<th scope="col"') == 8
    assert html.count('<th scope="row">') == len(SCHEMA["sector"]) + 1
    assert html.count('<th scope="rowgroup"') == len(SCHEMA["pijler"])
    assert html.count("<caption>") == 1
    assert 'tabindex="0" aria-labelledby="thema-kop"' in html


def test_a_fuller_cell_is_darker() -> None:
    many = [offering(f"tuin/n{n}", treden=[1]) for n in range(16)]
    html = table(pages_of(site(*many, offering("tuin/x", treden=[2])))["matrix/"], "thema")
    shades = re.findall(r'class="m(\d)"><a[^>]*>(\d+)<', row(html, "Groen en dieren"))
    assert shades == [("4", "16"), ("1", "1")]


def test_without_meeting_points_a_sentence_says_so() -> None:
    html = table(pages_of(site(offering()))["matrix/arnhem/"], "vindplaats-thema")
    assert "Er is hier nog geen vindplaats." in html
    assert "<table>" not in html


def test_hundreds_of_municipalities_are_cut_in_parts() -> None:
    towns = [in_town(f"Plaats {n:03}", f"tuin/n{n}", vindplaats=True) for n in range(342)]
    made = pages_of(site(*towns))
    parts = [address for address in made if address.startswith("matrix/gemeenten/")]
    assert parts == [f"matrix/gemeenten/{n}/" for n in (1, 2, 3, 4)]
    assert all(len(made[part].body) < 150_000 for part in parts)
    assert "Plaats 100 t/m Plaats 199</a>" in made[parts[0]].body
    assert row(made[parts[1]].body, "Plaats 150").startswith(
        '<tr><th scope="row"><a href="../../../matrix/plaats-150/">Plaats 150</a></th>'
    )
    assert f'"../../../vind/?trede=2">{len(towns)}<' in made[parts[3]].body, "sums are of all"


def test_a_page_stays_small_when_every_cell_is_full() -> None:
    everything = {
        "treden": [1, 2, 3, 4, 5, 6],
        "sectoren": list(SCHEMA["sector"]),
        "doelgroepen": [name for name in SCHEMA["doelgroep"] if name != "mannen"],
        "vindplaats": True,
    }
    town = "Súdwest-Fryslân aan de lange IJssel"
    page = pages_of(site(in_town(town, **everything)))[
        "matrix/sudwest-fryslan-aan-de-lange-ijssel/"
    ]
    assert len(page.body.encode()) < 150_000


@pytest.mark.parametrize("town", ["Gemeenten", "Alles", "1", "Vind"])
def test_no_name_of_a_municipality_takes_the_address_of_another_page(town: str) -> None:
    made = list(matrix_pages(site(in_town(town), in_town("Ede", "tuin/b"))))
    addresses = [page.address for page in made]
    assert len(set(addresses)) == len(addresses) == 4


def test_nasty_names_stay_text() -> None:
    body = pages_of(site(in_town("<b>Ede")))["matrix/gemeenten/1/"].body
    assert "&lt;b&gt;Ede</a>" in body
    assert "<b>Ede" not in body


def test_a_map_without_anything_has_a_matrix_too() -> None:
    made = pages_of(site())
    assert set(made) == {"matrix/", "matrix/gemeenten/1/"}
    assert "Er is hier nog geen aanbod." in made["matrix/gemeenten/1/"].body
