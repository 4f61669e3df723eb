"""``/stand-van-de-kaart/``: charts with the same numbers as text, and links to what needs work."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.pages import Page, Site, other_pages
from sociale_kaart.pages.state import state_pages
from sociale_kaart.pages.state.advice import advice
from sociale_kaart.pages.state.entries import MOST
from sociale_kaart.pages.state.findings import counted, of_roads, of_rungs, of_sectors
from tests.unit.pages_sample import SCHEMA, drawn, offering, site

EDE = [{"plaats": "Ede", "gemeente": "Ede"}]
OVERVIEW = "stand-van-de-kaart/"


def pages(whole: Site) -> dict[str, Page]:
    return {page.address: page for page in drawn(state_pages(whole))}


def overview(*offerings: Any, **given: Any) -> str:
    return pages(site(*offerings, **given))[OVERVIEW].body


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def part(html: str, anchor: str) -> str:
    """Return the section below a heading."""
    begin = html.index(f'<h2 id="{anchor}"')
    return html[begin : html.index("</section>", begin)]


def listed(html: str) -> list[str]:
    return re.findall(r'<li data-aanbod="([^"]+)"', html)


def test_every_municipality_has_a_page_and_the_overview_leads_there() -> None:
    whole = site(offering(), offering("a/b", locaties=EDE))
    made = pages(whole)
    assert list(made) == [OVERVIEW, f"{OVERVIEW}arnhem/", f"{OVERVIEW}ede/"]
    assert f'href="../{OVERVIEW}ede/"' in made[OVERVIEW].body
    assert made.keys() <= {page.address for page in other_pages(whole)}
    assert "1 keer aanbod" in words(made[f"{OVERVIEW}ede/"].body)


def test_a_bar_is_as_long_as_its_number_and_the_number_is_text() -> None:
    html = part(overview(offering(treden=[2, 3]), offering("a/b", treden=[3])), "aanbod")
    rows = re.findall(r'<li class="trede-(\d)">(.*?)</li>', html, re.DOTALL)
    shown = {
        int(rung): (
            int(re.search(r'getal">(\d+)<', row)[1]),  # type: ignore[index]
            re.findall(r'<rect width="([\d.]+)%"', row),
        )
        for rung, row in rows
    }
    assert shown[3] == (2, ["100.0"])
    assert shown[2] == (1, ["50.0"])
    assert shown[6] == (0, [])


def test_a_page_about_the_whole_country_stays_small() -> None:
    many = [
        offering(
            f"a{n}/b",
            naam=f"Een naam van gewone lengte {n}",
            locaties=[{"plaats": f"Plaats {n}", "gemeente": f"Gemeente {n}"}],
            gecontroleerd="2020-01-01",
            richting="ontwikkeling",
        )
        for n in range(342)
    ]
    whole = site(*many)
    assert len(next(drawn(state_pages(whole))).body.encode()) < 140_000


def test_nothing_is_styled_inline() -> None:
    for page in drawn(state_pages(site(offering()))):
        assert not re.search(r"\sstyle=|<style|\son\w+=", page.body)


def test_the_part_that_is_too_old_is_told_in_words_and_in_the_bar() -> None:
    old = offering("a/oud", gecontroleerd="2025-12-01")
    html = part(overview(offering(), old, stale_after_days=70), "oud")
    assert "1 van de 2 is langer dan 70 dagen niet gecontroleerd." in words(html)
    assert '<rect class="staaf-oud" x="50.0%" width="50.0%"' in html
    assert "1 te oud" in words(html)
    assert listed(html) == ["a/oud"]


def test_an_entry_that_needs_work_can_be_changed_with_one_click() -> None:
    html = part(overview(offering(gecontroleerd="2020-01-01")), "oud")
    assert 'href="../aanbod/tuin/oogsten/"' in html
    assert 'href="../aanmelden/?aanbod=tuin/oogsten"' in html
    assert 'href="../aanmelden/?aanbod=tuin/oogsten&amp;klopt=1"' in html
    assert "Wijzig dit aanbod : Oogsten in de tuin" in words(html)


def test_dead_ends_and_cliffs_are_listed_and_their_absence_is_good_news() -> None:
    up = Relation("a/b", ("trede 4",), False, None)
    forward = offering(richting="ontwikkeling")
    html = overview(forward)
    assert listed(part(html, "dood")) == listed(part(html, "vangnet")) == ["tuin/oogsten"]
    html = overview(forward, relations={forward.id: Relations((up,), (up,))})
    assert "Overal is er een volgende stap." in part(html, "dood")
    assert "Overal is er iets dat mensen opvangt." in part(html, "vangnet")
    assert "Wat kun je doen?" not in part(html, "dood")


def test_a_long_list_is_cut_and_says_how_much_is_left() -> None:
    many = [offering(f"a/b{n}", gecontroleerd="2020-01-01") for n in range(MOST + 3)]
    html = part(overview(*many), "oud")
    assert len(listed(html)) == MOST
    assert "En nog 3." in words(html)


def test_a_municipality_shows_what_is_there_and_what_comes_from_elsewhere() -> None:
    wide = offering("a/ver", treden=[4], locaties=None, werkgebied={"landelijk": True})
    html = part(pages(site(offering(), wide))[f"{OVERVIEW}arnhem/"].body, "wegen")
    (row,) = re.findall(r"<tr><th scope=\"row\">.*?</tr>", html, re.DOTALL)
    assert re.findall(r'aria-label="(\w+)"', row) == [
        "niets", "hier", "hier", "breder", "niets", "niets",
    ]  # fmt: skip
    assert "Groen en dieren mist trede 1, 5 en 6" in words(html)


def test_all_municipalities_together_show_how_many_have_something() -> None:
    wide = offering("a/ver", treden=[4], locaties=None, werkgebied={"landelijk": True})
    html = part(overview(offering(), offering("a/b", locaties=EDE, treden=[3]), wide), "wegen")
    row = html[html.index("sector/groen/") :]
    cells = re.findall(r"<td[^>]*>(.*?)</td>", row[: row.index("</tr>")])
    assert [words(cell) for cell in cells] == ["0", "1", "2", "0 en 2 van buiten", "0", "0"]


def test_a_whole_road_that_leans_on_what_is_wider_is_not_praised_too_much() -> None:
    every = [1, 2, 3, 4, 5, 6]
    wide = offering("a/ver", treden=every, locaties=None, werkgebied={"landelijk": True})
    found = site(offering(), wide).survey.whole
    assert of_roads(found, SCHEMA) == (
        "In 1 van de 1 gemeenten is er een thema met op elke trede iets. "
        "Zonder aanbod van buiten de gemeente is dat nergens zo."
    )
    found = site(offering(treden=every)).survey.whole
    assert of_roads(found, SCHEMA) == (
        "In 1 van de 1 gemeenten is er een thema met op elke trede iets."
    )


def test_the_first_thing_to_do_comes_first() -> None:
    old = offering(gecontroleerd="2020-01-01", treden=[1, 2, 3, 4], richting="ontwikkeling")
    found = advice(site(old).survey.whole, SCHEMA)
    assert [item.anchor for item in found] == ["oud", "onvolledig", "dood", "wegen"]
    assert found[0].what == "Mail 1 aanbieder: klopt het nog?"
    assert "In Arnhem mist groen en dieren alleen nog trede 5 en 6." in found[3].why


def test_every_link_on_the_page_to_a_part_of_it_leads_somewhere() -> None:
    for page in drawn(state_pages(site(offering(gecontroleerd="2020-01-01")))):
        wanted = set(re.findall(r'href="#([^"]+)"', page.body))
        assert wanted <= set(re.findall(r'id="([^"]+)"', page.body))


def test_without_any_offering_there_is_a_page_that_says_so() -> None:
    (page,) = drawn(state_pages(site()))
    assert "Er is nog geen aanbod." in words(page.body)


def test_names_of_strangers_are_text() -> None:
    html = overview(offering(naam="<b>Tuin</b>", gecontroleerd="2020-01-01"))
    assert "<b>Tuin" not in html
    assert "&lt;b&gt;Tuin" in html


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (2994, "2.994"), (1234567, "1.234.567")]
)
def test_numbers_are_written_as_in_dutch(number: int, text: str) -> None:
    assert counted(number) == text


def test_findings_name_what_is_most_and_what_is_not_there() -> None:
    found = site(offering(), offering("a/b", treden=[3])).survey.whole
    assert of_rungs(found) == "Het meeste staat op trede 3 (2), het minste op trede 1 (nog niets)."
    assert of_sectors(found).startswith("Het meeste gaat over groen en dieren (2). Nog niets is er")
