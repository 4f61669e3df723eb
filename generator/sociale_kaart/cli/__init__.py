"""``kaart …``: the door to the commands. Wiring only; each command is a file in ``commands/``."""

from __future__ import annotations

import click

from sociale_kaart import __version__
from sociale_kaart.cli.dutch import DutchGroup


@click.group(
    cls=DutchGroup,
    help="Sociale Kaart: van bestanden met aanbod naar een site.",
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
)
@click.version_option(__version__, message="kaart %(version)s", help="Laat de versie zien.")
def main() -> None:
    """Lead to the commands."""
