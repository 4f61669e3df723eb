"""The house keeps its shape: data flows one way, and each outside library has one door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import sociale_kaart

PACKAGE = Path(sociale_kaart.__file__).parent

ORDER = (
    "problem",
    "wording",
    "sitefile",
    "beside",
    "parallel",
    "schema",
    "ages",
    "weights",
    "settings",
    "keeper",
    "slugs",
    "places",
    "postcodes",
    "read",
    "canon",
    "rules",
    "check",
    "synonyms",
    "model",
    "dutch",
    "load",
    "cardwords",
    "history",
    "ladder",
    "matrix",
    "gaps",
    "finder",
    "map",
    "pages",
    "route",
    "exports",
    "shells",
    "record",
    "publish",
    "site",
    "sarif",
    "report",
    "reference",
    "editor",
    "notice",
    "policy",
    "codeowners",
    "stale",
    "gapreport",
    "geocode",
    "links",
    "importer",
    "cli",
    "plugin",
)
"""A room imports only from rooms named before it."""

DOORS = {
    "mkdocs": {"plugin"},
    "folium": {"map"},
    "branca": {"map"},
    "geopy": {"geocode"},
    "requests": {"links"},
    "urllib3": {"links"},
    "jinja2": {"pages", "map", "plugin"},
    "click": {"cli"},
    "segno": {"pages"},
    "openpyxl": {"importer"},
    "scipy": {"ladder"},
}
"""Outside libraries, and the only rooms that import them."""


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: name modules in full"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


SOURCES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py"] + [
    path for path in sorted(PACKAGE.rglob("__init__.py")) if path.parent != PACKAGE
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stands_in_a_known_room(path: Path) -> None:
    assert room_of(path) in ORDER


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_data_flows_one_way(path: Path) -> None:
    here = ORDER.index(room_of(path))
    for name in imports(path):
        if name.startswith("sociale_kaart."):
            there = name.split(".")[1]
            if there in ORDER:
                assert ORDER.index(there) <= here, f"{path.name} imports {name}"


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    users = {
        room_of(path)
        for path in SOURCES
        for name in imports(path)
        if name == library or name.startswith(f"{library}.")
    }
    assert users <= DOORS[library]


NETWORK = ("geocode", "links")
"""The rooms that reach other machines."""


@pytest.mark.parametrize("room", NETWORK)
def test_a_build_reaches_no_other_machine(room: str) -> None:
    users = {
        room_of(path)
        for path in SOURCES
        for name in imports(path)
        if name.startswith(f"sociale_kaart.{room}")
    }
    assert users <= {room, "cli"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_sentence_on_top_says_what_a_module_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text())), f"{path.name} has no sentence on top"
