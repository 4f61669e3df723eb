"""``kaart new``: a conversation becomes files that are right, or nothing at all."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main
from sociale_kaart.cli.commands import new
from sociale_kaart.schema import Schema
from sociale_kaart.wording import say

OFFERING = [
    "Kookclub",
    "te kort",  # is said, and asked again
    "Samen koken en eten op dinsdag.",
    "Je kookt samen met anderen een maaltijd.",  # wat
    "Daarna eten we samen.",
    "",
    "2",  # soort
    "ontmoten",  # sectoren: nearly
    "2, ontmoeten",
    "Mensen leren kennen en gezond eten.",  # doel
    "-",  # the rest of this part
    "2, 9",  # treden
    "2 3",
    "1",  # richting
    "4",  # naar_trede
    "-",
    "iedereen",  # doelgroepen
    "-",
    "j",  # wanneer
    "di",
    "25:00",
    "16.00",  # is put in the form that is asked for
    "19:00",
    "",
    "n",  # no other day
    "",  # wanneer_toelichting
    "n",  # uren_per_week
    "j",  # locaties
    "",  # naam
    "Voorbeeldstraat 1",
    "6811aa",
    "Arnhem",
    "Arnhem",
    "-",  # the rest of this place
    "n",
    "-",  # the rest of this part
    "2",  # toegang
    "betaald",  # kosten
    "n",  # prijs: needed, and asked for later
    "-",
    "-",  # verwijzers
    "",  # gecontroleerd: today
    "-",
    "j",  # fill in what is missing
    "betaald",
    "j",
    "2,50",
    "",
    "keer",
]
PROVIDER = ["Een huis voor de hele wijk.", "-", "-", "-"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, good: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project."""
    shutil.copytree(good, tmp_path / "catalogue")
    shutil.copytree(schema.folder, tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    return tmp_path


def run(*answers: str) -> Result:
    return CliRunner().invoke(main, ["new"], input="\n".join(answers) + "\n")


def files(here: Path) -> set[Path]:
    return {path for path in here.rglob("*") if path.is_file() and "cache" not in str(path)}


def test_an_offering_of_a_known_organisation(here: Path) -> None:
    result = run("boog", "1", *OFFERING, "", "j")
    assert result.exit_code == 0, result.output
    assert "catalogue/de-boog/kookclub.yml" in result.stdout
    path = here / "catalogue/de-boog/kookclub.yml"
    assert path.read_text() == (
        "# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json\n"
        "naam: Kookclub\n"
        "kort: Samen koken en eten op dinsdag.\n"
        "wat: |\n"
        "  Je kookt samen met anderen een maaltijd.\n"
        "  Daarna eten we samen.\n"
        "doel: Mensen leren kennen en gezond eten.\n"
        "soort: activiteit\n"
        "treden: [2, 3]\n"
        "richting: ontwikkeling\n"
        "naar_trede: 4\n"
        "sectoren: [horeca, ontmoeten]\n"
        "doelgroepen: [iedereen]\n"
        "wanneer:\n"
        "  - dag: di\n"
        '    van: "16:00"\n'
        '    tot: "19:00"\n'
        "locaties:\n"
        "  - adres: Voorbeeldstraat 1\n"
        "    postcode: 6811 AA\n"
        "    plaats: Arnhem\n"
        "    gemeente: Arnhem\n"
        "kosten: betaald\n"
        "prijs:\n"
        "  bedrag: 2.5\n"
        "  per: keer\n"
        "toegang: aanmelden\n"
        f"gecontroleerd: {date.today()}\n"
    )
    checked = CliRunner().invoke(main, ["check", "catalogue/de-boog"])
    assert checked.stdout.startswith("Alles klopt"), checked.stdout
    assert CliRunner().invoke(main, ["format", "--check", str(path)]).exit_code == 0


def test_what_is_wrong_is_said_as_kaart_check_says_it(here: Path) -> None:
    said = run("boog", "1", *OFFERING, "", "j").stdout
    for sentence in (
        "het veld kort (In één zin) is te kort: 7 tekens, minstens 10",
        '"ontmoten" kennen we niet bij het veld sectoren\n  Bedoel je ontmoeten?',
        '"9" kennen we niet bij het veld treden',
        'het veld van heeft niet de goede vorm: "25:00"',
        say("prijs-ontbreekt"),
    ):
        assert f"Klopt niet: {sentence}" in said
    assert "  2. Activiteit: " in said


def test_a_new_organisation_gets_a_folder_and_a_file(here: Path) -> None:
    result = run("Buurthuis Nieuw", "j", *PROVIDER, *OFFERING, "samen-eten", "j")
    assert result.exit_code == 0, result.output
    folder = here / "catalogue/buurthuis-nieuw"
    assert sorted(path.name for path in folder.iterdir()) == ["aanbieder.yml", "samen-eten.yml"]
    assert (folder / "aanbieder.yml").read_text() == (
        "# yaml-language-server: $schema=../../schema/editor/aanbieder.schema.json\n"
        "naam: Buurthuis Nieuw\n"
        "kort: Een huis voor de hele wijk.\n"
    )
    assert CliRunner().invoke(main, ["check"]).stdout.startswith("Alles klopt")


def test_a_name_that_is_taken_or_wrong_is_asked_again(here: Path) -> None:
    result = run("boog", "1", *OFFERING, "inloop", "Kook Club", "aanbieder", "kook-club.yml", "j")
    assert result.exit_code == 0, result.output
    assert "catalogue/de-boog/inloop.yml bestaat al" in result.stdout
    assert result.stdout.count("gebruik alleen kleine letters") == 2
    assert (here / "catalogue/de-boog/kook-club.yml").is_file()


def test_what_stays_wrong_is_kept_as_a_draft(here: Path) -> None:
    result = run("boog", "1", *OFFERING[:-6], "n", "", "j")
    assert result.exit_code == 0, result.output
    assert "We bewaren het als concept" in result.stdout
    assert "\nconcept: true\n" in (here / "catalogue/de-boog/kookclub.yml").read_text()
    assert CliRunner().invoke(main, ["check"]).exit_code == 0


@pytest.mark.parametrize("answered", [0, 1, 8, 30, len(OFFERING) + 2])
def test_who_stops_leaves_nothing(here: Path, answered: int) -> None:
    before = files(here)
    result = run(*["boog", "1", *OFFERING][:answered])
    assert result.exit_code == 130
    assert result.stderr.endswith("Gestopt. Er is niets bewaard.\n")
    assert files(here) == before


def test_colours_are_left_out_for_who_does_not_want_them() -> None:
    for environment, coloured in (({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)):
        said = CliRunner().invoke(main, ["new"], input="boog\n", env=environment, color=True)
        assert ("\x1b" in said.stdout) is coloured


def test_who_does_not_want_it_leaves_nothing(here: Path) -> None:
    before = files(here)
    result = run("boog", "1", *OFFERING, "", "n")
    assert result.exit_code == 1
    assert files(here) == before


def test_of_two_files_none_is_left_when_one_fails(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(here)
    write = new.write_beside

    def full(path: Path, content: bytes) -> None:
        if path.name != "aanbieder.yml":
            raise OSError(28, "No space left on device")
        write(path, content)

    monkeypatch.setattr(new, "write_beside", full)
    result = run("Buurthuis Nieuw", "j", *PROVIDER, *OFFERING, "", "j")
    assert result.exit_code == 2
    assert "is niet te schrijven" in result.stderr
    assert files(here) == before


def test_the_first_of_a_new_catalogue(here: Path) -> None:
    shutil.rmtree(here / "catalogue")
    result = run("Buurthuis Nieuw", "", *PROVIDER, *OFFERING, "", "")
    assert result.exit_code == 0, result.output
    assert CliRunner().invoke(main, ["check"]).stdout.startswith("Alles klopt: 2 bestanden")
