"""A catalogue becomes a site: one function that makes every file and writes what is new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sociale_kaart.history import state_of
from sociale_kaart.load import Ready
from sociale_kaart.parallel import without_collecting
from sociale_kaart.publish import Staging, key_of
from sociale_kaart.schema import Schema
from sociale_kaart.settings import Settings
from sociale_kaart.site.basis import basis_of
from sociale_kaart.site.work import Shells, Work
from sociale_kaart.synonyms import NONE, Synonyms

__all__ = ["Made", "make_site"]


class Made(NamedTuple):
    """What a build made: pages of offerings, all files, and how many of those were written."""

    offerings: int
    files: int
    written: int

    def __str__(self) -> str:
        """Say it in a line, for the console."""
        return f"{self.offerings} offerings, {self.files} files, of which {self.written} were new"


def make_site(
    ready: Ready,
    schema: Schema,
    settings: Settings,
    shells: Shells,
    staging: Staging,
    *,
    documents: Sequence[str] = (),
    synonyms: Synonyms = NONE,
    kept: Path | None = None,
    jobs: int | None = None,
) -> Made:
    """Make the files of the site that are not there yet, and put them in the old site's place.

    ``shells`` are the rendered shells by kind and depth, ``documents`` the addresses of the pages
    that people wrote; ``kept`` is a file that keeps the ladder between builds. Much of the
    work is shared by several processes.
    """
    with without_collecting():
        staging.begin(basis_of(schema, settings, shells))
        staging.adopt()
        written = 0
        if not staging.whole(_key(ready, settings, synonyms, documents)):
            work = Work(ready, schema, settings, shells, staging, documents, synonyms, kept, jobs)
            written = work.make()
        staging.swap()
    pages = sum(path.startswith("aanbod/") for path in staging.paths)
    return Made(pages, len(staging.paths), written)


def _key(ready: Ready, settings: Settings, synonyms: Synonyms, documents: Sequence[str]) -> bytes:
    """Return a key that changes with all that a site is made of, besides what pages all have."""
    parts = (
        ready.digest,
        repr((settings.today, synonyms, documents)).encode(),
        _content_of(settings.postcodes),
        state_of(ready.folder),
    )
    return key_of(b"".join(map(key_of, parts)))


def _content_of(file: Path | None) -> bytes:
    try:
        return file.read_bytes() if file else b""
    except OSError:
        return b""
