"""What resembles another offering is named; what honestly differs is left in peace."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import check_catalogue
from sociale_kaart.rules import lijkt_op
from sociale_kaart.rules.base import Facts
from sociale_kaart.rules.likeness import traits
from sociale_kaart.schema import Schema
from tests.site_builder import PROJECT

EDE = ("Ede", "", "")
_numbers = count()


def fact(id: str, name: str, *places: tuple[str, str, str], **more: Any) -> Facts:
    """An offering; each place is a town, an address and a postcode."""
    data: dict[str, Any] = {"naam": name, **more}
    if places:
        keys = ("plaats", "adres", "postcode")
        data["locaties"] = [
            {key: value for key, value in zip(keys, place, strict=True) if value}
            for place in places
        ]
    return Facts(id, f"{id}-{next(_numbers)}.yml", traits=traits(id, data))


def alike(*facts: Facts) -> list[str]:
    """The ids of those that get a warning."""
    return [one.id for one, _ in lijkt_op.check_all(facts, date(2026, 7, 1))]


SAME = [
    (fact("de-wilg/a", "Inloop", EDE), fact("de-wilg/b", "Inloop van De Wilg", EDE)),
    (fact("de-wilg/a", "Taalcafé", EDE), fact("de-wilg/b", "TAALCAFES Ede", EDE)),
    (fact("de-wilg/a", "Kook-groep", EDE), fact("de-wilg/b", "Groep kook", EDE)),
    (fact("de-wilg/a", "Wandelgroep", EDE), fact("de-wilg/b", "Wandelgroepen", EDE)),
    (fact("de-wilg/a", "Wandelgroep", EDE), fact("de-wilg/b", "Wandlgroep", EDE)),
    (fact("de-wilg/a", "Wandelgroep", EDE), fact("de-wilg/b", "Zandelgroep", EDE)),
    (fact("de-wilg/a", "Taalcafé", EDE), fact("stichting-de-wilg-ede/a", "Taalcafé", EDE)),
    (fact("de-wilg/a", "Chatten"), fact("de-wilg/b", "Chatten", online=True)),
    (fact("de-wilg/a", "عمل", EDE), fact("de-wilg/b", "عمل", EDE)),
    (
        fact("de-wilg/a", "Taalcafé", ("Ede", "Dorpsstraat 5", "6711 AB")),
        fact("bieb/a", "Taalcafé", ("Ede", "Dorpsstr. 5", "6711 AB")),
    ),
    (
        fact("de-wilg/a", "Taalcafé", ("Ede", "Dorpsstraat 5", "")),
        fact("bieb/a", "Taalcafé", ("Arnhem", "Markt 1", ""), ("Ede", "dorpsstraat 5", "")),
    ),
]

OTHER = [
    (fact("de-wilg/a", "Inloop", EDE), fact("de-wilg/b", "Inloop voor jongeren", EDE)),
    (fact("de-wilg/a", "Nederlands A1", EDE), fact("de-wilg/b", "Nederlands A2", EDE)),
    (fact("de-wilg/a", "Taalcursus 1", EDE), fact("de-wilg/b", "Taalcursus 2", EDE)),
    (fact("de-wilg/a", "Groep Ma", EDE), fact("de-wilg/b", "Groep Di", EDE)),
    (fact("de-wilg/a", "Koken", EDE), fact("de-wilg/b", "Korenn", EDE)),
    (fact("de-wilg/a", "Moedergroep", EDE), fact("de-wilg/b", "Vadergroep", EDE)),
    (fact("lg/a", "Dutch Street Cup"), fact("lg/b", "Dutch Trainee Cup")),
    (fact("de-wilg/a", "Taalcafé", EDE), fact("de-wilg/b", "Taalcafé", ("Lunteren", "", ""))),
    (fact("de-wilg/a", "Taalcafé", EDE), fact("bieb/a", "Taalcafé", EDE)),
    (fact("buurthuis-noord/a", "Inloop", EDE), fact("buurthuis-zuid/a", "Inloop", EDE)),
    (
        fact("de-wilg/a", "Inloop", ("Ede", "Dorpsstraat", "")),
        fact("bieb/a", "Inloop", ("Ede", "Dorpsstraat", "")),
    ),
    (
        fact("de-wilg/a", "Thuishulp", werkgebied={"gemeenten": ["Ede"]}),
        fact("de-wilg/b", "Thuishulp", werkgebied={"gemeenten": ["Arnhem"]}),
    ),
]


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: f"{pair[0].id} {pair[1].id}")
def test_both_are_told_of_each_other(pair: tuple[Facts, Facts]) -> None:
    assert alike(*pair) == alike(*reversed(pair))[::-1] == [fact.id for fact in pair]


@pytest.mark.parametrize("pair", OTHER, ids=lambda pair: f"{pair[0].id} {pair[1].id}")
def test_what_differs_gets_no_message(pair: tuple[Facts, Facts]) -> None:
    assert alike(*pair) == []


def test_the_other_file_is_named_and_each_file_once() -> None:
    three = [fact(f"de-wilg/{name}", "Inloop", EDE, ("Arnhem", "", "")) for name in "abc"]
    found = list(lijkt_op.check_all(three, date(2026, 7, 1)))
    assert [one.id for one, _ in found] == ["de-wilg/a", "de-wilg/b", "de-wilg/c"]
    for one, finding in found:
        others = [other.path for other in three if other is not one]
        assert finding.message.removeprefix("dit lijkt op ander aanbod: ") in others


def test_one_offering_in_several_places_does_not_resemble_itself() -> None:
    assert alike(fact("de-wilg/a", "Inloop", EDE, EDE, ("Ede", "Markt 1", "6711 AB"))) == []


def test_no_entry_of_the_real_catalogue_is_suspected(schema: Schema, today: date) -> None:
    checked = check_catalogue(PROJECT / "catalogue", schema, today=today)
    assert [p.file for p in checked.problems if p.code == "lijkt-op"] == []


@pytest.mark.parametrize("size", [200, 2000])
def test_each_name_is_compared_with_a_few_others_however_many_there_are(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[str, str]] = []
    monkeypatch.setattr(lijkt_op, "is_like", lambda *names: bool(compared.append(names)))
    alike(*(fact("de-wilg/a", f"Groep {number}", EDE) for number in range(size)))
    assert 0 < len(compared) <= 2 * size


TEXT = st.text(min_size=1, max_size=30)


@given(TEXT, TEXT, TEXT, st.booleans())
def test_any_text_can_be_compared(name: str, town: str, address: str, by_post: bool) -> None:
    places = [(town, address, "6711 AB" if by_post else "")]
    one, other = fact("a/x", name, *places), fact("a/y", name, *places)
    assert one.traits
    assert alike(one, other) == ["a/x", "a/y"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | TEXT,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["naam", "locaties", "plaats", "adres", "werkgebied", "gemeenten"]),
                inner,
            )
        ),
    )
)
def test_a_draft_can_hold_anything(value: Any) -> None:
    for data in (value, {"naam": "x", "locaties": value}, {"naam": "x", "werkgebied": value}):
        if isinstance(data, dict):
            assert isinstance(traits("a/b", data), tuple)


def test_a_draft_that_is_there_already_is_told(tmp_path: Path, schema: Schema, today: date) -> None:
    folder = tmp_path / "de-boog"
    shutil.copytree(PROJECT / "tests/examples/bad/lijkt-op/de-boog", folder)
    (folder / "koffie.yml").write_text(
        "naam: De inloop\nconcept: true\nlocaties: [{plaats: Rotterdam}]\n"
    )
    for _ in range(2):
        checked = check_catalogue(tmp_path, schema, today=today, cache=tmp_path / "cache")
        told = [Path(p.file).name for p in checked.problems if p.code == "lijkt-op"]
        assert told == ["inloop.yml", "koffie.yml"]


def test_the_cache_keeps_what_is_known(
    good: Path, schema: Schema, today: date, tmp_path: Path
) -> None:
    def found() -> list[tuple[str, ...]]:
        checked = check_catalogue(good, schema, today=today, cache=tmp_path / "cache")
        return [record.facts.traits for record in checked.records.values() if record.facts]

    first = found()
    assert any(first)
    assert found() == first
