"""How steps of a route are chosen, and what stands of it in the address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.finder.columns import build_filters, filter_header
from sociale_kaart.pages.route import for_scripts
from sociale_kaart.route.ids import hash_of
from sociale_kaart.schema import Schema
from sociale_kaart.weights import USUAL, Weights, for_route, weights_from
from tests.unit.pages_sample import site
from tests.unit.route_node import RouteCode

Steps = list[tuple[int, int, str | None]]


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RouteCode]:
    running = RouteCode(tmp_path_factory.mktemp("route"))
    yield running
    running.close()


def one(name: str, *rungs: int, value: float = 10) -> dict[str, Any]:
    return {"name": name, "rungs": list(rungs), "value": value}


def chain(code: RouteCode, rungs: list[int], *candidates: dict[str, Any], **given: Any) -> Steps:
    asked = {"rungs": rungs, "candidates": candidates, "links": {}} | given
    return [tuple(step) for step in code("chain", **asked)]


def test_the_best_of_each_rung_becomes_a_step(code: RouteCode) -> None:
    offered = (one("a", 2), one("b", 2, value=20), one("c", 3))
    assert chain(code, [2, 3], *offered) == [(2, 2, "b"), (3, 3, "c")]


def test_what_follows_on_the_step_before_goes_before_what_does_not(code: RouteCode) -> None:
    offered = (one("a", 2), one("b", 2, value=20), one("c", 3))
    steps = chain(code, [2, 3], *offered, links={"a>c": 40})
    assert steps == [(2, 2, "a"), (3, 3, "c")]


def test_one_offering_can_be_the_step_for_several_rungs(code: RouteCode) -> None:
    assert chain(code, [2, 3, 4], one("a", 2, 3, 4)) == [(2, 4, "a")]


def test_a_rung_without_anything_is_a_gap_and_never_the_end(code: RouteCode) -> None:
    steps = chain(code, [2, 3, 4], one("a", 2), one("b", 4))
    assert steps == [(2, 2, "a"), (3, 3, None), (4, 4, "b")]
    assert chain(code, [5, 6]) == [(5, 5, None), (6, 6, None)]


def test_what_was_chosen_stays_and_the_rest_is_found_around_it(code: RouteCode) -> None:
    fixed = [{"from": 3, "to": 3, "candidate": "poor"}]
    offered = (one("a", 2, 3, 4, value=99), one("poor", 3, value=-99), one("b", 4))
    steps = chain(code, [2, 3, 4], *offered, fixed=fixed)
    assert steps == [(2, 2, "a"), (3, 3, "poor"), (4, 4, "b")]


CANDIDATES = st.lists(
    st.tuples(st.sets(st.integers(1, 6), min_size=1), st.integers(-50, 100)), max_size=8
)


@settings(max_examples=60)
@given(CANDIDATES, st.integers(1, 6), st.integers(0, 5), st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)), st.integers(0, 60), max_size=5))  # fmt: skip
def test_every_route_climbs_all_rungs_with_what_is_on_them(
    code: RouteCode,
    offered: list[tuple[set[int], int]],
    first: int,
    more: int,
    ways: dict[tuple[int, int], int],
) -> None:
    rungs = list(range(first, min(first + more, 6) + 1))
    known = [one(f"o{at}", *sorted(on), value=value) for at, (on, value) in enumerate(offered)]
    links = {f"o{a}>o{b}": points for (a, b), points in ways.items()}
    steps = chain(code, rungs, *known, links=links)
    assert [rung for a, b, _ in steps for rung in range(a, b + 1)] == rungs
    names = [name for _, _, name in steps if name]
    assert len(names) == len(set(names))
    for a, b, name in steps:
        if name:
            assert set(range(a, b + 1)) <= offered[int(name[1:])][0]
    assert chain(code, rungs, *known, links=links) == steps


@pytest.mark.parametrize(
    ("query", "rungs"),
    [
        ("?trede=2&naar=5", [2, 3, 4, 5]),
        ("?trede=2", [2, 3, 4]),
        ("?trede=5", [5, 6]),
        ("?trede=3&naar=3", [3]),
        ("?trede=4&naar=2", [2]),
        ("?trede=6&naar=9", [6]),
    ],
)
def test_which_rungs_a_route_has(code: RouteCode, query: str, rungs: list[int]) -> None:
    assert code("state", query=query)["rungs"] == rungs


def test_the_whole_route_stands_in_the_address(code: RouteCode) -> None:
    query = (
        "?plaats=Den+Haag&straal=25&trede=2&sector=horeca&doelgroep=vrouwen&leeftijd=34&taal=ar"
        "&naar=5&taalniveau=A1&stap=2-3:koffiepot/centrum&stap=4:"
    )
    found = code("state", query=query)
    assert found["query"] == query
    assert found["state"]["pins"] == [
        {"from": 2, "to": 3, "id": "koffiepot/centrum"},
        {"from": 4, "to": 4, "id": ""},
    ]


@settings(max_examples=60)
@given(st.lists(st.tuples(
    st.sampled_from(["trede", "naar", "plaats", "straal", "sector", "stap", "taalniveau", "x"]),
    st.one_of(st.text(max_size=12), st.from_regex(r"[0-9](-[0-9])?:[a-z./_-]{0,9}")))))  # fmt: skip
def test_whatever_stands_in_the_address_is_read_and_written_once_more_the_same(
    code: RouteCode, parts: list[tuple[str, str]]
) -> None:
    query = "?" + "&".join(f"{name}={value}" for name, value in parts)
    written = code("state", query=query)["query"]
    assert code("state", query=written)["query"] == written


@given(st.text())
def test_an_id_has_the_same_hash_on_both_sides(code: RouteCode, id: str) -> None:
    assert code("hash", id=id) == hash_of(id)


@pytest.mark.parametrize(
    ("nets", "beside"),
    [
        ([["a", "b", "c"], ["a", "b", "c"]], [["a", "b"], ["a", "c"]]),
        ([["a", "b"], ["a", "c", "d"]], [["a", "b"], ["c", "d"]]),
        ([["a", "b"], ["a", "b"]], [["a", "b"], ["a", "b"]]),
        ([["a"], [], ["a", "b"], ["b"]], [["a"], [], ["a", "b"], ["b"]]),
    ],
)
def test_each_step_has_its_own_nets_as_long_as_there_are_others(
    code: RouteCode, nets: list[list[str]], beside: list[list[str]]
) -> None:
    assert code("nets", nets=nets) == beside


def weighed(
    code: RouteCode,
    schema: Schema,
    km: float | None = 1,
    after: dict[str, Any] | None = None,
    ladder: Weights = USUAL,
    near_km: float = 25,
    **given: Any,
) -> dict[str, Any]:
    """What is made of an offering (its row) by someone (their wish), and of what comes after."""
    wish = {"now": 2, "to": 3, "place": "Ede", "radius": 10, "sectors": [], "audiences": []}
    wish |= {"age": "", "level": "", "languages": []}
    row = {"rungs": [2], "aim": 0, "sectors": ["groen"], "audiences": ["iedereen"], "level": ""}
    row |= {
        "languages": [],
        "ages": [0, 200],
        "access": "aanmelden",
        "provider": 0,
        "spots": [],
        "next": [],
    }
    row |= {"named": 0, "fallbacks": [], "kind": -1}
    for name, value in given.items():
        (wish if name in wish else row)[name.partition("_")[0]] = value
    place = {name: list(schema[name]) for name in ("sector", "doelgroep", "taalniveau", "toegang")}
    row["access"] = place["toegang"].index(row["access"])
    row["sectors"] = [place["sector"].index(sector) for sector in row["sectors"]]
    row["audiences"] = [place["doelgroep"].index(name) for name in row["audiences"]]
    row["level"] = place["taalniveau"].index(row["level"]) if row["level"] else -1
    said = for_scripts(schema, site(ladder=ladder, near_km=near_km))
    filters = [filter_header(item) for item in build_filters([], schema)]
    more = {"wish": wish, "row": row, "km": km, "after": after}
    found: dict[str, Any] = code("weigh", settings=said, filters=filters, **more)
    return found


def asked(code: RouteCode, schema: Schema, mine: list[str], theirs: list[str]) -> bool:
    found = weighed(code, schema, audiences=mine, audiences_asked=theirs)
    return bool(found["open"])


def test_nobody_is_led_to_a_place_that_shuts_them_out(code: RouteCode, schema: Schema) -> None:
    assert not asked(code, schema, ["vrouwen"], ["mannen"])
    assert not asked(code, schema, ["mannen"], ["vrouwen", "uitkering"])
    assert asked(code, schema, ["vrouwen"], ["vrouwen"])
    assert asked(code, schema, [], ["vrouwen"])
    assert asked(code, schema, ["vrouwen"], ["iedereen"])


def test_nobody_is_led_to_a_place_for_another_age(code: RouteCode, schema: Schema) -> None:
    assert not weighed(code, schema, age="34", ages=[12, 18])["open"]
    assert weighed(code, schema, age="34", ages=[18, 35])["open"]
    assert weighed(code, schema, ages=[12, 18])["open"]


def test_what_someone_likes_what_is_near_and_easy_dutch_count(
    code: RouteCode, schema: Schema
) -> None:
    plain = weighed(code, schema)["value"]
    assert weighed(code, schema, sectors=["groen"])["value"] > plain
    assert weighed(code, schema, km=9)["value"] < plain
    assert weighed(code, schema, audiences_asked=["autisme"])["value"] < plain
    easy, hard = (
        weighed(code, schema, level="A1", level_asked=level)["value"] for level in ("geen", "B2")
    )
    assert easy > weighed(code, schema, level="A1")["value"] > hard


@pytest.mark.parametrize(
    ("weight", "points", "given"),
    [
        ("same_pillar", "value", {"sectors": ["groen"]}),
        ("same_sector", "value", {"sectors": ["groen"]}),
        ("same_audience", "value", {"audiences": ["vrouwen"], "audiences_asked": ["vrouwen"]}),
        ("other_audience", "value", {"audiences_asked": ["autisme"]}),
        ("near", "value", {"km": 0}),
        ("same_provider", "link", {}),
        ("near", "link", {"spots": [[52, 5]]}),
        ("free_access", "start", {"access": "vrij"}),
        ("needs_referral", "start", {"access": "verwijzing"}),
    ],
)
def test_the_weights_of_the_keeper_count_in_a_route_too(
    code: RouteCode, schema: Schema, weight: str, points: str, given: dict[str, Any]
) -> None:
    usual = weighed(code, schema, **given)[points]
    changed = weighed(code, schema, ladder=weights_from({weight: 77}), **given)[points]
    assert changed - usual == 77 - getattr(USUAL, weight)
    assert weight in for_route(USUAL)


def test_how_near_steps_are_to_each_other_goes_by_the_distance_of_the_ladder(
    code: RouteCode, schema: Schema
) -> None:
    apart: dict[str, Any] = {"spots": [[52, 5]], "after": {"spots": [[52.1, 5]], "provider": 1}}
    links = [weighed(code, schema, near_km=km, **apart)["link"] for km in (0, 5, 25, 50)]
    assert links[0] == links[1] == 0
    assert 0 < links[2] < links[3]
