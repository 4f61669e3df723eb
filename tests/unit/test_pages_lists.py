"""Lists, indexes, providers, the home page and the finder's static list."""

from __future__ import annotations

import re

from sociale_kaart.exports.feed import feeds
from sociale_kaart.pages import Page, Site, other_pages
from sociale_kaart.pages.paging import pager, parts
from tests.unit.pages_sample import drawn, offering, provider, site


def pages_of(whole: Site) -> dict[str, Page]:
    return {page.address: page for page in drawn(other_pages(whole))}


def shown(page: Page) -> list[str]:
    return re.findall(r'<li class="kaartje" data-aanbod="([^"]+)"', page.body)


def test_every_kind_of_page_is_there() -> None:
    made = pages_of(site(offering()))
    expected = {
        "",
        "vind/",
        "trede/",
        "trede/2/",
        "sector/",
        "sector/groen/",
        "gemeente/",
        "gemeente/arnhem/",
        "doelgroep/",
        "doelgroep/iedereen/",
        "aanbieder/",
        "aanbieder/tuin/",
    }
    assert expected <= made.keys()


def test_every_page_says_what_it_is() -> None:
    made = pages_of(site(offering()))
    titles = [page.title for page in made.values()]
    assert len(set(titles)) == len(titles)
    for page in made.values():
        assert page.description
        assert page.body.count("<h1>") == 1, page.address


def test_links_to_lists_and_offerings_lead_somewhere() -> None:
    whole = site(offering(), offering("hal/sporten", sectoren=["sport"], doelgroepen=["ouderen"]))
    made = pages_of(whole)
    known = {f"aanbod/{id}/" for id in whole.offerings} | made.keys()
    known |= {"voor-aanbieders/", "voor-aanbieders/velden/", "voor-professionals/"}
    known |= {"data/sjabloon/aanbod.yml", "data/sjabloon/aanbieder.yml", "data/"}
    known |= {"data/hiaten.csv", "voor-beheerders/"}
    known |= {"poster/arnhem/"}
    known |= {
        "data/matrix/alles.csv",
        "data/matrix/gemeenten.csv",
        "data/matrix/gemeente/arnhem.csv",
    }
    known |= {file.path for file in feeds(whole.catalogue, whole.schema, whole.settings)}
    for page in made.values():
        root = "../" * page.address.count("/") or "./"
        for link in re.findall(r'<a [^>]*href="([^"]+)"', page.body):
            path = re.split("[?#]", link.removeprefix(root))[0]
            elsewhere = link.startswith(("mailto:", "#"))
            assert path in {*known, "."} or elsewhere, (page.address, link)


def test_an_offering_stands_in_all_its_lists() -> None:
    made = pages_of(site(offering(werkgebied={"gemeenten": ["Ede"]}), offering("tuin/b")))
    for address in ("trede/2/", "trede/3/", "sector/groen/", "doelgroep/iedereen/", "vind/"):
        assert "tuin/oogsten" in shown(made[address]), address
    assert shown(made["gemeente/ede/"]) == ["tuin/oogsten"]
    assert shown(made["trede/1/"]) == []
    assert "Hier staat nu nog niets." in made["trede/1/"].body


def test_cards_have_links_from_the_root_of_their_page() -> None:
    made = pages_of(site(offering()))
    assert '<a href="../aanbod/tuin/oogsten/">' in made["vind/"].body
    assert '<a href="../../aanbod/tuin/oogsten/">' in made["trede/2/"].body
    assert "\x00" not in made["trede/2/"].body


def test_a_card() -> None:
    html = pages_of(site(offering(kosten="gratis")))["trede/2/"].body
    card = html.split('data-aanbod="tuin/oogsten"')[1].split("</li>\n</ul>")[0]
    for part in ("Samen groente oogsten.", "De Tuin", "Arnhem", "Trede 2 en 3", "Gratis"):
        assert part in card
    assert 'class="trede trede-2"' in card


def test_a_provider_shows_its_offerings_up_the_ladder() -> None:
    whole = site(
        offering("tuin/a", treden=[4], naam="Aaaa"),
        offering("tuin/b", treden=[1], naam="Bbbb"),
        providers=(provider(contact={"telefoon": "020 123 45 67"}),),
    )
    page = pages_of(whole)["aanbieder/tuin/"]
    assert shown(page) == ["tuin/b", "tuin/a"]
    assert 'href="tel:0201234567"' in page.body


def test_a_provider_without_offerings_has_no_page() -> None:
    made = pages_of(site(offering(), providers=(provider("leeg"),)))
    assert "aanbieder/leeg/" not in made
    assert "aanbieder/leeg/" not in made["aanbieder/"].body


def test_long_lists_are_cut() -> None:
    whole = site(*(offering(f"tuin/nummer-{n}", naam=f"Nummer {n}") for n in range(5)), page_size=2)
    made = pages_of(whole)
    assert len(shown(made["vind/"])) == 2
    assert len(shown(made["vind/3/"])) == 1
    assert len(shown(made["sector/groen/2/"])) == 2
    assert "vind/4/" not in made
    assert made["sector/groen/2/"].title == "Groen en dieren, pagina 2"
    assert 'href="../../../sector/groen/"' in made["sector/groen/2/"].body


def test_the_index_of_providers_is_cut_where_no_provider_can_stand() -> None:
    whole = site(*(offering(f"tuin-{n}/x") for n in range(3)), page_size=2)
    made = pages_of(whole)
    assert "aanbieder/lijst/2/" in made
    assert 'href="../../../aanbieder/" rel="prev"' in made["aanbieder/lijst/2/"].body


def test_links_between_parts() -> None:
    middle = pager("x/", 5, 9)
    assert [number for number, _ in middle.links if _ is not None] == [1, 4, 5, 6, 9]
    assert (middle.previous, middle.next) == ("x/4/", "x/6/")
    assert pager("x/", 2, 2).previous == "x/"
    assert [part.address for part in parts("x/", [], 10)] == ["x/"]


def test_municipalities_are_in_the_order_of_an_index() -> None:
    towns = ["Zwolle", "'s-Hertogenbosch", "Haarlem", "Éde"]
    whole = site(
        *(
            offering(f"tuin/{n}", locaties=[{"plaats": town, "gemeente": town}])
            for n, town in enumerate(towns)
        )
    )
    assert list(whole.municipality_slugs()) == ["Éde", "Haarlem", "'s-Hertogenbosch", "Zwolle"]
    body = pages_of(whole)["gemeente/"].body
    assert re.findall(r'aria-label="(.)"', body) == ["E", "H", "Z"]


def test_home_leads_to_the_six_steps_and_the_finder() -> None:
    body = pages_of(site(offering()))[""].body
    assert [f'href="./trede/{n}/"' in body for n in range(1, 7)] == [True] * 6
    assert '<form class="zoekvak" action="./vind/"' in body
    assert '<option value="Arnhem">' in body
    assert "sector/zingeving/" not in body, "themes without offerings are left out"


def test_home_municipalities_and_sectors_have_a_feed_for_programs_and_people() -> None:
    made = pages_of(site(offering()))
    for address, feed in {
        "": "./data/feed.xml",
        "gemeente/arnhem/": "../../data/feed/gemeente/arnhem.xml",
        "sector/groen/": "../../data/feed/sector/groen.xml",
    }.items():
        page = made[address]
        assert re.search(
            f'<link rel="alternate" type="application/atom.xml" [^>]*{feed}', page.head
        )
        assert f'href="{feed}"' in page.body
    for address in ("trede/2/", "doelgroep/iedereen/", "gemeente/"):
        assert "feed" not in made[address].head + made[address].body
