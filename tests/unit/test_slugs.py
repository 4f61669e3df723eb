"""Slugs: plain letters, digits and hyphens, whatever a name is made of."""

from __future__ import annotations

import pytest

from sociale_kaart.slugs import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Arnhem", "arnhem"),
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten"),
        ("Bergen (NH.)", "bergen-nh"),
        ("Ĳsselstein", "ijsselstein"),
        ("Straße ø", "strasse-o"),
        ("…", ""),
    ],
)
def test_a_slug_is_plain(name: str, expected: str) -> None:
    assert slug(name) == expected
