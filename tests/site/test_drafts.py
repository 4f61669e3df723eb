"""A draft stands nowhere on a site: no page, list, export or finder has it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.site_builder import build

WORD = "zwaluwstaartje"


def test_no_file_of_a_site_knows_a_draft(tmp_path: Path, good: Path) -> None:
    catalogue = tmp_path / "catalogue"
    for name in ("de-boog", "de-tuinderij"):
        shutil.copytree(good / name, catalogue / name)
    entry = (catalogue / "de-boog/inloop.yml").read_text()
    draft = entry.replace("Inloop met koffie", f"Inloop {WORD}") + "concept: true\n"
    (catalogue / f"de-boog/{WORD}.yml").write_text(draft)
    (catalogue / WORD).mkdir()
    (catalogue / WORD / "aanbieder.yml").write_text(
        f"naam: Huis {WORD}\nkort: Nog niet begonnen, maar bijna.\nconcept: true\n"
    )
    (catalogue / WORD / "inloop.yml").write_text(entry.replace("koffie", WORD))
    (catalogue / "de-boog/leeg.yml").write_text("concept: true\n")
    outcome = build(tmp_path / "site", catalogue)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "4 concepten, die nog niet op de site staan." in outcome.stdout + outcome.stderr
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert any(path.match("aanbod/de-boog/inloop/index.html") for path in files)
    found = [p for p in files if WORD in str(p) or WORD.encode() in p.read_bytes()]
    assert found == []
