"""The form of an entry: one for the same data, from Python and from the browser alike."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.canon import order_of, write_entry
from sociale_kaart.read.folder import Kind
from sociale_kaart.read.strict import parse
from sociale_kaart.read.text import HIDDEN
from sociale_kaart.schema import Schema
from tests.entryfile import BrowserWriter
from tests.site_builder import PROJECT

EXAMPLES = sorted((PROJECT / "tests" / "examples" / "format").glob("*.json"))
KINDS: tuple[Kind, ...] = ("aanbod", "aanbieder")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserWriter]:
    with BrowserWriter(tmp_path_factory.mktemp("entryfile")) as writer:
        yield writer


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_written_alike_by_both(
    path: Path, schema: Schema, browser: BrowserWriter
) -> None:
    example = json.loads(path.read_text())
    kind, data = example["kind"], example["data"]
    wanted = path.with_suffix(".yml").read_text()
    assert write_entry(data, kind, schema) == wanted
    assert browser(data, kind, order_of(schema, kind)) == wanted
    assert parse(wanted) == data


def test_the_order_is_that_of_the_schema(schema: Schema) -> None:
    order = order_of(schema, "aanbod")
    assert list(order) == list(schema.documents["aanbod"]["properties"])
    places = schema.documents["begrippen"]["$defs"]["locatie"]["properties"]
    assert list(order["locaties"]) == list(places)
    assert list(order["wanneer"]) == ["dag", "van", "tot", "toelichting"]
    assert list(order["vertalingen"]["ar"]) == ["naam", "kort", "wat", "doel"]
    assert order["naam"] == {}


def test_the_line_for_editors_leads_to_the_schema(schema: Schema, browser: BrowserWriter) -> None:
    for kind in KINDS:
        text = write_entry({"naam": "x"}, kind, schema, up=3)
        assert text == (
            f"# yaml-language-server: $schema=../../../schema/editor/{kind}.schema.json\nnaam: x\n"
        )
        assert browser({"naam": "x"}, kind, {}, 3) == text


LETTERS = st.characters(exclude_categories=("Cs",))
TEXTS = st.text(LETTERS, max_size=30) | st.text(
    st.sampled_from(" \n:#-,[]{}'\"\\|>&*!%@`?~=<+.0123456789aeExyno\u00a0é🙂\t"), max_size=12
)
NUMBERS = (
    st.integers(-(10**14), 10**14)
    | st.floats(-1e6, 1e6).map(lambda number: round(number, 6))
    | st.floats(allow_nan=False, allow_infinity=False)
)
NAMES = st.text("abcdefgh_", min_size=1, max_size=5) | st.sampled_from(
    ["naam", "locaties", "punt", "plaats", "wat", "vertalingen", "en", "no", "y"]
)
VALUES = st.recursive(
    TEXTS | NUMBERS | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
ENTRIES = st.dictionaries(NAMES, VALUES, min_size=1, max_size=5)
QUIET = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUIET
@given(data=ENTRIES, kind=st.sampled_from(KINDS))
def test_both_write_the_same_bytes(
    data: dict[str, Any], kind: Kind, schema: Schema, browser: BrowserWriter
) -> None:
    assert browser(data, kind, order_of(schema, kind)) == write_entry(data, kind, schema)


@QUIET
@given(data=ENTRIES, kind=st.sampled_from(KINDS))
def test_what_is_written_reads_back_the_same(
    data: dict[str, Any], kind: Kind, schema: Schema
) -> None:
    data = _readable(data)
    text = write_entry(data, kind, schema)
    assert parse(text) == data
    assert write_entry(parse(text), kind, schema) == text


@QUIET
@given(text=TEXTS)
def test_others_read_the_same_text(text: str, schema: Schema) -> None:
    """PyYAML's ordinary loader turns what it takes for numbers and the like into them."""
    if HIDDEN.search(text) or text[:4].isdecimal():  # dates stay bare, and are dates to it
        return
    written = write_entry({"naam": text, "trefwoorden": [text]}, "aanbod", schema)
    assert yaml.safe_load(written) == {"naam": text, "trefwoorden": [text]}


def _readable(value: Any) -> Any:
    """Leave out what no entry can hold: hidden characters, and numbers of too many digits."""
    if isinstance(value, dict):
        return {name: _readable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_readable(inner) for inner in value]
    if isinstance(value, str):
        return HIDDEN.sub("", value)
    if isinstance(value, float):
        return round(math.fmod(value, 1e6), 6)
    return value
