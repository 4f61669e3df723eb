"""The right place or none, from services that err in every way they can."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from sociale_kaart.geocode import Service, ServiceError, Wanted, online
from sociale_kaart.geocode.gazetteer import Gazetteer
from sociale_kaart.geocode.judge import Verdict, look_up
from sociale_kaart.geocode.nominatim import Nominatim
from sociale_kaart.geocode.pdok import Pdok
from tests.unit.standin import Answer, Asked, Standin, as_json, standing_in
from tests.unit.standin_places import nominatim_answer, pdok_answer, pdok_document

QUICK = {"timeout": 5.0, "pause": 0.0, "wait": 0.0}
DORPSSTRAAT = Wanted("Ede", "Ede", "Dorpsstraat 5", "6711 AB")


@pytest.fixture
def server() -> Iterator[Standin]:
    with standing_in(lambda asked: as_json({})) as standin:
        yield standin


@pytest.fixture
def pdok(server: Standin) -> Callable[..., Verdict]:
    """Look a place up where these documents are known."""

    def ask(wanted: Wanted, *documents: dict[str, Any]) -> Verdict:
        server.answer = partial(pdok_answer, documents=list(documents))
        return look_up(Pdok(user_agent="test", server=server.url, **QUICK), wanted)

    return ask


Ask = Callable[..., Verdict]


def test_an_address_is_found_with_longitude_first(pdok: Ask, server: Standin) -> None:
    verdict = pdok(DORPSSTRAAT, pdok_document())
    assert verdict.found
    assert verdict.found.point == (52.04, 5.66)
    assert verdict.found.precision == "adres"
    assert server.asked[0].query["fq"] == ["type:adres"]
    assert server.asked[0].query["q"] == ["Dorpsstraat 5 6711AB Ede"]
    assert server.asked[0].headers["User-Agent"] == "test"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("address", "street", "number"),
    [
        ("dorpsstr. 5", "Dorpsstraat", "5"),
        ("Dorpsstraat 5-7", "Dorpsstraat", "5"),
        ("Dorpsstraat 5a", "Dorpsstraat", "5A"),
        ("Dorpsstraat 5 a", "Dorpsstraat", "5A"),
        ("Dorpsstraat 5-2", "Dorpsstraat", "5-2"),
        ("Dorpsstraat 5, 2e etage", "Dorpsstraat", "5"),
        ("Dorpsstraat 5 (achter de kerk)", "Dorpsstraat", "5"),
        ("Plein 1944 12", "Plein 1944", "12"),
        ("’s-Gravenweg 5", "'s-Gravenweg", "5"),
        ("1e Weteringdwarsstraat 10", "Eerste Weteringdwarsstraat", "10"),
    ],
)
def test_an_address_is_recognised(pdok: Ask, address: str, street: str, number: str) -> None:
    wanted = DORPSSTRAAT._replace(address=address)
    assert pdok(wanted, pdok_document(street, number)).found


@pytest.mark.parametrize(
    ("address", "document", "reason"),
    [
        ("Dorpsstraat 5", pdok_document(town="Epe"), "en dat is niet in Ede"),
        ("Dorpsstraat 5", pdok_document(number="55"), "en dat is een ander adres"),
        ("Dorpsstraat 5b", pdok_document(number="5A"), "en dat is een ander adres"),
        ("Kerkstraat 5", pdok_document(), "en dat is een ander adres"),
        ("Nieuwe Markt 5", pdok_document("Markt"), "en dat is een ander adres"),
        ("Dorpsstraat 5", pdok_document(point="POINT(52.04 5.66)"), "ligt niet in Nederland"),
        (
            "Dorpsstraat 5",
            pdok_document(municipality="Emmen", point="POINT(6.9 52.78)"),
            "niet in de gemeente Ede (wel in Emmen)",
        ),
    ],
)
def test_another_place_is_not_taken(
    pdok: Ask, address: str, document: dict[str, Any], reason: str
) -> None:
    verdict = pdok(Wanted("Ede", "Ede", address), document)
    assert verdict.found is None
    assert reason in verdict.reason


def test_of_streets_of_one_name_the_one_in_the_town_is_taken(pdok: Ask) -> None:
    elsewhere = pdok_document(town="Epe", point="POINT(5.98 52.34)")
    verdict = pdok(DORPSSTRAAT, elsewhere, pdok_document())
    assert verdict.found
    assert verdict.found.towns == ("Ede",)


def test_of_towns_of_one_name_the_one_in_the_municipality_is_taken(pdok: Ask) -> None:
    large = pdok_document(town="Hengelo", point="POINT(6.79 52.26)")
    small = pdok_document(
        town="Hengelo (Gld)", municipality="Bronckhorst", point="POINT(6.31 52.05)"
    )
    wanted = Wanted("Hengelo", "Bronckhorst", "Dorpsstraat 5")
    verdict = pdok(wanted, large, small)
    assert verdict.found
    assert verdict.found.municipalities == ("Bronckhorst",)


def test_a_hamlet_of_the_same_name_is_not_taken(pdok: Ask) -> None:
    hamlet = pdok_document(town="Rijswijk (NB)", municipality="Altena", point="POINT(5.03 51.80)")
    city = pdok_document(town="Rijswijk", point="POINT(4.33 52.04)")
    wanted = Wanted("Rijswijk", "Rijswijk", "Dorpsstraat 5")
    assert pdok(wanted, hamlet).reason == (
        "er is wel Dorpsstraat 5, 6711AB Rijswijk (NB), maar niet in de gemeente Rijswijk "
        "(wel in Altena)"
    )
    found = pdok(wanted, hamlet, city).found
    assert found
    assert found.municipalities == ("Rijswijk",)


def test_a_town_has_several_names(pdok: Ask) -> None:
    wanted = Wanted("Den Bosch", "'s-Hertogenbosch", "Dorpsstraat 5")
    document = pdok_document(town="'s-Hertogenbosch", point="POINT(5.3 51.69)")
    assert pdok(wanted, document).found


def test_without_the_address_the_postcode_will_do(pdok: Ask, server: Standin) -> None:
    document = pdok_document(number="", type="postcode")
    verdict = pdok(DORPSSTRAAT, document)
    assert verdict.found
    assert verdict.found.precision == "postcode"
    assert [asked.query["fq"] for asked in server.asked] == [["type:adres"], ["type:postcode"]]
    other = pdok(DORPSSTRAAT, pdok_document(postcode="6712AB", type="postcode"))
    assert "een andere postcode" in other.reason


def test_a_postcode_that_belongs_elsewhere_is_noted(pdok: Ask) -> None:
    verdict = pdok(DORPSSTRAAT, pdok_document(postcode="6711ZZ"))
    assert verdict.found
    assert verdict.note == "de postcode van dit adres is 6711 ZZ"


def test_what_nobody_knows_is_said(pdok: Ask) -> None:
    assert pdok(DORPSSTRAAT).reason == "PDOK kent het niet"


def test_signs_that_mean_something_to_a_search_engine_are_left_out(
    pdok: Ask, server: Standin
) -> None:
    pdok(Wanted("Ede", "Ede", "Dorpsstraat (noord) 5 - 7/9 *:* && !x"))
    assert server.asked[0].query["q"] == ["Dorpsstraat noord 5 7 9 x Ede"]


BROKEN: list[tuple[Answer, str]] = [
    (as_json({}, 500), "heeft een storing"),
    (as_json({}, 502), "heeft een storing"),
    (as_json({}, 503), "gaf niet op tijd antwoord"),
    (as_json({}, 429), "vindt dat we te vaak iets vragen"),
    (as_json({}, 403), "wil ons geen antwoord geven"),
    (as_json({}, 400), "begrijpt onze vraag niet"),
    (Answer(200, b"<html>Onderhoud</html>"), "gaf een antwoord dat we niet begrijpen"),
    (Answer(200, b""), "gaf een antwoord dat we niet begrijpen"),
    (Answer(0), "is niet te bereiken"),
]
BROKEN_PDOK: list[Answer] = [
    as_json([]),
    as_json({"response": None}),
    as_json({"response": {"docs": [{}]}}),
    as_json({"response": {"docs": ["x"]}}),
    as_json({"response": {"docs": [pdok_document(point="POINT(5.66)")]}}),
    as_json({"response": {"docs": [pdok_document(point="POINT(5.66 952.04)")]}}),
    as_json({"response": {"docs": [pdok_document() | {"centroide_ll": None}]}}),
]
BROKEN_NOMINATIM: list[Answer] = [
    as_json({"error": "x"}),
    as_json(["x"]),
    as_json([{"lat": "x", "lon": "y"}]),
]


@pytest.mark.parametrize(
    ("kind", "name", "answer", "reason"),
    [(Pdok, "PDOK", *broken) for broken in BROKEN]
    + [(Nominatim, "Nominatim", *broken) for broken in BROKEN[-3:]],
    ids=lambda value: str(value)[:60],
)
def test_a_service_that_fails_is_asked_again_and_then_said_to_fail(
    server: Standin, kind: Callable[..., Service], name: str, answer: Answer, reason: str
) -> None:
    server.answer = lambda asked: answer
    service = kind(user_agent="test", server=server.url, **QUICK)
    with pytest.raises(ServiceError, match=f"{name} {reason}.") as caught:
        look_up(service, DORPSSTRAAT)
    assert str(caught.value) == f"{name} {reason}."
    assert len(server.asked) >= 1 + online.RETRIES


@pytest.mark.parametrize(
    ("kind", "answer"),
    [(Pdok, answer) for answer in BROKEN_PDOK]
    + [(Nominatim, answer) for answer in BROKEN_NOMINATIM],
    ids=lambda value: str(value)[:60],
)
def test_an_answer_of_another_form_is_said(
    server: Standin, kind: Callable[..., Service], answer: Answer
) -> None:
    server.answer = lambda asked: answer
    service = kind(user_agent="test", server=server.url, **QUICK)
    with pytest.raises(ServiceError, match=r"(begrijpen|vraag niet)\.$"):
        look_up(service, DORPSSTRAAT)


@pytest.mark.parametrize("kind", [Pdok, Nominatim])
def test_a_service_that_thinks_too_long_is_not_waited_for(
    server: Standin, kind: Callable[..., Service]
) -> None:
    def slow(asked: Asked) -> Answer:
        time.sleep(1)
        return as_json([])

    server.answer = slow
    service = kind(user_agent="test", server=server.url, **{**QUICK, "timeout": 0.05})
    with pytest.raises(ServiceError, match="niet op tijd"):
        look_up(service, DORPSSTRAAT)


def test_a_hiccup_is_survived(server: Standin) -> None:
    def answer(asked: Asked) -> Answer:
        if len(server.asked) == 1:
            return as_json({}, 502)
        return pdok_answer(asked, [pdok_document()])

    server.answer = answer
    assert look_up(Pdok(user_agent="test", server=server.url, **QUICK), DORPSSTRAAT).found


def test_nobody_there_is_said() -> None:
    with standing_in(lambda asked: as_json({})) as gone:
        url = gone.url
    with pytest.raises(ServiceError, match="PDOK is niet te bereiken"):
        look_up(Pdok(user_agent="test", server=url, **QUICK), DORPSSTRAAT)


def test_nominatim_is_asked_as_its_policy_wants(server: Standin) -> None:
    address = {"road": "Dorpsstraat", "house_number": "5", "town": "Ede", "municipality": "Ede"}
    server.answer = lambda asked: nominatim_answer(asked, {**address, "town": "Epe"}, address)
    service = Nominatim(user_agent="Kaart Ede", server=server.url, **QUICK)
    verdict = look_up(service, DORPSSTRAAT)
    assert verdict.found
    assert verdict.found.point == (52.04, 5.66)
    assert verdict.found.towns[0] == "Ede"
    (asked,) = server.asked
    assert asked.path == "/search"
    assert asked.headers["User-Agent"] == "Kaart Ede"
    assert asked.query["street"] == ["Dorpsstraat 5"]
    assert asked.query["city"] == ["Ede"]
    assert asked.query["addressdetails"] == ["1"]


POINT = {"lat": "52.04", "lon": "5.66", "display_name": "x"}


@pytest.mark.parametrize(
    "place",
    [
        {"display_name": "x"},
        POINT,
        POINT | {"address": "Dorpsstraat 5, Ede"},
        POINT | {"address": {"town": 5, "road": ["Dorpsstraat"]}},
    ],
)
def test_a_place_without_an_address_is_not_taken(server: Standin, place: dict[str, Any]) -> None:
    server.answer = lambda asked: as_json([place])
    service = Nominatim(user_agent="Kaart Ede", server=server.url, **QUICK)
    assert look_up(service, DORPSSTRAAT).found is None


def test_nominatim_knows_postcodes_too(server: Standin) -> None:
    def answer(asked: Asked) -> Answer:
        if "street" in asked.query:
            return as_json([])
        return nominatim_answer(asked, {"postcode": "6711 AB", "village": "Ede"})

    server.answer = answer
    verdict = look_up(Nominatim(user_agent="x", server=server.url, **QUICK), DORPSSTRAAT)
    assert verdict.found
    assert verdict.found.precision == "postcode"


def test_towns_that_came_along() -> None:
    def ask(town: str, municipality: str) -> Verdict:
        return look_up(Gazetteer(), Wanted(town, municipality))

    found = ask("den bosch", "’s-Hertogenbosch").found
    assert found
    assert found.precision == "plaats"
    assert ask("Nergenshuizen", "Ede").reason == "de eigen lijst met plaatsen kent het niet"
    large, small = ask("Hengelo", "Hengelo").found, ask("Hengelo (Gld)", "Bronckhorst").found
    assert large
    assert small
    assert large.point != small.point
    assert ask("Hengelo", "Bronckhorst").reason == "er zijn meer plaatsen die Hengelo heten"
    near = ask("Hengelo", "Enschede").found
    assert near
    assert near.point == large.point
    assert "niet in de gemeente Maastricht" in ask("Ede", "Maastricht").reason
