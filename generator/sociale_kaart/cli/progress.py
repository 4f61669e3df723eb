"""How far a command is, for who watches: on the terminal only, and never among what it reports."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

import click
from click._termui_impl import ProgressBar

Item = TypeVar("Item")


def progress(items: Iterable[Item], what: str, length: int | None = None) -> ProgressBar[Item]:
    """Return a context manager that yields the items and shows how many are done.

    ``length`` is how many there are, for items that cannot be counted beforehand.
    """
    return click.progressbar(
        items,
        length=length,
        label=what,
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
        show_pos=True,
        width=24,
    )
