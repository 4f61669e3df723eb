"""A mapping is read strictly, and says in Dutch where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from sociale_kaart.check import Checker
from sociale_kaart.importer.cell import Cell
from sociale_kaart.importer.columns import find_columns
from sociale_kaart.importer.mapping import ListMapping, MappingError, MappingFile, read_mapping
from sociale_kaart.importer.table import Sheet, table_of
from sociale_kaart.importer.targets import all_targets
from sociale_kaart.report import as_text
from sociale_kaart.schema import read_schema
from tests.conftest import PROJECT

CHECKER = Checker(read_schema(PROJECT / "schema"))
TARGETS = all_targets(CHECKER.fields)


def mapping_file(text: str, folder: Path) -> MappingFile:
    file = folder / "lijst.yml"
    file.write_text(text, encoding="utf-8")
    return read_mapping(file, TARGETS, CHECKER)


def said(text: str, folder: Path) -> str:
    with pytest.raises(MappingError) as error:
        mapping_file(text, folder)
    return as_text(error.value.problems, files=1)


def test_a_mapping_says_what_it_says(tmp_path: Path) -> None:
    text = (PROJECT / "docs/lijst-innemen.md").read_text(encoding="utf-8")
    example = text.partition("```yaml\n")[2].partition("```")[0]
    found = mapping_file(example, tmp_path).mapping
    assert found.sheet == "Aanbod"
    assert found.header == 3
    assert found.key == "Nr"
    assert found.columns["Dag en tijd"] == ("wanneer",)
    assert found.columns["Contactpersoon"] == ()
    assert found.words["sectoren"] == {
        "tuinieren": ("groen",), "samen koken": ("horeca", "ontmoeten"), "overig": (),
    }  # fmt: skip
    assert found.fixed == {"richting": "stabiel", "doelgroepen": ["iedereen"]}
    assert found.towns == {"velp": "Rheden"}


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("kolommen: {Kop: naaam}", 1, "“naaam” is geen veld", "Bedoel je naam?"),
        ("kolommen: {Kop: telefoon}", 1, "“telefoon” is geen veld", "Bedoel je contact.telefoon?"),
        ("kolomen: {Kop: naam}", 1, "kolomen kennen we hier niet", "Bedoel je kolommen?"),
        ("kopregel: 3", 0, "het deel kolommen ontbreekt", "Schrijf bijvoorbeeld"),
        ("kolommen: [naam]", 1, "onder kolommen horen regels", "Schrijf bijvoorbeeld"),
        ("kopregel: drie\nkolommen: {A: naam}", 1, "het nummer van een rij", "Bijvoorbeeld: 3"),
        ("kolommen: {A: naam}\nscheiding: x", 2, "de waarde van scheiding klopt niet", "Kies uit"),
        ("kolommen: {A: naam}\ntekenset: klingon", 2, "de waarde van tekenset", "windows-1252"),
        ("kolommen: {A: naam}\nmap: ../../etc", 2, "ligt niet in de map met aanbod", "arnhem"),
        (
            "kolommen: {A: naam}\nvertalen:\n  sectoren:\n    tuin: groeen",
            4, "“groeen” is geen waarde van sectoren", "Bedoel je groen?",
        ),
        ("kolommen: {A: naam}\nvertalen: {naam: {a: b}}", 2, "bij naam valt niets", "sectoren"),
        ("kolommen: {A: naam}\nvast: {treden: [9]}", 2, "vaste waarde van treden", "tot en met 6"),
        ("kolommen: {A: naam}\nvast: {onzin: 1}", 2, "“onzin” is geen veld", "overslaan"),
        ("kolommen: {A: naam, A: wat}", 1, "het veld A staat er twee keer", "Haal een van de twee"),
        ("kolommen: &a {A: naam}", 1, "een anker met & kan hier niet", "Haal het woord met & weg"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_line_with_how_to_mend_it(
    text: str, line: int, message: str, hint: str, tmp_path: Path
) -> None:
    told = said(text, tmp_path)
    assert message in told
    assert hint in " ".join(told.split())
    if line:
        assert f"lijst.yml, regel {line}: " in told


def columns_said(text: str, folder: Path, *heads: str) -> str:
    rows = [
        [Cell(f"{'ABCDEF'[i]}1", head) for i, head in enumerate(heads)],
        [Cell(f"{'ABCDEF'[i]}2", "iets") for i, _ in enumerate(heads)],
    ]
    with pytest.raises(MappingError) as error:
        find_columns(mapping_file(text, folder), table_of(Sheet("", rows), 1), TARGETS)
    return as_text(error.value.problems, files=1)


def test_a_heading_that_is_not_in_the_list_is_said_with_the_nearest(tmp_path: Path) -> None:
    told = columns_said("kolommen: {Organisatei: naam}", tmp_path, "Organisatie", "Activiteit")
    assert "de kolom Organisatei is er niet" in told
    assert "Bedoel je Organisatie? In rij 1 staan: Organisatie, Activiteit" in told
    assert "er is geen kolom voor aanbieder.naam" in told


def test_a_column_can_be_named_by_its_letter(tmp_path: Path) -> None:
    text = "kolommen:\n  Naam: aanbieder.naam\n  kolom B: naam\n"
    heads = [Cell("A1", "Naam"), Cell("B1", "Naam"), Cell("C1", "Iets")]
    found = find_columns(
        mapping_file(text, tmp_path), table_of(Sheet("", [heads, heads]), 1), TARGETS
    )
    assert [(target.name, letters) for target, letters in found.plan] == [
        ("aanbieder.naam", ["A"]), ("naam", ["B"]),
    ]  # fmt: skip
    assert found.unused == ["Naam", "Iets"][1:]


def test_an_empty_mapping_reads_nothing() -> None:
    assert ListMapping().columns == {}
