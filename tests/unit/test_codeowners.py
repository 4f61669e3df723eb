"""``kaart codeowners``: each provider's folder gets its keepers, and nothing else changes."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner, Result

from sociale_kaart.cli import main
from sociale_kaart.codeowners import BEGIN, END, Owner, merged

CATALOGUE = PurePosixPath("catalogue")
BY_HAND = "# Door ons\n* @kaart/beheer\n"


@pytest.fixture
def here(tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository."""
    shutil.copytree(good, tmp_path / "catalogue")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["codeowners", *args])


def test_the_keepers_of_each_folder_are_written_down(here: Path) -> None:
    result = run()
    assert result.exit_code == 0
    assert "staat geen bijgehouden_door" in result.stdout
    text = (here / ".github/CODEOWNERS").read_text()
    assert text == (f"{BEGIN}\n/catalogue/de-boog/ @de-boog @welzijn-rotterdam/redactie\n{END}\n")


def test_what_people_wrote_stays_and_ours_is_replaced_in_its_place(here: Path) -> None:
    file = here / ".github/CODEOWNERS"
    file.parent.mkdir()
    file.write_text(BY_HAND)
    run()
    assert file.read_text().startswith(f"{BY_HAND}\n{BEGIN}\n")
    file.write_text(file.read_text() + "/schema/ @kaart/schema\n")
    provider = here / "catalogue/de-boog/aanbieder.yml"
    provider.write_text(provider.read_text().replace("[de-boog, ", "[ander, "))
    assert run("--check").exit_code == 1
    assert "@ander" not in file.read_text()
    assert run().exit_code == 0
    assert run("--check").exit_code == 0
    text = file.read_text()
    assert text.startswith(f"{BY_HAND}\n{BEGIN}\n/catalogue/de-boog/ @ander ")
    assert text.endswith(f"{END}\n/schema/ @kaart/schema\n")


def test_another_file_and_another_folder(here: Path) -> None:
    (here / "catalogue").rename(here / "ons aanbod")
    assert run("ons aanbod", "--bestand", "CODEOWNERS").exit_code == 0
    assert r"/ons\ aanbod/de-boog/ @de-boog " in (here / "CODEOWNERS").read_text()


def test_without_keepers_nothing_is_written(here: Path) -> None:
    assert run("catalogue/regio-arnhem").exit_code == 0
    assert not (here / ".github").exists()


def test_lines_of_who_left_go() -> None:
    old = merged(BY_HAND, [Owner("a", ("jan",)), Owner("b/c", ("els", "x/y"))], CATALOGUE)
    assert "/catalogue/b/c/ @els @x/y" in old
    assert "/catalogue/a/" not in merged(old, [Owner("a", ())], CATALOGUE)


def test_a_broken_provider_does_not_lose_its_keepers(here: Path) -> None:
    (here / "catalogue/de-boog/aanbieder.yml").write_text("naam: [")
    result = run()
    assert result.exit_code == 2
    assert "de-boog/aanbieder.yml zit een fout" in result.stderr
    assert not (here / ".github").exists()


def test_a_draft_is_passed_over(here: Path) -> None:
    (here / "catalogue/nieuw").mkdir()
    (here / "catalogue/nieuw/aanbieder.yml").write_text("naam: Nieuw\nconcept: true\n")
    assert run().exit_code == 0


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda file: file.mkdir(parents=True), "CODEOWNERS is niet te lezen (het is een map)"),
        (lambda file: file.parent.write_text("x"), "CODEOWNERS is niet te lezen (het is geen map)"),
    ],
)
def test_what_cannot_be_written_is_said(here: Path, make: object, words: str) -> None:
    make(here / ".github/CODEOWNERS")  # type: ignore[operator]
    result = run()
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize("name", ["@jan", "jan@x.nl", "a b", "/x", "x/", "", "x\n* @dief", "x\n"])
def test_only_names_of_accounts_get_in(here: Path, name: str) -> None:
    provider = here / "catalogue/de-boog/aanbieder.yml"
    text = provider.read_text().replace("[de-boog, ", f"[{name!r}, ".replace("'", '"'))
    provider.write_text(text)
    assert run().exit_code == 2


def test_help_shows_an_example() -> None:
    assert "kaart codeowners --check" in run("--help").stdout
