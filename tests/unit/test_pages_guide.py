"""The guide: its questions ask only what has an answer, and each answer leads somewhere."""

from __future__ import annotations

import html
import json
import re

from sociale_kaart.pages import Page, Site, other_pages
from tests.unit.pages_sample import SCHEMA, drawn, offering, site

WISHES = SCHEMA["wens"]
MONDAY = [{"dag": "ma", "van": "10:00"}]


def guide(whole: Site) -> dict[str, Page]:
    made = {page.address: page for page in drawn(other_pages(whole))}
    return {address: page for address, page in made.items() if address.startswith("wegwijzer/")}


def onward(page: Page, attribute: str = "data-naar") -> list[str]:
    return [html.unescape(link) for link in re.findall(f'{attribute}="([^"]+)"', page.body)]


def test_every_rung_belongs_to_one_wish() -> None:
    rungs = [number for wish in WISHES.values() for number in wish.extra["treden"]]
    assert sorted(rungs) == list(SCHEMA["trede"])
    assert "alles" not in WISHES, "that is the address of who skips the question"


def test_only_wishes_with_something_to_do_are_asked() -> None:
    made = guide(site(offering(treden=[4])))
    assert list(made) == ["wegwijzer/", "wegwijzer/helpen/", "wegwijzer/alles/"]
    assert 'href="../wegwijzer/helpen/"' in made["wegwijzer/"].body
    assert "Mensen ontmoeten" not in made["wegwijzer/"].body


def test_every_question_shows_its_number_a_way_back_and_a_way_past() -> None:
    made = guide(site(offering(wanneer=MONDAY)))
    numbers = {
        "wegwijzer/": "Vraag 1 van 3",
        "wegwijzer/ontmoeten/": "Vraag 2 van 3",
        "wegwijzer/ontmoeten/dag/": "Vraag 3 van 3",
    }
    backs = ['href="../"', 'href="../../wegwijzer/"', 'href="../../../wegwijzer/ontmoeten/"']
    for (address, number), back in zip(numbers.items(), backs, strict=True):
        body = made[address].body
        assert number in body
        assert back in body
        assert "Sla over" in body
        assert "data-voorlezen hidden" in body


def test_no_day_is_asked_when_no_day_is_known() -> None:
    made = guide(site(offering(treden=[2])))
    assert "wegwijzer/ontmoeten/dag/" not in made
    page = made["wegwijzer/ontmoeten/"]
    assert "Vraag 2 van 2" in page.body
    finder = "../../vind/?trede=1&trede=2"
    assert set(onward(page)) == {finder, f"{finder}&gemeente=arnhem"}


def test_a_municipality_without_known_days_skips_that_question() -> None:
    ede = [{"plaats": "Ede", "gemeente": "Ede"}]
    whole = site(offering(treden=[2], locaties=ede, wanneer=MONDAY), offering("tuin/b"))
    links = onward(guide(whole)["wegwijzer/ontmoeten/"])
    assert "dag/?gemeente=ede" in links
    assert "../../vind/?trede=1&trede=2&gemeente=arnhem" in links


def test_without_scripts_the_second_question_ends_at_a_list() -> None:
    body = guide(site(offering(treden=[1, 4])))["wegwijzer/ontmoeten/"].body
    hrefs = re.findall(r' href="([^"]+)"', body)
    assert {"../../trede/1/", "../../trede/2/", "../../gemeente/arnhem/"} <= set(hrefs)
    assert not any("?" in href for href in hrefs)


def test_a_day_leads_to_the_finder_with_it() -> None:
    page = guide(site(offering(treden=[3], wanneer=MONDAY)))["wegwijzer/meedoen/dag/"]
    assert 'href="../../../vind/?trede=3&amp;dag=ma" data-verder' in page.body
    assert 'href="../../../vind/?trede=3" data-verder' in page.body
    assert page.body.count("Nog niets") == 7, "six days without anything, and Monday elsewhere"
    assert json.loads(onward(page, "data-gemeenten")[0]) == [["arnhem", ["Arnhem", "ma"]]]


def test_who_skips_the_first_question_gets_everything() -> None:
    page = guide(site(offering()))["wegwijzer/alles/"]
    assert set(onward(page)) == {"../../vind/", "../../vind/?gemeente=arnhem"}


def test_municipalities_with_most_to_do_come_first_and_all_are_in_a_list() -> None:
    towns = ["Zwolle", "Ede", "Arnhem", "Breda", "Delft", "Emmen", "Gouda", "Zwolle"]
    whole = site(
        *(
            offering(f"tuin/{number}", locaties=[{"plaats": town, "gemeente": town}])
            for number, town in enumerate(towns)
        )
    )
    body = guide(whole)["wegwijzer/meedoen/"].body
    names = re.findall(r'class="vert-naam" data-lees>([^<]+)', body)
    assert names == ["Overal", "Zwolle", "Arnhem", "Breda", "Delft", "Ede", "Emmen"]
    assert "Alle 7 gemeenten" in body
    assert re.findall(r"<a href[^>]+><span>(\w+)", body) == sorted(set(towns))


def test_an_empty_catalogue_breaks_no_guide() -> None:
    assert list(guide(site())) == ["wegwijzer/", "wegwijzer/alles/"]


def test_home_and_the_finder_lead_to_the_guide() -> None:
    made = {page.address: page.body for page in drawn(other_pages(site(offering())))}
    assert 'href="./wegwijzer/"' in made[""]
    assert 'href="../wegwijzer/"' in made["vind/"]
