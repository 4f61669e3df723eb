"""Hints while someone types: what makes a text hard to read, and an offering hard to find."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.check.fields import Fields
from sociale_kaart.read import read_document
from sociale_kaart.schema import Schema
from sociale_kaart.wording import sentences
from tests.site_builder import PROJECT
from tests.unit.entrycheck_sides import Browser, in_node

WORDS = json.loads((PROJECT / "schema" / "moeilijke-woorden.json").read_text())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with in_node() as running:
        yield running


def marked(browser: Browser, text: str) -> list[str]:
    """What is marked in a text: of each hint the sentence, or the words that it is about."""
    found = []
    for hint in browser.ask("readingHints", text):
        assert text[hint["start"] : hint["end"]] == hint["sentence"]
        for word in hint["words"]:
            assert text[word["start"] : word["end"]] == word["word"]
        words = " ".join(word["word"] for word in hint["words"])
        found.append(words or hint["sentence"])
    return found


FIFTEEN = "Je komt op maandag en dan ga je met een paar anderen in de tuin"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Je werkt buiten. Je zaait en oogst.", []),
        (f"{FIFTEEN}.", []),
        (f"Kom gerust! {FIFTEEN} werken. Tot dan.", [f"{FIFTEEN} werken."]),
        (f"{FIFTEEN}\nwerken.", [f"{FIFTEEN}\nwerken."]),
        (f"# Kop\n\n{FIFTEEN}.\n\n- {FIFTEEN}\n- {FIFTEEN}", []),
        (f"- {FIFTEEN} werken", [f"{FIFTEEN} werken"]),
        ("Bel bijv. tel. 020 of dhr. De Wit. Dat mag.", []),
        (f"{FIFTEEN} https://www.voorbeeld.nl/een/pagina", []),
        (f"Dit doe je: {FIFTEEN}.", []),
        ("Je kunt hier participeren.", ["participeren"]),
        (
            "Participeren kan. Dat is\nin het  kader van werk.",
            ["Participeren", "in het  kader van"],
        ),
        ("De Participatiewet en de participatieladder.", []),
        ("Wij regelen uw indicatie. Komt u langs?", ["uw", "u"]),
        ("Je kunt terecht van 9 u tot 12 u.", []),
        ("Een multidisciplinaireaanpak voor vrijwilligerswerk.", ["multidisciplinaireaanpak"]),
        ("Dit is van Arbeidsontwikkelbedrijf Arnhem.", []),
        ("Je wordt geholpen door een vrijwilliger.", ["wordt geholpen"]),
        ("Je wordt geholpen.", []),
        ("Je wordt sterker door de gesprekken.", []),
        ("Kijk op [de site](https://x.nl/participeren-faciliteren).", []),
        ("", []),
    ],
)
def test_sentences_and_words_that_are_hard_are_marked(
    browser: Browser, text: str, expected: list[str]
) -> None:
    assert marked(browser, text) == expected


def test_a_hint_says_what_to_write_instead(browser: Browser) -> None:
    (hint,) = browser.ask("readingHints", "Je kunt hier participeren.")
    assert hint["why"] == "Niet iedereen kent het woord participeren. Schrijf liever: meedoen."
    assert hint["words"][0]["plain"] == "meedoen"


@settings(deadline=None, max_examples=60)
@given(st.text("ab AB.!?-*#1)(]\n\r@:/<u é😀\u00ad", max_size=120))
def test_hints_point_into_any_text(browser: Browser, text: str) -> None:
    for hint in browser.ask("readingHints", text):
        cut = text.encode("utf-16-le")[2 * hint["start"] : 2 * hint["end"]].decode("utf-16-le")
        assert cut == hint["sentence"]


def test_our_own_sentences_and_help_are_easy_to_read(browser: Browser, schema: Schema) -> None:
    for text in sentences().values():
        hints = browser.ask("readingHints", text.partition("Niet:")[0])
        assert [hint["words"] for hint in hints if hint["words"]] == [], text
    for kind in ("aanbod", "aanbieder"):
        for _, field in Fields(schema, kind).all():
            assert marked(browser, field.get("description", "")) == []


def test_few_sentences_of_the_catalogue_are_marked(browser: Browser) -> None:
    """A hint that everyone gets is read by nobody; these texts were written in plain Dutch."""
    marks = count = 0
    for file in sorted((PROJECT / "catalogue").rglob("*.yml")):
        data = read_document(file.read_bytes(), file.name).data
        for key in ("kort", "wat", "doel", "aanmelden"):
            marks += len(marked(browser, data.get(key, "")))
            count += data.get(key, "").count(".")
    assert marks < count / 10


def test_every_hard_word_is_listed_once_with_words_instead() -> None:
    words = [word for group in WORDS for word in group["woorden"]]
    assert len(set(words)) == len(words)
    for group in WORDS:
        assert group["liever"].strip()
        assert all(word == word.lower().strip() for word in group["woorden"])


FOUND: dict[str, Any] = {
    "naam": "Meehelpen in de moestuin",
    "kort": "Samen groente kweken voor de Voedselbank.",
    "soort": "vrijwilligerswerk",
    "trefwoorden": ["buiten", "planten"],
    "locaties": [{"plaats": "Ede", "gemeente": "Ede", "punt": [52.04, 5.66], "precisie": "adres"}],
    "wanneer": [{"dag": "ma", "van": "09:00", "tot": "12:00"}],
    "kosten": "gratis",
    "toegankelijkheid": ["rolstoel"],
    "talen": ["nl"],
}


@pytest.mark.parametrize(
    ("changed", "paths"),
    [
        ({}, []),
        ({"naam": "Vrijwilligerswerk"}, [["naam"]]),
        ({"naam": "Cursussen en activiteiten"}, [["naam"]]),
        ({"naam": "Inloop De Boog"}, []),
        ({"kort": "Meehelpen in onze moestuin."}, [["kort"]]),
        ({"kort": "Meehelpen met zaaien, wieden en oogsten in de moestuin."}, []),
        ({"trefwoorden": None}, [["trefwoorden"]]),
        ({"trefwoorden": ["Moestuin", "groente kweken"]}, [["trefwoorden"]]),
        ({"trefwoorden": ["Moestuin", "tuinieren"]}, []),
        ({"locaties": [{"plaats": "Ede", "gemeente": "Ede"}]}, [["locaties", 0, "punt"]]),
        ({"locaties": [{}]}, []),
        ({"locaties": None, "toegankelijkheid": None, "online": True}, []),
        ({"toegankelijkheid": None}, [["toegankelijkheid"]]),
        ({"wanneer": None}, [["wanneer"]]),
        ({"wanneer": [{"dag": "ma"}]}, [["wanneer", 0, "van"]]),
        ({"kosten": None, "talen": None}, [["kosten"], ["talen"]]),
    ],
)
def test_what_would_make_it_easier_to_find(
    browser: Browser, changed: dict[str, Any], paths: list[Any]
) -> None:
    data = {key: value for key, value in {**FOUND, **changed}.items() if value is not None}
    hints = browser.ask("findability", data)
    assert [hint["path"] for hint in hints] == paths
    assert all(hint["what"] and hint["why"].endswith(".") for hint in hints)


@given(
    st.dictionaries(
        st.sampled_from([*FOUND, "online"]),
        st.none() | st.integers() | st.text(max_size=9) | st.lists(st.integers() | st.none()),
    )
)
@settings(deadline=None, max_examples=60)
def test_half_an_entry_gives_hints_too(browser: Browser, data: dict[str, Any]) -> None:
    assert isinstance(browser.ask("findability", data), list)
