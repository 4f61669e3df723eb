"""``kaart codeowners``: write down who keeps which folder."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import click

from sociale_kaart.beside import write_beside
from sociale_kaart.cli.catalogue import catalogue_argument, checked_in
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.project import default_catalogue
from sociale_kaart.codeowners import FIELD, UnreadableOwnersError, merged, owners_in
from sociale_kaart.read.folder import reason

_DEFAULT = Path(".github/CODEOWNERS")


@dutch_command(
    "codeowners",
    "Schrijf op wie welke map bijhoudt.",
    """Schrijf in .github/CODEOWNERS wie welke map bijhoudt.

    Dat staat bij elke aanbieder in aanbieder.yml, bij bijgehouden_door. Wie daar staat, krijgt
    vanzelf bericht van elk voorstel voor die map. Regels die je er zelf in zet, blijven staan.
    MAP is de map met aanbod; zonder MAP: catalogue, of wat in KAART_CATALOGUE staat.

    \b
    Voorbeelden:
      kaart codeowners
      kaart codeowners --check
      kaart codeowners --bestand .gitlab/CODEOWNERS

    De opdracht eindigt met 0 als het bestand klopt, met 1 als het bij --check niet klopt, en met
    2 als het niet gemaakt kan worden.
    """,
)
@catalogue_argument
@click.option("--check", is_flag=True, help="Schrijf niets; zeg alleen of het bestand klopt.")
@click.option(
    "--bestand",
    "path",
    type=click.Path(path_type=Path),
    metavar="PAD",
    help="Het bestand. Anders .github/CODEOWNERS bovenin de repository.",
)
def command(folder: Path | None, check: bool, path: Path | None) -> int:
    """Write or compare the list of code owners."""
    try:
        owners = owners_in(checked_in(folder))
    except UnreadableOwnersError as error:
        raise click.ClickException(
            f"in {', '.join(error.files)} zit een fout. Los die eerst op: kaart check"
        ) from None
    catalogue = (folder or default_catalogue()).resolve()
    root = next((home for home in catalogue.parents if (home / ".git").exists()), Path.cwd())
    if not catalogue.is_relative_to(root):
        raise click.ClickException(f"{catalogue} staat niet in deze repository ({root}).")
    file = path or Path(os.path.relpath(root / _DEFAULT))
    old = _text(file)
    new = merged(old, owners, PurePosixPath(catalogue.relative_to(root).as_posix()))
    if old != new and check:
        click.echo(f"{file} klopt niet meer. Maak het opnieuw: kaart codeowners")
        return WRONG
    if old != new:
        _write(file, new)
    without = sum(not owner.accounts for owner in owners)
    click.echo(f"{file} klopt. {_missing(without, len(owners))}")
    return 0


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise click.ClickException(f"{file} is niet te lezen ({reason(error)}).") from None
    except UnicodeDecodeError:
        raise click.ClickException(f"{file} is geen gewone tekst (UTF-8).") from None


def _write(file: Path, text: str) -> None:
    try:
        write_beside(file, text.encode())
    except OSError as error:
        raise click.ClickException(f"{file} is niet te schrijven ({reason(error)}).") from None


def _missing(without: int, providers: int) -> str:
    if not without:
        return "Van elke aanbieder staat erin wie de map bijhoudt."
    return f"Bij {without} van de {providers} aanbieders staat geen {FIELD}."
