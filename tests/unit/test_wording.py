"""The sentences: each that the code says is there, each that is there is said, none says None."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sociale_kaart
from sociale_kaart.wording import say, sentences

PACKAGE = Path(sociale_kaart.__file__).parent
CODE = "\n".join(path.read_text() for path in sorted(PACKAGE.rglob("*.py")))
CHECK = "\n".join(
    path.read_text() for path in sorted((PACKAGE.parent / "web/entrycheck").rglob("*.ts"))
)
# Hints are given in the form only, and a field has its label there.
ONLY_THERE = ("lezen.", "vinden.", "veld.formulier")


@pytest.mark.parametrize("key", sentences())
def test_a_sentence_that_stands_there_is_said(key: str) -> None:
    if key.startswith(ONLY_THERE):
        assert f'"{key}"' in CHECK
        return
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
