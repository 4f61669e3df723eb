"""Comments stay when a file is put in the form of the house, and move with what they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.canon import rewrite, write_entry
from sociale_kaart.read.folder import look_in
from sociale_kaart.read.refusal import RefusedError
from sociale_kaart.read.strict import parse
from sociale_kaart.schema import Schema
from tests.conftest import GOOD
from tests.site_builder import PROJECT

BEFORE = sorted((PROJECT / "tests/examples/format/opmerkingen").glob("*.voor.yml"))
FILES = look_in(GOOD).files
CATALOGUE = PROJECT / "catalogue"


@pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.name)
def test_an_example_becomes_what_stands_beside_it(path: Path, schema: Schema) -> None:
    wanted = path.with_name(path.name.replace(".voor.", ".na.")).read_text()
    assert rewrite(path.read_text(), "aanbod", schema) == wanted
    assert rewrite(wanted, "aanbod", schema) == wanted


def test_without_comments_it_is_what_the_writers_make(schema: Schema) -> None:
    for file in FILES:
        text = (GOOD / file.path).read_text()
        up = text.partition("\n")[0].count("../")
        made = write_entry(parse(text), file.kind, schema, up=up)
        assert rewrite(text, file.kind, schema) == made
        bare = text.partition("\n")[2]
        assert rewrite(bare, file.kind, schema, up=up) == made
        assert rewrite(text.replace("\n", "\r\n"), file.kind, schema) == made


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    file=st.sampled_from(FILES),
    notes=st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 6), st.sampled_from("ab#: '\"[{|")),
        min_size=1,
        max_size=8,
    ),
)
def test_comments_anywhere_are_kept_and_the_second_time_changes_nothing(
    file: object, notes: list[tuple[int, int, str]], schema: Schema
) -> None:
    lines = (GOOD / file.path).read_text().split("\n")  # type: ignore[attr-defined]
    kind = file.kind  # type: ignore[attr-defined]
    whole = "\n".join(lines)
    for number, (at, margin, letter) in enumerate(notes):
        note = f"# n{number} {letter} kept"
        if at % 2:
            lines.insert(at % len(lines), " " * margin + note)
        else:
            lines[at % len(lines)] += f" {note}"
    text = "\n".join(lines)
    try:
        if parse(text) != parse(whole):
            return  # it became part of a text
    except RefusedError:
        return
    made = rewrite(text, kind, schema)
    assert parse(made) == parse(whole)
    assert rewrite(made, kind, schema) == made
    for number in range(len(notes)):
        assert made.count(f"# n{number} ") == text.count(f"# n{number} ")


def test_other_data_keeps_the_comments(schema: Schema) -> None:
    text = "naam: Inloop  # bij naam\n# weg\nkort: Koffie.  # ook weg\ntoegang: vrij\n# voet\n"
    data = {"naam": "Nieuw", "toegang": "vrij"}
    assert rewrite(text, "aanbod", schema, data=data).split("\n")[1:] == [
        "naam: Nieuw  # bij naam",
        "toegang: vrij",
        "# voet",
        "# weg",
        "# ook weg",
        "",
    ]


def test_the_catalogue_of_this_project_keeps_its_meaning(schema: Schema) -> None:
    for file in look_in(CATALOGUE).files:
        text = (CATALOGUE / file.path).read_text()
        assert parse(rewrite(text, file.kind, schema)) == parse(text)
