"""The notice on every page while serving: which entries are left out, and why."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from sociale_kaart.problem import Problem

SHOWN = 5


def of(problems: Sequence[Problem]) -> str:
    """Return HTML that names the first few problems; empty when everything is right."""
    if not problems:
        return ""
    errors = sum(problem.level == "fout" for problem in problems)
    heading = (
        f"Let op: {errors} {'fout' if errors == 1 else 'fouten'} in het aanbod. "
        "Wat fout is, staat niet op deze site."
        if errors
        else "Er zijn waarschuwingen bij het aanbod."
    )
    rows = "".join(f"<li>{_line(problem)}</li>" for problem in problems[:SHOWN])
    more = len(problems) - SHOWN
    rest = f"<p>En nog {more}. Alles staat in het venster van de opdracht.</p>" if more > 0 else ""
    return (
        f'<div class="melding melding--fout" role="alert"><p><strong>{heading}</strong></p>'
        f"<ul>{rows}</ul>{rest}</div>"
    )


def _line(problem: Problem) -> str:
    place = f"{problem.file}, regel {problem.line}" if problem.line else problem.file
    return f"<code>{escape(place)}</code>: {escape(problem.message)}. {escape(problem.hint)}"
