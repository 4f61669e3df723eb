"""A shell is filled with values as they are: nothing in a value is taken for a slot."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.pages import Page
from sociale_kaart.shells import KINDS, SLOTS, cut, depth_of

HTML = (
    f"<title>{SLOTS['title']} - Kaart</title>"
    f"<meta name='description' content='{SLOTS['description']}'>"
    f"<link rel='canonical' href='{SLOTS['canonical']}'>{SLOTS['head']}"
    f"<main>{SLOTS['body']}</main><footer>{SLOTS['title']}</footer>"
)


def fill(**values: str) -> str:
    page = Page(**{"address": "aanbod/a/b/", "shell": "aanbod", "title": "", "description": ""}
                | {"body": "", "head": ""} | values)  # fmt: skip
    return cut(HTML).fill(page, "https://kaart.example/stad").decode()


def test_every_slot_is_filled_wherever_it_stands() -> None:
    html = fill(title="Tuin", description="Groente", body="<p>Zaaien</p>", head="<meta>")
    assert html == (
        "<title>Tuin - Kaart</title><meta name='description' content='Groente'>"
        "<link rel='canonical' href='https://kaart.example/stad/aanbod/a/b/'><meta>"
        "<main><p>Zaaien</p></main><footer>Tuin</footer>"
    )


@given(st.text(), st.text())
def test_a_text_may_hold_anything(title: str, description: str) -> None:
    title, description = title + SLOTS["body"], SLOTS["head"] + description
    html = fill(title=title, description=description, body=SLOTS["title"], head="")
    start, end = html.index("<title>") + 7, html.index(" - Kaart</title>")
    assert unescape(html[start:end]) == unescape(title)
    assert f"<main>{SLOTS['title']}</main>" in html
    assert html.count("<") == HTML.count("<")


def test_quotes_cannot_leave_an_attribute() -> None:
    assert "onload=" not in fill(description="' onload='alert(1)").replace("&#x27; onload=", "")


def test_a_theme_without_body_is_refused() -> None:
    with pytest.raises(ValueError, match="body"):
        cut("<title></title>")


def test_another_shell_has_another_digest() -> None:
    assert cut(HTML).digest != cut(HTML + " ").digest


@pytest.mark.parametrize(("address", "depth"), [("", 0), ("vind/", 1), ("aanbod/a/b/", 3)])
def test_depth_counts_folders(address: str, depth: int) -> None:
    assert depth_of(address) == depth


def test_a_kind_of_page_has_one_shell_per_depth() -> None:
    assert len(set(KINDS)) == len(KINDS)
