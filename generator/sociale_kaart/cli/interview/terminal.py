"""One question in a terminal, in Dutch. Ctrl-C and the end of the input raise click.Abort."""

from __future__ import annotations

from contextlib import suppress

import click

with suppress(ImportError):
    # Arrow keys move and correct, where the system can do that.
    import readline  # noqa: F401

YES, NO = ("j", "ja", "y", "yes", "true"), ("n", "nee", "no", "false")


def ask(sign: str = "> ", usual: str = "") -> str:
    """Return what was typed, without spaces around it; ``usual`` where that is nothing."""
    shown = f"[{usual}] {sign}" if usual else sign
    return str(click.prompt(shown, usual, show_default=False, prompt_suffix="")).strip()


def confirm(question: str, *, usual: bool = False, other: str = "") -> bool | None:
    """Return whether the answer is yes; None for the one other answer there may be."""
    while True:
        said = ask(f"{question} [{'J/n' if usual else 'j/N'}] ").casefold()
        if not said:
            return usual
        if other and said == other:
            return None
        if said in YES + NO:
            return said in YES
        click.echo("Typ j (ja) of n (nee).")


def heading(text: str) -> str:
    """Return a text as it stands above something."""
    return click.style(text, bold=True)
