"""A word with synonyms needs one file, and finds the same as it would without that file."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bench.madeup import make_catalogue
from sociale_kaart.finder import FOLDER, bundles, finder_files
from sociale_kaart.finder.forms import other_forms
from sociale_kaart.load import load_catalogue
from sociale_kaart.model import Catalogue
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.synonyms import FILE, read_synonyms

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 1, 1)

# Single words of the keeper's file: beginnings, forms, phrases as synonyms, and another form.
KNOWN = ["taalles", "koken", "moestuin", "eenzaam", "uitkering", "moestuinen", "toneel"]
OTHERS = ["samen koken", "fietsclub", "samen eten", "kringlop", "taalles moestuin", "xyz"]
FORMS = [
    "les",
    "lessen",
    "koor",
    "koren",
    "brief",
    "brieven",
    "huis",
    "huizen",
    "kap",
    "kapper",
    "koken",
    "kookt",
    "gekookt",
    "opgeruimd",
    "gezongen",
    "geschreven",
    "schoonmaakster",
    "verkopers",
    "wandelaars",
    "verhuizing",
    "verhuizen",
    "baantje",
    "baantjes",
    "uitje",
    "praatje",
    "tuinen",
    "bakkers",
    "be",
    "ge",
    "overleden",
    "ommetje",
]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory, schema: Schema) -> Catalogue:
    folder = tmp_path_factory.mktemp("catalogue")
    make_catalogue(folder, 150, today=TODAY)
    return load_catalogue(folder, schema, today=TODAY).catalogue


def write(made: Catalogue, schema: Schema, folder: Path, few: int) -> Path:
    """Write the finder's files, with bundles when there are more than ``few`` shards."""
    synonyms, _ = read_synonyms(PROJECT / "schema" / FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundles, "FEW", few)
        for file in finder_files(made, schema, Settings(today=TODAY), synonyms):
            target = folder / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
    return folder / FOLDER


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The browser's own code, bundled for Node."""
    script = tmp_path_factory.mktemp("lookup") / "lookup.cjs"
    esbuild = PROJECT / "node_modules" / ".bin" / "esbuild"
    source = Path(__file__).with_name("finder_lookup.ts")
    command = [esbuild, source, "--bundle", "--platform=node", f"--outfile={script}"]
    subprocess.run([*command, "--log-level=warning"], check=True)
    return script


def ask(browser: Path, *question: Any) -> tuple[list[dict[str, Any]], list[list[str]]]:
    made = subprocess.run(
        ["node", browser], input=json.dumps(question).encode(), check=True, capture_output=True
    )
    found, forms = json.loads(made.stdout)
    return found, forms


def test_a_word_with_synonyms_needs_one_file(
    made_up: Catalogue, schema: Schema, tmp_path: Path, browser: Path
) -> None:
    folder = write(made_up, schema, tmp_path, 0)
    found, _ = ask(browser, f"{folder}/", KNOWN, [])
    assert {word: one["files"] for word, one in zip(KNOWN, found, strict=True)} == {
        word: ["bundels"] for word in KNOWN
    }
    assert all(one["total"] for one in found)


def test_what_is_found_is_the_same_without_that_file(
    made_up: Catalogue, schema: Schema, tmp_path: Path, browser: Path
) -> None:
    texts = [*KNOWN, *OTHERS]
    some, none = (
        ask(browser, f"{write(made_up, schema, tmp_path / str(few), few)}/", texts, [])[0]
        for few in (0, 1_000)
    )
    for text, one, other in zip(texts, some, none, strict=True):
        assert "bundels" not in other["files"]
        assert (text, one["total"], one["ids"]) == (text, other["total"], other["ids"])


def test_a_small_site_needs_no_such_files(
    made_up: Catalogue, schema: Schema, tmp_path: Path
) -> None:
    small = Catalogue(made_up.offerings[:5], made_up.providers)
    folder = write(small, schema, tmp_path, bundles.FEW)
    assert not list(folder.glob("bundels-*"))


def test_the_browser_makes_the_same_forms(browser: Path, tmp_path: Path) -> None:
    _, forms = ask(browser, f"{tmp_path}/", [], FORMS)
    assert dict(zip(FORMS, forms, strict=True)) == {word: other_forms(word) for word in FORMS}
