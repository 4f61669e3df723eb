"""``kaart check``: say what is wrong in a catalogue."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.project import by_catalogue, is_in, schema_folder, schema_in, speak_plainly
from sociale_kaart.load import CACHE_NAME, Checked, check_catalogue
from sociale_kaart.read.folder import reason
from sociale_kaart.report import REPORTERS
from sociale_kaart.synonyms import FILE as SYNONYMS
from sociale_kaart.synonyms import read_synonyms


@dutch_command(
    "check",
    "Kijk of alle bestanden kloppen.",
    """Kijk of alle bestanden in een map met aanbod kloppen.

    PAD is een map met aanbod, of een bestand of map daarin. Zonder PAD: de map catalogue, of
    wat in KAART_CATALOGUE staat. Koppelingen worden altijd in de hele map nagezocht.

    \b
    Voorbeelden:
      kaart check
      kaart check catalogue/de-boog/inloop.yml
      kaart check --format json > fouten.json

    Aanbod met concept: true staat nog niet op de site. Wat daar niet aan klopt, is een
    waarschuwing en geen fout.

    De opdracht eindigt met 0 als er geen fouten zijn, met 1 als er fouten zijn, en met 2 als er
    niets bekeken kon worden.
    """,
)
@click.argument("paths", metavar="[PAD]...", nargs=-1, type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="text",
    metavar="[text|json|github]",
    help="Hoe de meldingen eruitzien: tekst (text), JSON of voor GitHub.",
)
@click.option(
    "--schema",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def command(paths: tuple[str, ...], form: str, folder: Path | None) -> int:
    """Check catalogues and report what is wrong."""
    catalogues = by_catalogue(paths)
    folder = folder or schema_folder()
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
    speak_plainly(for_people=form == "text")
    colour = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    options = {"colour": True} if colour else {}
    click.echo(REPORTERS[form](found, files=files, drafts=drafts, **options), nl=False)
    return WRONG if any(problem.level == "fout" for problem in found) else 0


def _check(root: Path, folder: Path) -> Checked:
    cache = os.environ.get("KAART_CACHE", ".kaart-cache")
    schema = schema_in(folder)
    try:
        return check_catalogue(
            root, schema, today=date.today(), cache=Path(cache, CACHE_NAME) if cache else None
        )
    except OSError as error:
        raise click.ClickException(f"{root} is niet te lezen ({reason(error)}).") from None
