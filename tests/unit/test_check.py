"""Checking: one message for each cause, at its place, with a remedy; the schema decides."""

from __future__ import annotations

import json
import time
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.check import KINDS, MOST, Checker, explanations
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.explain import of_field
from sociale_kaart.check.near import nearest_field, nearest_value
from sociale_kaart.problem import Problem
from sociale_kaart.read import Path, read_document
from sociale_kaart.schema import Schema

DAY = date(2026, 7, 1)
MINIMAL: dict[str, dict[str, Any]] = {
    "aanbod": {
        "naam": "Inloop",
        "kort": "Koffie drinken en praten.",
        "wat": "Je drinkt koffie en praat met mensen uit de buurt.",
        "soort": "inloop",
        "treden": [1, 2],
        "richting": "ontwikkeling",
        "sectoren": ["ontmoeten"],
        "doelgroepen": ["iedereen"],
        "toegang": "vrij",
        "gecontroleerd": "2026-03-01",
        "online": True,
    },
    "aanbieder": {"naam": "De Boog", "kort": "Een buurthuis voor iedereen."},
}


def check(checker: Checker, data: Any, kind: Any = "aanbod") -> list[Problem]:
    text = "".join(f"{key}: {as_yaml(value)}\n" for key, value in data.items())
    return sorted(checker.check(read_document(text.encode(), "x.yml"), kind, "a/b", DAY))


def codes(checker: Checker, **changed: Any) -> list[str]:
    data = {key: value for key, value in {**MINIMAL["aanbod"], **changed}.items() if value != "-"}
    return sorted(problem.code for problem in check(checker, data))


def with_value(checker: Checker, kind: Any, path: Path, value: Any) -> dict[str, Any]:
    """Put a value in an entry that is right, with examples for what is around it."""
    data = json.loads(json.dumps(MINIMAL[kind]))
    inside: Any = data
    for index, step in enumerate(path[:-1]):
        example = checker.fields[kind].at(path[: index + 1]).get("examples", [{}])[0]
        if isinstance(step, int):
            inside[step:] = [inside[step] if len(inside) > step else example]
        else:
            inside[step] = json.loads(json.dumps(inside.get(step, example)))
        inside = inside[step]
    if value is ...:
        inside.pop(path[-1], None)
    elif isinstance(path[-1], int):
        inside[0] = value
    else:
        inside[path[-1]] = value
    return data


def every_mistake() -> list[tuple[str, Path, str, Any]]:
    from sociale_kaart.check.fields import Fields
    from sociale_kaart.schema import read_schema
    from tests.conftest import PROJECT

    schema = read_schema(PROJECT / "schema")
    return [
        (kind, path, explanation.code, wrong)
        for kind in KINDS
        for path, _ in Fields(schema, kind).all()
        for explanation, wrong in of_field(Fields(schema, kind), path)
    ]


@pytest.mark.parametrize(
    ("kind", "path", "code", "wrong"),
    every_mistake(),
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else str(value)[:30],
)
def test_every_mistake_against_the_schema_gets_its_own_message(
    checker: Checker, kind: Any, path: Path, code: str, wrong: Any
) -> None:
    found = check(checker, with_value(checker, kind, path, wrong), kind)
    errors = [problem for problem in found if problem.level == "fout"]
    assert [problem.code for problem in errors] == [code]
    (problem,) = errors
    assert problem.hint
    assert "None" not in problem.message + problem.hint
    assert problem.message[0] in '"' + problem.message[0].lower()
    field = code.rpartition("-")[0]
    assert problem.explanation == f"/voor-aanbieders/velden/#{field}"


def test_two_values_where_one_belongs_are_not_said_to_go_apart(checker: Checker) -> None:
    (problem,) = check(checker, {**MINIMAL["aanbod"], "soort": "inloop, cursus"})
    assert problem.hint.startswith("Kies een soort uit de lijst.")


def test_every_code_is_explained_once(schema: Schema) -> None:
    explained = explanations(schema)
    assert len({e.code for e in explained}) == len(explained)
    assert [e.code for e in explained] == sorted(e.code for e in explained)
    for explanation in explained:
        assert explanation.title
        assert explanation.what, explanation.code


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"sectoren": "-", "sector": ["groen"]}, ["veld-onbekend"]),
        ({"naam": "-", "name": "Inloop"}, ["veld-onbekend"]),
        ({"naam": "-", "Naam": "Inloop"}, ["veld-onbekend"]),
        ({"kort": "-", "short": "Koffie drinken."}, ["veld-onbekend"]),
        ({"naam": "-", "naam:": "Inloop"}, ["veld-onbekend"]),
        ({"title": "Inloop"}, ["veld-onbekend"]),
        ({"contact": {"telefoon": ""}}, ["telefoon-leeg"]),
        ({"plekken": {}}, ["datum-ontbreekt"]),
        ({"contact": {}}, ["contact-leeg"]),
        ({"treden": []}, ["treden-leeg"]),
        ({"treden": None}, ["treden-leeg"]),
        ({"treden": [None]}, ["treden-leeg"]),
        ({"treden": [True]}, ["treden-onbekend"]),
        ({"treden": ["2"]}, ["treden-onbekend"]),
        ({"treden": [1, 7, 8]}, ["treden-onbekend", "treden-onbekend"]),
        (
            {"vertalingen": {"xx": {"naam": "abc"}, "en": {}}},
            ["vertalingen-leeg", "vertalingen-onbekend"],
        ),
        ({"vertalingen": {"en": {"naam": "a"}}}, ["naam-kort"]),
        ({"locaties": [{"plaats": "Ede"}, "Arnhem"]}, ["gemeente-ontbreekt", "locaties-type"]),
        ({"bronnen": [{"titel": "Boek", "datum": 1066}]}, ["datum-laag"]),
        ({"bronnen": [{"titel": "Boek", "datum": "vorig jaar"}]}, ["datum-vorm"]),
        ({"contact": {"email": "a@b.nl\n"}}, ["email-vorm"]),
        (
            {"locaties": [{"plaats": "Ede", "gemeente": "Ede", "postcode": "6711 AA\n"}]},
            ["postcode-vorm"],
        ),
        (
            {"locaties": [{"plaats": "Ede", "gemeente": "Ede", "postcode": "٦711 AA"}]},
            ["postcode-vorm"],
        ),
        ({"contact": {"website": "javascript:alert(1)"}}, ["website-vorm"]),
        ({"contact": {"website": "https://x.nl/<script>"}}, ["website-vorm"]),
        ({"contact": {"website": 'https://x.nl" onclick="'}}, ["website-vorm"]),
        ({"contact": {"email": "a@b.nl?bcc=x"}}, ["email-vorm"]),
    ],
    ids=str,
)
def test_one_cause_gives_one_message(
    checker: Checker, changed: dict[str, Any], expected: list[str]
) -> None:
    assert codes(checker, **changed) == expected


HINTS = [
    ("sectoren: [groenn]", "Bedoel je groen (Groen en dieren)?"),
    ("sectoren: [Groen en dieren]", "Bedoel je groen (Groen en dieren)?"),
    ("sectoren: [dieren]", "Bedoel je groen (Groen en dieren)?"),
    ("doelgroepen: [Jongeren]", "Bedoel je jongeren?"),
    ("soort: dagbestedding", "Bedoel je dagbesteding?"),
    ("soort: beschut werk", "Bedoel je beschut-werk (Beschut werk)?"),
    ("soort: paardrijden", "Kies een soort uit de lijst. Je kunt kiezen uit: inloop, "),
    ("treden: 2", "Zet er rechte haken omheen: treden: [2]"),
    ("sectoren: groen, zorg en taal", "Zet er rechte haken omheen: sectoren: [groen, zorg, taal]"),
    ("sectoren:\n  -groen\n  -zorg", "Zet een spatie achter elk streepje."),
    ("sectoren:\n  - groen\n    - zorg", "Zet elk streepje op een eigen regel"),
    ("online: ja", "Schrijf: online: true"),
    ("online: Nee", "Schrijf: online: false"),
    ("contact: {telefoon: 201234567}", 'Zet er aanhalingstekens omheen: telefoon: "201234567"'),
    ("prijs: {bedrag: '€ 2,50', per: keer}", "\nbedrag: 2.50"),
    ("prijs: {bedrag: ',5', per: keer}", "\nbedrag: 5"),
    ("naam: 2026", 'Zet er aanhalingstekens omheen: naam: "2026"'),
    ("naam: true", 'Zet er aanhalingstekens omheen: naam: "true"'),
    ("naam: [Inloop]", "Haal de haken of het streepje weg."),
    ("richting: [stabiel]", "Haal de haken weg en kies één waarde."),
    (
        "locaties: {plaats: Ede, gemeente: Ede}",
        "Zet er rechte haken omheen: locaties: [{plaats: Ede, gemeente: Ede}]",
    ),
    ("locaties:\n  plaats: Ede\n  gemeente: Ede", "Zet een streepje en een spatie voor het "),
    ("sectoren: [groen, 'zo\u00adrg']", "Typ opnieuw: zorg"),
    ("contact: [{telefoon: a}]", "Haal het streepje of de rechte haken weg."),
    ("gecontroleerd: 1 mei", 'Schrijf bijvoorbeeld: gecontroleerd: "2026-03-01"'),
    ("phone: 020 123", "Het veld telefoon hoort onder contact:, met spaties ervoor."),
    ("contact: {soort: x}", "Het veld soort begint helemaal links, zonder spaties ervoor."),
    ("titel: x", "Het lijkt op naam, maar dat veld staat er al. Haal een van de twee weg."),
    (
        "contact: {fax: '020'}",
        "Deze velden kunnen hier nog: telefoon, email, website, toelichting.",
    ),
    ("kleur: rood", "Kijk in de lijst van velden hoe het heet, of haal het weg."),
    ("gemeenten: [Ede]", "Het veld gemeenten hoort onder werkgebied:, met spaties ervoor."),
]


@pytest.mark.parametrize(("line", "hint"), HINTS)
def test_the_hint_says_what_was_probably_meant(checker: Checker, line: str, hint: str) -> None:
    key = line.partition(":")[0]
    kept = {name: value for name, value in MINIMAL["aanbod"].items() if name != key}
    text = "".join(f"{name}: {as_yaml(value)}\n" for name, value in kept.items()) + line + "\n"
    problems = checker.check(read_document(text.encode(), "x.yml"), "aanbod", "a/b", DAY)
    errors = [problem for problem in problems if problem.line]
    assert hint in errors[0].hint


REMEDIES = [
    ("treden: 2, 3", "treden: [2, 3]"),
    ("treden: 2-4", "treden: [2, 3, 4]"),
    ("treden: 2 t/m 3", "treden: [2, 3]"),
    ("treden: {2, 3}", "treden: [2, 3]"),
    ("treden: 2.3", "treden: [2, 3]"),
    ("sectoren: Groen en dieren", "sectoren: [groen]"),
    ("sectoren: groen/zorg", "sectoren: [groen, zorg]"),
    ("sectoren: (groen, zorg)", "sectoren: [groen, zorg]"),
    ("sectoren: {groen, zorg}", "sectoren: [groen, zorg]"),
    ("sectoren:\n  • groen\n  • zorg", "sectoren: [groen, zorg]"),
    ("trefwoorden: moestuin; groente", "trefwoorden: [moestuin, groente]"),
    ("gecontroleerd: 1-12-2016", 'gecontroleerd: "2016-12-01"'),
    ("gecontroleerd: 1 december 2016", 'gecontroleerd: "2016-12-01"'),
    ("gecontroleerd: 2016/12/1", 'gecontroleerd: "2016-12-01"'),
    ("vervolgstappen: de-tuin/winkel", "vervolgstappen: [de-tuin/winkel]"),
    ("locaties: {plaats: Ede, gemeente: Ede}", "locaties: [{plaats: Ede, gemeente: Ede}]"),
]


@pytest.mark.parametrize(("line", "remedy"), REMEDIES)
def test_what_the_hint_says_is_accepted(checker: Checker, line: str, remedy: str) -> None:
    key = line.partition(":")[0]
    kept = {name: value for name, value in MINIMAL["aanbod"].items() if name != key}
    text = "".join(f"{name}: {as_yaml(value)}\n" for name, value in kept.items())
    found = checker.check(read_document(f"{text}{line}\n".encode(), "x"), "aanbod", "a/b", DAY)
    assert [problem.hint.rpartition("\n")[2] for problem in found if problem.level == "fout"]
    assert remedy in found[0].hint
    assert not checker.check(read_document(f"{text}{remedy}\n".encode(), "x"), "aanbod", "a/b", DAY)


CONVERTED = [
    ("wanneer: [{dag: ma, van: 9}]", 'van: "09:00"'),
    ("wanneer: [{dag: ma, van: 9.30}]", 'van: "09:30"'),
    ("wanneer: [{dag: ma, van: 9:00}]", 'van: "09:00"'),
    ("wanneer: [{dag: ma, van: half tien}]", 'bijvoorbeeld: van: "09:30"'),
    ("wanneer: elke maandag", 'wanneer: [{dag: ma, van: "09:00"'),
    ("locaties: Rotterdam", "locaties: [{plaats: Rotterdam"),
    ("locaties: [{plaats: Ede, gemeente: Ede, postcode: 3011}]", 'postcode: "3029 BP"'),
    ("locaties: [{plaats: Ede, gemeente: Ede, postcode: 3011aa}]", 'postcode: "3011 AA"'),
    ("locaties: [{plaats: E1, gemeente: Ede, punt: 51.9 4.4}]", "punt: [51.9, 4.4]"),
    ("locaties: [{plaats: E1, gemeente: Ede, punt: {lat: 51.9, lon: 4.4}}]", "punt: [51.9, 4.4]"),
    ("locaties: [{plaats: E1, gemeente: Ede, punt: '51,9, 4,4'}]", "punt: [51.9, 4.4]"),
    ("locaties: [{plaats: E1, gemeente: Ede, punt: [51,9225, 4,0792]}]", "[51.9225, 4.0792]"),
    ("contact: {website: www.x.nl}", "website: https://www.x.nl"),
    ("contact: {website: 'HTTP//x.nl'}", "website: https://x.nl"),
    ("contact: {email: 'mailto:a@b.nl'}", "email: a@b.nl"),
    ("contact: {telefoon: '(020) 123.45.67'}", 'telefoon: "020 123 45 67"'),
    ("vervolgstappen: [de-tuin/winkel.yml]", "Schrijf: de-tuin/winkel"),
    ("vervolgstappen: [De-Tuin/Winkel]", "Schrijf: de-tuin/winkel"),
    ("vervolgstappen: [winkel]", "Schrijf: a/winkel"),
    ("vervolgstappen: ['https://x.nl/aanbod/de-tuin/winkel/']", "Schrijf: de-tuin/winkel"),
    ("vervolgstappen: De winkel", "vervolgstappen: [life-goals/dutch-trainee-cup]"),
    ("bronnen: www.x.nl", "bronnen: [{titel: "),
    ("prijs: {bedrag: 2,50, per: keer}", "bedrag: 2.50"),
    ("prijs: {bedrag: € 2,50, per: keer}", "bedrag: 2.50"),
    ("prijs: {bedrag: '€ 1.250,00', per: keer}", "bedrag: 1250"),
    ("prijs: {bedrag: 5 of 10, per: keer}", "bijvoorbeeld: bedrag: 2.5"),
    ("prijs: {bedrag: '5,-', per: keer}", "bedrag: 5"),
    ("treden: [2-3]", "Schrijf elke waarde apart: 2, 3"),
    ("treden: ['2']", "zonder aanhalingstekens: 2"),
    ("trefwoorden: [2026]", 'omheen: "2026"'),
]


@pytest.mark.parametrize(("line", "remedy"), CONVERTED)
def test_a_value_is_offered_in_the_right_form(checker: Checker, line: str, remedy: str) -> None:
    text = "".join(f"{name}: {as_yaml(value)}\n" for name, value in MINIMAL["aanbod"].items())
    text = "".join(part for part in text.splitlines(True) if part[:4] != line[:4]) + line
    found = checker.check(read_document(text.encode(), "x"), "aanbod", "a/b", DAY)
    (error,) = [problem for problem in found if problem.level == "fout"]
    assert remedy in error.hint


@pytest.mark.parametrize(
    ("address", "fine"),
    [
        ("https://www.voorbeeld.nl/pad?a=b#c", True),
        ("http://café.nl:8080", True),
        ("https://xn--caf-dma.nl", True),
        ("https://[::1.a", False),
        ("https://....", False),
        ("https://digid.nl@evil.nl", False),
        ("https://digid.nl\uff0fx.nl", False),
        ("https://voorbeeld", False),
    ],
)
def test_a_website_has_a_real_host(checker: Checker, address: str, fine: bool) -> None:
    assert (codes(checker, contact={"website": address}) == []) is fine


def test_what_an_offering_has_in_a_provider_is_one_mistake(checker: Checker) -> None:
    (problem,) = check(checker, MINIMAL["aanbod"], "aanbieder")
    assert (problem.code, problem.line) == ("aanbieder-inhoud", 0)


@pytest.mark.parametrize("line", ["sectoren: ", "gecontroleerd: ", "punt: ", "vervolgstappen: "])
def test_a_long_text_in_a_wrong_place_takes_no_time(checker: Checker, line: str) -> None:
    text = line + "1 a, " * 12_000
    start = time.perf_counter()
    assert checker.check(read_document(text.encode(), "x"), "aanbod", "a/b", DAY)
    assert time.perf_counter() - start < 1


def test_after_twenty_errors_in_a_file_the_rest_waits(checker: Checker) -> None:
    found = check(checker, {f"veld{number}": None for number in range(6000)})
    assert len(found) == MOST + 1
    assert found[0].code == "veel-fouten"


def test_a_message_points_at_the_value_and_at_the_key_of_what_is_missing(checker: Checker) -> None:
    text = 'kort: "te"\nlocaties:\n  - plaats: Ede\n'
    problems = checker.check(read_document(text.encode(), "x.yml"), "aanbieder", "a", DAY)
    assert [(p.line, p.column, p.width, p.code) for p in sorted(problems)] == [
        (0, 0, 1, "naam-ontbreekt"),
        (1, 7, 4, "kort-kort"),
        (3, 5, 6, "gemeente-ontbreekt"),
    ]


def test_a_keyword_that_nobody_foresaw_is_still_an_error(schema: Schema) -> None:
    documents = json.loads(json.dumps(schema.documents))
    documents["aanbod"]["properties"]["naam"]["not"] = {"const": "Inloop"}
    documents["aanbod"]["dependentRequired"] = {"online": ["thuis"]}
    strict = Checker(Schema(schema.folder, documents, schema.vocabularies, b""))
    assert codes(strict) == ["veld-fout", "veld-fout"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("sektoren", "sectoren"), ("Talen", "talen"), ("uren per week", "uren_per_week"), ("x", None)],
)
def test_fields_are_guessed_but_not_wildly(
    checker: Checker, written: str, meant: str | None
) -> None:
    fields = checker.fields["aanbod"]
    assert nearest_field(written, fields.properties(fields.root)) == meant


def test_values_are_guessed_but_not_wildly(schema: Schema) -> None:
    options = schema.documents["begrippen"]["$defs"]["soort"]["oneOf"]
    assert (nearest_value("begeleidingg", options) or {})["const"] == "begeleiding"
    assert nearest_value("", options) is None
    assert nearest_value("qqqqqq", options) is None


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Inloop", "Inloop"),
        ("09:00", '"09:00"'),
        ("020 12", '"020 12"'),
        ("a: b", '"a: b"'),
        ("nee, no", '"nee, no"'),
        ("no", '"no"'),
        ('zeg "a"', '"zeg \\"a\\""'),
        ("", '""'),
        ([1, "a"], "[1, a]"),
        ({"dag": "ma", "ja": True}, "{dag: ma, ja: true}"),
        (None, ""),
        (2.5, "2.5"),
    ],
)
def test_examples_are_written_as_people_do(value: Any, written: str) -> None:
    assert as_yaml(value) == written


def _mutated(kind: str, schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    root = schema.documents[kind]["properties"]
    scalars = (
        st.none()
        | st.booleans()
        | st.integers(-5, 3000)
        | st.floats(-200, 200, width=16).map(lambda number: number + 0.5)
        | st.sampled_from(["", "groen", "ma", "09:00", "2026-02-30", "a@b.nl", "https://a.nl", "x"])
        | st.text(max_size=8)
    )
    names = st.sampled_from(
        [*root, "van", "tot", "plaats", "gemeente", "punt", "dag", "bedrag", "per", "en", "datum"]
    )
    values = st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
        max_leaves=6,
    )
    changes = st.dictionaries(names, values, max_size=3)
    return changes.map(lambda changed: {**MINIMAL[kind], **changed})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_the_quick_validator_and_the_one_that_explains_agree(
    checker: Checker, schema: Schema, data: st.DataObject, kind: Any
) -> None:
    entry = data.draw(_mutated(kind, schema))
    valid = checker.is_valid(entry, kind)
    assert valid == (not list(checker.errors(entry, kind)))
    try:
        document = read_document(
            "".join(f"{key}: {as_yaml(value)}\n" for key, value in entry.items()).encode(), "x"
        )
    except Exception:  # a text that cannot be written without escapes
        return
    found = checker.check(document, kind, "a/b", DAY)
    explained = {explanation.code for explanation in explanations(schema)}
    assert {problem.code for problem in found} <= explained
    if document.data == entry and not valid:
        assert any(problem.level == "fout" for problem in found)
