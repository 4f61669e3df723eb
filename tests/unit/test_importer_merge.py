"""The list, the file and what the list said before: nothing that a person changed is touched."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.importer.merge import TOGETHER, deep, flat, merge

NAMES = ["naam", "kort", "kosten", "prijs", "treden", "richting", "contact", "locaties"]
VALUES = st.sampled_from(["een", "twee", "drie"])
PLACES = st.lists(st.fixed_dictionaries({"plaats": VALUES, "gemeente": VALUES}), min_size=1)


def values(name: str) -> st.SearchStrategy[Any]:
    if name == "contact":
        names = st.sampled_from(["telefoon", "email", "website"])
        return st.dictionaries(names, VALUES, min_size=1)
    return PLACES if name == "locaties" else VALUES


ENTRIES = st.fixed_dictionaries({}, optional={name: values(name) for name in NAMES})


def groups(names: set[str]) -> list[set[str]]:
    """The fields that change together, and all others each alone."""
    found = [set(unit) for unit in TOGETHER]
    return [*found, *({name} for name in names if not any(name in unit for unit in found))]


@given(ENTRIES, ENTRIES, ENTRIES)
def test_a_field_follows_the_list_unless_somebody_changed_it(
    filed: dict[str, Any], before: dict[str, Any], listed: dict[str, Any]
) -> None:
    said = flat(before)
    merged = flat(merge(filed, said, listed).data)
    in_file, in_list = flat(filed), flat(listed)
    for unit in groups({*in_file, *said, *in_list}):
        touched = any(in_file.get(name) != said.get(name) for name in unit)
        right = in_file if touched else in_list
        assert {n: merged.get(n) for n in unit} == {n: right.get(n) for n in unit}


@given(ENTRIES, ENTRIES, ENTRIES)
def test_what_differs_from_the_list_is_told_and_nothing_else(
    filed: dict[str, Any], before: dict[str, Any], listed: dict[str, Any]
) -> None:
    result = merge(filed, flat(before), listed)
    merged, in_list = flat(result.data), flat(listed)
    different = {name for name in {*merged, *in_list} if merged.get(name) != in_list.get(name)}
    assert {kept.field for kept in result.kept} == different


@given(ENTRIES, ENTRIES, ENTRIES)
def test_a_second_time_changes_nothing(
    filed: dict[str, Any], before: dict[str, Any], listed: dict[str, Any]
) -> None:
    once = merge(filed, flat(before), listed).data
    assert merge(once, flat(listed), listed).data == once


@given(ENTRIES, ENTRIES)
def test_a_file_that_did_not_come_from_the_list_is_not_touched(
    filed: dict[str, Any], listed: dict[str, Any]
) -> None:
    assert merge(filed, None, listed).data == filed


@given(ENTRIES)
def test_taking_apart_and_putting_together_gives_the_same(entry: dict[str, Any]) -> None:
    assert deep(flat(entry)) == entry


def test_a_price_never_stands_beside_the_word_free() -> None:
    before = {"kosten": "gratis"}
    filed = {"kosten": "vrijwillige-bijdrage"}
    listed = {"kosten": "betaald", "prijs": {"bedrag": 2, "per": "keer"}}
    assert merge(filed, before, listed).data == filed


def test_a_place_keeps_its_point_while_its_address_is_the_same() -> None:
    old = {"plaats": "Velp", "adres": "Laan 1"}
    point = {"punt": [51.99, 5.97], "precisie": "adres"}
    filed = {"locaties": [old | point]}
    listed = {"locaties": [old | {"naam": "Het Huis"}, {"plaats": "Ede"}]}
    merged = merge(filed, {"locaties": [old]}, listed)
    assert merged.data["locaties"] == [old | {"naam": "Het Huis"} | point, {"plaats": "Ede"}]
    assert not merged.kept
