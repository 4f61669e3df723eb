"""Gives texts that are the same one place in memory: most entries say much with the same words."""

from __future__ import annotations

from typing import Any

import orjson

LONGEST = 60
"""Longer texts are seldom the same; to remember them all would take more than it spares."""


class Once:
    """Reads the contents of entries; use one for a whole catalogue, and let it go afterwards."""

    def __init__(self) -> None:
        """Know no text yet."""
        self._texts: dict[str, str] = {}

    def read(self, content: bytes | memoryview) -> Any:
        """Return what JSON says, with the texts of earlier contents where they are the same."""
        return self._same(orjson.loads(content))

    def _same(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:
            return self._texts.setdefault(value, value) if len(value) <= LONGEST else value
        if kind is dict:
            return {key: self._same(item) for key, item in value.items()}
        return [self._same(item) for item in value] if kind is list else value
