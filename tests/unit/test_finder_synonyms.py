"""The synonyms as the browser gets them: folded, joined, and in the keeper's order."""

from __future__ import annotations

import pytest

from sociale_kaart.finder.synonyms import synonyms_file, with_rungs
from sociale_kaart.schema import Schema
from sociale_kaart.synonyms import NONE, Synonyms


def made(*groups: tuple[str, ...], **also: tuple[str, ...]) -> list[str]:
    return synonyms_file(Synonyms(groups, tuple(also.items()))).splitlines()


def test_without_synonyms_the_file_is_empty() -> None:
    assert synonyms_file(NONE) == ""


def test_words_are_folded_as_those_of_offerings() -> None:
    assert made(("Geïsoleerd", "zzp'er", "mensen  ontmoeten")) == [
        "geisoleerd|zzper|mensen ontmoeten"
    ]


def test_a_word_with_a_hyphen_is_two_words_and_one() -> None:
    assert made(("re-integratie", "burn-out")) == ["re integratie|reintegratie|burn out|burnout"]


def test_the_same_word_written_twice_is_there_once() -> None:
    assert made(("repaircafé", "repaircafe", "tuin")) == ["repaircafe|tuin"]


def test_a_rule_for_a_word_of_a_group_is_for_the_group() -> None:
    assert made(("koor", "zang"), zang=("muziek",), Koor=("optreden", "muziek")) == [
        "koor|zang>muziek|optreden"
    ]


def test_a_rule_for_another_word_stands_alone() -> None:
    assert made(("koor", "zang"), zumba=("dansen",)) == ["koor|zang", "zumba>dansen"]


@pytest.mark.parametrize("word", ["|", ">", "a|b>c"])
def test_signs_of_the_file_itself_cannot_be_in_a_word(word: str) -> None:
    (line,) = made(("tuin", word, "hof"))
    assert line.startswith("tuin|")
    assert ">" not in line
    assert line.endswith("|hof")


def test_what_a_rung_is_called_finds_what_is_on_it(schema: Schema) -> None:
    rows = synonyms_file(with_rungs(Synonyms((("eenzaam", "geïsoleerd"),)), schema)).splitlines()
    assert rows[0] == "eenzaam|geisoleerd>trede1"
    assert "sociale contacten buitenshuis>trede2" in rows
