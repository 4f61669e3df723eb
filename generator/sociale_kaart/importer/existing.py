"""What stands in the catalogue already: its files, its providers, and the municipality of towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
    towns: dict[str, set[str]]
    """The municipalities that are written with each town, by its folded name."""


def municipalities(*written: Mapping[str, set[str]]) -> dict[str, str]:
    """Return the municipality of each town that is written with only one."""
    towns = {town for one in written for town in one}
    found = {town: set().union(*(one.get(town, ()) for one in written)) for town in towns}
    return {town: next(iter(names)) for town, names in found.items() if len(names) == 1}


def towns_in(entries: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    """Return the municipalities that entries give with each town."""
    found: dict[str, set[str]] = defaultdict(set)
    for data in entries:
        for place in data.get("locaties") or ():
            if isinstance(place, dict) and {"plaats", "gemeente"} <= place.keys():
                found[fold(str(place["plaats"]))].add(str(place["gemeente"]))
    return found


def look(root: Path) -> Existing:
    """Read a catalogue; one that is not there is empty. Raises OSError."""
    found = Existing({}, {}, {}, {})
    if not root.exists():
        return found
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
    for path in found.texts:
        if path.endswith(f"/{PROVIDER_FILE}"):
            folder = path.removesuffix(f"/{PROVIDER_FILE}")
            found.providers[folder.rpartition("/")[2]] = folder
    found.towns.update(towns_in(found.data.values()))
    return found
