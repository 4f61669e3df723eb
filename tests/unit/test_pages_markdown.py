"""Markdown of strangers comes out as harmless HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.pages.markdown import to_html

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "code", "pre", "blockquote", "br", "hr"}


def test_plain_paragraphs_are_kept() -> None:
    assert to_html("Een.\nTwee.\n\nDrie.\n") == "<p>Een.\nTwee.</p><p>Drie.</p>"


def test_lists_and_emphasis() -> None:
    assert "<li>zaaien</li>" in to_html("Je gaat:\n\n- zaaien\n- **oogsten**")
    assert "<strong>oogsten</strong>" in to_html("- **oogsten**")


@pytest.mark.parametrize("heading", ["# Kop", "### Kop", "Kop\n===", "Kop\n---"])
def test_headings_become_bold_paragraphs(heading: str) -> None:
    assert to_html(heading) == "<p><strong>Kop</strong></p>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "- <b onclick=alert(1)>",
        "</p></main><style>*{display:none}</style>",
        "&lt;script&gt;",
        "<!-- weg -->",
    ],
)
def test_raw_html_is_shown_as_text(text: str) -> None:
    html = to_html(text)
    assert "&lt;" in html
    assert set(re.findall(r"</?([a-zA-Z]+)", html)) <= {"p", "ul", "li"}


def test_html_in_code_is_shown_as_it_was_written() -> None:
    assert to_html("`<b>`") == "<p><code>&lt;b&gt;</code></p>"


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//elders.nl", "/over/"],
)
def test_other_links_lose_their_target(target: str) -> None:
    assert "href" not in to_html(f"[klik]({target})")


@pytest.mark.parametrize("target", ["https://tuin.nl", "mailto:a@b.nl", "tel:0201234567"])
def test_links_that_are_allowed(target: str) -> None:
    assert to_html(f"[klik]({target})") == f'<p><a href="{target}" rel="noopener">klik</a></p>'


def test_what_looks_like_a_template_stays_text() -> None:
    assert to_html("{{ config }} {% raw %}") == "<p>{{ config }} {% raw %}</p>"


@given(st.text())
def test_whatever_is_written_only_known_elements_come_out(text: str) -> None:
    html = str(to_html(text))
    assert set(re.findall(r"</?([a-zA-Z][^\s/>]*)", html)) <= TAGS
