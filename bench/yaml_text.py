"""Pieces of YAML as people write them; plain text, since a dumper would take minutes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

# Plain where YAML cannot read anything else in it; in a flow list that is less.
_PLAIN = re.compile(r"[^\W\d_](?:[^:#\n]*[^:#\s])?")
_PLAIN_IN_FLOW = re.compile(r"[^\W\d_](?:[^:#\n,\[\]{}]*[^:#\s,\[\]{}])?")


def scalar(text: str, plain: re.Pattern[str] = _PLAIN) -> str:
    """Return a text as one value: plain, or in double quotes, which YAML has as JSON has them."""
    return text if plain.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def flow(items: Iterable[str | int]) -> str:
    """Return a list of short values on one line."""
    values = (scalar(i, _PLAIN_IN_FLOW) if isinstance(i, str) else str(i) for i in items)
    return f"[{', '.join(values)}]"


def block(key: str, lines: Iterable[str]) -> str:
    """Return a text of several lines."""
    return f"{key}: |\n" + "\n".join(f"  {line}" if line else "" for line in lines)
