"""What is missing on the map as a report: text to read, JSON and CSV for programs, Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sociale_kaart.exports.gaps import Findings, gaps_table
from sociale_kaart.gapreport.data import as_json
from sociale_kaart.gapreport.markdown import as_markdown
from sociale_kaart.gapreport.text import as_text

__all__ = ["REPORTERS"]

REPORTERS: Mapping[str, Callable[[Findings], str]] = {
    "text": as_text,
    "json": as_json,
    "csv": gaps_table,
    "md": as_markdown,
}
"""The ways to report, by the name under which a person asks for them."""
