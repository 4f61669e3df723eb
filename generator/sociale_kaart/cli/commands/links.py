"""``kaart links``: say which links in entries lead nowhere any more."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import click

from sociale_kaart import __version__
from sociale_kaart.cli.catalogue import cache_folder, checked_in
from sociale_kaart.cli.dutch import WRONG, dutch_command
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import by_catalogue, is_in, keeper_settings, speak_plainly
from sociale_kaart.cli.report_form import format_option
from sociale_kaart.links import Outcome
from sociale_kaart.links.gather import Use, links_in
from sociale_kaart.links.known import FILE, Known
from sociale_kaart.links.report import Spot, as_json, as_text, needs_work, spots_of
from sociale_kaart.links.visit import visit
from sociale_kaart.read.folder import reason

_HOME = "https://github.com/sociale-kaart/sociale-kaart"


@dutch_command(
    "links",
    "Kijk welke links niet meer werken.",
    """Kijk welke links in het aanbod niet meer werken.

    Elke link krijgt een bezoekje, hoogstens vier tegelijk en bij één website nooit meer dan één,
    met een pauze ertussen. Wat werkt, wordt een week onthouden. Een pagina die verhuisd is, is
    iets anders dan een die weg is: dat staat erbij. PAD is een map met aanbod, of een bestand of
    map daarin; zonder PAD: catalogue, of wat in KAART_CATALOGUE staat.

    \b
    Voorbeelden:
      kaart links
      kaart links catalogue/de-boog
      kaart links --opnieuw --format json > links.json

    De opdracht eindigt met 0 als alle links werken, met 1 als er naar iets gekeken moet worden, en
    met 2 als er niets bekeken kon worden, zoals zonder internet.
    """,
)
@click.argument("paths", metavar="[PAD]...", nargs=-1, type=click.Path())
@format_option(["text", "json"], "Hoe de uitkomst eruitziet: tekst (text) of JSON.")
@click.option("--opnieuw", is_flag=True, help="Vraag ook wat deze week al werkte.")
@click.option(
    "--user-agent",
    envvar="KAART_USER_AGENT",
    default="",
    metavar="TEKST",
    help="Hoe je je voorstelt aan websites. Mag ook in KAART_USER_AGENT staan.",
)
def command(paths: tuple[str, ...], form: str, opnieuw: bool, user_agent: str) -> int:
    """Visit the links of entries and report what became of them."""
    site_url = keeper_settings().site_url
    agent = user_agent.strip() or _introduce(site_url)
    outcomes: dict[str, Outcome] = {}
    spots: list[Spot] = []
    files = 0
    for root, wanted in by_catalogue(paths).items():
        inside = [path.resolve() for path in wanted]
        checked = checked_in(root)
        files += sum(is_in(root / file.path, inside) for file in checked.files)
        uses = _within(links_in(checked), root, inside)
        outcomes |= _outcomes(uses, agent, site_url, again=opnieuw)
        try:
            spots += spots_of({link: outcomes[link] for link in uses}, uses, root, date.today())
        except OSError as error:
            raise click.ClickException(f"{error.filename}: {reason(error)}.") from None
    speak_plainly(for_people=form == "text")
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    if form == "text":
        click.echo(as_text(spots, outcomes, files=files, colour=colour), nl=False)
    else:
        click.echo(as_json(spots), nl=False)
    return WRONG if needs_work(outcomes) else 0


def _introduce(site_url: str) -> str:
    return f"sociale-kaart-links/{__version__} (+{site_url or _HOME})"


def _within(uses: Mapping[str, list[Use]], root: Path, inside: list[Path]) -> dict[str, list[Use]]:
    asked = {
        link: [use for use in places if is_in(root / use.path, inside)]
        for link, places in uses.items()
    }
    return {link: places for link, places in asked.items() if places}


def _outcomes(
    uses: Mapping[str, list[Use]], agent: str, site_url: str, *, again: bool
) -> dict[str, Outcome]:
    # It takes long to import, which kaart --help need not wait for.
    from sociale_kaart.links.ask import asker_of, make_session
    from sociale_kaart.links.connection import is_broken, is_online

    folder = cache_folder()
    known = Known(folder / FILE if folder else None, date.today())
    fresh = {} if again else known.fresh(uses)
    todo = [link for link in uses if link not in fresh]
    asked: dict[str, Outcome] = {}
    try:
        with (
            make_session(agent) as session,
            closing(visit(todo, asker_of(session))) as visits,
            progress(visits, "Links", len(todo)) as bar,
        ):
            asked.update(bar)
    finally:
        # Whoever stops halfway need not ask again what was answered.
        offline = is_broken(asked, lambda: is_online(site_url, _HOME))
        if not offline:
            asked = {link: known.learn(link, outcome) for link, outcome in asked.items()}
            known.keep()
    if offline:
        raise click.ClickException(
            "geen verbinding: geen enkele website antwoordt. Over de links zegt dat niets. "
            "Heeft deze computer internet?"
        )
    return {**fresh, **asked}
