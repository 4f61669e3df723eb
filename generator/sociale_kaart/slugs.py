"""A name as it stands in an address, plain enough for every browser and file system."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that do not fall apart into a plain letter and an accent.
LETTERS = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
}
_TABLE = {ord(letter): plain for letter, plain in LETTERS.items()}


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """Return a name as it stands in an address: ``'s-Hertogenbosch`` -> ``s-hertogenbosch``."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_TABLE)
    plain = re.sub(r"[\u0300-\u036f'’‘`]", "", plain)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
