"""The sentences: each that the code says is there, each that is there is said, none says None."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sociale_kaart
from sociale_kaart.wording import say, sentences

CODE = "\n".join(
    path.read_text() for path in sorted(Path(sociale_kaart.__file__).parent.rglob("*.py"))
)


@pytest.mark.parametrize("key", sentences())
def test_a_sentence_that_stands_there_is_said(key: str) -> None:
    # Some keys are put together: the last piece is then chosen in the code.
    code, _, rest = key.rpartition(".")
    said = f'"{key}"' in CODE or f"'{key}'" in CODE
    assert said or (f'f"{code}.{{' in CODE and rest in CODE)


@pytest.mark.parametrize("key", sorted(set(re.findall(r'\bsay\(\s*"([^"]+)"', CODE))))
def test_a_sentence_that_is_said_stands_there(key: str) -> None:
    assert sentences()[key].strip()


def test_values_fill_their_places_and_are_never_filled_in_themselves() -> None:
    assert say("onbekend", waarde='"{veld}"', veld="het veld x") == (
        '"{veld}" kennen we niet bij het veld x'
    )
    assert say("prijs-ontbreekt.raad") == "Schrijf bijvoorbeeld: prijs: {bedrag: 2.5, per: keer}"


def test_a_place_that_a_keeper_misspells_stays_visible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sentences(), "leeg", "{vedl} is leeg")
    assert say("leeg", veld="het veld naam") == "{vedl} is leeg"
