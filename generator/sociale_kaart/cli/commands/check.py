"""``kaart check``: say what is wrong in a catalogue."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from sociale_kaart.check.mend import Mended, Mender
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.files import entries
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import by_catalogue, is_in, schema_folder, schema_in, speak_plainly
from sociale_kaart.cli.report_form import format_option
from sociale_kaart.cli.tidy import save, tidied
from sociale_kaart.load import CACHE_NAME, Checked, check_catalogue
from sociale_kaart.read import UnreadableError
from sociale_kaart.read.folder import reason
from sociale_kaart.report import REPORTERS, visible
from sociale_kaart.schema import Schema
from sociale_kaart.synonyms import FILE as SYNONYMS
from sociale_kaart.synonyms import read_synonyms


@dutch_command(
    "check",
    "Kijk of alle bestanden kloppen.",
    """Kijk of alle bestanden in een map met aanbod kloppen.

    PAD is een map met aanbod, of een bestand of map daarin. Zonder PAD: wat in
    KAART_CATALOGUE staat, anders de map die mkdocs.yml noemt, anders de map catalogue.
    Koppelingen worden altijd in de hele map nagezocht.

    Met --fix maakt de opdracht eerst in orde wat geen nadenken kost: spaties, postcodes,
    telefoonnummers, https en de volgorde van de velden. Opmerkingen blijven staan. Je ziet per
    bestand wat er veranderd is, en daarna wat je zelf nog moet doen.

    \b
    Voorbeelden:
      kaart check
      kaart check --fix
      kaart check catalogue/de-boog/inloop.yml
      kaart check --format json > fouten.json

    Aanbod met concept: true staat nog niet op de site. Wat daar niet aan klopt, is een
    waarschuwing en geen fout.

    De opdracht eindigt met 0 als er geen fouten zijn, met 1 als er fouten zijn, en met 2 als er
    niets bekeken kon worden.
    """,
)
@click.argument("paths", metavar="[PAD]...", nargs=-1, type=click.Path())
@format_option(REPORTERS, "Hoe de meldingen eruitzien: tekst (text), JSON, voor GitHub of SARIF.")
@click.option("--fix", is_flag=True, help="Maak eerst in orde wat vanzelf kan.")
@click.option(
    "--schema",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def command(paths: tuple[str, ...], form: str, fix: bool, folder: Path | None) -> int:
    """Check catalogues and report what is wrong."""
    catalogues = by_catalogue(paths)
    folder = folder or schema_folder()
    speak_plainly(for_people=form == "text")
    if fix:
        _mend(paths, schema_in(folder), to_programs=form != "text")
    # Who asks about some entries does not ask about the keeper's words.
    found = [] if paths else read_synonyms(folder / SYNONYMS)[1]
    files = drafts = 0
    for root, wanted in catalogues.items():
        checked = _check(root, folder)
        inside = [path.resolve() for path in wanted]
        named = [file.path for file in checked.files if is_in(root / file.path, inside)]
        problems = [problem for problem in checked.problems if is_in(Path(problem.file), inside)]
        if not named and not problems:
            names = ", ".join(map(str, wanted))
            raise click.ClickException(f"in {names} staan geen bestanden met aanbod (.yml).")
        found += problems
        files += len(named)
        drafts += len(checked.drafts.intersection(named))
    colour = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    options = {"colour": True} if colour else {}
    click.echo(REPORTERS[form](found, files=files, drafts=drafts, **options), nl=False)
    return WRONG if any(problem.level == "fout" for problem in found) else 0


def _mend(paths: tuple[str, ...], schema: Schema, *, to_programs: bool) -> None:
    """Put right what can be put right without thought, and say what that was."""
    mender = Mender(schema)
    with progress(entries(paths), "In orde maken") as files:
        for path, file in files:
            try:
                text, changed, mended = tidied(path, file, schema, mender)
            except UnreadableError:
                continue  # the report says why
            if changed:
                save(path, text)
                said = "\n  ".join([f"{path}: in orde gemaakt", *map(_told, mended)])
                click.echo(visible(f"{said}\n"), err=to_programs)


def _told(mended: Mended) -> str:
    where = " ".join(str(step + 1) if isinstance(step, int) else step for step in mended.path)
    if "\n" in mended.before or mended.before.strip() == mended.after:
        return f"{where}: spaties aan het begin of eind zijn weg"
    return f"{where}: {mended.before} is nu {mended.after}"


def _check(root: Path, folder: Path) -> Checked:
    cache = os.environ.get("KAART_CACHE", ".kaart-cache")
    schema = schema_in(folder)
    try:
        return check_catalogue(
            root, schema, today=date.today(), cache=Path(cache, CACHE_NAME) if cache else None
        )
    except OSError as error:
        raise click.ClickException(f"{root} is niet te lezen ({reason(error)}).") from None
