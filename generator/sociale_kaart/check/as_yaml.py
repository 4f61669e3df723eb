"""A value as a person would write it in an entry, on one line; for examples in hints."""

from __future__ import annotations

import re
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][^\n]*")
_SPECIAL = re.compile(r": |:$| #|[\[\]{},\"\\]")
_READ_OTHERWISE = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def as_yaml(value: Any) -> str:
    """Write lists and mappings between brackets, and quotes only where they are needed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(map(as_yaml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_yaml(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, str):
        return _text(value)
    return str(value)


def _text(text: str) -> str:
    plain = (
        _PLAIN.fullmatch(text)
        and not _SPECIAL.search(text)
        and text == text.strip()
        and text.lower() not in _READ_OTHERWISE
    )
    if plain:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
