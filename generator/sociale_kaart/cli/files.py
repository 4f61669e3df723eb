"""The entries that a command works on, and writing them: beside the old file first."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from sociale_kaart.cli.project import by_catalogue, is_in
from sociale_kaart.read.folder import Found, look_in, reason

MANY = 200
"""From so many things on, a person wants to see that something happens."""

T = TypeVar("T")


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


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all, whatever happens; folders are made where needed.

    Raises OSError when it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name that begins with a dot is no entry to who looks in the meantime.
    descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
        if path.exists():
            shutil.copymode(path, beside)
        else:
            umask = os.umask(0)
            os.umask(umask)
            Path(beside).chmod(0o666 & ~umask)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


@contextmanager
def progress(items: Sequence[T], label: str) -> Iterator[Iterable[T]]:
    """Show how far long work is, on a terminal only; ``with progress(…) as items: for …``."""
    if len(items) < MANY or not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, label=label, file=sys.stderr, show_eta=True) as shown:
        yield shown
