"""The Content Security Policy names every inline script and lets in nobody else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from sociale_kaart.policy import insert, policy

TILES = "https://service.pdok.nl/brt/{z}/{x}/{y}.png"
PAGE = "<html><head><meta charset='utf-8'><title>t</title></head></html>"


def digest(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def test_inline_scripts_are_named_by_their_hash() -> None:
    html = "<script>a()</script><script type=module>b()</script><script src='c.js'></script>"
    directive = policy(html, TILES).split("; ")[1]
    assert directive == f"script-src 'self' {digest('a()')} {digest('b()')}"


def test_data_islands_are_no_scripts() -> None:
    html = '<script type="application/ld+json">{"@type": "Service"}</script>'
    assert "sha256" not in policy(html, TILES)


def test_only_the_tiles_may_come_from_elsewhere() -> None:
    text = policy("", TILES)
    assert "img-src 'self' data: https://service.pdok.nl;" in text
    assert text.count("https:") == 1
    assert "unsafe" not in text


def test_scripts_ask_nobody_else_unless_the_keeper_says_so() -> None:
    assert "connect-src" not in policy("", TILES)
    text = policy("", TILES, "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free")
    assert "connect-src 'self' https://api.pdok.nl;" in text


def test_a_map_without_tiles_lets_in_nobody() -> None:
    assert "http" not in policy("", "")


def test_the_policy_stands_before_whatever_loads() -> None:
    html = insert(PAGE, TILES)
    assert html.index("Content-Security-Policy") < html.index("<title>")


def test_a_page_without_charset_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        insert("<html><head></head></html>", TILES)
