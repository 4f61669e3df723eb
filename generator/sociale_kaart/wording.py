"""The words of ``schema/`` that the form in the browser uses too: sentences, names of fields."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

SENTENCES = "zinnen.json"
OTHER_NAMES = "andere-namen.json"
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
    return _read(SENTENCES)


@cache
def other_names() -> dict[str, str]:
    """Return names that people give to fields, with the name of the field in the schema."""
    return _read(OTHER_NAMES)


def sources() -> list[Traversable]:
    """Return the files with words, for whoever keeps what was made with them."""
    return [_source(name) for name in (SENTENCES, OTHER_NAMES)]


def _read(name: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(_source(name).read_bytes())
    return found


def _source(name: str) -> Traversable:
    """Find a file: in the installed package, or in the checkout that it runs from."""
    packed = files("sociale_kaart").joinpath("data", name)
    return packed if packed.is_file() else Path(__file__).parents[2] / "schema" / name
