"""What is put right without thought, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.check.mend import Mended, Mender, spaced
from sociale_kaart.read.folder import look_in
from sociale_kaart.read.strict import parse
from sociale_kaart.schema import Schema
from tests.conftest import GOOD


@pytest.fixture(scope="session")
def mender(schema: Schema) -> Mender:
    return Mender(schema)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("0201234567", "020 123 45 67"),
        ("020-1234567", "020 123 45 67"),
        ("(020) 123 4567", "020 123 45 67"),
        ("0318 123456", "0318 12 34 56"),
        ("06-12345678", "06 12 34 56 78"),
        ("088-1234567", "088 123 45 67"),
        ("+31201234567", "+31 20 123 45 67"),
        ("+31 (0)318-123456", "+31 318 12 34 56"),
        ("0031 6 12345678", "+31 6 12 34 56 78"),
        ("08001234", "0800 1234"),
        ("020 123 45 67", "020 123 45 67"),
        ("020 123", "020 123"),
        ("14 026", "14 026"),
        ("+32 2 123 45 67", "+32 2 123 45 67"),
        ("0800-1234567", "0800-1234567"),
    ],
)
def test_a_number_is_spaced_as_people_read_it(written: str, wanted: str) -> None:
    assert spaced(written) == wanted


@given(number=st.text("0123456789 +-()", min_size=6, max_size=20))
def test_no_digit_is_lost(number: str) -> None:
    def digits(text: str) -> str:
        text = text.replace("(0)", "")
        return "".join(c for c in text.replace("+31", "0031") if c.isdecimal())

    assert digits(spaced(number)) == digits(number)
    assert spaced(spaced(number)) == spaced(number)


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("contact", {"telefoon": "tel. 020.123.45.67"}, {"telefoon": "020 123 45 67"}),
        ("contact", {"telefoon": "bel ons"}, {"telefoon": "bel ons"}),
        ("contact", {"website": "http://x.example/a"}, {"website": "https://x.example/a"}),
        ("contact", {"website": "www.x.example"}, {"website": "https://www.x.example"}),
        ("contact", {"website": "x y"}, {"website": "x y"}),
        ("bronnen", [{"url": "http://oud.example"}], [{"url": "http://oud.example"}]),
        ("locaties", [{"postcode": "3011aa"}], [{"postcode": "3011 AA"}]),
        ("locaties", [{"postcode": "3011"}], [{"postcode": "3011"}]),
        ("naam", " Inloop\t", "Inloop"),
        ("wat", "Een.  \nTwee. \n\nDrie.  \n\n\n", "Een.  \nTwee.\n\nDrie.\n"),
        ("aanmelden", "Een.  \nTwee. \n", "Een.\nTwee.\n"),
        ("gecontroleerd", "1-3-2026", "1-3-2026"),
        ("treden", [1, "2"], [1, "2"]),
        ("onzin", {"a": [" x "]}, {"a": ["x"]}),
    ],
)
def test_a_value_is_put_right_or_left(mender: Mender, name: str, value: Any, wanted: Any) -> None:
    mended, found = mender.mend({name: value}, "aanbod")
    assert mended == {name: wanted}
    assert bool(found) == (value != wanted)
    assert mender.mend(mended, "aanbod") == (mended, [])


def test_it_says_what_it_did(mender: Mender) -> None:
    data = {"locaties": [{"plaats": "Ede"}, {"postcode": "6711ab"}]}
    _, found = mender.mend(data, "aanbieder")
    assert found == [Mended(("locaties", 1, "postcode"), "6711ab", "6711 AB")]


def test_what_is_right_stays_but_for_the_usual_spaces_and_https(mender: Mender) -> None:
    for file in look_in(GOOD).files:
        data = parse((GOOD / file.path).read_text())
        _, found = mender.mend(data, file.kind)
        assert {mended.path[-1] for mended in found} <= {"telefoon", "website"}
