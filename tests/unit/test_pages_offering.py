"""The page of an offering answers every question, and says kindly what nobody knows."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from tests.unit.pages_sample import next_step, offering, page, provider

HEADINGS = (
    "Wat is het?",
    "Is het iets voor mij?",
    "Wanneer en waar?",
    "Wat kost het?",
    "Hoe begin ik?",
    "Hoe kan het verder?",
)


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_questions_stand_in_order() -> None:
    item, after = offering(), offering("tuin/verkopen")
    html = page(item, after, relations={item.id: next_step(after.id, "trede 4")}).body
    assert re.findall(r"<h2>(.*?)</h2>", html) == list(HEADINGS)


def test_address_title_and_description() -> None:
    made = page(offering())
    assert made.address == "aanbod/tuin/oogsten/"
    assert made.title == "Oogsten in de tuin bij De Tuin"
    assert made.description == "Samen groente oogsten. Arnhem."


def test_rungs_are_plain_sentences() -> None:
    text = text_of(page(offering()).body)
    assert "Ik wil mensen ontmoeten." in text
    assert "Je hoeft niet door naar een volgende trede." in text
    up = offering(richting="ontwikkeling", naar_trede=4)
    assert "Je werkt toe naar trede 4 : onbetaald werk." in text_of(page(up).body)


def test_contact_that_an_offering_lacks_comes_from_its_provider() -> None:
    item = offering(contact={"telefoon": "+31 (0)20 123 45 67"})
    general = provider(contact={"email": "info@tuin.nl", "website": "https://www.tuin.nl/over"})
    html = page(item, providers=(general,)).body
    assert 'href="tel:+31201234567"' in html
    assert 'href="mailto:info@tuin.nl"' in html
    assert "Ga naar tuin.nl" in html


def test_a_mail_address_cannot_add_headers() -> None:
    html = page(offering(contact={"email": "a?bcc=b&c@tuin.nl"})).body
    assert 'href="mailto:a%3Fbcc%3Db%26c@tuin.nl"' in html


def test_what_is_not_known_is_said() -> None:
    text = text_of(page(offering()).body)
    assert "Wat het kost, weten we niet. Vraag het even na." in text
    assert "Op welke dagen en tijden het is, weten we niet." in text
    assert "We hebben geen telefoonnummer, mailadres of website." in text
    assert "of je er met een rolstoel in kunt en of je kinderen mee mogen" in text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"kosten": "gratis"}, "Gratis. Je betaalt niets."),
        (
            {"kosten": "betaald", "prijs": {"bedrag": 2.5, "per": "keer"}},
            "€\u00a02,50 per keer.",
        ),
        (
            {"kosten": "betaald", "prijs": {"bedrag": 2, "tot": 5, "per": "maand"}},
            "€\u00a02 tot €\u00a05 per maand.",
        ),
        (
            {"kosten": "vrijwillige-bijdrage", "prijs": {"bedrag": 1, "per": "keer"}},
            "Je geeft wat je kunt missen. Vaak is dat €\u00a01 per keer.",
        ),
        ({"eigen_bijdrage": "mogelijk"}, "Soms betaal je een eigen bijdrage."),
        ({"kosten_toelichting": "Met <b>pas</b> korting."}, "Met &lt;b&gt;pas&lt;/b&gt; korting."),
    ],
)
def test_cost(data: dict[str, object], said: str) -> None:
    cost = page(offering(**data)).body.split("<h2>Wat kost het?</h2>")[1].split("</section>")[0]
    assert said in re.sub(r"</?(?:strong|p)[^>]*>", "", cost)


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ({"telefoon": "020 123 45 67", "email": "a@b.nl"}, "Bel of mail even voordat je gaat."),
        ({"email": "a@b.nl"}, "Mail even voordat je gaat."),
        ({"website": "https://b.nl"}, "Kijk eerst op de website of het nog klopt."),
        (None, "Vraag eerst na of het nog klopt."),
    ],
)
def test_old_information_says_so(contact: dict[str, str] | None, said: str) -> None:
    text = text_of(page(offering(gecontroleerd="2016-12-01", contact=contact)).body)
    assert f"Deze informatie is van december 2016. {said}" in text
    assert "Voor het laatst gecontroleerd in december 2016." in text


def test_recent_information_does_not() -> None:
    assert "Deze informatie is van" not in page(offering()).body


def test_relations_are_marked_and_give_their_reason() -> None:
    item, after = offering(), offering("tuin/verkopen", naam="Groente verkopen")
    html = page(item, after, relations={item.id: next_step(after.id, "trede 4", "ook groen")}).body
    block = html.split('data-relatie="vervolgstap"')[1].split("</ul>")[0]
    assert 'data-aanbod="tuin/verkopen"' in block
    assert "Trede 4, ook groen" in block


def test_a_relation_with_an_offering_that_was_left_out_is_left_out() -> None:
    item = offering()
    html = page(item, relations={item.id: next_step("tuin/weg", "trede 4")}).body
    assert "data-relatie" not in html


def test_referrers_find_what_they_need() -> None:
    item = offering(
        indicatie=["wmo", "wlz"],
        wetten=["wmo"],
        plekken={"vrij": 2, "datum": "2026-02-01"},
        verwijzers="Bel het **wijkteam**.",
    )
    text = text_of(page(item).body.split("<details")[1].split("</details>")[0])
    assert "Wmo-besluit van de gemeente of Wlz-indicatie van het CIZ" in text
    assert "2 plekken vrij (op 1 februari 2026)." in text
    assert "Bel het wijkteam ." in text


def block_of(html: str) -> str:
    return text_of(html.split("<details")[1].split("</details>")[0])


def test_referrers_read_how_to_get_in_and_whom_to_ask() -> None:
    item = offering(
        toegang="verwijzing",
        richting="ontwikkeling",
        naar_trede=5,
        contact={"telefoon": "020 123 45 67", "email": "a@tuin.nl"},
    )
    html = page(item).body
    text = block_of(html)
    assert "Toegang Iemand meldt je aan. Je hebt een verwijzing nodig" in text
    assert "Overleggen 020 123 45 67 of a@tuin.nl" in text.replace("\u00a0", " ")
    assert 'href="tel:0201234567"' in html.split("<details")[1]
    assert "naar trede 5" in text


def test_referrers_read_what_is_not_known() -> None:
    text = block_of(page(offering()).body)
    for heading in ("Indicatie", "Wet of regeling", "Begeleiding", "Plekken"):
        assert f"{heading} Niet bekend. Vraag ernaar." in text
    assert "Overleggen Niet bekend. Vraag ernaar bij de gemeente." in text


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"vrij": 0}, "Geen plek vrij (op 1 februari 2026). De wachttijd is niet bekend."),
        (
            {"wachttijd_weken": 3},
            "Wachttijd 3 weken (op 1 februari 2026). Hoeveel plekken er zijn, is niet bekend.",
        ),
        (
            {"vrij": 1, "wachttijd_weken": 0},
            "1 plek vrij en geen wachttijd (op 1 februari 2026).",
        ),
    ],
)
def test_places_are_of_a_day(stated: dict[str, int], said: str) -> None:
    assert said in block_of(page(offering(plekken={**stated, "datum": "2026-02-01"})).body)


def test_translations_have_their_language_and_direction() -> None:
    arabic = {"ar": {"naam": "حديقة", "kort": "نزرع الخضار معا"}}
    html = page(offering(vertalingen=arabic)).body
    assert '<a href="#taal-ar" lang="ar">العربية</a>' in html
    assert re.search(r'<section [^>]*id="taal-ar" lang="ar" dir="rtl"', html)


def test_a_closed_offering_says_so_first() -> None:
    html = page(offering(gesloten={"van": "2026-02-01", "tot": "2026-04-01"})).body
    assert html.index("Tijdelijk gesloten") < html.index("Wat is het?")


def test_the_way_to_change_an_entry() -> None:
    html = page(offering()).body
    assert 'href="../../../aanmelden/?aanbod=tuin/oogsten"' in html
    assert 'href="../../../aanmelden/?aanbod=tuin/oogsten&amp;klopt=1"' in html
    assert "Hier klopt iets niet" not in html


def test_the_way_to_say_that_something_is_wrong() -> None:
    html = page(offering(), keeper_email="beheer@stad.nl").body
    title = "Klopt%20niet:%20tuin/oogsten"
    assert f'href="mailto:beheer@stad.nl?subject={title}&amp;body="' in html
    url = "https://git.example/issues/new?title={title}&body={text}"
    html = page(offering(), keeper_email="beheer@stad.nl", issue_url=url).body
    assert f'href="https://git.example/issues/new?title={title}&amp;body="' in html


def test_a_form_for_reports_that_asks_for_the_text_first_gets_it() -> None:
    url = "https://git.example/new?text={text}&title={title}"
    html = page(offering(), issue_url=url, site_url="https://kaart.nl").body
    text = "https://kaart.nl/aanbod/tuin/oogsten/%0A%0AWat%20klopt%20er%20niet?%0A"
    assert f"text={text}&amp;title=Klopt%20niet:%20tuin/oogsten" in html


EVIL = "</script><script>alert('x')</script>\u2028&\"'{{ config }}"


def test_text_of_strangers_is_harmless_everywhere() -> None:
    item = offering(
        naam=EVIL,
        kort=EVIL,
        wat=EVIL,
        doel=EVIL,
        toelichting_doelgroep=EVIL,
        aanmelden=EVIL,
        kosten_toelichting=EVIL,
        verwijzers=EVIL,
        wanneer_toelichting=EVIL,
        locaties=[{"plaats": EVIL, "gemeente": EVIL, "naam": EVIL, "adres": EVIL, "ov": EVIL}],
        bronnen=[{"titel": EVIL}],
        vertalingen={"en": {"naam": EVIL, "wat": EVIL}},
    )
    made = page(item, providers=(provider(naam=EVIL, kort=EVIL),), site_url="https://kaart.nl")

    class Scripts(HTMLParser):
        found = 0

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.found += tag == "script"

    parser = Scripts()
    parser.feed(made.body)
    assert parser.found == 0
    parser.feed(made.head)
    assert parser.found == 1
    assert "\u2028" not in made.head


def test_structured_data() -> None:
    item = offering(kosten="gratis", contact={"telefoon": "020 123 45 67"})
    head = page(item, site_url="https://kaart.nl/stad").head
    data = json.loads(head.removeprefix('<script type="application/ld+json">')[:-9])
    service, crumbs = data["@graph"]
    assert service["@type"] == "Service"
    assert service["provider"]["name"] == "De Tuin"
    assert service["offers"]["price"] == 0
    assert service["areaServed"] == ["Arnhem"]
    assert "serviceLocation" not in service["availableChannel"]
    assert [item.get("item") for item in crumbs["itemListElement"]] == [
        "https://kaart.nl/stad/sector/groen/",
        None,
    ]


def test_structured_data_tells_of_a_place_what_the_town_does_not_say() -> None:
    place = {"plaats": "Arnhem", "gemeente": "Arnhem", "naam": "De Schuur"}
    head = page(offering(locaties=[place])).head
    data = json.loads(head.removeprefix('<script type="application/ld+json">')[:-9])
    (found,) = data["@graph"][0]["availableChannel"]["serviceLocation"]
    assert found["name"] == "De Schuur"
    assert found["address"]["addressLocality"] == "Arnhem"


def test_links_lead_back_to_the_root() -> None:
    links = re.findall(r'href="([^"#]*)', page(offering()).body)
    assert all(link.startswith(("../../../", "mailto:", "tel:", "http")) for link in links if link)


def test_a_page_is_small() -> None:
    item = offering()
    others = [offering(f"tuin/nummer-{number}") for number in range(9)]
    html = page(item, *others, site_url="https://kaart.nl").body
    assert len(html.encode()) < 6000
