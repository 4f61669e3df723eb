"""``kaart format``: what it changes, what it leaves alone, and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main

HEAD = "# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json\n"
NEAT = f"{HEAD}naam: Inloop\ntreden: [1]\n"
UNTIDY = "treden:\n- 1\nnaam:   'Inloop'\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a project whose catalogue has the form already."""
    shutil.copytree(good, tmp_path / "catalogue")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    assert run().exit_code == 0
    return tmp_path


def run(*args: str, **environment: str) -> Result:
    return CliRunner().invoke(main, ["format", *args], env=environment)


def test_the_second_time_nothing_changes(here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*.yml")}
    result = run()
    assert (result.exit_code, result.stdout) == (0, "Alles staat in de vaste vorm.\n")
    assert {path: path.read_bytes() for path in here.rglob("*.yml")} == before
    assert run("--check").exit_code == 0


def test_a_file_gets_the_form_and_keeps_its_rights(here: Path) -> None:
    path = here / "catalogue/de-boog/nieuw.yml"
    path.write_text(UNTIDY)
    path.chmod(0o640)
    result = run("--check")
    assert result.exit_code == 1
    assert result.stdout == (
        "catalogue/de-boog/nieuw.yml: nog niet in de vaste vorm\n"
        "1 bestand staat nog niet in de vaste vorm. Doe dit: kaart format\n"
    )
    assert path.read_text() == UNTIDY
    result = run()
    assert (result.exit_code, result.stdout) == (
        0,
        "catalogue/de-boog/nieuw.yml: in de vaste vorm gezet\n",
    )
    assert path.read_text() == NEAT
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def test_the_line_for_editors_knows_how_deep_a_file_stands(here: Path) -> None:
    path = here / "catalogue/regio-arnhem/theater-anders/nieuw.yml"
    path.write_text(UNTIDY)
    run(str(path))
    assert path.read_text().startswith("# yaml-language-server: $schema=../../../schema/")


def test_only_what_is_named_is_touched(here: Path) -> None:
    for name in ("de-boog", "taalhuis-twente"):
        (here / f"catalogue/{name}/nieuw.yml").write_text(UNTIDY)
    assert run("catalogue/de-boog").exit_code == 0
    assert (here / "catalogue/de-boog/nieuw.yml").read_text() == NEAT
    assert (here / "catalogue/taalhuis-twente/nieuw.yml").read_text() == UNTIDY


def test_what_cannot_be_read_is_left_alone_and_explained(here: Path) -> None:
    path = here / "catalogue/de-boog/nieuw.yml"
    path.write_text("naam: [")
    (here / "catalogue/de-boog/ander.yml").write_text(UNTIDY)
    result = run()
    assert result.exit_code == 1
    assert "catalogue/de-boog/nieuw.yml, regel 1: " in result.stdout
    assert "[yaml-haken]" in result.stdout
    assert path.read_text() == "naam: ["
    assert (here / "catalogue/de-boog/ander.yml").read_text() == NEAT


def test_what_cannot_be_written_is_said_and_nothing_is_half_done(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = here / "catalogue/de-boog/nieuw.yml"
    path.write_text(UNTIDY)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("kaart: catalogue/de-boog/nieuw.yml is niet te schrijven")
    assert path.read_text() == UNTIDY
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def test_what_is_not_there_ends_with_two(here: Path) -> None:
    (here / "leeg").mkdir()
    assert run("nergens").stderr == "kaart: nergens bestaat niet.\n"
    result = run("leeg")
    assert result.exit_code == 2
    assert result.stderr == "kaart: in leeg staan geen bestanden met aanbod (.yml).\n"
