"""Puts a finished site in the place of the old one: written beside it, then swapped.

Until everything is written, visitors and the old files notice nothing; a build that fails leaves
them as they were. What has not changed since the last build is not written again.
"""

from __future__ import annotations

import os
import pickle
import secrets
import shutil
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

MARK = "bouw.txt"
"""The file in a site that says which build it is; a record only counts for that very site."""


class Staging:
    """A folder beside the site in which the next site is made.

    ``record`` is a file in which is kept what the site holds: for each path a key that changes
    with its content. ``basis`` stands for all that every page depends on (theme, code, schema);
    when it differs from the last time, nothing is reused.
    """

    def __init__(self, site: Path, record: Path) -> None:
        """Put back a site that an interrupted swap left aside."""
        self.site = site
        self.folder = site.with_name(f"{site.name}.nieuw")
        self._place = str(self.folder)
        self._aside = site.with_name(f"{site.name}.oud")
        self._record = record
        self._keys: dict[str, bytes] = {}
        self._known: Mapping[str, bytes] = {}
        if self._aside.exists() and not site.exists():
            self._aside.rename(site)

    def begin(self, basis: bytes) -> None:
        """Look up what the present site holds, as far as it can be kept."""
        self._keys = {}
        self._known = {}
        try:
            mark = (self.site / MARK).read_text()
            kept = pickle.loads(self._record.read_bytes())
            if kept["mark"] == mark and kept["basis"] == basis:
                self._known = kept["keys"]
        except Exception:
            # No site, no record, or one of another version: everything is written.
            pass
        self._basis = basis

    def needs(self, path: str, key: bytes) -> bool:
        """Note that the site has a file ``path``; say whether it has to be written."""
        self._keys[path] = key
        return self._known.get(path) != key

    def note(self, keys: Mapping[str, bytes]) -> None:
        """Note files that another process has made, with their keys."""
        self._keys.update(keys)

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the next site."""
        write(f"{self._place}/{path}", content)

    def remove(self, path: str) -> None:
        """Take a file that the engine made out of the next site, with folders left empty."""
        (self.folder / path).unlink(missing_ok=True)
        _remove_empty(self.folder / path, self.folder)

    def adopt(self) -> None:
        """Note what the engine wrote itself; what the site has already need not move again."""
        for path in list(_files(self.folder)):
            content = (self.folder / path).read_bytes()
            if not self.needs(path, key_of(content)):
                self.remove(path)

    def swap(self) -> None:
        """Make the next site the site."""
        mark = secrets.token_hex(8)
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._known:
            self._swap_files(mark)
        else:
            self._swap_folders(mark)
        self._record.parent.mkdir(parents=True, exist_ok=True)
        kept = {"mark": mark, "basis": self._basis, "keys": self._keys}
        beside = self._record.with_name(f"{self._record.name}.nieuw")
        beside.write_bytes(pickle.dumps(kept, protocol=5))
        beside.replace(self._record)

    def discard(self) -> None:
        """Leave the old site as it is."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _swap_folders(self, mark: str) -> None:
        write(f"{self._place}/{MARK}", mark.encode())
        shutil.rmtree(self._aside, ignore_errors=True)
        if self.site.exists():
            self.site.rename(self._aside)
        self.folder.rename(self.site)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _swap_files(self, mark: str) -> None:
        # The mark goes first and comes back last: a swap cut short is followed by a full build.
        (self.site / MARK).unlink()
        for path in list(_files(self.folder)):
            target = self.site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).replace(target)
        for path in self._known.keys() - self._keys.keys():
            (self.site / path).unlink(missing_ok=True)
            _remove_empty(self.site / path, self.site)
        self.discard()
        write(str(self.site / MARK), mark.encode())


def key_of(content: bytes) -> bytes:
    """Return a key that changes with the content of a file."""
    return blake2b(content, digest_size=16).digest()


def write(path: str, content: bytes) -> None:
    """Write a file, making its folder only when it turns out to be missing.

    Plain strings and one system call each: with ten thousand pages, path objects take longer than
    the writing itself.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        handle = os.open(path, flags, 0o666)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, flags, 0o666)
    with os.fdopen(handle, "wb", buffering=0) as file:
        file.write(content)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield Path(place, name).relative_to(folder).as_posix()


def _remove_empty(path: Path, top: Path) -> None:
    for folder in path.parents:
        if folder == top:
            return
        try:
            folder.rmdir()
        except OSError:
            return
