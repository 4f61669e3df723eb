"""A built site tells those who follow it what was committed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.conftest import GOOD
from tests.site_builder import build

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{role}_{part}": "keeper@kaart.example"
           for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}  # fmt: skip
    command = ["git", "-c", "commit.gpgSign=false", *arguments]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, **who})


def test_a_commit_is_in_the_feeds_of_the_site(tmp_path: Path) -> None:
    catalogue = tmp_path / "repo" / "catalogue"
    shutil.copytree(GOOD, catalogue)
    git(catalogue, "init", "--quiet")
    git(catalogue, "add", "--all")
    git(catalogue, "commit", "--quiet", "--message", "Begin")
    entry = catalogue / "de-boog" / "inloop.yml"
    entry.write_text(entry.read_text().replace("kort: ", "kort: Altijd, "), encoding="utf-8")
    git(catalogue, "commit", "--quiet", "--all", "--message", "Anders")
    outcome = build(tmp_path / "site", catalogue)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    for path in ("feed.xml", "feed/gemeente/rotterdam.xml"):
        feed = ET.parse(tmp_path / "site" / "data" / path)
        said = {
            entry.findtext("a:summary", "", ATOM)
            for entry in feed.findall("a:entry", ATOM)
            if entry.findtext("a:id", "", ATOM).startswith(
                "https://kaart.example/aanbod/de-boog/inloop/#"
            )
        }
        assert [text[:24] for text in said] == ["Veranderd: in \u00e9\u00e9n zin. A"]
        assert "keeper" not in (tmp_path / "site" / "data" / path).read_text(encoding="utf-8")
