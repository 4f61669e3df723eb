"""``kaart check``: what it looks at, what it says, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main

PROVIDER = "naam: De Boog\nkort: Een buurthuis voor iedereen.\n"
BROKEN = "naam: ["


@pytest.fixture(autouse=True)
def here(tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a catalogue in which nothing is wrong."""
    shutil.copytree(good, tmp_path / "catalogue")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    monkeypatch.delenv("KAART_CACHE", raising=False)
    return tmp_path


def run(*args: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["check", *args], env=environment)


def test_all_is_well(here: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout.startswith("Alles klopt: ")
    assert (here / ".kaart-cache").is_dir()
    assert run().stdout == result.stdout


def test_errors_end_with_one_and_warnings_do_not(here: Path) -> None:
    entry = here / "catalogue/de-boog/inloop.yml"
    entry.write_text(entry.read_text().replace("020 123 45 67", "06 12345678"))
    result = run()
    assert result.exit_code == 0
    assert result.stdout.endswith("1 waarschuwing in 1 bestand.\n")
    entry.write_text(BROKEN)
    result = run()
    assert result.exit_code == 1
    assert result.stdout.startswith("catalogue/de-boog/inloop.yml, regel 1: ")
    assert result.stdout.endswith("1 fout in 1 bestand.\n")


def test_a_draft_is_counted_and_fails_nothing(here: Path) -> None:
    (here / "catalogue/de-boog/idee.yml").write_text("naam: x\nconcept: true\ntreden: nee\n")
    result = run()
    assert result.exit_code == 0
    assert "waarschuwing: " in result.stdout
    assert result.stdout.endswith(" in 1 bestand. 1 concept, dat nog niet op de site staat.\n")
    assert run().stdout == result.stdout
    assert "concept" not in run("catalogue/taalhuis-twente").stdout


def test_json_and_github(here: Path) -> None:
    (here / "catalogue/de-boog/inloop.yml").write_text(BROKEN)
    found = json.loads(run("--format", "json").stdout)
    assert [list(problem) for problem in found] == [
        ["code", "level", "file", "line", "column", "message", "hint"]
    ]
    assert found[0]["file"] == "catalogue/de-boog/inloop.yml"
    assert run("--format", "github").stdout.startswith(
        "::error file=catalogue/de-boog/inloop.yml,line=1,"
    )


def test_only_the_named_files_are_told_about_but_links_are_looked_up_everywhere(
    here: Path,
) -> None:
    (here / "catalogue/taalhuis-twente/taalcafe.yml").write_text(BROKEN)
    assert run().exit_code == 1
    for path in ("catalogue/de-boog", "catalogue/de-boog/inloop.yml", "catalogue/regio-arnhem"):
        result = run(path)
        assert result.stdout.startswith("Alles klopt"), path
    assert run("catalogue/de-boog", "catalogue/taalhuis-twente").exit_code == 1
    assert "1 bestand " in run("catalogue/de-boog/inloop.yml").stdout


def test_other_catalogues(here: Path) -> None:
    (here / "catalogue").rename(here / "elders")
    assert run("elders").stdout.startswith("Alles klopt")
    assert run("elders/de-boog/inloop.yml").stdout == "Alles klopt: 1 bestand bekeken.\n"
    assert run(KAART_CATALOGUE=str(here / "elders")).stdout.startswith("Alles klopt")
    assert run("elders", str(here / "elders/de-boog")).exit_code == 0


def test_fix_puts_right_what_it_can_and_tells_the_rest(here: Path) -> None:
    path = here / "catalogue/de-boog/nieuw.yml"
    path.write_text(
        "# blijft\nnaam: 'Nieuw '\ncontact: {telefoon: 020-1234567, "
        "website: http://de-boog.example}  # ook\n"
        "locaties:\n  - {postcode: 3011aa, plaats: Rotterdam, gemeente: Rotterdam}\n"
    )
    other = here / "catalogue/taalhuis-twente/taalcafe.yml"
    before = other.read_bytes()
    (here / "catalogue/de-boog/kapot.yml").write_text(BROKEN)
    result = run("--fix", "catalogue/de-boog")
    assert result.exit_code == 1
    assert (
        "catalogue/de-boog/nieuw.yml: in orde gemaakt\n"
        "  naam: spaties aan het begin of eind zijn weg\n"
        "  contact telefoon: 020-1234567 is nu 020 123 45 67\n"
        "  contact website: http://de-boog.example is nu https://de-boog.example\n"
        "  locaties 1 postcode: 3011aa is nu 3011 AA\n"
    ) in result.stdout
    assert "[soort-ontbreekt]" in result.stdout
    assert "[postcode-vorm]" not in result.stdout
    assert "[yaml-haken]" in result.stdout
    assert path.read_text() == (
        "# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json\n"
        "# blijft\n"
        "naam: Nieuw\n"
        "locaties:\n  - postcode: 3011 AA\n    plaats: Rotterdam\n    gemeente: Rotterdam\n"
        "contact:  # ook\n"
        '  telefoon: "020 123 45 67"\n  website: https://de-boog.example\n'
    )
    assert other.read_bytes() == before
    assert (here / "catalogue/de-boog/kapot.yml").read_text() == BROKEN
    assert "in orde gemaakt" not in run("--fix", "catalogue/de-boog").stdout


def test_fix_leaves_the_report_of_a_program_alone(here: Path) -> None:
    (here / "catalogue/de-boog/nieuw.yml").write_text("naam:  x\n")
    result = run("--fix", "--format", "json", "catalogue/de-boog/nieuw.yml")
    assert json.loads(result.stdout)
    assert "in orde gemaakt" in result.stderr


MKDOCS = """
site_name: x
extra: !!python/name:material.extensions.emoji.twemoji
theme: !anders {a: 1}
plugins:
  - search
  - sociale-kaart:
      catalogue: !ENV [EIGEN_MAP, elders]
      schema: woorden
"""


def test_the_catalogue_of_the_site_is_the_one_that_is_meant(here: Path, schema: object) -> None:
    (here / "catalogue").rename(here / "elders")
    assert run().exit_code == 2
    (here / "mkdocs.yml").write_text(MKDOCS)
    assert run().stdout.startswith("Alles klopt")
    assert run("elders/de-boog").stdout.startswith("Alles klopt")
    (here / "elders").rename(here / "eigen")
    assert run(EIGEN_MAP="eigen").stdout.startswith("Alles klopt")
    assert run(KAART_CATALOGUE="eigen").stdout.startswith("Alles klopt")
    assert run("eigen").stdout.startswith("Alles klopt")
    assert "elders bestaat niet" in run().stderr
    shutil.copytree(schema.folder, here / "woorden")  # type: ignore[attr-defined]
    text = (here / "woorden/aanbod.schema.json").read_text()
    changed = text.replace('"toegang",', '"toegang", "doel",')
    (here / "woorden/aanbod.schema.json").write_text(changed)
    assert "doel-ontbreekt" in run("eigen").stdout


@pytest.mark.parametrize(
    "text",
    ["plugins: [", "- a", "plugins: sociale-kaart", "plugins: [sociale-kaart]", "a: !ENV []",
     "plugins: {sociale-kaart: {catalogue: !ENV GEEN}}", "plugins: [{sociale-kaart: }]"],
)  # fmt: skip
def test_a_site_that_names_no_catalogue_has_the_usual_one(here: Path, text: str) -> None:
    (here / "mkdocs.yml").write_text(text)
    assert run().stdout.startswith("Alles klopt")


def test_the_cache_can_be_elsewhere_or_nowhere(here: Path) -> None:
    assert run(KAART_CACHE=str(here / "kept")).exit_code == 0
    assert list((here / "kept").iterdir())
    assert run(KAART_CACHE="").exit_code == 0
    assert not (here / ".kaart-cache").exists()


def test_another_schema(here: Path, schema: object) -> None:
    folder = here / "schema"
    shutil.copytree(schema.folder, folder)  # type: ignore[attr-defined]
    assert run().exit_code == 0
    text = (folder / "aanbod.schema.json").read_text()
    (folder / "aanbod.schema.json").write_text(text.replace('"toegang",', '"toegang", "doel",'))
    assert "doel-ontbreekt" in run().stdout
    folder.rename(here / "ander")
    assert run().exit_code == 0
    assert run("--schema", "ander").exit_code == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nergens"], "nergens bestaat niet."),
        (["leeg"], "in leeg staan geen bestanden met aanbod (.yml)."),
        (["--schema", "nergens"], "het schema in nergens is niet te lezen"),
        (["--schema", "leeg"], "het schema in leeg is niet te lezen"),
        (["--schema", "kapot"], "het schema in kapot is niet te lezen"),
        (["--format", "xml"], "bij --format kies je text of json of github of sarif."),
        (["--nieuw"], "de optie --nieuw kennen we niet."),
        (["--format"], "achter --format hoort één waarde."),
        ([""], "dit pad is leeg."),
        (["leeg/x/y"], "leeg/x/y bestaat niet."),
        (["bestand/x"], "bestand/x is niet te lezen (het is geen map)."),
        (["x" * 999], "is niet te lezen (de naam is te lang)."),
        (["--schema", "bestand"], "is niet te lezen (het is geen map)."),
        (["--schema", "geen-json"], "is niet te lezen (dit is geen JSON)."),
    ],
)
def test_what_could_not_run_ends_with_two_and_one_line(
    here: Path, args: list[str], words: str
) -> None:
    (here / "leeg").mkdir()
    (here / "kapot").mkdir()
    (here / "bestand").write_text("x")
    (here / "geen-json").mkdir()
    for name in ("aanbod", "aanbieder", "begrippen"):
        (here / f"geen-json/{name}.schema.json").write_text("{")
    for name in ("aanbod", "aanbieder", "begrippen"):
        (here / f"kapot/{name}.schema.json").write_text("{}")
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("kaart: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_may_not_be_read_is_said_in_dutch(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = Path.stat

    def refuse(path: Path, **options: bool) -> os.stat_result:
        if path.name == "de-boog":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", refuse)
    result = run("catalogue/de-boog")
    assert result.exit_code == 2
    assert result.stderr == (
        "kaart: catalogue/de-boog is niet te lezen (je hebt er geen toegang toe).\n"
    )


def test_help_is_dutch_and_has_an_example() -> None:
    text = CliRunner().invoke(main, ["check", "--help"], prog_name="kaart").stdout
    assert text.startswith("Gebruik: kaart check [OPTIES] [PAD]...")
    assert "kaart check catalogue/de-boog/inloop.yml" in text


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_it_runs_as_a_module_on_a_poor_terminal_too(here: Path, form: str) -> None:
    (here / "catalogue/de-boog/inloop.yml").write_text("naam: één …\nkort: [")
    done = subprocess.run(
        [sys.executable, "-m", "sociale_kaart.cli", "check", "--format", form],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 1
    assert done.stderr == b""
    assert b"\x1b" not in done.stdout
    if form == "json":
        assert json.loads(done.stdout)[0]["code"] == "yaml-haken"
