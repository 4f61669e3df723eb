"""The lists of what can be chosen say the same as what each offering has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.finder.choices import build_choices
from sociale_kaart.finder.columns import make_column
from sociale_kaart.schema import Schema
from tests.unit.test_finder import Read, at, catalogue, offering, read_lists

COMBINATIONS = st.lists(
    st.tuples(st.frozensets(st.integers(0, 5)), st.frozensets(st.integers(0, 2))), max_size=60
)


@given(COMBINATIONS)
def test_a_list_has_who_has_the_value(rows: list[tuple[frozenset[int], frozenset[int]]]) -> None:
    one = make_column("een", 6, (tuple(sorted(first)) for first, _ in rows))
    two = make_column("twee", 3, (tuple(sorted(second)) for _, second in rows))
    choices = build_choices([one, two])
    assert choices.first == {"een": 0, "twee": 6}
    found = read_lists(choices.packed.shards, choices.packed.starts, choices.total)
    for value in range(6):
        assert list(found[value]) == [at for at, (has, _) in enumerate(rows) if value in has]
    for value in range(3):
        assert list(found[6 + value]) == [at for at, (_, has) in enumerate(rows) if value in has]


def test_lists_agree_with_the_rows_of_a_catalogue(schema: Schema) -> None:
    made = catalogue(
        offering("a", treden=[2, 3], locaties=[at("Ede", 52, 5.7), at("Oss", 51.8, 5.5)]),
        offering("b", kosten="gratis", leeftijd={"van": 18, "tot": 27}),
        offering("c", wanneer=[{"dag": "ma", "van": "09:00", "tot": "11:00"}], online=True),
    )
    read = Read(made, schema)
    lists, first = read.lists(), read.header["lists"]["first"]
    for name, column in read.columns().items():
        members = column["sets"]
        if name == "leeftijd":
            assert read.header["lists"]["ages"] == members
            members = [[number] for number in range(len(members))]
        for row, combination in enumerate(column["rows"]):
            for number in members[combination]:
                assert row in lists[first[name] + number]


def test_what_serves_everywhere_and_what_has_no_place_are_lists(schema: Schema) -> None:
    made = catalogue(
        offering("a", locaties=[at("Ede", 52, 5.7)]),
        offering("b", online=True),
        offering("c", locaties=[at("Ede", 52, 5.7)], werkgebied={"landelijk": True}),
    )
    read = Read(made, schema)
    assert read.list_of("bereik") == {"de-wilg/b", "de-wilg/c"}
    assert read.list_of("nergens") == {"de-wilg/b"}
