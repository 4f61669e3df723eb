"""``kaart new``: ask for everything about an offering, and write its files."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click

from sociale_kaart.beside import write_beside
from sociale_kaart.canon import write_entry
from sociale_kaart.check import Checker
from sociale_kaart.check.answers import Judge
from sociale_kaart.cli.dutch import dutch_command
from sociale_kaart.cli.interview.ask import Interview
from sociale_kaart.cli.interview.provider import Home, choose_provider
from sociale_kaart.cli.interview.terminal import ask, confirm
from sociale_kaart.cli.project import default_catalogue, schema_in, speak_plainly
from sociale_kaart.read.folder import PROVIDER_FILE, Kind, reason
from sociale_kaart.slugs import slug

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


class _Draft(NamedTuple):
    """A file that is not written yet."""

    path: Path
    text: str


@dutch_command(
    "new",
    "Maak nieuw aanbod door vragen te beantwoorden.",
    """Maak nieuw aanbod door vragen te beantwoorden.

    De opdracht vraagt alles wat er in een bestand kan staan, legt het uit en kijkt elk antwoord
    meteen na. Is de organisatie nieuw? Dan vraagt hij daar ook naar. Pas aan het eind wordt er iets
    bewaard. Stoppen kan altijd, met Ctrl-C.

    \b
    Voorbeeld:
      kaart new

    De opdracht eindigt met 0 als het bewaard is, met 1 als je het niet wilde bewaren, en met 2 als
    het niet ging. Na Ctrl-C is dat 130, en is er niets bewaard.
    """,
)
@click.option(
    "--schema",
    "folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def command(folder: Path | None) -> int:
    """Ask, show, and write."""
    speak_plainly(for_people=True)
    checker = Checker(schema_in(folder))
    root = default_catalogue()
    try:
        drafts = _ask_all(checker, root)
        keep = _show(drafts)
    except (click.Abort, KeyboardInterrupt, EOFError):
        click.echo("\nGestopt. Er is niets bewaard.", err=True)
        raise click.Abort from None
    if not keep:
        click.echo("Er is niets bewaard.")
        return 1
    _write(drafts)
    for draft in drafts:
        click.echo(f"Bewaard: {draft.path}")
    click.echo(f"Kijk alles nog eens na met: kaart check {drafts[-1].path.parent}")
    return 0


def _ask_all(checker: Checker, root: Path) -> list[_Draft]:
    click.echo(
        "Beantwoord de vragen. Weet je iets niet en hoeft het niet? Druk op Enter.\n"
        "Typ - om de rest van een onderdeel over te slaan. Stoppen kan altijd met Ctrl-C."
    )
    home = choose_provider(root)
    drafts = []
    if home.is_new:
        data = _interview(checker, "aanbieder", home.id, {"naam": home.name})
        drafts.append(_draft(checker, home, PROVIDER_FILE, "aanbieder", data))
        click.echo("\nDat was de organisatie. Nu het aanbod zelf.")
    data = _interview(checker, "aanbod", f"{home.id}/nieuw", {})
    name = _file_name(root / home.folder, slug(str(data.get("naam", ""))) or "aanbod")
    return [*drafts, _draft(checker, home, f"{name}.yml", "aanbod", data)]


def _interview(checker: Checker, kind: Kind, id: str, known: dict[str, Any]) -> dict[str, Any]:
    today = date.today()
    interview = Interview(
        checker.fields[kind],
        Judge(checker, kind, id, today),
        usual={"gecontroleerd": today.isoformat()},
    )
    interview.data |= known
    interview.everything()
    data = interview.data
    wrong = any(o.level == "fout" for o in Judge(checker, kind, id, today).of_entry(data))
    if wrong:
        click.echo("Er klopt nog iets niet. We bewaren het als concept: het staat niet op de site.")
        data["concept"] = True
    return data


def _file_name(folder: Path, usual: str) -> str:
    click.echo(
        "\nHoe heet het bestand? De naam komt in het webadres. Verander hem later niet meer."
    )
    while True:
        name = ask(usual=usual).removesuffix(".yml")
        if not _NAME.fullmatch(name) or f"{name}.yml" == PROVIDER_FILE:
            click.echo("Klopt niet: gebruik alleen kleine letters, cijfers en streepjes.")
        elif (folder / f"{name}.yml").exists():
            click.echo(f"Klopt niet: {folder / name}.yml bestaat al. Kies een andere naam.")
        else:
            return name


def _draft(checker: Checker, home: Home, name: str, kind: Kind, data: dict[str, Any]) -> _Draft:
    up = len(Path(home.folder).parts) + 1
    text = write_entry(data, kind, checker.schema, up=up)
    return _Draft(default_catalogue() / home.folder / name, text)


def _show(drafts: list[_Draft]) -> bool:
    for draft in drafts:
        click.echo(f"\n--- {draft.path}\n{draft.text}---")
    return bool(confirm("Bewaren?", usual=True))


def _write(drafts: list[_Draft]) -> None:
    """Write all files or none."""
    written: list[Path] = []
    try:
        for draft in drafts:
            if draft.path.exists():
                raise click.ClickException(f"{draft.path} bestaat al.")
            write_beside(draft.path, draft.text.encode())
            written.append(draft.path)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            what = f"{draft.path} is niet te schrijven ({reason(error)})."
            raise click.ClickException(what) from None
        raise
