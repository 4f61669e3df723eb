"""What others do with the same entries: mkdocs-material, and check-jsonschema where it is."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from bench.measure import measure
from bench.ours import Runs
from bench.place import PROJECT, clear
from sociale_kaart.read import read_document

CONFIG = """\
site_name: Gewoon
docs_dir: markdown
site_dir: plain
theme:
  name: material
  language: nl
  font: false
plugins:
  - search
nav:
  - index.md
not_in_nav: /aanbod/
"""


def make_markdown(place: Path) -> None:
    """Write a page of Markdown for each entry of the catalogue, with the same texts."""
    catalogue = place / "catalogue"
    for path in catalogue.rglob("*.yml"):
        data = read_document(path.read_bytes(), path.name).data
        target = place / "markdown" / "aanbod" / path.relative_to(catalogue).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_page(data), encoding="utf-8")
    (place / "markdown" / "index.md").write_text("# Gewoon\n", encoding="utf-8")
    (place / "plain.yml").write_text(CONFIG, encoding="utf-8")


def _page(data: dict[str, Any]) -> str:
    parts = [f"# {data['naam']}", data["kort"], data.get("wat", "")]
    for key in ("doel", "aanmelden", "verwijzers"):
        if key in data:
            parts += [f"## {key.capitalize()}", data[key]]
    rest = {k: v for k, v in data.items() if k not in {"naam", "kort", "wat", "doel"}}
    facts = [f"- **{key}**: {_words(value)}" for key, value in rest.items()]
    return "\n\n".join([*parts, "## Gegevens", "\n".join(facts)]) + "\n"


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_words(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return "; ".join(map(_words, value))
    return str(value).replace("\n", " ")


def plain(place: Path) -> Runs:
    """Build a site of Markdown pages with mkdocs-material: its own search, no navigation."""
    clear(place / "plain")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--config-file", str(place / "plain.yml")]
    yield "plain", measure(command, NO_MKDOCS_2_WARNING="1")


def check_jsonschema() -> str | None:
    """Return the path of the command check-jsonschema, if somebody installed it."""
    beside = str(Path(sys.executable).parent)
    return shutil.which("check-jsonschema", path=f"{beside}{os.pathsep}{os.environ['PATH']}")


def jsonschema(place: Path) -> Runs:
    """Check the offerings against the schema by the command that others use for it."""
    command = check_jsonschema()
    if command:
        files = [str(p) for p in place.glob("catalogue/**/*.yml") if p.name != "aanbieder.yml"]
        schema = PROJECT / "schema" / "aanbod.schema.json"
        options = ["--schemafile", str(schema), "--base-uri", schema.as_uri()]
        yield "check-jsonschema", measure([command, *options, *files])
