"""What a cell was read as: values for fields, and doubts for a person to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Doubt(NamedTuple):
    """Something in a cell that a person must look at: what, and what to do; both Dutch."""

    message: str
    hint: str = ""


class Reading(NamedTuple):
    """The values that a cell gives, by the name of the field, and what is unclear about them."""

    values: Mapping[str, Any]
    doubts: tuple[Doubt, ...] = ()


NOTHING = Reading({})


def doubt(message: str, hint: str = "", **values: Any) -> Reading:
    """Return a reading with one doubt, and the values that were read nevertheless."""
    return Reading(values, (Doubt(message, hint),))


def quoted(text: str, longest: int = 60) -> str:
    """Return a text as it is shown in a message: short and on one line."""
    line = " ".join(text.split())
    return f"“{line[: longest - 1]}…”" if len(line) > longest else f"“{line}”"
