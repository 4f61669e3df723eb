"""``kaart stale``: what is too old, by provider, with a mail that can be sent as it is."""

from __future__ import annotations

import csv
import io
import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main

PROVIDER = "naam: {name}\nkort: Een buurthuis voor iedereen.\n"
ENTRY = """naam: {name}
kort: Koffie drinken en praten.
wat: Je drinkt koffie en praat met mensen uit de buurt.
soort: inloop
treden: [1, 2]
richting: stabiel
sectoren: [ontmoeten]
doelgroepen: [iedereen]
online: true
toegang: vrij
gecontroleerd: {verified}
"""
SETTINGS = """site_name: Kaart Ede
site_url: https://kaart.example/ede/
plugins:
  - sociale-kaart:
      stale_after_days: 100
      keeper_email: kaart@ede.example
"""


def days_ago(number: int) -> date:
    return date.today() - timedelta(number)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project with two providers."""
    write(tmp_path, "de-boog/aanbieder.yml", PROVIDER.format(name="De Boog"))
    write(tmp_path, "de-boog/vers.yml", ENTRY.format(name="Vers", verified=days_ago(100)))
    write(tmp_path, "de-boog/oud.yml", ENTRY.format(name="Oud", verified=days_ago(101)))
    write(tmp_path, "de-boog/ouder.yml", ENTRY.format(name="Ouder", verified=days_ago(300)))
    write(tmp_path, "de-wilg/aanbieder.yml", PROVIDER.format(name="De Wilg"))
    write(
        tmp_path,
        "de-wilg/inloop.yml",
        ENTRY.format(name="Inloop", verified=days_ago(101)) + "contact: {email: info@wilg.example}",
    )
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    return tmp_path


def write(folder: Path, path: str, text: str) -> None:
    file = folder / "catalogue" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["stale", *args])


def test_what_is_too_old_is_told_by_provider_the_oldest_first(here: Path) -> None:
    result = run()
    assert result.exit_code == 1
    text = result.stdout
    assert "Vers" not in text
    assert text.index("De Boog (de-boog)") < text.index("ouder.yml") < text.index("/oud.yml")
    assert text.index("/oud.yml") < text.index("De Wilg (de-wilg)")
    assert "Aan: geen e-mailadres bekend" in text
    assert "Aan: info@wilg.example" in text
    assert text.endswith("3 keer aanbod te lang niet gecontroleerd, van 2 aanbieders.\n")


def test_the_mail_can_be_sent_and_one_click_confirms(here: Path) -> None:
    boog, wilg = json.loads(run("--format", "json").stdout)
    assert list(boog) == ["aanbieder", "naam", "email", "onderwerp", "bericht", "aanbod"]
    assert [item["aanbod"] for item in boog["aanbod"]] == ["de-boog/ouder", "de-boog/oud"]
    assert wilg["email"] == "info@wilg.example"
    link = "https://kaart.example/ede/aanmelden/?aanbod=de-wilg/inloop&klopt=1"
    assert wilg["aanbod"] == [
        {
            "aanbod": "de-wilg/inloop",
            "naam": "Inloop",
            "gecontroleerd": days_ago(101).isoformat(),
            "dagen": 101,
            "bestand": "de-wilg/inloop.yml",
            "pagina": "https://kaart.example/ede/aanbod/de-wilg/inloop/",
            "klopt_nog": link,
        }
    ]
    assert wilg["onderwerp"] == "Klopt dit nog? Jullie aanbod op Kaart Ede"
    assert wilg["bericht"].startswith("Beste mensen van De Wilg,\n")
    assert f"\nDit klopt nog: {link}\n" in wilg["bericht"]
    assert "Is dit gestopt? Laat het ons weten: kaart@ede.example\n" in wilg["bericht"]
    assert "Is iets hiervan gestopt?" in boog["bericht"]


def test_a_table_for_a_spreadsheet(here: Path) -> None:
    write(here, "de-boog/som.yml", ENTRY.format(name='"=1+1"', verified=days_ago(200)))
    text = run("--format", "csv").stdout
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:]), delimiter=";"))
    assert [row["aanbod"] for row in rows[:2]] == ["de-boog/ouder", "de-boog/som"]
    assert rows[1]["naam"] == "'=1+1"


def test_markdown_for_an_issue_shows_names_as_they_are_and_calls_nobody(here: Path) -> None:
    name = '"[x](https://kwaad.example) @iemand 3 < 5 ````"'
    write(here, "de-wilg/inloop.yml", ENTRY.format(name=name, verified=days_ago(200)))
    text = run("--format", "md", "--aanbieder", "de-wilg").stdout
    assert "\\[x\\]\\(https://kwaad.example\\) @<!-- -->iemand 3 \\< 5 \\`" in text
    assert (
        "[dit klopt nog](https://kaart.example/ede/aanmelden/?aanbod=de-wilg/inloop&klopt=1)"
        in (text)
    )
    assert text.count("\n`````") == 2


def test_another_limit_and_one_provider(here: Path) -> None:
    assert run("--dagen", "300").exit_code == 0
    assert run("--dagen", "300").stdout == "Alles is op tijd gecontroleerd.\n"
    assert [p["aanbieder"] for p in json.loads(run("--dagen", "0", "--format", "json").stdout)] == [
        "de-boog",
        "de-wilg",
    ]
    only = run("--aanbieder", "de-wilg", "--format", "json")
    assert [provider["aanbieder"] for provider in json.loads(only.stdout)] == ["de-wilg"]


def test_without_settings_the_defaults_hold_and_links_are_said_to_be_broken(here: Path) -> None:
    (here / "mkdocs.yml").unlink()
    assert run().exit_code == 0
    result = run("--dagen", "200")
    assert result.exit_code == 1
    assert "geen site_url" in result.stderr


def test_another_catalogue(here: Path) -> None:
    shutil.move(here / "catalogue", here / "ede")
    assert run("ede").exit_code == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nergens"], "nergens is niet te lezen (het bestaat niet)."),
        (["leeg"], "in leeg staan geen bestanden met aanbod"),
        (["--aanbieder", "x"], "de aanbieder x kennen we niet"),
        (["--format", "xml"], "bij --format kies je text of json of csv of md."),
        (["--dagen", "-1"], "achter --dagen hoort een heel getal."),
        (["--dagen", "veel"], "achter --dagen hoort een heel getal."),
    ],
)
def test_what_could_not_run_ends_with_two_and_one_line(
    here: Path, args: list[str], words: str
) -> None:
    (here / "leeg").mkdir()
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_broken_mkdocs_yml_is_said(here: Path) -> None:
    (here / "mkdocs.yml").write_text("a: [")
    result = run()
    assert result.exit_code == 2
    assert result.stderr == "kaart: mkdocs.yml is niet te lezen (er zit een fout in de YAML).\n"


def test_help_shows_an_example() -> None:
    assert "kaart stale --dagen 180 --format csv > oud.csv" in run("--help").stdout
