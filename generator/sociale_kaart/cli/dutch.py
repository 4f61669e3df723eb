"""Click in Dutch: commands whose help and complaints are Dutch throughout."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from sociale_kaart.cli import commands

WRONG, COULD_NOT_RUN = 1, 2
"""How a command ends when it found something wrong, and when it could not do its work."""


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


def dutch_command(name: str, short: str, explained: str) -> Callable[..., Dutch]:
    """Return a decorator that makes a command of a function.

    ``short`` is its line in ``kaart --help``; ``explained`` is what ``kaart <name> --help`` says,
    an example included. The function returns the status to end with.
    """
    return click.command(
        name, cls=Dutch, options_metavar="[OPTIES]", short_help=short, help=explained
    )


class DutchGroup(Dutch, click.Group):
    """The door: lists the commands, and says in one Dutch line what could not be done."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return commands.names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of that name."""
        return commands.load(cmd_name) if cmd_name in commands.names() else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section("Opdrachten"):
            formatter.write_dl(
                [(name, commands.load(name).get_short_help_str(80)) for name in commands.names()]
            )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or say that there is none."""
        if args[0] not in commands.names():
            near = get_close_matches(args[0], commands.names(), 1)
            meant = f" Bedoel je kaart {near[0]}?" if near else ""
            what = f"de opdracht {args[0]} kennen we niet.{meant} Uitleg: kaart --help"
            raise click.ClickException(what)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and end with a status as the design says."""
        try:
            plain = {"color": False} if os.environ.get("NO_COLOR") else {}
            sys.exit(super().main(*args, **{**kwargs, **plain, "standalone_mode": False}) or 0)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            sys.exit(COULD_NOT_RUN)
        except click.ClickException as error:
            click.echo(f"kaart: {_in_dutch(error)}", err=True)
            sys.exit(COULD_NOT_RUN)
        except (click.Abort, KeyboardInterrupt):
            sys.exit(130)
        except BrokenPipeError:
            # Who reads along (`| head`) has seen enough.
            _write_no_more()
            sys.exit(141)
        except OSError as error:
            where = error.filename or "de uitvoer"
            reason = f"{where} kan niet worden gelezen of geschreven ({error.strerror})"
            click.echo(f"kaart: {reason}. Is er nog ruimte op de schijf?", err=True)
            _write_no_more()
            sys.exit(COULD_NOT_RUN)


def _write_no_more() -> None:
    """Keep Python from trying once more, at its end, what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _in_dutch(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            what = f"de optie {error.option_name} kennen we niet"
        case click.BadParameter(param=click.Option(type=click.Choice() as choice, opts=names)):
            what = f"bij {names[0]} kies je {' of '.join(choice.choices)}"
        case click.BadParameter(param=click.Option(type=click.IntRange(), opts=names)):
            what = f"achter {names[0]} hoort een heel getal"
        case click.BadOptionUsage():
            what = f"achter {error.option_name} hoort één waarde"
        case click.MissingParameter(param=click.Argument(metavar=str() as name)):
            what = f"er ontbreekt iets: {name}"
        case click.UsageError():
            what = "deze opdracht begrijpen we niet"
        case _:
            return error.format_message()
    asked = f" {error.ctx.info_name}" if error.ctx and error.ctx.parent else ""
    return f"{what}. Uitleg: kaart{asked} --help"
