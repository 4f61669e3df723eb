"""What ``kaart format`` changed becomes suggestions that give the same file when accepted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.site_builder import PROJECT
from tools.github.judged import read_suggestions
from tools.github.suggest import changed_files, changes

LINES = st.lists(st.sampled_from(["naam: a", "kort: b", "", "  - c", "wat: |"]), max_size=8)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=8), LINES)
def test_all_suggestions_together_give_the_new_file(before: list[str], after: list[str]) -> None:
    accepted = list(before)
    for change in reversed(list(changes(before, after))):
        assert 1 <= change["start"] <= change["end"] <= len(before)
        accepted[change["start"] - 1 : change["end"]] = change["lines"]
    assert accepted == after


def repository(folder: Path, text: str) -> Path:
    file = folder / "catalogue" / "de-boog" / "inloop.yml"
    file.parent.mkdir(parents=True)
    file.write_text(text)
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
    return file


def test_a_formatted_entry_gives_suggestions_for_its_lines(tmp_path: Path) -> None:
    good = (PROJECT / "tests/examples/good/de-boog/inloop.yml").read_text()
    name, kort = (line for line in good.splitlines() if line.startswith(("naam:", "kort:")))
    file = repository(tmp_path, good.replace(f"{name}\n{kort}", f"{kort}\n{name}"))
    file.write_text(good)
    (found,) = changed_files(tmp_path)
    assert found["path"] == "catalogue/de-boog/inloop.yml"
    assert any(name in change["lines"] for change in found["changes"])
    # And the privileged half takes exactly that.
    written = subprocess.run(
        [sys.executable, "-m", "tools.github.suggest"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
    ).stdout
    artifact = tmp_path / "vorm.json"
    artifact.write_bytes(written)
    assert [one.path for one in read_suggestions(artifact)] == [found["path"]] * len(
        found["changes"]
    )
    assert json.loads(written) == {"files": [found]}


def test_a_line_with_what_cannot_be_seen_is_left_out(tmp_path: Path) -> None:
    file = repository(tmp_path, "naam: a\nkort: b\n")
    file.write_text("naam: a\nkort: b\u202e\n")
    assert changed_files(tmp_path) == []


def test_nothing_changed_is_nothing_to_suggest(tmp_path: Path) -> None:
    repository(tmp_path, "naam: a\n")
    assert changed_files(tmp_path) == []
