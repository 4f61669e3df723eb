"""``kaart gaps``: say how the map is doing and what is missing."""

from __future__ import annotations

from pathlib import Path

import click

from sociale_kaart.cli.catalogue import catalogue_argument, loaded_in
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.municipality import municipality_named
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import keeper_settings, schema_in, speak_plainly
from sociale_kaart.cli.report_form import AS_TABLE_TOO, format_option
from sociale_kaart.exports.gaps import Findings
from sociale_kaart.gapreport import REPORTERS
from sociale_kaart.gaps import Survey
from sociale_kaart.ladder import relations


@dutch_command(
    "gaps",
    "Zeg wat er op de kaart ontbreekt.",
    """Zeg hoe de kaart ervoor staat en wat er ontbreekt.

    Hoeveel aanbod is er per trede, thema en gemeente? Wat is te lang niet gecontroleerd? Waar
    loopt de ladder dood, waar is geen vangnet, en welk thema heeft niet op elke trede iets? Welk
    aanbod is onvolledig? Dezelfde cijfers staan op de site bij /stand-van-de-kaart/. MAP is de map
    met aanbod; zonder MAP: catalogue, of wat in KAART_CATALOGUE staat.

    \b
    Voorbeelden:
      kaart gaps
      kaart gaps --gemeente Arnhem
      kaart gaps --format md > stand.md
      kaart gaps --format csv > hiaten.csv

    De opdracht eindigt met 0 als er niets ontbreekt, met 1 als er iets ontbreekt, en met 2 als er
    niets bekeken kon worden.
    """,
)
@catalogue_argument
@format_option(REPORTERS, AS_TABLE_TOO)
@click.option("--gemeente", metavar="NAAM", help="Alleen voor mensen uit deze gemeente.")
def command(folder: Path | None, form: str, gemeente: str | None) -> int:
    """Report what is missing."""
    settings, schema = keeper_settings(), schema_in()
    with progress(range(3), "Kijken wat er ontbreekt") as done:
        catalogue = loaded_in(folder).catalogue
        only = None if gemeente is None else municipality_named(gemeente, catalogue)
        done.update(1)
        related = relations(catalogue, schema, near_km=settings.near_km, weights=settings.ladder)
        done.update(1)
        survey = Survey(catalogue, schema, related, settings)
        done.update(1)
    found = survey.of(only) if only else survey.whole
    if not settings.site_url:
        click.echo("kaart: in mkdocs.yml staat geen site_url; de links zijn niet heel.", err=True)
    speak_plainly(for_people=form == "text")
    click.echo(REPORTERS[form](Findings(found, catalogue, schema, settings)), nl=False)
    return WRONG if found.found else 0
