"""An editor with the YAML extension helps in Dutch; asked of its real language server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sociale_kaart.check import KINDS, Checker
from sociale_kaart.check.as_yaml import as_yaml
from sociale_kaart.check.fields import Fields
from sociale_kaart.editor import editor_files, editor_schema
from sociale_kaart.read import Path
from sociale_kaart.schema import Schema
from tests.conftest import GOOD, PROJECT
from tests.unit.editor import Editor, open_editor
from tests.unit.test_check import MINIMAL, every_mistake, with_value

ENTRY = "tests/examples/good/de-boog/inloop.yml"


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with open_editor() as running:
        yield running


def test_what_stands_in_the_repository_is_made_from_the_schema(schema: Schema) -> None:
    for name, content in editor_files(schema).items():
        assert (PROJECT / "schema" / name).read_bytes() == content, "run: make format"


def at(made: dict[str, Any], path: Path) -> dict[str, Any]:
    for step in path:
        inner = made["items"] if isinstance(step, int) else made.get("properties", {}).get(step)
        made = inner or made["additionalProperties"]
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_value_has_help(schema: Schema, kind: Any) -> None:
    made = editor_schema(schema, kind)
    for path, field in Fields(schema, kind).all():
        found = at(made, path)
        assert found["markdownDescription"].strip(), path
        assert found["title"].strip() or not field.get("title"), path
        choices = {one["label"]: one for one in found.get("defaultSnippets", ())}
        for choice in field.get("oneOf", ()):
            assert f"`{choice['const']}`: {choice['title']}" in found["markdownDescription"]
            assert choice["description"] in choices[str(choice["const"])]["markdownDescription"]


@pytest.mark.parametrize("kind", KINDS)
def test_it_finds_the_same_mistakes(schema: Schema, checker: Checker, kind: Any) -> None:
    made = Draft202012Validator(editor_schema(schema, kind))
    assert made.is_valid(MINIMAL[kind])
    for of, path, code, wrong in every_mistake():
        if of == kind:
            assert not made.is_valid(with_value(checker, kind, path, wrong)), code


def test_good_entries_are_good_in_the_editor(editor: Editor) -> None:
    files = {str(file.relative_to(PROJECT)): file.read_text() for file in GOOD.rglob("*.yml")}
    found = editor.open_all(files)
    assert {path: told for path, told in found.items() if told} == {}


def test_without_the_first_line_the_settings_choose_the_schema(editor: Editor) -> None:
    (missing,) = editor.open("catalogue/de-boog/aanbieder.yml", "naam: De Boog\n")
    assert missing["message"].startswith("Het veld kort (In één zin) ontbreekt. ")
    assert len(editor.open("catalogue/regio/de-boog/x.yml", "naam: De Boog\n")) > len([missing])


def sentences(made: Any) -> Iterator[str]:
    if isinstance(made, dict):
        if "errorMessage" in made:
            yield made["errorMessage"]
        for inner in made.values():
            yield from sentences(inner)
    elif isinstance(made, list):
        for inner in made:
            yield from sentences(inner)


MISTAKES = [one for one in every_mistake() if one[0] == "aanbod"]


def test_every_mistake_is_told_in_a_sentence_of_the_schema(
    editor: Editor, schema: Schema, checker: Checker
) -> None:
    known = {*sentences(editor_schema(schema, "aanbod"))}
    files = {}
    for number, (_, path, code, wrong) in enumerate(MISTAKES):
        data = with_value(checker, "aanbod", path, wrong)
        lines = [f"{key}: {as_yaml(value)}\n" for key, value in data.items()]
        files[f"catalogue/de-boog/{code}-{number}.yml"] = "".join(lines)
    for file, told in editor.open_all(files).items():
        assert told, file
        assert {one["message"] for one in told} <= known, file


def test_help_is_shown_at_every_field_of_an_entry(editor: Editor) -> None:
    text = (PROJECT / ENTRY).read_text()
    editor.open(ENTRY, text)
    english = re.compile("Example|Allowed|Source|Default")
    keys = [n for n, line in enumerate(text.split("\n")) if re.match(r"\w+:", line)]
    assert len(keys) > len(MINIMAL["aanbod"])
    for line in keys:
        shown = editor.hover(ENTRY, line, 1)
        assert shown.startswith("#### "), text.split("\n")[line]
        assert not english.search(shown)
    line = text.split("\n").index("soort: inloop")
    for column in (1, len("soort: in")):
        shown = editor.hover(ENTRY, line, column)
        assert "#### Soort aanbod" in shown
        assert "- `inloop`: Inloop. Je loopt binnen wanneer je wilt." in shown


def test_choices_are_offered_with_what_they_mean(editor: Editor, schema: Schema) -> None:
    first = "# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json\n"
    text = f"{first}soort: \ntreden: [1, ]\n"
    editor.open("catalogue/de-boog/nieuw.yml", text)
    found = editor.completions("catalogue/de-boog/nieuw.yml", 1, len("soort: "))
    assert [*found] == [*schema["soort"]]
    assert found["inloop"]["documentation"]["value"] == (
        "**Inloop**\n\nJe loopt binnen wanneer je wilt."
    )
    rungs = editor.completions("catalogue/de-boog/nieuw.yml", 2, len("treden: [1, "))
    assert {"1", "2", "3", "4", "5", "6"} <= {*rungs}


def test_fields_that_are_not_there_yet_are_offered(editor: Editor, schema: Schema) -> None:
    editor.open("catalogue/de-boog/velden.yml", "naam: Inloop\n\n")
    found = editor.completions("catalogue/de-boog/velden.yml", 1, 0)
    names = set(Fields(schema, "aanbod").root["properties"]) - {"naam"}
    assert names <= {*found}
    assert "Samen groente kweken" in found["kort"]["insertText"]
