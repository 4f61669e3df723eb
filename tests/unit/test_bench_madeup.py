"""The made-up catalogue of the benchmarks: the same every time, valid, and with every field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from bench.madeup import make_catalogue
from sociale_kaart.read import read_document

TODAY = date(2026, 3, 1)
SCHEMA = Path(__file__).parents[2] / "schema"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("madeup") / "catalogue"
    make_catalogue(folder, 500, today=TODAY)
    return folder


@pytest.fixture(scope="module")
def entries(catalogue: Path) -> dict[str, Any]:
    return {
        path.relative_to(catalogue).with_suffix("").as_posix(): read_document(
            path.read_bytes(), path.name
        ).data
        for path in sorted(catalogue.rglob("*.yml"))
    }


def contents(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yml")}


def schemas() -> dict[str, Any]:
    return {path.name: json.loads(path.read_text()) for path in SCHEMA.glob("*.schema.json")}


def fields_of(schema: Any, documents: dict[str, Any]) -> Iterator[str]:
    """Every field that a schema describes, as ``contact.email`` or ``vertalingen.*.naam``."""
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#/$defs/")
        schema = documents[name or "begrippen.schema.json"]["$defs"][pointer]
    if "items" in schema:
        yield from fields_of(schema["items"], documents)
    inner = dict(schema.get("properties", {}))
    if isinstance(schema.get("additionalProperties"), dict):
        inner["*"] = schema["additionalProperties"]
    for name, value in inner.items():
        yield name
        yield from (f"{name}.{field}" for field in fields_of(value, documents))


def fields_in(value: Any, *, names: bool = True) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from fields_in(item)
    elif isinstance(value, dict):
        for name, inner in value.items():
            shown = name if names else "*"
            yield shown
            deeper = fields_in(inner, names=name != "vertalingen")
            yield from (f"{shown}.{field}" for field in deeper)


def test_the_same_seed_gives_the_same_bytes(catalogue: Path, tmp_path: Path) -> None:
    make_catalogue(tmp_path / "again", 500, today=TODAY)
    assert contents(tmp_path / "again") == contents(catalogue)


def test_another_seed_gives_another_catalogue(catalogue: Path, tmp_path: Path) -> None:
    make_catalogue(tmp_path / "other", 500, seed=2, today=TODAY)
    assert contents(tmp_path / "other").keys() != contents(catalogue).keys()


def test_there_are_as_many_offerings_as_asked(entries: dict[str, Any]) -> None:
    assert sum(not id.endswith("/aanbieder") for id in entries) == 500


@pytest.mark.parametrize("kind", ["aanbod", "aanbieder"])
def test_every_field_is_in_use(entries: dict[str, Any], kind: str) -> None:
    documents = schemas()
    described = set(fields_of(documents[f"{kind}.schema.json"], documents))
    data = [data for id, data in entries.items() if id.endswith("/aanbieder") is (kind != "aanbod")]
    # A draft is no part of a site, and so of nothing that is measured.
    assert described - {"concept"} - set(fields_in(data)) == set()


def test_every_entry_is_valid(entries: dict[str, Any]) -> None:
    documents = schemas()
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(document)) for name, document in documents.items()
    )
    check = {
        kind: Draft202012Validator(documents[f"{kind}.schema.json"], registry=registry)
        for kind in ("aanbod", "aanbieder")
    }
    for id, data in entries.items():
        kind = "aanbieder" if id.endswith("/aanbieder") else "aanbod"
        assert [error.message for error in check[kind].iter_errors(data)] == [], id


def test_links_lead_to_offerings(entries: dict[str, Any]) -> None:
    linked = {
        id
        for data in entries.values()
        for key in ("vervolgstappen", "vangnet")
        for id in data.get(key, ())
    }
    assert linked
    assert linked <= entries.keys()


def test_most_were_verified_within_a_year(entries: dict[str, Any]) -> None:
    dates = [data["gecontroleerd"] for data in entries.values() if "gecontroleerd" in data]
    recent = sum("2025-03-01" < day <= "2026-03-01" for day in dates)
    assert 0.6 < recent / len(dates) < 0.8
