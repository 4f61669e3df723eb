"""Examples, good and bad: each folder in ``examples/bad`` is a mistake with its expected report.

To add one, make a folder with the code as its name and put in it a whole small catalogue, or just
``aanbod.yml`` or ``aanbieder.yml``. ``KAART_SCHRIJF_VERWACHT=1`` writes the expected report; read
it before you keep it.
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from sociale_kaart import read, rules
from sociale_kaart.check import explanations
from sociale_kaart.check.faults import MANY, MISPLACED, OTHER, UNKNOWN
from sociale_kaart.load import check_catalogue
from sociale_kaart.report import as_text
from sociale_kaart.schema import Schema

EXAMPLES = Path(__file__).parent.parent / "examples"
BAD = sorted(EXAMPLES.glob("bad/*"))
EXPECTED = "verwacht.txt"
PROVIDER = "naam: De Boog\nkort: Een buurthuis voor iedereen in de wijk.\n"
# Where a single file of an example belongs in a catalogue.
PLACES = {"aanbod.yml": "de-boog/inloop.yml", "aanbieder.yml": "de-boog/aanbieder.yml"}
# Made where they are tested: large, or not to be had in a git checkout everywhere.
ELSEWHERE = {"bestand-groot", "bestand-onleesbaar", "bestand-snelkoppeling"} | {
    "veld-fout",
    "veel-fouten",
    "yaml-onleesbaar",
}


def lay_out(example: Path, folder: Path) -> None:
    """Make a catalogue of an example."""
    singles = [name for name in PLACES if (example / name).exists()]
    if not singles:
        shutil.copytree(example, folder, ignore=shutil.ignore_patterns(EXPECTED))
        return
    (folder / "de-boog").mkdir(parents=True)
    (folder / "de-boog/aanbieder.yml").write_text(PROVIDER)
    for name in singles:
        shutil.copy(example / name, folder / PLACES[name])


@pytest.mark.parametrize("example", BAD, ids=lambda path: path.name)
def test_a_mistake_gets_its_message(
    example: Path,
    schema: Schema,
    today: date,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lay_out(example, tmp_path / "catalogus")
    monkeypatch.chdir(tmp_path / "catalogus")
    checked = check_catalogue(Path(), schema, today=today)
    report = as_text(checked.problems, files=len(checked.files))
    expected = example / EXPECTED
    if os.environ.get("KAART_SCHRIJF_VERWACHT"):
        expected.write_text(report)
    assert report == expected.read_text()
    assert example.name in {problem.code for problem in checked.problems}


def test_every_code_has_an_example(schema: Schema) -> None:
    explained = explanations(schema)
    codes = {explanation.code for explanation in explained}
    # Those of the schema are tested one by one in test_check.py; some have an example too.
    own = {e.code for e in (*read.EXPLANATIONS, *rules.explanations(), UNKNOWN, OTHER)}
    own |= {MISPLACED.code, MANY.code}
    examples = {example.name for example in BAD}
    assert examples <= codes
    assert own - examples == ELSEWHERE
