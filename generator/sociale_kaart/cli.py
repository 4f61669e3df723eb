"""``kaart …``: the commands. Wiring only; what they do is elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from sociale_kaart import __version__
from sociale_kaart.load import CACHE_NAME, check_catalogue
from sociale_kaart.problem import Problem
from sociale_kaart.read.folder import catalogue_of, reason
from sociale_kaart.report import REPORTERS
from sociale_kaart.schema import read_schema
from sociale_kaart.synonyms import FILE as SYNONYMS
from sociale_kaart.synonyms import read_synonyms

WRONG, COULD_NOT_RUN = 1, 2


class Dutch(click.Command):
    """A command whose help is Dutch throughout."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Describe ``--help``."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Laat deze uitleg zien."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how to call it."""
        parts = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, parts, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section("Opties"):
            formatter.write_dl([record for record in records if record])


class DutchGroup(Dutch, click.Group):
    """The door: lists the commands, and says in one Dutch line what could not be done."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section("Opdrachten"):
            formatter.write_dl(
                [(name, command.get_short_help_str()) for name, command in self.commands.items()]
            )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or say that there is none."""
        if self.get_command(ctx, args[0]) is None:
            near = get_close_matches(args[0], self.commands, 1)
            meant = f" Bedoel je kaart {near[0]}?" if near else ""
            what = f"de opdracht {args[0]} kennen we niet.{meant} Uitleg: kaart --help"
            raise click.ClickException(what)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and end with a status as the design says."""
        try:
            sys.exit(super().main(*args, **{**kwargs, "standalone_mode": False}) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(COULD_NOT_RUN)
        except click.ClickException as error:
            click.echo(f"kaart: {_in_dutch(error)}", err=True)
            sys.exit(COULD_NOT_RUN)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(130)


def _in_dutch(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            what = f"de optie {error.option_name} kennen we niet"
        case click.BadParameter(param=click.Option(type=click.Choice() as choice, opts=names)):
            what = f"bij {names[0]} kies je {' of '.join(choice.choices)}"
        case click.BadOptionUsage():
            what = f"achter {error.option_name} hoort één waarde"
        case click.UsageError():
            what = "deze opdracht begrijpen we niet"
        case _:
            return error.format_message()
    return f"{what}. Uitleg: kaart --help"


@click.group(
    cls=DutchGroup,
    help="Sociale Kaart: van bestanden met aanbod naar een site.",
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
)
@click.version_option(__version__, message="kaart %(version)s", help="Laat de versie zien.")
def main() -> None:
    """Lead to the commands."""


@main.command(
    cls=Dutch,
    options_metavar="[OPTIES]",
    short_help="Kijk of alle bestanden kloppen.",
    help="""Kijk of alle bestanden in een map met aanbod kloppen.

    PAD is een map met aanbod, of een bestand of map daarin. Zonder PAD: de map catalogue, of
    wat in KAART_CATALOGUE staat. Koppelingen worden altijd in de hele map nagezocht.

    \b
    Voorbeelden:
      kaart check
      kaart check catalogue/de-boog/inloop.yml
      kaart check --format json > fouten.json

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
    "schema_folder",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="De map met het schema. Anders de map schema, of die van dit programma.",
)
def check(paths: tuple[str, ...], form: str, schema_folder: Path | None) -> int:
    """Check catalogues and report what is wrong."""
    default = Path(os.environ.get("KAART_CATALOGUE") or "catalogue")
    catalogues = _by_catalogue(paths or (str(default),), default)
    folder = schema_folder or _schema_folder()
    # Who asks about some entries does not ask about the keeper's words.
    found = [] if paths else read_synonyms(folder / SYNONYMS)[1]
    files = 0
    for root, wanted in catalogues.items():
        problems, count = _check(root, wanted, folder)
        found += problems
        files += count
    _speak_plainly(for_people=form == "text")
    colour = form == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    options = {"colour": True} if colour else {}
    click.echo(REPORTERS[form](found, files=files, **options), nl=False)
    return WRONG if any(problem.level == "fout" for problem in found) else 0


def _speak_plainly(*, for_people: bool) -> None:
    """Let no letter be too strange for a terminal; programs get UTF-8 whatever the terminal is."""
    if isinstance(sys.stdout, TextIOWrapper):
        if for_people:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _by_catalogue(names: Iterable[str], default: Path) -> dict[Path, list[Path]]:
    grouped: dict[Path, list[Path]] = {}
    for name in names:
        if not name:
            raise click.ClickException("dit pad is leeg. Schrijf een punt voor deze map: .")
        path = Path(name)
        try:
            path.stat()
            grouped.setdefault(catalogue_of(path, default), []).append(path)
        except FileNotFoundError:
            raise click.ClickException(f"{path} bestaat niet.") from None
        except OSError as error:
            raise click.ClickException(f"{path} is niet te lezen ({reason(error)}).") from None
    return grouped


def _check(root: Path, wanted: list[Path], schema_folder: Path) -> tuple[list[Problem], int]:
    cache = os.environ.get("KAART_CACHE", ".kaart-cache")
    try:
        schema = read_schema(schema_folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise click.ClickException(
            f"het schema in {schema_folder} is niet te lezen ({_wrong_schema(error)})."
        ) from None
    try:
        checked = check_catalogue(
            root, schema, today=date.today(), cache=Path(cache, CACHE_NAME) if cache else None
        )
    except OSError as error:
        raise click.ClickException(f"{root} is niet te lezen ({reason(error)}).") from None
    inside = [path.resolve() for path in wanted]
    problems = [p for p in checked.problems if _is_in(Path(p.file), inside)]
    count = sum(_is_in(root / file.path, inside) for file in checked.files)
    if not count and not problems:
        names = ", ".join(map(str, wanted))
        raise click.ClickException(f"in {names} staan geen bestanden met aanbod (.yml).")
    return problems, count


def _is_in(file: Path, folders: list[Path]) -> bool:
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - a link to elsewhere stays where it is
    return any(whole == folder or folder in whole.parents for folder in folders)


def _wrong_schema(error: Exception) -> str:
    if isinstance(error, OSError):
        return reason(error)
    return "dit is geen JSON" if isinstance(error, ValueError) else "er ontbreekt iets in"


def _schema_folder() -> Path:
    """Return the schema of the project one stands in, else the one that came with this program."""
    package = Path(__file__).parent
    places = (Path("schema"), package / "schema", package.parents[1] / "schema")
    return next((place for place in places if place.is_dir()), places[0])


if __name__ == "__main__":
    main()
