"""The sentences of ``schema/zinnen.json``, which the form in the browser says in the same words."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

NAME = "zinnen.json"
_PLACE = re.compile(r"\{(\w+)\}")


def say(key: str, **values: Any) -> str:
    """Return a sentence with its places filled in; the text of a value is never filled in again.

    A place without a value is left as it stands: whoever changes a sentence can slip. Raises
    KeyError for a sentence that is not in the file.
    """
    return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), sentences()[key])


@cache
def sentences() -> dict[str, str]:
    """Return all sentences by their key; raises ValueError when the file is not JSON."""
    found: dict[str, str] = json.loads(source().read_bytes())
    return found


def source() -> Traversable:
    """Return the file: in the installed package, or in the checkout that it runs from."""
    packed = files("sociale_kaart").joinpath("data", NAME)
    return packed if packed.is_file() else Path(__file__).parents[2] / "schema" / NAME
