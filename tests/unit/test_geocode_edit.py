"""A point is written into an entry, and everything else in it stays as it was."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, reject
from hypothesis import strategies as st

from sociale_kaart.canon import rewrite, write_entry
from sociale_kaart.geocode.edit import with_point
from sociale_kaart.read import UnreadableError, read_document
from sociale_kaart.schema import Schema

CASES = {
    "a line of its own, behind the municipality": (
        "locaties:\n  - plaats: Ede # in het dorp\n    gemeente: Ede # van Ede\n    ov: Bus 5\n",
        "locaties:\n  - plaats: Ede # in het dorp\n    gemeente: Ede # van Ede\n"
        "    punt: [52.12346, 5.1000]\n    precisie: adres\n    ov: Bus 5\n",
    ),
    "no line end at the end of the file": (
        "locaties:\n- gemeente: Ede\n  plaats: Ede",
        "locaties:\n- gemeente: Ede\n  punt: [52.12346, 5.1000]\n  precisie: adres\n  plaats: Ede",
    ),
    "the very last line": (
        "locaties:\n- plaats: Ede\n  gemeente: Ede",
        "locaties:\n- plaats: Ede\n  gemeente: Ede\n  punt: [52.12346, 5.1000]\n  precisie: adres",
    ),
    "line ends of Windows": (
        "locaties:\r\n  - plaats: Ede\r\n    gemeente: Ede\r\nnaam: x\r\n",
        "locaties:\r\n  - plaats: Ede\r\n    gemeente: Ede\r\n    punt: [52.12346, 5.1000]\r\n"
        "    precisie: adres\r\nnaam: x\r\n",
    ),
    "braces": (
        "locaties: [{plaats: één, gemeente: 'E, {e}'}] # hier\n",
        "locaties: [{plaats: één, gemeente: 'E, {e}', punt: [52.12346, 5.1000], precisie: adres}]"
        " # hier\n",
    ),
    "braces over two lines": (
        "locaties:\n- {plaats: Ede,\n   gemeente: Ede}\n",
        "locaties:\n- {plaats: Ede,\n   gemeente: Ede, punt: [52.12346, 5.1000], "
        "precisie: adres}\n",
    ),
    "a point that moves": (
        "locaties:\n  - plaats: Ede\n    gemeente: Ede\n    punt: [ 51.98 ,5.9111 ] # markt\n"
        "    precisie: plaats # het midden\n",
        "locaties:\n  - plaats: Ede\n    gemeente: Ede\n    punt: [ 52.12346 ,5.1000 ] # markt\n"
        "    precisie: adres # het midden\n",
    ),
    "a point on two lines": (
        "locaties:\n  - plaats: Ede\n    gemeente: Ede\n    punt:\n      - 1 # breedte\n"
        "      - -2.5\n    precisie: plaats\n",
        "locaties:\n  - plaats: Ede\n    gemeente: Ede\n    punt:\n      - 52.12346 # breedte\n"
        "      - 5.1000\n    precisie: adres\n",
    ),
    "a municipality that runs on": (
        "locaties:\n  - plaats: Ede\n    gemeente: >\n      Ede\n    wijk: Veldhuizen\n",
        "locaties:\n  - plaats: Ede\n    punt: [52.12346, 5.1000]\n    precisie: adres\n"
        "    gemeente: >\n      Ede\n    wijk: Veldhuizen\n",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_only_the_point_is_new(case: str) -> None:
    before, after = CASES[case]
    assert with_point(before, 0, (52.123456, 5.1), "adres") == after
    assert with_point(after, 0, (52.123456, 5.1), "adres") == after


def test_the_right_one_of_several_locations() -> None:
    text = "locaties:\n" + "  - plaats: Ede\n    gemeente: Ede\n" * 3
    changed = with_point(text, 1, (52.0, 5.0), "plaats")
    assert changed
    assert [("punt" in item) for item in read_document(changed.encode(), "").data["locaties"]] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "locaties:\n- ? plaats\n  : >\n    Ede\n  ? gemeente\n  : >\n    Ede\n",
        "locaties: [",
    ],
)
def test_where_there_is_no_safe_place_nothing_is_written(text: str) -> None:
    assert with_point(text, 0, (52.0, 5.0), "plaats") is None


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
LOCATION = st.fixed_dictionaries(
    {"plaats": NAMES, "gemeente": NAMES},
    optional={
        "naam": NAMES,
        "adres": NAMES,
        "precisie": st.just("plaats"),
        "punt": st.just([52, 5.5]),
    },
)


@given(
    st.lists(LOCATION, min_size=1, max_size=3),
    st.sampled_from([None, True, False]),
    st.booleans(),
    st.integers(1, 5),
)
def test_whatever_way_it_is_written_the_data_is_right(
    locations: list[dict[str, Any]], flow: bool | None, sort: bool, indent: int
) -> None:
    data = {"naam": "x", "locaties": locations, "kort": "y"}
    text = yaml.safe_dump(
        data, default_flow_style=flow, sort_keys=sort, indent=indent, allow_unicode=True, width=30
    )
    try:
        read_document(text.encode(), "")
    except UnreadableError:
        # PyYAML writes more than is read here: anchors, keys with a question mark.
        reject()
    for index in range(len(locations)):
        before = read_document(text.encode(), "").data
        changed = with_point(text, index, (52.25, 5.75), "postcode")
        assert changed
        expected = before["locaties"]
        expected[index] |= {"punt": [52.25, 5.75], "precisie": "postcode"}
        assert read_document(changed.encode(), "").data == {**before, "locaties": expected}
        text = changed


def test_what_has_the_form_of_the_house_keeps_it(schema: Schema) -> None:
    for location in ({"plaats": "Ede", "gemeente": "Ede", "ov": "Bus 5"}, {"gemeente": "Ede"}):
        text = write_entry({"naam": "Inloop", "locaties": [location]}, "aanbod", schema)
        made = with_point(text, 0, (52.1, 5.12), "adres")
        assert made
        assert rewrite(made, "aanbod", schema) == made
