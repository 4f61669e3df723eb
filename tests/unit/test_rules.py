"""Rules: each says what it should about entries that break it, and nothing about the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sociale_kaart.check import Checker
from sociale_kaart.problem import Problem
from sociale_kaart.read import read_document
from sociale_kaart.rules import ENTRY_RULES, WHOLE_RULES, Entry, Facts, explanations
from sociale_kaart.rules.base import events

GOOD = {
    "naam": "Inloop",
    "kort": "Koffie drinken en praten.",
    "wat": "Je drinkt koffie en praat met mensen uit de buurt.",
    "soort": "inloop",
    "treden": "[1, 2]",
    "richting": "stabiel",
    "sectoren": "[ontmoeten]",
    "doelgroepen": "[iedereen]",
    "online": "true",
    "toegang": "vrij",
    "gecontroleerd": "2026-06-01",
}

Check = Callable[..., list[Problem]]


@pytest.fixture
def check(checker: Checker, today: date) -> Check:
    def run(**changed: str | None) -> list[Problem]:
        fields = {key: value for key, value in {**GOOD, **changed}.items() if value is not None}
        text = "".join(f"{key}: {value}\n" for key, value in fields.items())
        document = read_document(text.encode(), "de-boog/inloop.yml")
        return sorted(checker.check(document, "aanbod", "de-boog/inloop", today))

    return run


def place(**changed: str) -> str:
    inner = {"plaats": "Rotterdam", "gemeente": "Rotterdam", **changed}
    return "[{" + ", ".join(f"{key}: {value}" for key, value in inner.items()) + "}]"


RIGHT: list[dict[str, Any]] = [
    {},
    {"richting": "ontwikkeling", "naar_trede": "3"},
    {"richting": "ontwikkeling"},
    {"treden": "[2, 1, 3]"},
    {"online": "false", "thuis": "true"},
    {"online": None, "werkgebied": "{landelijk: true}"},
    {"online": None, "locaties": place()},
    {"locaties": place(plaats="Wormerveer", gemeente="Zaanstad", punt="[52.4917, 4.7917]")},
    {"kosten": "betaald", "prijs": "{bedrag: 2, tot: 2, per: keer}"},
    {"kosten": "vrijwillige-bijdrage"},
    {"kosten": "vrijwillige-bijdrage", "prijs": "{bedrag: 2, per: keer}"},
    {"wanneer": '[{dag: ma, van: "09:00", tot: "09:30"}, {dag: di, tot: "09:00"}]'},
    {"gecontroleerd": "2026-07-01"},
    {"geldig_tot": "2028-02-29", "gesloten": "{van: 2027-01-01, tot: 2027-01-01}"},
    {"bronnen": "[{titel: Site, datum: 2026}, {titel: Site, datum: 2026-07}]"},
    {"leeftijd": "{van: 18, tot: 18}", "uren_per_week": "{van: 4}"},
    {"locaties": place(punt="[51.92, 4.48]")},
    {"locaties": place(plaats="Kralendijk", gemeente="Bonaire", punt="[12.15, -68.27]")},
    {"vertalingen": "{ar: {naam: عمل}, zh: {naam: 在花园}}"},
    {"vertalingen": "{fa: {naam: \u0645\u06cc\u200c\u062e\u0648}}"},
    {"locaties": place(plaats='"den bosch"', gemeente="Den Bosch")},
    # Two places are called Heusden; the smaller one is meant.
    {"locaties": place(plaats="Heusden", gemeente="Heusden", punt="[51.7342, 5.1389]")},
    {"locaties": place(plaats="Hengelo", gemeente="Bronckhorst", punt="[52.0500, 6.3083]")},
    {"vervolgstappen": "[de-boog/koken]"},
    {"wat": "De som 3 < 5 > 4 klopt, <3, en `<b>code</b>` is geen HTML in deze tekst."},
    {"wat": "Kijk op [de site](https://x.nl), [bel](tel:020) of [mail](mailto:a@b.nl) ons even."},
    {"wat": "Een [voetnoot] en <https://x.nl> en een array[0] en een \\[haak\\](javascript:x)."},
    {"kort": "Bel 020 123 45 67, 0612 of 010-606 12 34 voor meer."},
    {"kort": "Dossier 123061234567890 of 2006 1234567 is geen nummer."},
    {"contact": "{email: info@gmail.nl.voorbeeld.org}"},
]


@pytest.mark.parametrize("changed", RIGHT, ids=str)
def test_what_is_right_gets_no_message(check: Check, changed: dict[str, str]) -> None:
    assert check(**changed) == []


WRONG: list[tuple[dict[str, Any], list[str]]] = [
    ({"naar_trede": "3"}, ["naar-trede"]),
    ({"richting": "ontwikkeling", "naar_trede": "2"}, ["naar-trede"]),
    ({"richting": "ontwikkeling", "naar_trede": "6", "treden": "[6]"}, ["naar-trede"]),
    ({"treden": "[1, 3]"}, ["treden-gat"]),
    ({"online": None}, ["plek-ontbreekt"]),
    ({"online": "false", "thuis": "false"}, ["plek-ontbreekt"]),
    ({"online": None, "werkgebied": "{landelijk: false}"}, ["plek-ontbreekt"]),
    ({"online": None, "werkgebied": "{toelichting: Overal een beetje.}"}, ["plek-ontbreekt"]),
    ({"kosten": "betaald"}, ["prijs-ontbreekt"]),
    ({"kosten": "gratis", "prijs": "{bedrag: 2, per: keer}"}, ["prijs-bij-gratis"]),
    ({"kosten": "betaald", "prijs": "{bedrag: 2, tot: 1, per: keer}"}, ["prijs-volgorde"]),
    ({"wanneer": '[{dag: ma, van: "09:00", tot: "09:00"}]'}, ["tijden-volgorde"]),
    ({"gecontroleerd": "2025-02-29"}, ["datum-bestaat-niet"]),
    ({"plekken": "{vrij: 1, datum: 2026-06-31}"}, ["datum-bestaat-niet"]),
    ({"plekken": "{vrij: 1, datum: 2026-07-02}"}, ["datum-toekomst"]),
    ({"gecontroleerd": "2026-07-02"}, ["datum-toekomst"]),
    ({"bronnen": "[{titel: Site, datum: 2027}]"}, ["datum-toekomst"]),
    ({"bronnen": "[{titel: Site, datum: 2026-08}]"}, ["datum-toekomst"]),
    ({"leeftijd": "{van: 19, tot: 18}"}, ["periode-volgorde"]),
    ({"gesloten": "{van: 2026-02-02, tot: 2026-02-01}"}, ["periode-volgorde"]),
    ({"locaties": place(punt="[48.86, 2.35]")}, ["punt-buiten-nederland"]),
    ({"locaties": place(punt="[4.48, 51.92]")}, ["punt-omgewisseld"]),
    ({"locaties": place(plaats="Roterdam")}, ["plaats-onbekend"]),
    ({"locaties": place(punt="[53.22, 6.57]")}, ["punt-ver-van-plaats"]),
    ({"naam": '"\u00a0\u00a0\u00a0"'}, ["tekst-leeg"]),
    ({"kort": '"           "'}, ["tekst-leeg"]),
    ({"naam": "\u3164\u3164\u3164"}, ["tekst-leeg"]),
    ({"naam": "'- - -'"}, ["tekst-leeg"]),
    ({"locaties": place(gemeente="'!!!'")}, ["gemeente-naam", "tekst-leeg"]),
    ({"locaties": place(gemeente="北京")}, ["gemeente-naam"]),
    ({"locaties": place(gemeente="../..")}, ["gemeente-naam", "tekst-leeg"]),
    ({"locaties": place(gemeente="Gemeente Rotterdam")}, ["gemeente-naam"]),
    ({"werkgebied": '{gemeenten: [Ede, "12"]}'}, ["gemeente-naam"]),
    ({"vangnet": "[de-boog/inloop]"}, ["koppeling-zelf"]),
    ({"kort": "Koffie <b>drinken</b> en praten."}, ["html-in-tekst"]),
    ({"kort": '"Koffie \\u003cscript>en praten."'}, ["html-in-tekst"]),
    ({"wat": "Een tekst met </script> erin, en nog wat meer tekst."}, ["html-in-tekst"]),
    ({"wat": "Een tekst met <!-- stil --> erin, en nog wat meer tekst."}, ["html-in-tekst"]),
    ({"wat": "Een [link](javascript:alert(1)) in een tekst, dat mag niet."}, ["link-onveilig"]),
    ({"wat": "Een [link](&#106;avascript:alert(1)) die zich verstopt."}, ["link-onveilig"]),
    ({"wat": "Een <javascript:alert(1)> tussen haken, dat mag niet."}, ["link-onveilig"]),
    ({"wat": '"Een [link][1] met een noot.\\n\\n[1]: data:text/html,x"'}, ["link-onveilig"]),
    ({"wat": "Een [link](//x.nl) of een [pad](../x) in een tekst."}, ["link-onveilig"] * 2),
    (
        {"wat": "Kijk eens ![foto](https://x.nl/a.jpg) van de mooie tuin."},
        ["afbeelding-in-tekst"],
    ),
    ({"verwijzers": "Mail jan_1@Hotmail.com of bel hem."}, ["prive-gegevens"]),
    ({"contact": '{telefoon: "06-12345678"}'}, ["prive-gegevens"]),
    ({"contact": '{telefoon: "+31 6 1234 5678"}'}, ["prive-gegevens"]),
    ({"contact": '{telefoon: "+31 (0)6 12345678"}'}, ["prive-gegevens"]),
    ({"kort": "Bel Jan op 0031612345678 en kom langs."}, ["prive-gegevens"]),
    ({"vertalingen": "{en: {wat: Call 06 12 34 56 78 for coffee.}}"}, ["prive-gegevens"]),
]


@pytest.mark.parametrize(("changed", "codes"), WRONG, ids=lambda value: str(value)[:70])
def test_what_is_wrong_gets_its_message(
    check: Check, changed: dict[str, str], codes: list[str]
) -> None:
    problems = check(**changed)
    assert [problem.code for problem in problems] == codes
    levels = {explanation.code: explanation.level for explanation in explanations()}
    for problem in problems:
        assert problem.level == levels[problem.code]
        assert problem.message[0] == problem.message[0].lower()
        assert not problem.message.endswith(".")
        assert problem.hint
        assert problem.explanation == f"/voor-aanbieders/meldingen/#{problem.code}"


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({"richting": "vooruit", "naar_trede": "3"}, ["richting-onbekend"]),
        ({"online": None, "locaties": "Rotterdam"}, ["locaties-type"]),
        ({"online": None, "locatie": "Rotterdam"}, ["veld-onbekend"]),
        ({"kosten": "betaald", "prijs": "{bedrag: 2}"}, ["per-ontbreekt"]),
        ({"kosten": "betaald", "price": "2"}, ["veld-onbekend"]),
        ({"treden": "[1, 9]", "naar_trede": "1"}, ["naar_trede-laag", "treden-onbekend"]),
    ],
    ids=str,
)
def test_a_rule_is_silent_about_a_field_that_has_an_error_already(
    check: Check, changed: dict[str, str], codes: list[str]
) -> None:
    assert sorted(problem.code for problem in check(**changed)) == codes


def test_a_rule_still_looks_at_fields_without_errors(check: Check) -> None:
    codes = {problem.code for problem in check(naam="x", treden="[1, 3]")}
    assert codes == {"naam-kort", "treden-gat"}


def whole(facts: list[Facts], today: date) -> list[tuple[str, str, str]]:
    return [
        (about.code, fact.id, finding.hint)
        for about, check_all in WHOLE_RULES
        for fact, finding in check_all(facts, today)
    ]


def test_links_lead_to_what_exists(today: date) -> None:
    facts = [
        Facts("de-boog/inloop", "x", ((("vangnet", 0), "de-boog/koken"),)),
        Facts("de-boog/koken", "y", ((("vangnet", 0), "de-boog/inlop"),)),
        Facts("de-bron/koken", "z", ((("vangnet", 0), "de-boogg/inloop"),)),
        Facts("de-tuin/werk", "w", ((("vangnet", 0), "elders/iets"),)),
    ]
    found = whole(facts, today)
    assert [(code, id) for code, id, _ in found] == [
        ("koppeling-onbekend", id) for id in ("de-boog/koken", "de-bron/koken", "de-tuin/werk")
    ]
    assert found[0][2] == found[1][2] == "Bedoel je de-boog/inloop?"
    assert "Bedoel je" not in found[2][2]


def test_an_offering_is_not_told_to_lead_to_itself(today: date) -> None:
    facts = [Facts("de-boog/koken", "x", ((("vangnet", 0), "de-boog/koke"),))]
    ((_, _, hint),) = whole(facts, today)
    assert "Bedoel je" not in hint


def test_the_last_day_counts(today: date) -> None:
    facts = [
        Facts("a/b", "x", valid_until="2026-07-01"),
        Facts("a/c", "x", valid_until="2026-06-30"),
        Facts("a/d", "x"),
    ]
    assert [id for _, id, _ in whole(facts, today)] == ["a/c"]


def test_a_municipality_is_written_in_one_way(today: date) -> None:
    def names(id: str, *written: str) -> Facts:
        return Facts(id, "x", municipalities=tuple(((n,), name) for n, name in enumerate(written)))

    facts = [
        names("a/b", "Rotterdam", "ROTTERDAM"),
        names("a/c", "Rotterdam"),
        names("a/d", "rotterdam ", "Ede"),
        names("a/e", "ede", "Bergen op Zoom"),
    ]
    assert whole(facts, today) == [
        ("gemeente-anders", "a/b", "Schrijf de naam precies zo: Rotterdam"),
        ("gemeente-anders", "a/d", "Schrijf de naam precies zo: Rotterdam"),
        ("gemeente-anders", "a/e", "Schrijf de naam precies zo: Ede"),
    ]


def test_every_rule_says_what_it_is(today: date) -> None:
    abouts = [rule.about for rule in (*ENTRY_RULES, *WHOLE_RULES)]
    assert len({about.code for about in abouts}) == len(abouts) == len(list(explanations()))
    for about in abouts:
        assert about.level in ("fout", "waarschuwing")
        assert about.title
        assert about.what.endswith(".")
        assert about.wrong
        assert about.right
    empty = Entry("aanbod", "a/b", {}, today)
    assert [r.about.code for r in ENTRY_RULES if [*r.check(empty)]] == ["plek-ontbreekt"]


def test_markdown_is_read_as_the_site_reads_it() -> None:
    assert list(events("a <b>c</b> <x@y.nl> ![i](j)")) == [
        ("html", "<b>"),
        ("html", "</b>"),
        ("link", "mailto:x@y.nl"),
        ("image", "j"),
    ]
