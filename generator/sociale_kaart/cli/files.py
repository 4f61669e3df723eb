"""The entries that a command works on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from sociale_kaart.cli.project import by_catalogue, is_in
from sociale_kaart.read.folder import Found, look_in, reason


def entries(names: Iterable[str]) -> list[tuple[Path, Found]]:
    """Return the named entries, each with where it stands; without names those of the catalogue.

    Raises click.ClickException where there is none, or something may not be read.
    """
    found: list[tuple[Path, Found]] = []
    for root, wanted in by_catalogue(names).items():
        inside = [path.resolve() for path in wanted]
        try:
            files = look_in(root).files
        except OSError as error:
            raise click.ClickException(f"{root} is niet te lezen ({reason(error)}).") from None
        named = [(root / f.path, f) for f in files if is_in(root / f.path, inside)]
        if not named:
            shown = ", ".join(map(str, wanted))
            raise click.ClickException(f"in {shown} staan geen bestanden met aanbod (.yml).")
        found += named
    return found
