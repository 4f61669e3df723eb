"""Every icon that a page uses is in the one file of icons."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.unit.pages_sample import SCHEMA

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator/sociale_kaart"
EXTRA = set(json.loads((ROOT / "generator/web/icons.json").read_text()))
IN_SCHEMA = {term.icon for terms in SCHEMA.vocabularies.values() for term in terms.values()}


def used() -> set[str]:
    names: set[str] = set()
    for template in [*PACKAGE.rglob("pages/**/*.html"), *PACKAGE.rglob("theme/**/*.html")]:
        text = template.read_text()
        names |= set(re.findall(r'icoon\("([a-z0-9-]+)"\)', text))
        names |= set(re.findall(r"i\.svg'\|url \}\}#([a-z0-9-]+)", text))
    return names


def test_icons_of_templates_are_named() -> None:
    assert used() <= EXTRA | IN_SCHEMA


def test_names_stand_in_order() -> None:
    names = json.loads((ROOT / "generator/web/icons.json").read_text())
    assert names == sorted(set(names))
