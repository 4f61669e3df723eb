"""The option ``--format`` of commands that report: how what they found looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

AS_TABLE_TOO = "Tekst (text), JSON, een tabel voor Excel (csv) of Markdown (md)."


def format_option(forms: Iterable[str], about: str) -> Callable[[Command], Command]:
    """Return the option; the command gets one of ``forms`` as ``form``, by default ``text``."""
    names = list(forms)
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default="text",
        metavar=f"[{'|'.join(names)}]",
        help=about,
    )
