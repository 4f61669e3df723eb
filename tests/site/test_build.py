"""Building the site: repeatable, whole or not at all, and with the other engine too."""

from __future__ import annotations

import filecmp
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sociale_kaart.publish import MARK
from tests.site_builder import PROJECT, build

GOOD = PROJECT / "tests" / "examples" / "good"


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the good examples that a test may spoil."""
    return Path(shutil.copytree(GOOD, tmp_path / "catalogue"))


def contents(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != MARK
    }


def an_entry(catalogue: Path) -> Path:
    return next(path for path in sorted(catalogue.rglob("*.yml")) if path.name != "aanbieder.yml")


def page_of(entry: Path, site: Path) -> Path:
    return site / "aanbod" / entry.parent.name / entry.stem / "index.html"


def test_the_same_catalogue_gives_the_same_bytes(good_site: Path, tmp_path: Path) -> None:
    assert build(tmp_path / "again", GOOD).returncode == 0
    first, second = contents(good_site), contents(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_a_changed_entry_changes_the_site_like_a_whole_build(
    catalogue: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    assert build(site, catalogue).returncode == 0
    entry = an_entry(catalogue)
    entry.write_text(re.sub("^naam: .*", "naam: Nieuw", entry.read_text(), flags=re.MULTILINE))
    outcome = build(site, catalogue)
    assert outcome.returncode == 0, outcome.stderr
    assert "Nieuw" in page_of(entry, site).read_text()
    assert build(tmp_path / "fresh", catalogue).returncode == 0
    assert contents(site) == contents(tmp_path / "fresh")


def test_an_entry_that_goes_takes_its_page_along(catalogue: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(site, catalogue).returncode == 0
    leaf = catalogue / "weg" / "tijdelijk.yml"
    entry = an_entry(catalogue)
    leaf.parent.mkdir()
    shutil.copy(entry.parent / "aanbieder.yml", leaf.parent)
    shutil.copy(entry, leaf)
    assert build(site, catalogue).returncode == 0
    assert page_of(leaf, site).exists()
    shutil.rmtree(leaf.parent)
    assert build(site, catalogue).returncode == 0
    assert not page_of(leaf, site).parent.exists()


def test_errors_fail_the_build_and_leave_the_old_site(catalogue: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(site, catalogue).returncode == 0
    before = contents(site)
    entries = [path for path in sorted(catalogue.rglob("*.yml")) if path.name != "aanbieder.yml"]
    entries[0].write_text("naam: [\n")
    entries[1].write_text(entries[1].read_text() + "\nonbekend: 1\n")
    outcome = build(site, catalogue)
    said = outcome.stdout + outcome.stderr
    assert outcome.returncode != 0
    assert entries[0].name in said
    assert entries[1].name in said
    assert "Traceback" not in said
    assert contents(site) == before
    assert not site.with_name(".site.kaart-nieuw").exists()


def test_a_catalogue_that_is_not_there_is_said(tmp_path: Path) -> None:
    outcome = build(tmp_path / "site", tmp_path / "nergens")
    assert outcome.returncode != 0
    assert "nergens" in outcome.stdout + outcome.stderr
    assert "Traceback" not in outcome.stdout + outcome.stderr


def test_wrong_weights_of_the_ladder_are_said(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    options = "plugins: [{sociale-kaart: {ladder: {neer: 60}}}]"
    config.write_text(f"INHERIT: {PROJECT / 'mkdocs.yml'}\ndocs_dir: {PROJECT / 'docs'}\n{options}")
    shutil.copytree(GOOD, tmp_path / "catalogue")
    outcome = build(tmp_path / "site", GOOD, config=config)
    assert outcome.returncode != 0
    assert "Bedoel je `near`?" in outcome.stdout + outcome.stderr
    assert "Traceback" not in outcome.stdout + outcome.stderr


def test_the_page_about_the_ladder_has_the_weights(good_site: Path) -> None:
    page = (good_site / "ladder" / "index.html").read_text()
    assert "<code>same_sector</code>" in page
    assert "gewichten -->" not in page


def test_the_same_checkout_builds_with_properdocs(good_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "proper"
    outcome = build(site, GOOD, engine="properdocs")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert contents(site).keys() == contents(good_site).keys()
    _same, different, _ = filecmp.cmpfiles(good_site, site, contents(site), shallow=False)
    # Only what names the engine itself may differ.
    for path in different:
        mine, theirs = (folder.joinpath(path).read_text() for folder in (good_site, site))
        assert mine.replace("mkdocs", "") == theirs.replace("properdocs", ""), path


def test_no_page_of_a_shell_is_left(good_site: Path) -> None:
    assert [path for path in contents(good_site) if "schil" in path] == []


def test_two_builds_at_once_do_not_mix(catalogue: Path, good_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with ThreadPoolExecutor() as pool:
        outcomes = list(pool.map(lambda _: build(site, catalogue), range(2)))
    assert min(outcome.returncode for outcome in outcomes) == 0
    for outcome in outcomes:
        if outcome.returncode:
            assert "wordt al een site gemaakt" in outcome.stdout + outcome.stderr
    alone = contents(good_site)
    # A copy has no history in git, which feeds tell of.
    made = {path: text for path, text in contents(site).items() if "data/feed" not in path}
    assert made == {path: text for path, text in alone.items() if "data/feed" not in path}


@pytest.mark.parametrize("place", ["", "de-boog", ".."])
def test_a_site_never_lands_on_the_catalogue(catalogue: Path, place: str) -> None:
    before = contents(catalogue)
    outcome = build((catalogue / place).resolve(), catalogue)
    assert outcome.returncode != 0
    assert "Kies een andere map" in outcome.stdout + outcome.stderr
    assert contents(catalogue) == before


def test_an_empty_catalogue_does_not_empty_the_site(catalogue: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(site, catalogue).returncode == 0
    before = contents(site)
    shutil.rmtree(catalogue)
    catalogue.mkdir()
    outcome = build(site, catalogue)
    assert outcome.returncode != 0
    assert "geen aanbod" in outcome.stdout + outcome.stderr
    assert contents(site) == before
