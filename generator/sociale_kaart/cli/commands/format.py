"""``kaart format``: put entries in the form of the house."""

from __future__ import annotations

from pathlib import Path

import click

from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.files import entries
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import schema_in, speak_plainly
from sociale_kaart.cli.tidy import save, tidied
from sociale_kaart.problem import Problem
from sociale_kaart.read import UnreadableError
from sociale_kaart.report import as_text, visible


@dutch_command(
    "format",
    "Zet bestanden in de vaste vorm.",
    """Zet bestanden in de vaste vorm: de velden in de volgorde van het schema, en alleen
    aanhalingstekens waar ze nodig zijn. Wat er staat blijft hetzelfde, en opmerkingen (#) blijven
    staan.

    PAD is een map met aanbod, of een bestand of map daarin. Zonder PAD: alles. Een bestand dat
    niet te lezen is, blijft zoals het is; je ziet wat er mis is.

    \b
    Voorbeelden:
      kaart format
      kaart format catalogue/de-boog/inloop.yml
      kaart format --check

    De opdracht eindigt met 0 als het gelukt is, met 1 als een bestand niet te lezen is of (met
    --check) nog niet in de vaste vorm staat, en met 2 als er niets gedaan kon worden.
    """,
)
@click.argument("paths", metavar="[PAD]...", nargs=-1, type=click.Path())
@click.option("--check", "only_look", is_flag=True, help="Verander niets, kijk alleen.")
@click.option(
    "--schema",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def command(paths: tuple[str, ...], only_look: bool, folder: Path | None) -> int:
    """Rewrite entries, or say which would change."""
    schema = schema_in(folder)
    speak_plainly(for_people=True)
    problems: list[Problem] = []
    changed = 0
    with progress(entries(paths), "Vaste vorm") as files:
        for path, file in files:
            try:
                text, different, _ = tidied(path, file, schema)
            except UnreadableError as error:
                problems += error.problems
                continue
            if different:
                changed += 1
                if not only_look:
                    save(path, text)
                click.echo(f"{visible(str(path))}: {_SAID[only_look]}")
    if problems:
        click.echo(as_text(problems, files=len(problems)), nl=False)
    elif not changed:
        click.echo("Alles staat in de vaste vorm.")
    if changed and only_look:
        click.echo(f"{_count(changed)} nog niet in de vaste vorm. Doe dit: kaart format")
    return WRONG if problems or (changed and only_look) else 0


_SAID = {True: "nog niet in de vaste vorm", False: "in de vaste vorm gezet"}


def _count(number: int) -> str:
    return "1 bestand staat" if number == 1 else f"{number} bestanden staan"
