"""Whether a value that a hint would offer is one that the schema allows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from sociale_kaart.check.fields import Field

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@lru_cache(maxsize=64)
def exact(pattern: str) -> re.Pattern[str]:
    r"""Match as the standard says: Python's ``\d`` and ``$`` would allow more."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern.replace(r"\d", "[0-9]")))


def fits(value: Any, field: Field) -> bool:
    """Say whether a field allows a value, without what is inside it."""
    if "oneOf" in field:
        return any(value == option["const"] for option in field["oneOf"])
    wanted = field.get("type", "string")
    kinds = wanted if isinstance(wanted, list) else [wanted]
    if isinstance(value, bool) and "boolean" not in kinds:
        return False
    if not any(isinstance(value, _TYPES[kind]) for kind in kinds):
        return False
    if isinstance(value, str | list):
        ends = ("minLength", "maxLength") if isinstance(value, str) else ("minItems", "maxItems")
        right = field.get(ends[0], 0) <= len(value) <= field.get(ends[1], len(value))
        if isinstance(value, str) and "pattern" in field:
            return bool(right and exact(field["pattern"]).search(value))
        return bool(right)
    if isinstance(value, int | float):
        low, high = field.get("minimum", value), field.get("maximum", value)
        return bool(low <= value <= high)
    return True
