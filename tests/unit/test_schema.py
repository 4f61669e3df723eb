"""The schema is a schema, says everything that messages need, and agrees with the code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sociale_kaart.check import KINDS
from sociale_kaart.check.fields import Fields
from sociale_kaart.schema import FILES, Schema, read_schema

SECTORS = range(15, 21)


@pytest.mark.parametrize("name", FILES)
def test_it_passes_its_own_meta_schema(schema: Schema, name: str) -> None:
    Draft202012Validator.check_schema(schema.documents[name])


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_title_and_says_what_to_do(schema: Schema, kind: str) -> None:
    for path, field in Fields(schema, kind).all():
        if isinstance(path[-1], str) and path[-2:-1] != ("vertalingen",):
            assert field.get("title"), path
            assert field.get("examples") or "oneOf" in field, path
        if field.get("type") != "number" or isinstance(path[-1], str):
            assert field.get("errorMessage") or field.get("type") == "boolean", path


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_is_right(schema: Schema, kind: str) -> None:
    for path, field in Fields(schema, kind).all():
        validator = Draft202012Validator({**field, "$id": "begrippen.schema.json"})
        for example in field.get("examples", ()):
            if "$ref" not in json.dumps(field):
                assert validator.is_valid(example), (path, example)


def test_every_field_of_an_offering_is_in_a_group_that_exists(schema: Schema) -> None:
    for kind in KINDS:
        document = schema.documents[kind]
        groups = {group["const"] for group in document["groepen"]}
        assert {field["groep"] for field in document["properties"].values()} <= groups


def test_vocabularies_are_looked_up_by_value(schema: Schema) -> None:
    assert schema["sector"]["groen"].title == "Groen en dieren"
    assert schema["sector"].title_of("groen") == "Groen en dieren"
    assert schema["sector"].title_of("ruimtevaart") == "ruimtevaart"
    assert [term.value for term in schema["trede"].values()] == [1, 2, 3, 4, 5, 6]
    assert schema["trede"][2].icon
    with pytest.raises(KeyError):
        schema["sector"]["ruimtevaart"]


def test_every_sector_is_in_a_pillar_and_every_rung_speaks(schema: Schema) -> None:
    assert len(schema["sector"]) in SECTORS
    assert {t.extra["pijler"] for t in schema["sector"].values()} == set(schema["pijler"])
    assert all(term.extra["zin"].startswith("Ik ") for term in schema["trede"].values())


def test_the_digest_changes_with_the_files(schema: Schema, tmp_path: Path) -> None:
    for name in FILES:
        text = (schema.folder / f"{name}.schema.json").read_text()
        (tmp_path / f"{name}.schema.json").write_text(text)
    assert read_schema(tmp_path).digest == schema.digest
    (tmp_path / "aanbod.schema.json").write_text(text + "\n")
    assert read_schema(tmp_path).digest != schema.digest


def test_a_missing_or_broken_schema_is_an_error(schema: Schema, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_schema(tmp_path)
    for name in FILES:
        (tmp_path / f"{name}.schema.json").write_text("{")
    with pytest.raises(ValueError, match="property name"):
        read_schema(tmp_path)
