"""Real entries, typed into the form: what comes out is right, in the one form, and builds."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from sociale_kaart.canon import rewrite
from sociale_kaart.check import Checker
from sociale_kaart.read import read_document
from sociale_kaart.schema import Schema
from tests.browser import form_driver as form
from tests.browser.conftest import Open
from tests.site_builder import PROJECT, build

CATALOGUE = PROJECT / "catalogue"
ENTRIES = (
    "de-wilg/dagbesteding",
    "welzijnskwartier-katwijk/even-vrij-van-de-zorg",
    "activerend-werk-arnhem/kaart-met-werkplekken",
    "life-goals/dutch-career-cup",
    "tomingroep/beschut-werk",
)
"""As unlike each other as there are: together they use nearly every field."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with what the form makes, beside the providers as they are."""
    folder = tmp_path_factory.mktemp("made") / "catalogue"
    for name in ENTRIES:
        provider = name.partition("/")[0]
        (folder / provider).mkdir(parents=True)
        source = CATALOGUE / provider / "aanbieder.yml"
        shutil.copy(source, folder / provider / "aanbieder.yml")
    return folder


@pytest.mark.parametrize("name", ENTRIES)
def test_a_real_entry_typed_in_is_right_and_in_the_one_form(
    open_page: Open, address: str, schema: Schema, checker: Checker, made: Path, name: str
) -> None:
    entry = read_document((CATALOGUE / f"{name}.yml").read_bytes(), "").data
    provider = read_document((CATALOGUE / name).with_name("aanbieder.yml").read_bytes(), "").data
    page = open_page(f"{address}/aanmelden/", phone=name == ENTRIES[0])
    form.begin(page, "nieuw", provider["naam"])
    form.fill_in(page, entry)
    text = form.text_of(page)
    document = read_document(text.encode(), "")
    assert {k: _bare(v) for k, v in document.data.items()} == {
        k: _bare(v) for k, v in entry.items()
    }
    assert text == rewrite(text, "aanbod", schema)
    problems = checker.check(document, "aanbod", name, date.today())
    assert [problem for problem in problems if problem.level == "fout"] == []
    assert page.errors == []
    (made / f"{name}.yml").write_text(text)


def test_what_was_typed_in_builds(made: Path, tmp_path: Path) -> None:
    for name in ENTRIES:
        # Next steps and fallbacks lead to offerings that are not here.
        text = (made / f"{name}.yml").read_text()
        kept = [line for line in text.splitlines() if not line.startswith(("vervolg", "vangnet"))]
        (made / f"{name}.yml").write_text("\n".join(kept) + "\n")
    outcome = build(tmp_path / "site", made)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert all((tmp_path / "site" / "aanbod" / name / "index.html").exists() for name in ENTRIES)


def _bare(value: object) -> object:
    """Leave out white space at the end of texts: nobody sees it."""
    if isinstance(value, str):
        return "\n".join(line.rstrip() for line in value.strip().splitlines())
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items()}
    return value
