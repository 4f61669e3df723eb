"""Asks whose offering it is: an organisation that is there, or a new one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from sociale_kaart.cli.interview.terminal import ask, confirm, heading
from sociale_kaart.read import UnreadableError, read_document
from sociale_kaart.read.folder import look_in, suggest_name
from sociale_kaart.slugs import slug

_MOST = 9


class Home(NamedTuple):
    """The folder of a provider, relative to the catalogue."""

    id: str
    name: str
    folder: str
    is_new: bool


def choose_provider(root: Path) -> Home:
    """Return the organisation that a person names."""
    known = _known(root)
    click.echo(heading("\nVan welke organisatie is het?"))
    click.echo("Typ de naam, of een deel ervan.")
    while True:
        typed = ask()
        wanted = slug(typed)
        if not wanted:
            click.echo("Typ de naam van de organisatie.")
            continue
        near = [home for home in known if wanted in (slug(home.name), home.id)]
        near = near or [h for h in known if wanted in slug(h.name) or wanted in h.id]
        if len(near) > _MOST:
            click.echo(f"Dat zijn er {len(near)}. Typ iets meer van de naam.")
            continue
        if near and (home := _pick(near)):
            return home
        if confirm(f"Is {typed} een nieuwe organisatie?", usual=True):
            return _new(typed, {home.id for home in known}, root)
        click.echo("Typ de naam, of een deel ervan.")


def _pick(near: list[Home]) -> Home | None:
    for number, home in enumerate(near, 1):
        click.echo(f"{number:>3}. {home.name} ({home.folder})")
    click.echo("Typ het nummer. Staat de organisatie er niet bij? Druk dan op Enter.")
    while typed := ask():
        if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(near):
            return near[int(typed) - 1]
        click.echo(f"Klopt niet: typ een nummer van 1 tot en met {len(near)}.")
    return None


def _new(name: str, taken: set[str], root: Path) -> Home:
    usual = folder = suggest_name(name)
    number = 2
    while folder in taken or (root / folder).exists():
        folder, number = f"{usual}-{number}", number + 1
    return Home(folder, name, folder, is_new=True)


def _known(root: Path) -> list[Home]:
    if not root.is_dir():
        return []
    found = []
    for file in look_in(root).files:
        if file.kind == "aanbieder" and file.usable:
            try:
                data = read_document((root / file.path).read_bytes(), file.path).data
            except (OSError, UnreadableError):
                data = {}
            name = data.get("naam")
            shown = name if isinstance(name, str) else file.id
            found.append(Home(file.id, shown, file.provider, is_new=False))
    return found
