"""``kaart stale``: say what was not verified for too long, and write the mails."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from sociale_kaart.cli.catalogue import catalogue_argument, loaded_in
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.project import keeper_settings, speak_plainly
from sociale_kaart.cli.report_form import AS_TABLE_TOO, format_option
from sociale_kaart.stale import stale_in
from sociale_kaart.stale.report import REPORTERS


@dutch_command(
    "stale",
    "Zeg wat te lang niet is gecontroleerd.",
    """Zeg per aanbieder welk aanbod te lang niet is gecontroleerd.

    Er staat een mail bij die je kunt sturen. Daarin staat voor elk aanbod een link waarmee de
    aanbieder met één klik zegt dat het nog klopt. Hoeveel dagen te lang is, staat in mkdocs.yml
    bij stale_after_days. Aanbod met fouten telt niet mee: kijk daarvoor met kaart check. MAP is de
    map met aanbod; zonder MAP: catalogue, of wat in KAART_CATALOGUE staat.

    \b
    Voorbeelden:
      kaart stale
      kaart stale --aanbieder de-boog
      kaart stale --dagen 180 --format csv > oud.csv

    De opdracht eindigt met 0 als alles op tijd is gecontroleerd, met 1 als er iets oud is, en met
    2 als er niets bekeken kon worden.
    """,
)
@catalogue_argument
@format_option(REPORTERS, AS_TABLE_TOO)
@click.option(
    "--dagen", type=click.IntRange(0), metavar="AANTAL", help="Na zoveel dagen is iets oud."
)
@click.option("--aanbieder", "wanted", multiple=True, metavar="MAP", help="Alleen deze; mag vaker.")
def command(folder: Path | None, form: str, dagen: int | None, wanted: tuple[str, ...]) -> int:
    """Report what is stale."""
    settings = keeper_settings()
    if dagen is not None:
        settings = dataclasses.replace(settings, stale_after_days=dagen)
    catalogue = loaded_in(folder).catalogue
    for name in wanted:
        if name not in catalogue.providers:
            raise click.ClickException(
                f"de aanbieder {name} kennen we niet, of er zit een fout in."
            )
    found = [one for one in stale_in(catalogue, settings) if not wanted or one.id in wanted]
    if found and not settings.site_url:
        click.echo("kaart: in mkdocs.yml staat geen site_url; de links zijn niet heel.", err=True)
    speak_plainly(for_people=form == "text")
    click.echo(REPORTERS[form](found), nl=False)
    return WRONG if found else 0
