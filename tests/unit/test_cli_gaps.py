"""``kaart gaps``: what is missing on the map, for a terminal, an issue, a table and a program.

The whole text and the whole Markdown stand in ``tests/examples/gaps``: after a change on purpose
``KAART_GOLDEN=1 pytest tests/unit/test_cli_gaps.py`` writes them anew; read the difference.
"""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main
from sociale_kaart.exports.gaps import Findings
from sociale_kaart.gapreport import REPORTERS
from sociale_kaart.gaps import Survey
from sociale_kaart.ladder import Relation, Relations
from sociale_kaart.load import load_catalogue
from sociale_kaart.settings import Settings
from tests.unit.pages_sample import SCHEMA

EXAMPLES = Path(__file__).parents[1] / "examples" / "gaps"
TODAY = date(2026, 3, 1)
UP, DOWN = Relation("x/op", ("hoger",), True, None), Relation("x/neer", ("lager",), True, None)
RELATED = {
    "de-boog/koffie": Relations(next_steps=(UP,)),
    "de-boog/naailes": Relations(fallbacks=(DOWN,)),
    "de-wilg/kwekerij": Relations(fallbacks=(DOWN,)),
    "de-wilg/tuin": Relations(next_steps=(UP,)),
}
"""Given, so that another weight of the ladder changes nothing in the example."""
SETTINGS = """site_name: Kaart Ede
site_url: https://kaart.example/ede/
plugins:
  - sociale-kaart:
      stale_after_days: 400
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with the example catalogue."""
    shutil.copytree(EXAMPLES / "catalogue", tmp_path / "catalogue")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["gaps", *args])


def findings(municipality: str = "") -> Findings:
    """The example catalogue as it is on one fixed day."""
    settings = Settings(
        site_name="Kaart Ede",
        site_url="https://kaart.example/ede/",
        stale_after_days=400,
        today=TODAY,
    )
    catalogue = load_catalogue(EXAMPLES / "catalogue", SCHEMA, today=TODAY).catalogue
    survey = Survey(catalogue, SCHEMA, RELATED, settings)
    found = survey.of(municipality) if municipality else survey.whole
    return Findings(found, catalogue, SCHEMA, settings)


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_the_whole_report_reads_as_it_should(form: str) -> None:
    file = EXAMPLES / f"verwacht.{'txt' if form == 'text' else form}"
    made = REPORTERS[form](findings())
    if os.environ.get("KAART_GOLDEN"):
        file.write_text(made, encoding="utf-8")
    assert made == file.read_text(encoding="utf-8")


def test_no_line_is_wider_than_a_terminal(here: Path) -> None:
    for args in ([], ["--gemeente", "Ede"]):
        assert max(map(len, run(*args).stdout.splitlines())) <= 80


def test_something_missing_ends_with_1(here: Path) -> None:
    result = run()
    assert result.exit_code == 1
    assert result.stdout.startswith("Stand van de kaart: Kaart Ede, ")
    assert result.stderr == ""


def test_one_municipality_however_it_is_written(here: Path) -> None:
    told = json.loads(run("--gemeente", "ede", "--format", "json").stdout)
    assert told["gemeente"] == "Ede"
    assert {road["gemeente"] for road in told["wegen"]} == {"Ede"}
    assert told["aanbod"] < json.loads(run("--format", "json").stdout)["aanbod"]
    file = here / "catalogue" / "de-boog" / "koffie.yml"
    file.write_text(file.read_text() + "werkgebied:\n  gemeenten: [Den Haag]\n")
    told = json.loads(run("--gemeente", "'s-Gravenhage", "--format", "json").stdout)
    assert (told["gemeente"], told["aanbod"]) == ("Den Haag", 1)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Arnem", "de gemeente Arnem staat niet op de kaart. Bedoel je Arnhem?"),
        ("Bennekom", "Bennekom ligt in de gemeente Ede. Bedoel je die?"),
        ("Qqq", "de gemeente Qqq staat niet op de kaart."),
        (" ", "noem een gemeente, bijvoorbeeld: --gemeente Arnhem"),
    ],
)
def test_an_unknown_municipality_is_said_with_what_may_be_meant(
    here: Path, name: str, said: str
) -> None:
    result = run("--gemeente", name)
    assert (result.exit_code, result.stderr) == (2, f"kaart: {said}\n")


def test_a_table_has_a_row_for_all_that_can_be_mended_and_no_formula(here: Path) -> None:
    file = here / "catalogue" / "de-boog" / "koffie.yml"
    file.write_text(file.read_text().replace("Koffie en praten", '"=1+1 Koffie"'))
    text = run("--format", "csv").stdout
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:]), delimiter=";"))
    told = json.loads(run("--format", "json").stdout)
    kinds = {
        "te-oud": len(told["te_oud"]),
        "doodlopend": len(told["doodlopend"]),
        "zonder-vangnet": len(told["zonder_vangnet"]),
        "onvolledig": len(told["onvolledig"]),
        "geen-weg": sum(bool(road["ontbreekt"]) for road in told["wegen"]),
    }
    assert {kind: sum(row["wat"] == kind for row in rows) for kind in kinds} == kinds
    assert min(kinds.values()) > 0
    assert {row["naam"] for row in rows if row["aanbod"] == "de-boog/koffie"} == {"'=1+1 Koffie"}


def test_markdown_shows_names_as_they_are_and_calls_nobody() -> None:
    given = findings()
    nasty = "[x](https://kwaad.example) @iemand | <b>"
    renamed = [item._replace(name=nasty) for item in given.catalogue.offerings]
    catalogue = given.catalogue._replace(offerings=tuple(renamed))
    survey = Survey(catalogue, SCHEMA, {}, given.settings)
    text = REPORTERS["md"](Findings(survey.whole, catalogue, SCHEMA, given.settings))
    assert "](https://kwaad" not in text
    assert "@iemand" not in text
    assert "<b>" not in text


def test_a_terminal_is_not_upset_by_a_name() -> None:
    given = findings()
    renamed = [item._replace(name="Rood\x1b[31m") for item in given.catalogue.offerings]
    catalogue = given.catalogue._replace(offerings=tuple(renamed))
    survey = Survey(catalogue, SCHEMA, {}, given.settings)
    text = REPORTERS["text"](Findings(survey.whole, catalogue, SCHEMA, given.settings))
    assert "\x1b" not in text


@pytest.mark.parametrize(("form", "file"), [("text", "--format csv"), ("md", "`--format csv`")])
def test_a_long_list_is_cut_and_says_where_the_rest_is(form: str, file: str) -> None:
    with patch("sociale_kaart.gapreport.words.MOST", 1):
        text = REPORTERS[form](findings())
    left = len(findings().gaps.incomplete) - 1
    assert f"en nog {left}: {file} geeft ze alle" in text


ALL_RUNGS = """naam: Alles over {name}
kort: Van koffie tot een baan.
wat: Je begint met koffie. Daarna zie je verder.
soort: begeleiding
treden: [1, 2, 3, 4, 5, 6]
richting: stabiel
sectoren: [{sector}]
doelgroepen: [iedereen]
kosten: gratis
taalniveau: A1
kinderopvang: welkom
begeleiding: [professional]
indicatie: [geen]
wetten: [geen]
toegang: vrij
aanmelden: Bel even.
wanneer_toelichting: Elke dag.
online: true
werkgebied: {{gemeenten: [Ede]}}
contact: {{telefoon: "0318 12 34 56"}}
plekken: {{vrij: 2, datum: {today}}}
verwijzers: Bel even.
gecontroleerd: {today}
"""


def test_when_nothing_is_missing_it_says_so_and_ends_with_0(here: Path) -> None:
    catalogue = here / "catalogue"
    shutil.rmtree(catalogue / "de-wilg")
    for file in catalogue.glob("de-boog/[!a]*.yml"):
        file.unlink()
    for sector in SCHEMA["sector"].values():
        text = ALL_RUNGS.format(name=sector.title, sector=sector.value, today=date.today())
        (catalogue / "de-boog" / f"{sector.value}.yml").write_text(text)
    result = run()
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "Er ontbreekt niets.")
