"""The project that a command works on: its catalogue, its schema, and the files named."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path

import click

from sociale_kaart import keeper
from sociale_kaart.cli.site_settings import site_setting
from sociale_kaart.read.folder import catalogue_of, reason
from sociale_kaart.schema import Schema, read_schema
from sociale_kaart.settings import Settings
from sociale_kaart.weights import WrongSettingError


def default_catalogue() -> Path:
    """Return the catalogue that is meant when none is named: the one of the keeper's site."""
    return Path(os.environ.get("KAART_CATALOGUE") or site_setting("catalogue") or "catalogue")


def by_catalogue(names: Iterable[str]) -> dict[Path, list[Path]]:
    """Return the named files and folders by the catalogue they stand in; none: the whole default.

    Raises click.ClickException for what is not there or may not be read.
    """
    default = default_catalogue()
    grouped: dict[Path, list[Path]] = {}
    for name in tuple(names) or (str(default),):
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


def is_in(file: Path, folders: Iterable[Path]) -> bool:
    """Say whether a file is one of these (resolved) paths, or stands in one of them."""
    whole = Path(os.path.abspath(file))  # noqa: PTH100 - a link to elsewhere stays where it is
    return any(whole == folder or folder in whole.parents for folder in folders)


def schema_folder() -> Path:
    """Return the schema of the project one stands in, else the one that came with this program."""
    package = Path(__file__).parents[1]
    places = (
        Path(site_setting("schema") or "schema"),
        package / "schema",
        package.parents[1] / "schema",
    )
    return next((place for place in places if place.is_dir()), places[0])


def schema_in(folder: Path | None = None) -> Schema:
    """Return the schema in a folder, or the project's own.

    Raises click.ClickException where it is not a schema.
    """
    folder = folder or schema_folder()
    try:
        return read_schema(folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise click.ClickException(
            f"het schema in {folder} is niet te lezen ({_wrong_schema(error)})."
        ) from None


def _wrong_schema(error: Exception) -> str:
    if isinstance(error, OSError):
        return reason(error)
    return "dit is geen JSON" if isinstance(error, ValueError) else "er ontbreekt iets in"


def keeper_settings() -> Settings:
    """Return what the keeper set in mkdocs.yml; without that file the defaults.

    Raises click.ClickException when it cannot be read.
    """
    try:
        return keeper.settings_in(Path(keeper.FILE))
    except FileNotFoundError:
        return Settings()
    except keeper.UnreadableSettingsError as error:
        raise click.ClickException(f"{keeper.FILE} is niet te lezen ({error}).") from None
    except WrongSettingError as error:
        raise click.ClickException(f"{keeper.FILE} klopt niet. {error}") from None


def speak_plainly(*, for_people: bool) -> None:
    """Let no letter be too strange for a terminal; programs get UTF-8 whatever the terminal is."""
    if isinstance(sys.stdout, TextIOWrapper):
        if for_people:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")
