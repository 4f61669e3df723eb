"""How a question and what is wrong with an answer look in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

import click

from sociale_kaart.check.answers import Objection
from sociale_kaart.check.fields import Field
from sociale_kaart.cli.interview.terminal import confirm, heading
from sociale_kaart.read import Path
from sociale_kaart.report import visible
from sociale_kaart.wording import say

# Who sees the list needs no piece of it again.
_CHOOSE_FROM = say("onbekend.kies", waarden="\n").partition("\n")[0]


def margin(path: Path) -> str:
    """Return the spaces before a question about a field in a field."""
    return "  " * (len(path) - 1)


def explain(path: Path, field: Field, item: Field, *, required: bool) -> None:
    """Show what is asked, and what can be chosen; ``item`` is what a list is made of."""
    before = margin(path)
    title = str(field.get("title", path[-1]))
    click.echo(f"\n{before}{heading(title)}{'' if required else ' (hoeft niet)'}")
    if words := field.get("description"):
        click.echo(f"{before}{words}")
    options = field.get("oneOf") or item.get("oneOf") or ()
    for number, option in enumerate(options, 1):
        described = f": {option['description']}" if option.get("description") else ""
        click.echo(f"{before}{number:>3}. {option['title']}{described}")
    examples = field.get("examples") or item.get("examples")
    grouped = "object" in (field.get("type"), item.get("type")) or field.get("type") == "boolean"
    if examples and not options and not grouped:
        shown = examples[0] if isinstance(examples[0], list) else [examples[0]]
        click.echo(f"{before}Bijvoorbeeld: {', '.join(map(str, shown))}")


def accepted(said: Iterable[Objection]) -> bool:
    """Tell what there is to say of an answer, and return whether it stays."""
    said = list(said)
    tell(said)
    if any(objection.level == "fout" for objection in said):
        return False
    return not said or bool(confirm("Toch zo laten?", usual=True))


def tell(said: Iterable[Objection]) -> None:
    """Show objections as ``kaart check`` words them."""
    for objection in said:
        wrong = objection.level == "fout"
        sign = click.style("Klopt niet:" if wrong else "Let op:", fg="red" if wrong else "yellow")
        click.echo(f"{sign} {visible(objection.message)}")
        for line in objection.hint.partition(_CHOOSE_FROM)[0].strip().split("\n"):
            click.echo(f"  {visible(line)}")
