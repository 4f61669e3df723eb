"""What every page depends on besides the catalogue: code, libraries, schema, settings, theme."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sociale_kaart import wording
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.shells import Shell

_LIBRARIES = ("folium", "jinja2", "markdown", "markupsafe", "numpy", "orjson", "scipy", "segno")
"""What they make can differ from one version to the next."""
_OWN = frozenset((".py", ".html", ".csv"))


def basis_of(schema: Schema, settings: Settings, shells: Mapping[tuple[str, int], Shell]) -> bytes:
    """Return a key that changes with all of that; not with the day, nor with files of the keeper.

    What depends on those is part of the key of what is made of them.
    """
    timeless = replace(settings, today=settings.today.min)
    parts = [schema.digest, code_digest(), repr(timeless).encode()]
    parts += [shells[kind].digest for kind in sorted(shells)]
    return blake2b(b"".join(parts), digest_size=16).digest()


def code_digest() -> bytes:
    """Return a digest of the package's own files and its libraries: new code makes new pages."""
    digest = blake2b(f"{sys.version} {list(_versions())}".encode(), digest_size=16)
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.suffix in _OWN:
            digest.update(path.read_bytes())
    for words in wording.sources():
        digest.update(words.read_bytes())
    return digest.digest()


def _versions() -> Iterator[str]:
    for name in _LIBRARIES:
        try:
            yield version(name)
        except PackageNotFoundError:  # the same as no version: it is not a package here
            yield ""
