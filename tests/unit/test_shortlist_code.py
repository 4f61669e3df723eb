"""The link of a shortlist: an old one opens, a damaged one tells what is left, none breaks it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shortlist_code import ShortlistCode
from tests.site_builder import PROJECT

LINKS = sorted((PROJECT / "tests" / "examples" / "keuzelijst").glob("*.json"))
WHOLE = [path for path in LINKS if not json.loads(path.read_text())["trouble"]]
MOST, NOTE, TITLE = 100, 1000, 80

names = st.sampled_from(
    ("a", "de-boog", "samen-soep-eten", "2e-kans", "x-1", "een-lange-naam-" * 3 + "z")
)
ids = st.builds("{}/{}".format, names, names)
# What a visitor can type: no half characters, no control characters but the end of a line.
typed = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029")
    | st.just("\n"),
    max_size=60,
)
lists = st.builds(
    lambda title, items: {"title": title, "items": items},
    typed.map(lambda text: text.replace("\n", " ")[:TITLE // 2]),
    st.lists(
        st.builds(lambda name, note: {"id": name, "note": note}, ids, typed),
        max_size=8,
        unique_by=lambda item: item["id"],
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShortlistCode]:
    with ShortlistCode(tmp_path_factory.mktemp("keuzelijst")) as started:
        yield started


def ids_of(shortlist: dict[str, Any]) -> list[str]:
    return [item["id"] for item in shortlist["items"]]


@pytest.mark.parametrize("path", LINKS, ids=lambda path: path.stem)
def test_a_link_opens_as_on_the_day_it_was_made(run: ShortlistCode, path: Path) -> None:
    example = json.loads(path.read_text())
    read = run("decode", example["code"])
    assert read == {"list": example["list"], "trouble": example["trouble"]}


@given(shortlist=lists)
def test_what_is_put_in_a_link_comes_out_of_it(run: ShortlistCode, shortlist: Any) -> None:
    code = run("encode", shortlist)
    assert set(code) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    assert run("decode", code) == {"list": shortlist, "trouble": ""}


@given(shortlist=lists, cut=st.integers(min_value=1, max_value=400))
def test_what_is_left_of_a_cut_link_is_right(run: ShortlistCode, shortlist: Any, cut: int) -> None:
    code = run("encode", shortlist)
    read = run("decode", code[: -min(cut, len(code))])
    assert read["trouble"]
    left = ids_of(read["list"])
    assert left == ids_of(shortlist)[: len(left)]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_a_changed_character_is_noticed(run: ShortlistCode, path: Path) -> None:
    code = run("encode", json.loads(path.read_text())["list"])
    for at in range(len("1."), len(code), 7):
        other = "A" if code[at] != "A" else "B"
        assert run("decode", code[:at] + other + code[at + 1 :])["trouble"], at


@given(text=st.text(max_size=300) | st.text("1.aAzZ09-_%# \n", max_size=300))
def test_no_text_breaks_it(run: ShortlistCode, text: str) -> None:
    for given_text in (text, f"1.{text}", f"#{text}"):
        read = run("decode", given_text)
        assert read["trouble"] in ("", "beschadigd", "nieuwer", "onleesbaar")
        assert all(run("isId", name) for name in ids_of(read["list"]))


def test_a_link_that_unpacks_to_very_much_stops_in_time(run: ShortlistCode) -> None:
    note = "a" * 3_000_000
    bomb = run("encode", {"title": "", "items": [{"id": "a/b", "note": note}] * 3})
    assert len(bomb) < 20_000
    read = run("decode", bomb)
    assert len(read["list"]["items"]) <= 1
    assert len(json.dumps(read)) < 2 * NOTE


def test_a_list_at_its_longest_fits(run: ShortlistCode) -> None:
    items = [{"id": f"een/ding-{n}", "note": "€" * NOTE} for n in range(MOST)]
    longest = {"title": "t" * TITLE, "items": items}
    assert run("decode", run("encode", longest)) == {"list": longest, "trouble": ""}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "a",
        "a/b/c",
        "../b",
        "a/..",
        "a/b?c",
        "A/b",
        "a/b/",
        "/a/b",
        "//a",
        "a//b",
        "a/-b",
        "a/b#",
    ],
)
def test_an_id_leads_nowhere_else(run: ShortlistCode, name: str) -> None:
    assert run("isId", "de-boog/samen-soep-eten-2")
    assert not run("isId", name)


def test_two_lists_put_together_lose_nothing(run: ShortlistCode) -> None:
    mine = {"title": "", "items": [{"id": "a/b", "note": "Mijn"}, {"id": "a/c", "note": ""}]}
    theirs = {
        "title": "Hun",
        "items": [{"id": "a/b", "note": "Hun"}, {"id": "d/e", "note": "Nieuw"}],
    }
    assert run("together", mine, theirs) == {
        "title": "Hun",
        "items": [
            {"id": "a/b", "note": "Mijn\nHun"},
            {"id": "a/c", "note": ""},
            {"id": "d/e", "note": "Nieuw"},
        ],
    }
    assert run("together", mine, mine) == mine


@pytest.mark.parametrize("at", range(3))
@pytest.mark.parametrize("places", [-5, -1, 0, 1, 5])
def test_moving_and_taking_off_keep_the_rest(run: ShortlistCode, at: int, places: int) -> None:
    items = [{"id": f"a/{name}", "note": name} for name in "bcd"]
    shortlist = {"title": "Drie", "items": items}
    name = items[at]["id"]
    moved = run("moved", shortlist, name, places)
    assert ids_of(moved)[min(max(0, at + places), 2)] == name
    assert [item for item in moved["items"] if item["id"] != name] == items[:at] + items[at + 1 :]
    rest = run("without", shortlist, name)
    assert run("restored", rest, items[at], at) == shortlist
