"""The catalogue that a command asks about, with what was kept of earlier times."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from sociale_kaart.cli.project import default_catalogue, schema_in
from sociale_kaart.load import CACHE_NAME, Checked, Loaded, check_catalogue, load_catalogue
from sociale_kaart.read.folder import reason

Outcome = TypeVar("Outcome", Checked, Loaded)

catalogue_argument = click.argument(
    "folder", metavar="[MAP]", required=False, type=click.Path(path_type=Path)
)
"""The folder of a catalogue; without it the one that ``default_catalogue`` names."""


def cache_folder() -> Path | None:
    """Return where a command may keep what it found, or None when nothing may be kept."""
    name = os.environ.get("KAART_CACHE", ".kaart-cache")
    return Path(name) if name else None


def checked_in(folder: Path | None) -> Checked:
    """Return what was found in every file of a catalogue.

    Raises click.ClickException when there is nothing to read.
    """
    return _read(check_catalogue, folder or default_catalogue())


def loaded_in(folder: Path | None) -> Loaded:
    """Return the offerings and providers of a catalogue; raises as ``checked_in`` does."""
    return _read(load_catalogue, folder or default_catalogue())


def _read(reader: Callable[..., Outcome], folder: Path) -> Outcome:
    schema = schema_in()
    kept = cache_folder()
    cache = kept / CACHE_NAME if kept else None
    try:
        outcome = reader(folder, schema, today=date.today(), cache=cache)
    except OSError as error:
        raise click.ClickException(f"{folder} is niet te lezen ({reason(error)}).") from None
    if not outcome.files:
        raise click.ClickException(f"in {folder} staan geen bestanden met aanbod (.yml).")
    return outcome
