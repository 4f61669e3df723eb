"""``kaart geocode``: give locations their point on the map."""

from __future__ import annotations

from pathlib import Path

import click

from sociale_kaart import __version__
from sociale_kaart.beside import write_beside
from sociale_kaart.cli.dutch import COULD_NOT_RUN, WRONG, dutch_command
from sociale_kaart.cli.files import entries
from sociale_kaart.cli.progress import progress
from sociale_kaart.cli.project import speak_plainly
from sociale_kaart.geocode import Service, ServiceError
from sociale_kaart.geocode.fill import Filler, Outcome
from sociale_kaart.geocode.gazetteer import Gazetteer
from sociale_kaart.read import UnreadableError
from sociale_kaart.read.folder import reason
from sociale_kaart.report import visible


@dutch_command(
    "geocode",
    "Zoek op waar adressen liggen.",
    """Zoek op waar locaties liggen, en schrijf dat in de bestanden bij punt en precisie.

    Zonder --dienst komt het punt uit de lijst met plaatsen van dit programma: dan is het midden
    van de plaats goed genoeg en gaat er niets over het internet. Met --dienst pdok (Nederlandse
    overheid) of --dienst nominatim (OpenStreetMap) wordt ook het adres of de postcode gezocht. Een
    punt wordt alleen ingevuld als de gevonden plaats ook de gevraagde is. Opmerkingen en volgorde
    in het bestand blijven zoals ze zijn. PAD is een map met aanbod, of een bestand of map daarin.

    \b
    Voorbeelden:
      kaart geocode
      kaart geocode --dienst pdok --proef
      kaart geocode --dienst pdok catalogue/de-boog
      kaart geocode --dienst nominatim --user-agent "Kaart Ede, kaart@ede.nl"

    De opdracht eindigt met 0 als alles een punt heeft, met 1 als er iets niet is gevonden, en met
    2 als de dienst niet werkt of er niets gelezen kon worden.
    """,
)
@click.argument("paths", metavar="[PAD]...", nargs=-1, type=click.Path())
@click.option(
    "--dienst",
    type=click.Choice(["plaatsen", "pdok", "nominatim"]),
    default="plaatsen",
    metavar="[plaatsen|pdok|nominatim]",
    help="Waar wordt gezocht. Gewoon: plaatsen, de eigen lijst.",
)
@click.option(
    "--user-agent",
    envvar="KAART_USER_AGENT",
    default="",
    metavar="TEKST",
    help="Hoe je je voorstelt aan de dienst, met een adres om je te bereiken. Nominatim eist dat. "
    "Mag ook in KAART_USER_AGENT staan.",
)
@click.option("--server", metavar="ADRES", help="Een eigen server, bijvoorbeeld van Nominatim.")
@click.option("--opnieuw", is_flag=True, help="Zoek ook wat al een punt heeft.")
@click.option("--proef", is_flag=True, help="Schrijf niets; laat zien wat er zou veranderen.")
def command(
    paths: tuple[str, ...],
    dienst: str,
    user_agent: str,
    server: str | None,
    opnieuw: bool,
    proef: bool,
) -> int:
    """Look up the locations of entries and write their points."""
    service = _service(dienst, user_agent, server)
    filler = Filler(service, refine=dienst != "plaatsen", again=opnieuw)
    files = [path for path, _ in entries(paths)]
    speak_plainly(for_people=True)
    told: list[tuple[Path, Outcome]] = []
    stopped = ""
    with progress(files, "Zoeken") as bar:
        for file in bar:
            try:
                told += [(file, outcome) for outcome in _fill(filler, file, proef)]
            except ServiceError as error:
                stopped = str(error)
                break
            except OSError as error:
                stopped = f"{file} gaat niet ({reason(error)})."
                break
    for file, outcome in told:
        click.echo(_line(file, outcome))
    click.echo(_summary([outcome for _, outcome in told], len(files), proef))
    if stopped:
        click.echo(f"kaart: {stopped} Wat al gevonden was, staat er. Probeer het later.", err=True)
        return COULD_NOT_RUN
    return 0 if all(outcome.written for _, outcome in told) else WRONG


def _service(name: str, user_agent: str, server: str | None) -> Service:
    if name == "plaatsen":
        return Gazetteer()
    if name == "nominatim" and not user_agent.strip():
        raise click.ClickException(
            "Nominatim wil weten wie er vraagt. Zeg wie je bent, met een adres om je te bereiken: "
            '--user-agent "Kaart Ede, kaart@ede.nl"'
        )
    # geopy takes long to import, and the towns that came along do not need it.
    from sociale_kaart.geocode.nominatim import Nominatim
    from sociale_kaart.geocode.pdok import Pdok

    kind = Pdok if name == "pdok" else Nominatim
    agent = user_agent.strip() or f"sociale-kaart/{__version__}"
    try:
        return kind(user_agent=agent, server=server) if server else kind(user_agent=agent)
    except ValueError:
        raise click.ClickException(
            f"{server} is geen adres van een server. Schrijf bijvoorbeeld: https://zoek.ede.nl"
        ) from None


def _fill(filler: Filler, file: Path, only_show: bool) -> list[Outcome]:
    try:
        raw = file.read_bytes()
        filled = filler.fill(raw)
        if filled.raw != raw and not only_show:
            write_beside(file, filled.raw)
    except UnreadableError:
        click.echo(f"kaart: {file} is overgeslagen. Kijk wat er mis is: kaart check", err=True)
        return []
    return filled.outcomes


def _line(file: Path, outcome: Outcome) -> str:
    wanted, verdict = outcome.wanted, outcome.verdict
    what = ", ".join(filter(None, (wanted.address, wanted.postcode, wanted.town)))
    if outcome.written and verdict.found:
        north, east = verdict.found.point
        said = f"{north:.5f}, {east:.5f} ({verdict.found.precision})"
        said += f". Let op: {verdict.note}" if verdict.note else ""
    elif verdict.found:
        said = "wel gevonden, maar er is geen veilige plek voor in dit bestand. Schrijf zelf: "
        said += f"punt: [{verdict.found.point[0]:.5f}, {verdict.found.point[1]:.5f}]"
    else:
        said = f"niet gevonden, want {verdict.reason}"
    return visible(f"{file}, regel {outcome.line}: {what}: {said}").replace("\n", " ")


def _summary(outcomes: list[Outcome], files: int, only_show: bool) -> str:
    written = sum(outcome.written for outcome in outcomes)
    missing = len(outcomes) - written
    points = "1 punt" if written == 1 else f"{written} punten"
    done = "gevonden" if only_show else "ingevuld"
    looked = "1 bestand" if files == 1 else f"{files} bestanden"
    lost = f", {missing} niet gevonden" if missing else ""
    nothing = " Er is niets geschreven." if only_show else ""
    return f"{points} {done}{lost}; {looked} bekeken.{nothing}"
