"""The pages about fields and messages: every field and every code can be looked up."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from sociale_kaart.check import explanations
from sociale_kaart.check.fields import Fields
from sociale_kaart.problem import Explanation
from sociale_kaart.reference import fields_page, messages_page
from sociale_kaart.schema import read_schema
from sociale_kaart.synonyms import EXPLANATIONS as SYNONYM_MESSAGES

SCHEMA = read_schema(Path(__file__).parents[2] / "schema")
EXTENSIONS = ["attr_list", "tables", "toc", "pymdownx.superfences"]


class Page(HTMLParser):
    """The ids, the links and the text of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.text = ""
        self.feed(markdown.markdown(source, extensions=EXTENSIONS))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def fields() -> Page:
    return Page(fields_page(SCHEMA))


@pytest.fixture(scope="module")
def messages() -> Page:
    return Page(messages_page([*explanations(SCHEMA), *SYNONYM_MESSAGES]))


def test_every_field_has_an_anchor_of_its_own(fields: Page) -> None:
    names = {
        path[-1]
        for kind in ("aanbod", "aanbieder")
        for path, _ in Fields(SCHEMA, kind).all()
        if isinstance(path[-1], str)
    }
    assert names - {"en"} <= set(fields.ids)
    assert len(fields.ids) == len(set(fields.ids))


def test_every_link_within_the_page_leads_somewhere(fields: Page) -> None:
    inner = {link[1:] for link in fields.links if link.startswith("#")}
    assert inner <= set(fields.ids)
    assert {link for link in fields.links if not link.startswith("#")} == {
        "formulier.md",
        "op-github.md",
        "meldingen.md",
    }


def test_all_of_a_field_is_told(fields: Page) -> None:
    text = re.sub(r"\s+", " ", fields.text)
    for words in (
        "Hoe het heet. Kort en herkenbaar. Verplicht: ja.",
        "Wat het je oplevert. Verplicht: nee.",
        "Schrijf één zin van 10 tot 160 tekens.",
        "kort: Samen groente kweken voor de Voedselbank.",
        "groen Groen en dieren Tuin, moestuin, park, boerderij en dieren.",
        "“Ik wil mensen ontmoeten.”",
        'telefoon: "020 123 45 67"',
        "Hierin kan staan: telefoon, email, website, toelichting.",
    ):
        assert words in text


def test_every_term_of_the_schema_is_explained(fields: Page) -> None:
    text = re.sub(r"\s+", " ", fields.text)
    for name, vocabulary in SCHEMA.vocabularies.items():
        if name not in ("pijler", "wens"):  # these are no answers to a field of an entry
            assert all(term.description in text for term in vocabulary.values()), name


def test_every_code_has_an_anchor_of_its_own(messages: Page) -> None:
    codes = {item.code for item in [*explanations(SCHEMA), *SYNONYM_MESSAGES]}
    assert codes <= set(messages.ids)
    assert len(messages.ids) == len(set(messages.ids))


NOTHING_TO_SHOW = {"veel-fouten", "veld-fout", "yaml-onleesbaar"}
"""What is said when nobody knows what is wrong, or when it is too much."""


def test_every_code_has_an_example_of_wrong_and_right(messages: Page) -> None:
    text = re.sub(r"\s+", " ", messages.text)
    for item in [*explanations(SCHEMA), *SYNONYM_MESSAGES]:
        if item.code in NOTHING_TO_SHOW:
            continue
        if item.code.endswith("-ontbreekt") and not item.wrong:
            name = item.code.removesuffix("-ontbreekt")
            assert f"Fout: de regel {name}: staat er niet." in text, item.code
        else:
            assert item.wrong, item.code
            assert re.sub(r"\s+", " ", item.wrong)[:60] in text, item.code
        assert re.sub(r"\s+", " ", item.right)[:60] in text, item.code
        assert item.right, item.code


def test_a_wrong_value_in_a_list_is_a_value() -> None:
    wrong = {item.code: item.wrong for item in explanations(SCHEMA)}
    assert "de-boogde-boog" in wrong["bijgehouden_door-lang"]


@pytest.mark.parametrize("nasty", ["a: <script>", "a: `` ` <b> [x](y) *z*"])
def test_an_example_cannot_break_out_of_its_line(nasty: str) -> None:
    two = [Explanation(f"a-{end}", "fout", f"A: {end}", "Wat", nasty, "a: b") for end in "xy"]
    page = Page(messages_page(two))
    assert nasty in page.text
    assert not {"script", "b"} & page.tags


def test_a_message_is_shown_as_it_is_and_not_too_long() -> None:
    nasty = Explanation(
        "tekst-lang",
        "waarschuwing",
        "Een <b> te *lange* tekst",
        "Geen [link](x) & `",
        "x" * 5000,
        "a",
    )
    page = Page(messages_page([nasty]))
    for words in ("Een <b> te *lange* tekst", "Geen [link](x) & `", "Waarschuwing", "tekst-lang"):
        assert words in page.text
    assert "b" not in page.tags
    assert all(link.partition(".md")[1] for link in page.links)
    assert "x" * 241 not in page.text


def test_an_example_cannot_break_out_of_its_block() -> None:
    nasty = Explanation("a-b", "fout", "Titel", "Wat", "```\n</code><script>", "")
    assert "script" not in Page(messages_page([nasty])).tags
