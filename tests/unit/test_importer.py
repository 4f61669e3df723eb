"""``kaart import`` from list to entries, and again, and again after somebody changed a file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from sociale_kaart.cli import main
from sociale_kaart.importer import stage
from tests import messy_list

MAPPING = """\
kolommen:
  Organisatie: aanbieder.naam
  Activiteit: naam
  Uitleg: wat
  Soort: soort
  Tel: contact.telefoon
  Plaats: locatie.plaats
vast:
  treden: [2]
  richting: stabiel
  sectoren: [ontmoeten]
  doelgroepen: [iedereen]
  toegang: vrij
  gecontroleerd: "2026-03-01"
  aanbieder.kort: Een organisatie in de buurt.
gemeenten: {Arnhem: Arnhem, Velp: Rheden}
"""
TEXT = "Je drinkt koffie met mensen uit de buurt. Iedereen is welkom."
HEAD = "Organisatie;Activiteit;Uitleg;Soort;Tel;Plaats"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KAART_CATALOGUE", raising=False)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


def take_in(*rows: str, mapping: str = MAPPING, options: tuple[str, ...] = ()) -> Result:
    Path("lijst.csv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    Path("lijst.yml").write_text(mapping, encoding="utf-8")
    return run("import", "lijst.csv", "--mapping", "lijst.yml", *options)


def entry(name: str) -> str:
    return Path("catalogue", name).read_text(encoding="utf-8")


def todo() -> str:
    return Path("lijst.te-doen.md").read_text(encoding="utf-8")


def every_file() -> dict[str, bytes]:
    return {str(f): f.read_bytes() for f in Path().rglob("*") if f.is_file()}


INLOOP = f"De Boog;Inloop;{TEXT};inloop;026-1234567;Arnhem"


def test_a_complete_row_becomes_an_entry_that_is_right() -> None:
    result = take_in(INLOOP)
    assert result.exit_code == 0, result.output
    assert "1 rij ingelezen: 2 bestanden nieuw, 0 veranderd.\nAlles is af.\n" in result.output
    assert entry("de-boog/inloop.yml") == (
        "# yaml-language-server: $schema=../../schema/editor/aanbod.schema.json\n"
        "naam: Inloop\n"
        "kort: Je drinkt koffie met mensen uit de buurt.\n"
        "wat: Je drinkt koffie met mensen uit de buurt. Iedereen is welkom.\n"
        "soort: inloop\n"
        "treden: [2]\n"
        "richting: stabiel\n"
        "sectoren: [ontmoeten]\n"
        "doelgroepen: [iedereen]\n"
        "locaties:\n"
        "  - plaats: Arnhem\n"
        "    gemeente: Arnhem\n"
        "toegang: vrij\n"
        "contact:\n"
        '  telefoon: "026 123 45 67"\n'
        "gecontroleerd: 2026-03-01\n"
    )
    assert run("check").exit_code == 0
    assert run("format", "--check").exit_code == 0


def test_a_row_with_an_error_becomes_a_draft_and_the_cell_is_named() -> None:
    result = take_in(f"De Boog;Inloop;{TEXT};koffie;026-1234567;Arnhem")
    assert result.exit_code == 1
    assert "D2: “koffie” kennen we niet bij soort" in result.output
    assert "concept: true\n" in entry("de-boog/inloop.yml")
    assert "### Rij 2: Inloop (concept)" in todo()
    assert re.search(r"- \[ \] \*\*D2\*\* “koffie” kennen we niet bij soort", todo())
    assert run("check").exit_code == 0
    # The cell is put right in the list.
    assert take_in(INLOOP).exit_code == 0
    assert "concept" not in entry("de-boog/inloop.yml")


def test_a_draft_that_is_finished_in_the_file_itself_is_no_draft_any_more() -> None:
    rows = (f"De Boog;Inloop;{TEXT};koffie;;Arnhem",)
    take_in(*rows)
    file = Path("catalogue/de-boog/inloop.yml")
    file.write_text(file.read_text().replace("richting:", "soort: inloop\nrichting:"))
    assert take_in(*rows).exit_code == 0
    assert "concept" not in entry("de-boog/inloop.yml")
    assert "soort: inloop" in entry("de-boog/inloop.yml")


def test_what_a_provider_changed_stays_and_the_rest_follows_the_list() -> None:
    take_in(INLOOP)
    file = Path("catalogue/de-boog/inloop.yml")
    changed = file.read_text().replace("026 123 45 67", "026 765 43 21")
    file.write_text(
        changed.replace("naam: Inloop", "# Wij heten nu anders.\nnaam: Koffie op maandag")
    )
    result = take_in(INLOOP.replace("Arnhem", "Velp").replace("1234567", "7654322"))
    assert result.exit_code == 0
    now = entry("de-boog/inloop.yml")
    assert "# Wij heten nu anders.\nnaam: Koffie op maandag\n" in now
    assert '"026 765 43 21"' in now
    assert "gemeente: Rheden" in now
    told = todo()
    assert "## Anders dan de lijst" in told
    assert (
        "contact.telefoon: het bestand zegt “026 765 43 21”, de lijst zegt “026 765 43 22”" in told
    )
    before = every_file()
    take_in(INLOOP.replace("Arnhem", "Velp").replace("1234567", "7654322"))
    assert every_file() == before


def test_a_field_that_a_provider_took_away_does_not_come_back() -> None:
    take_in(INLOOP)
    file = Path("catalogue/de-boog/inloop.yml")
    file.write_text(file.read_text().replace('contact:\n  telefoon: "026 123 45 67"\n', ""))
    assert take_in(INLOOP).exit_code == 0
    assert "telefoon" not in entry("de-boog/inloop.yml")


def test_a_file_that_was_taken_away_is_not_made_again() -> None:
    other = INLOOP.replace("Inloop", "Eettafel")
    take_in(INLOOP, other)
    Path("catalogue/de-boog/inloop.yml").unlink()
    assert take_in(INLOOP, other).exit_code == 0
    assert not Path("catalogue/de-boog/inloop.yml").exists()
    assert "## Weggehaald" in todo()


def test_the_point_that_kaart_geocode_adds_is_kept_and_is_no_change_of_a_provider() -> None:
    take_in(INLOOP)
    file = Path("catalogue/de-boog/inloop.yml")
    point = "    gemeente: Arnhem\n    punt: [51.98, 5.91]\n    precisie: plaats\n"
    file.write_text(file.read_text().replace("    gemeente: Arnhem\n", point))
    take_in(INLOOP)
    assert "punt: [51.98, 5.91]" in entry("de-boog/inloop.yml")
    take_in(INLOOP.replace("Arnhem", "Velp"))
    assert "plaats: Velp" in entry("de-boog/inloop.yml")
    assert "punt" not in entry("de-boog/inloop.yml")


def test_what_goes_from_the_list_is_asked_about_and_stays() -> None:
    take_in(INLOOP, INLOOP.replace("Inloop", "Eettafel"))
    result = take_in(INLOOP)
    assert result.exit_code == 1
    assert "de-boog/eettafel.yml" in todo()
    assert "dit staat niet meer in de lijst" in todo()
    assert Path("catalogue/de-boog/eettafel.yml").exists()


def test_ticking_something_off_finishes_it_until_it_is_about_something_else() -> None:
    row = INLOOP.replace("026-1234567", "026-1234567 of 026-7654321")
    assert take_in(row).exit_code == 1
    Path("lijst.te-doen.md").write_text(todo().replace("- [ ] ", "- [x] "))
    assert take_in(row).exit_code == 0
    assert "- [x] **E2**" in todo()
    # A row more above it: another cell, but the same remark.
    assert take_in(INLOOP.replace("Inloop", "Eettafel"), row).exit_code == 0
    assert "- [x] **E3**" in todo()
    assert take_in(row.replace("7654321", "7654322")).exit_code == 1


def test_the_todo_list_can_be_a_spreadsheet_that_is_ticked_off_too() -> None:
    rows = (f"De Boog;=1+1 Inloop;{TEXT};=koffie();026-1234567;Arnhem",)
    options = ("--te-doen", "werk.csv")
    assert take_in(*rows, options=options).exit_code == 1
    text = Path("werk.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeffklaar;rij;cel;naam;")
    assert "'=1+1 Inloop" in text
    Path("werk.csv").write_text(re.sub(r"(?m)^;", "x;", text), encoding="utf-8")
    assert take_in(*rows, options=options).exit_code == 0
    # As Excel saves it: in the letters of Windows, and with its own ends of lines.
    done = Path("werk.csv").read_text(encoding="utf-8-sig")
    Path("werk.csv").write_bytes(done.encode("windows-1252", "replace"))
    assert take_in(*rows, options=options).exit_code == 0


def test_formulas_in_csv_are_text() -> None:
    take_in('De Boog;"=HYPERLINK(""http://x.nl"";""klik"")";' + TEXT + ";inloop;;Arnhem")
    files = list(Path("catalogue/de-boog").glob("*.yml"))
    assert any("=HYPERLINK" in file.read_text() for file in files)


def test_names_that_are_the_same_get_files_of_their_own_whatever_the_order_of_the_rows() -> None:
    arnhem, velp = INLOOP, INLOOP.replace("Arnhem", "Velp")
    third = velp.replace("koffie met", "thee met")
    take_in(arnhem, velp, third)
    names = ("inloop", "inloop-velp", "inloop-2")
    assert all(Path(f"catalogue/de-boog/{name}.yml").exists() for name in names)
    before = {name: entry(f"de-boog/{name}.yml") for name in names}
    assert take_in(third, velp, arnhem).exit_code == 0
    assert {name: entry(f"de-boog/{name}.yml") for name in names} == before


def test_with_a_key_a_row_keeps_its_file_when_its_name_changes() -> None:
    mapping = MAPPING + "sleutel: Tel\n"
    take_in(INLOOP, mapping=mapping)
    assert take_in(INLOOP.replace("Inloop", "Eettafel"), mapping=mapping).exit_code == 0
    assert "naam: Eettafel" in entry("de-boog/inloop.yml")
    result = take_in(INLOOP, INLOOP.replace("Inloop", "Lunch"), mapping=mapping)
    assert "staat ook in rij 2" in result.output


def test_a_name_that_is_no_name_for_a_file() -> None:
    take_in(
        f"De Boog;Aanbieder;{TEXT};inloop;;Arnhem",
        f"De Boog;!!!;{TEXT};inloop;;Arnhem",
        f"../../etc;{'Heel lang ' * 7};{TEXT};inloop;;Arnhem",
        f"CON;CON;{TEXT};inloop;;Arnhem",
    )
    found = {f.relative_to("catalogue").as_posix() for f in Path("catalogue").rglob("*.yml")}
    assert found == {
        "de-boog/aanbieder.yml", "de-boog/aanbieder-aanbod.yml", "de-boog/aanbod.yml",
        "etc/aanbieder.yml", "etc/heel-lang-heel-lang-heel-lang-heel-lang-heel-lang-heel-lang.yml",
        "con-aanbieder/aanbieder.yml", "con-aanbieder/con-aanbod.yml",
    }  # fmt: skip
    assert run("check").exit_code == 0


def test_a_provider_that_was_there_already_keeps_its_folder_and_its_own_words() -> None:
    file = Path("catalogue/regio/boog/aanbieder.yml")
    file.parent.mkdir(parents=True)
    own = "naam: De Boog\nkort: Ons eigen huis in de buurt.\n"
    file.write_text(own)
    assert take_in(INLOOP).exit_code == 0
    assert file.read_text() == own
    assert Path("catalogue/regio/boog/inloop.yml").exists()
    text = Path("catalogue/regio/boog/inloop.yml").read_text()
    assert text.startswith("# yaml-language-server: $schema=../../../schema/")


def test_an_entry_that_was_made_by_hand_is_left_alone() -> None:
    take_in(INLOOP)
    Path("lijst.herkomst.jsonl").unlink()
    file = Path("catalogue/de-boog/inloop.yml")
    mine = file.read_text().replace("treden: [2]", "treden: [1, 2]")
    file.write_text(mine)
    assert take_in(INLOOP.replace("Arnhem", "Velp")).exit_code == 0
    assert file.read_text() == mine
    assert "de lijst zegt “\\[2\\]”" in todo()


def test_new_providers_can_go_in_a_folder_of_their_own() -> None:
    assert take_in(INLOOP, mapping=f"map: gelderland\n{MAPPING}").exit_code == 0
    assert Path("catalogue/gelderland/de-boog/inloop.yml").exists()


def test_the_municipality_of_a_town_is_learnt_from_the_catalogue() -> None:
    take_in(INLOOP.replace("Arnhem", "Velp"))
    without = MAPPING.replace("gemeenten: {Arnhem: Arnhem, Velp: Rheden}", "")
    take_in(INLOOP.replace("Arnhem", "Velp").replace("Inloop", "Eettafel"), mapping=without)
    assert "gemeente: Rheden" in entry("de-boog/eettafel.yml")


def test_a_town_without_a_known_municipality_is_asked_about_once_for_the_whole_list() -> None:
    without = MAPPING.replace("Velp: Rheden", "")
    rows = [INLOOP.replace("Arnhem", "Velp").replace("Inloop", f"Inloop {n}") for n in range(5)]
    result = take_in(*rows, mapping=without)
    assert "5 rijen: locaties: de gemeente van Velp weten we niet" in result.output
    assert "(5 rijen: F2, F3, F4, F5, F6)" in todo()
    assert "Nog 1 ding te doen" in result.output


def test_rows_without_a_name_make_no_file() -> None:
    result = take_in(f";Inloop;{TEXT};inloop;;Arnhem", f"De Boog;;{TEXT};inloop;;Arnhem")
    assert result.exit_code == 1
    assert not Path("catalogue").exists()
    assert "**A2** aanbieder.naam is leeg" in todo()
    assert "**B3** naam is leeg" in todo()


def test_nothing_is_written_in_a_trial() -> None:
    result = take_in(INLOOP, options=("--proef",))
    assert "zouden 2 bestanden nieuw" in result.output
    assert not Path("catalogue").exists()
    assert not Path("lijst.te-doen.md").exists()


def test_nothing_is_half_written_when_it_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    take_in(INLOOP)
    before = every_file()
    written = []

    def full(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise KeyboardInterrupt
        return real(path, data)

    real = Path.write_bytes
    monkeypatch.setattr(stage.Path, "write_bytes", full)
    rows = [INLOOP.replace("De Boog", f"Huis {n}") for n in range(3)]
    Path("lijst.csv").write_text("\n".join([HEAD, *rows]), encoding="utf-8")
    assert run("import", "lijst.csv", "--mapping", "lijst.yml").exit_code == 130
    assert {k: v for k, v in every_file().items() if k != "lijst.csv"} == {
        k: v for k, v in before.items() if k != "lijst.csv"
    }
    assert [f.name for f in Path("catalogue").iterdir()] == ["de-boog"]


def test_a_run_that_was_cut_off_before_its_record_is_put_right_by_the_next() -> None:
    take_in(INLOOP)
    old = Path("lijst.herkomst.jsonl").read_text()
    take_in(INLOOP.replace("Arnhem", "Velp"))
    new = every_file()
    Path("lijst.herkomst.jsonl").write_text(old)
    assert take_in(INLOOP.replace("Arnhem", "Velp")).exit_code == 0
    assert every_file() == new


def test_two_records_that_git_merged_are_one() -> None:
    take_in(INLOOP)
    one = Path("lijst.herkomst.jsonl").read_text().splitlines()
    take_in(INLOOP, INLOOP.replace("De Boog", "Het Veer"))
    both = Path("lijst.herkomst.jsonl").read_text().splitlines()
    assert [line for line in both if line in one] == one
    assert all(json.loads(line) for line in both)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<<<<<<< HEAD\n", "staan nog twee versies van git (regel 1)"),
        ('{"kaart-import": 9}\n', "is beschadigd (regel 1)"),
        ('{"kaart-import": 1}\n[]\n', "is beschadigd (regel 2)"),
    ],
)
def test_a_broken_record_stops_the_import(text: str, said: str) -> None:
    take_in(INLOOP)
    Path("lijst.herkomst.jsonl").write_text(text)
    result = take_in(INLOOP)
    assert result.exit_code == 2
    assert said in result.output


def test_a_list_or_mapping_that_is_not_there() -> None:
    assert run("import", "weg.xlsx").exit_code == 2
    assert "kaart import weg.xlsx --voorstel" in run("import", "weg.xlsx").output
    Path("weg.indeling.yml").touch()
    assert "--mapping weg.indeling.yml" in run("import", "weg.xlsx").output
    Path("weg.indeling.yml").unlink()
    result = run("import", "weg.xlsx", "--voorstel")
    assert result.exit_code == 2
    assert "weg.xlsx is niet te lezen of te schrijven (het bestaat niet)" in result.output


def test_two_hundred_messy_rows_become_entries_and_a_list_that_can_be_finished() -> None:
    messy_list.write(Path("lijst.xlsx"))
    Path("lijst.yml").write_text(messy_list.MAPPING)
    result = run("import", "lijst.xlsx", "--mapping", "lijst.yml")
    assert result.exit_code == 1, result.output
    assert "200 rijen ingelezen" in result.output
    made = [f for f in Path("catalogue").rglob("*.yml") if f.name != "aanbieder.yml"]
    assert len(made) == messy_list.ROWS
    drafts = sum("\nconcept: true\n" in file.read_text() for file in made)
    assert 0 < drafts < messy_list.ROWS / 2
    assert f"Nog niet op de site: {drafts} concepten" in result.output
    assert "Overgeslagen: 2 (" in result.output
    # What was written passes: drafts only warn, and all is in the form of the house.
    checked = run("check")
    assert checked.exit_code == 0, checked.output
    assert f"{drafts} concepten" in checked.output
    assert run("format", "--check").exit_code == 0
    told = todo()
    assert "“31-02-2025” is niet te lezen als een hele datum" in told
    assert "in deze rij staat alleen" not in told
    assert "Rij 209: dit is een rij met totalen" in told
    assert "het blad Oud is verborgen" in told
    assert "## Kolommen die niet gebruikt zijn" not in told

    # A second time changes nothing.
    before = every_file()
    assert run("import", "lijst.xlsx", "--mapping", "lijst.yml").exit_code == 1
    assert every_file() == before

    # A provider changes a field, and the list another one of the same entry.
    file = Path("catalogue/stichting-de-boog/samen-koken.yml")
    file.write_text(file.read_text().replace("naam: Samen koken", "naam: Samen koken en eten"))
    messy_list.write(Path("lijst.xlsx"), {(2, "E-mail"): "koken@voorbeeld.nl"})
    assert run("import", "lijst.xlsx", "--mapping", "lijst.yml").exit_code == 1
    now = file.read_text()
    assert "naam: Samen koken en eten" in now
    assert "koken@voorbeeld.nl" in now
    after = every_file()
    changed = {name for name in before if before[name] != after[name]}
    assert {name for name in changed if name.startswith("catalogue")} == {str(file)}

    # The editor ticks off what is unclear: what is left is the drafts.
    Path("lijst.te-doen.md").write_text(todo().replace("- [ ] ", "- [x] "))
    assert run("import", "lijst.xlsx", "--mapping", "lijst.yml").exit_code == 0


def test_the_editor_can_finish_the_list() -> None:
    messy_list.write(Path("lijst.xlsx"))
    Path("lijst.yml").write_text(messy_list.MAPPING)
    run("import", "lijst.xlsx", "--mapping", "lijst.yml")
    # What is said of many rows at once is mended at once, in the mapping.
    mapping = messy_list.MAPPING.replace(
        "  Velp: Rheden\n", "  Velp: Rheden\n  Doetinchem: Doetinchem\n"
    )
    Path("lijst.yml").write_text(
        mapping.replace("    tuinieren:", "    overig: ontmoeten\n    tuinieren:")
    )
    # The rest is mended in the cells that the list names.
    right = {"D": TEXT, "I": 3, "K": "Ede", "Q": "28-02-2025"}
    cells = re.findall(r"\b([DIKQ])(\d+)\b", ", ".join(every_cell_of_an_error()))
    book = load_workbook("lijst.xlsx")
    for column, row in cells:
        book["Aanbod"][f"{column}{row}"] = right[column]
    book.save("lijst.xlsx")
    result = run("import", "lijst.xlsx", "--mapping", "lijst.yml")
    assert "concept" not in result.output
    assert not [f for f in Path("catalogue").rglob("*.yml") if "\nconcept:" in f.read_text()]
    Path("lijst.te-doen.md").write_text(todo().replace("- [ ] ", "- [x] "))
    result = run("import", "lijst.xlsx", "--mapping", "lijst.yml")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "Alles is af.")
    assert run("check").exit_code == 0


def every_cell_of_an_error() -> list[str]:
    """The cells in the to-do list as a spreadsheet, where no group is cut short."""
    run("import", "lijst.xlsx", "--mapping", "lijst.yml", "--te-doen", "alles.csv")
    lines = Path("alles.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    return [line.split(";")[2] for line in lines if "locaties;de gemeente" not in line]


def test_the_list_that_nobody_has_seen_before_gets_a_proposal_that_works() -> None:
    messy_list.write(Path("lijst.xlsx"))
    result = run("import", "lijst.xlsx", "--voorstel")
    assert result.exit_code == 0, result.output
    assert "B      Organisatie        aanbieder.naam    zeker" in result.output
    assert run("import", "lijst.xlsx", "--voorstel").exit_code == 2
    done = run("import", "lijst.xlsx", "--mapping", "lijst.indeling.yml")
    assert done.exit_code == 1
    assert "200 rijen ingelezen" in done.output
    assert run("check").exit_code == 0
