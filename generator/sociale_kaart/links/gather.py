"""All links in the entries of a catalogue, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import orjson

from sociale_kaart.load import Checked
from sociale_kaart.read import Path
from sociale_kaart.rules.base import events

_STARTS = ("https://", "http://")


class Use(NamedTuple):
    """An entry that holds a link: its path in the catalogue, and the way to the value with it."""

    path: str
    provider: str
    value: Path


def links_in(checked: Checked) -> dict[str, list[Use]]:
    """Return every link with the values that hold it, in the order of the files.

    Entries with errors are left out: ``kaart check`` tells of them.
    """
    found: dict[str, list[Use]] = {}
    for file in checked.files:
        content = checked.records[file.path].content
        if not content:
            continue
        provider = file.provider.rpartition("/")[2]
        for value, text in _texts(orjson.loads(content), ()):
            for link in dict.fromkeys(_links(text)):
                found.setdefault(link, []).append(Use(file.path, provider, value))
    return found


def _links(text: str) -> Iterator[str]:
    if text.startswith(_STARTS) and not any(map(str.isspace, text)):
        yield text
    elif "://" in text:
        for kind, address in events(text):
            if kind == "link" and address.startswith(_STARTS):
                yield address


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))
