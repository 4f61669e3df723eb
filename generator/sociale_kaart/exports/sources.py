"""The files of providers as they were written, so that the form can change a part of one.

``data/bron.json`` names the providers and their folders, ``data/bron/<provider>.json`` holds the
text of each file in that folder. A provider's file is only made when one of its entries changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path, PurePosixPath

import orjson

from sociale_kaart.model import Catalogue
from sociale_kaart.sitefile import SiteFile


def sources_index(catalogue: Catalogue) -> SiteFile:
    """Return the list of providers (id, name, folder), and the municipality of each town."""
    municipalities: dict[str, str] = {}
    for offering in catalogue.offerings:
        for place in offering.locations:
            municipalities.setdefault(place.town, place.municipality)
    content = {
        "aanbieders": [
            [provider.id, provider.name, str(PurePosixPath(provider.path).parent)]
            for _, provider in sorted(catalogue.providers.items())
        ],
        "gemeenten": dict(sorted(municipalities.items())),
    }
    return SiteFile("data/bron.json", orjson.dumps(content))


def source_files(
    catalogue: Catalogue, folder: Path, needs: Callable[[str, bytes], bool]
) -> Iterator[tuple[str, bytes, bytes | None]]:
    """Yield for each provider its path on the site, its key, and its content if that must be made.

    ``folder`` is the catalogue's; ``needs`` says of a path and a key whether it must be. A file
    that vanished since it was read is left out.
    """
    entries = defaultdict(list)
    for provider in catalogue.providers.values():
        entries[provider.id].append((provider.path, provider.digest))
    for offering in catalogue.offerings:
        entries[offering.provider_id].append((offering.path, offering.digest))
    for provider_id, files in entries.items():
        path = f"data/bron/{provider_id}.json"
        names = [name for name, _ in files]
        # Names as well: a file that is called otherwise has the same bytes.
        named = (name.encode() + b"\0" + digest for name, digest in files)
        key = blake2b(b"".join(named), digest_size=16).digest()
        yield path, key, _content(folder, names) if needs(path, key) else None


def _content(folder: Path, paths: list[str]) -> bytes:
    texts = {}
    for path in paths:
        try:
            texts[PurePosixPath(path).name] = (folder / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
    return orjson.dumps(texts)
