"""What stands in the catalogue already: its files, its providers, and the municipality of towns."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from sociale_kaart.importer.parse.words import fold
from sociale_kaart.read import UnreadableError, read_document
from sociale_kaart.read.folder import PROVIDER_FILE, look_in
from sociale_kaart.slugs import slug


class Existing(NamedTuple):
    """A catalogue as it is. Paths are relative to its folder."""

    texts: dict[str, str]
    data: dict[str, dict[str, Any]]
    """The content of every file that can be read."""
    providers: dict[str, str]
    """The folders of providers, by the slug of their name and by their id."""
    towns: dict[str, str]
    """The municipality of each town (folded) that is written in only one way."""


def look(root: Path) -> Existing:
    """Read a catalogue; one that is not there is empty. Raises OSError."""
    found = Existing({}, {}, {}, {})
    if not root.exists():
        return found
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for file in look_in(root).files:
        raw = (root / file.path).read_bytes()
        found.texts[file.path] = raw.decode("utf-8", "replace")
        try:
            data = read_document(raw, file.path).data
        except UnreadableError:
            continue
        found.data[file.path] = data
        if file.kind == "aanbieder":
            found.providers.setdefault(slug(str(data.get("naam", ""))), file.provider)
        for place in data.get("locaties") or ():
            if isinstance(place, dict) and {"plaats", "gemeente"} <= place.keys():
                said[fold(str(place["plaats"]))][str(place["gemeente"])] += 1
    for path in found.texts:
        if path.endswith(f"/{PROVIDER_FILE}"):
            folder = path.removesuffix(f"/{PROVIDER_FILE}")
            found.providers[folder.rpartition("/")[2]] = folder
    found.towns.update({town: next(iter(names)) for town, names in said.items() if len(names) == 1})
    return found
