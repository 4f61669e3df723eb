"""``kaart import``: take in somebody's list, or propose how it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import click

from sociale_kaart.check import Checker
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import default_catalogue, schema_in, speak_plainly
from sociale_kaart.importer.existing import look, municipalities
from sociale_kaart.importer.mapping import ListMapping, MappingError, read_mapping
from sociale_kaart.importer.proposal_text import as_mapping, as_table
from sociale_kaart.importer.propose import propose
from sociale_kaart.importer.record import SUFFIX, RecordError, read_record
from sociale_kaart.importer.run import Outcome, read_list, take_in
from sociale_kaart.importer.stage import write_all
from sociale_kaart.importer.table import TableError
from sociale_kaart.importer.targets import all_targets
from sociale_kaart.importer.todo_text import as_csv, as_markdown, ticked
from sociale_kaart.read.folder import reason
from sociale_kaart.report import as_text, visible

TODO = ".te-doen.md"
MAPPING = ".indeling.yml"
_SHOWN = 8


@dutch_command(
    "import",
    "Maak aanbod van een lijst uit Excel of CSV.",
    """Maak aanbod van een lijst: een Excel-bestand (.xlsx) of een CSV-bestand.

    Een indeling zegt welke kolom waarvoor is. Begin met --voorstel: dan maakt dit programma een
    indeling voor je lijst, en zegt het per kolom hoe zeker die is. Loop die na en doe dan de
    import.

    Elke rij wordt een bestand. Wat ontbreekt of niet duidelijk is, staat daarna in een lijst om af
    te werken, met de cel erbij. Een rij met fouten wordt een concept: die staat nog niet op de
    site. Je kunt de import zo vaak doen als je wilt. Wat een aanbieder zelf heeft veranderd, blijft
    staan.

    \b
    Voorbeelden:
      kaart import lijst.xlsx --voorstel
      kaart import lijst.xlsx --mapping lijst.indeling.yml
      kaart import lijst.xlsx --mapping lijst.indeling.yml --proef

    De opdracht eindigt met 0 als alle rijen af zijn, met 1 als er nog iets te doen is, en met 2 als
    de import niet kon.
    """,
)
@click.argument("file", metavar="LIJST", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    metavar="INDELING",
    help="Het bestand dat zegt welke kolom waarvoor is.",
)
@click.option("--voorstel", "proposing", is_flag=True, help="Maak een indeling voor deze lijst.")
@click.option(
    "--proef", "trial", is_flag=True, help="Laat zien wat er zou gebeuren. Schrijf niets."
)
@click.option(
    "--te-doen",
    "todo_file",
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help=f"Waar de lijst om af te werken komt (.md of .csv). Anders: naast de indeling ({TODO}).",
)
@click.option(
    "--catalogue",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met aanbod. Anders die van de site (mkdocs.yml).",
)
@click.option(
    "--schema",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def command(
    file: Path,
    mapping: Path | None,
    proposing: bool,
    trial: bool,
    todo_file: Path | None,
    catalogue: Path | None,
    folder: Path | None,
) -> int:
    """Take in a list."""
    speak_plainly(for_people=True)
    checker = Checker(schema_in(folder))
    root = catalogue or default_catalogue()
    if file.is_dir():
        raise click.ClickException(f"{file} is een map. Noem het bestand met de lijst.")
    with _in_dutch(file):
        if proposing:
            return _propose(file, mapping, root, checker)
        if mapping is None:
            own = file.with_name(f"{file.stem}{MAPPING}")
            what = (
                f"zeg welke indeling je bedoelt:\n  kaart import {file} --mapping {own}"
                if own.exists()
                else "er is geen indeling. Maak er eerst een voor deze lijst:\n"
                f"  kaart import {file} --voorstel"
            )
            raise click.ClickException(what)
        return _import(file, mapping, root, checker, todo_file, trial)


def _propose(file: Path, mapping: Path | None, root: Path, checker: Checker) -> int:
    target = mapping or file.with_name(f"{file.stem}{MAPPING}")
    if target.exists():
        raise click.ClickException(
            f"{target} bestaat al. Haal het weg, of kies een andere naam met --mapping."
        )
    _, table = read_list(file, ListMapping())
    targets = all_targets(checker.fields)
    proposal = propose(table, targets, municipalities(look(root).towns))
    needed = [*checker.fields["aanbod"].root["required"], "aanbieder.naam"]
    required = {name: targets[name] for name in needed}
    write_all({target: as_mapping(proposal, table, file.name, required, date.today())})
    click.echo(visible(as_table(proposal)))
    sheet = f", blad {table.sheet}" if table.sheet else ""
    click.echo(
        f"\n{len(table.rows)} rijen onder de koppen in rij {table.header}{visible(sheet)}.\n"
        f"De indeling staat in {target}. Loop die na, en doe dan dit:\n"
        f"  kaart import {file} --mapping {target}"
    )
    return 0


def _import(
    file: Path, mapping: Path, root: Path, checker: Checker, todo_file: Path | None, trial: bool
) -> int:
    targets = all_targets(checker.fields)
    read = read_mapping(mapping, targets, checker)
    sheets, table = read_list(file, read.mapping)
    record_file = mapping.with_name(f"{mapping.stem}{SUFFIX}")
    record = read_record(record_file)
    with progress(table.rows, "Rijen lezen") as bar:
        step = partial(bar.update, 1)
        done = take_in(sheets, table, read, root, record, checker, date.today(), step)
    todo_file = todo_file or mapping.with_name(f"{mapping.stem}{TODO}")
    marked = ticked(todo_file.read_bytes()) if todo_file.exists() else frozenset()
    is_csv = todo_file.suffix.casefold() == ".csv"
    listed = as_csv(done.todo, marked) if is_csv else as_markdown(done.todo, marked, file.name)
    files = {root / path: text for path, text in sorted(done.files.items())}
    # The record comes last: without it, a run that was cut off does its work again.
    files |= {todo_file: listed, record_file: done.record.as_text()}
    if not trial:
        with progress(files, "Bestanden schrijven") as written:
            write_all(files, partial(written.update, 1))
    left = done.todo.open(marked)
    _tell(done, left, todo_file, trial)
    return WRONG if left else 0


def _tell(done: Outcome, left: int, todo_file: Path, trial: bool) -> None:
    changed = len(done.files) - done.new
    would = "zouden " if trial else ""
    rows = f"{_count(done.offerings, 'rij', 'rijen')} ingelezen"
    files = _count(done.new, "bestand", "bestanden")
    click.echo(f"{rows}: {would}{files} nieuw, {changed} veranderd.")
    if skipped := len(done.todo.left_out):
        click.echo(f"Overgeslagen: {skipped} (dubbel, verborgen of geen aanbod).")
    if done.drafts:
        click.echo(f"Nog niet op de site: {_count(done.drafts, 'concept', 'concepten')}.")
    if not left:
        click.echo("Alles is af." if not done.todo.kept else "Alles is af. Zie ook wat anders is.")
        return
    groups, alone = done.todo.groups(), done.todo.alone()
    for group in groups[:_SHOWN]:
        click.echo(visible(f"  {len(group)} rijen: {group[0].field}: {group[0].message}"))
    for item in alone[: max(0, _SHOWN - len(groups))]:
        click.echo(visible(f"  {item.cell or item.file}: {item.message}"))
    shown = min(_SHOWN, len(groups) + len(alone))
    more = f"; hierboven de eerste {shown}" if left > shown else ""
    where = "Er wordt niets geschreven." if trial else f"Alles staat in {todo_file}"
    click.echo(f"Nog {_count(left, 'ding', 'dingen')} te doen{more}. {where}")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


@contextmanager
def _in_dutch(file: Path) -> Iterator[None]:
    """Say what is wrong with a list or its mapping."""
    try:
        yield
    except TableError as error:
        said = f"{file}: {error.message}." + (f"\n  {error.hint}" if error.hint else "")
        raise click.ClickException(visible(said)) from None
    except MappingError as error:
        click.echo(as_text(error.problems, files=1), nl=False, err=True)
        raise click.ClickException("de indeling klopt nog niet; er is niets ingelezen.") from None
    except RecordError as error:
        line = f" (regel {error.line})" if error.line else ""
        if error.conflict:
            raise click.ClickException(
                f"in het bestand met de herkomst staan nog twee versies van git{line}. Haal de "
                "regels met <<<<<<<, ======= en >>>>>>> weg. Houd van elk veld de regel met wat er "
                "nu in het bestand staat."
            ) from None
        raise click.ClickException(
            f"het bestand met de herkomst is beschadigd{line}. Zet een oude versie terug met git. "
            "Kan dat niet? Haal het weg: dan laat de import alle bestanden die er zijn met rust."
        ) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or file
        raise click.ClickException(
            f"{name} is niet te lezen of te schrijven ({reason(error)})."
        ) from None
