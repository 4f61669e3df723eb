"""Puts a finished site in the place of the old one: written beside it, then swapped.

Until everything is written, visitors and the old files notice nothing; a build that fails leaves
them as they were. What has not changed since the last build is not written again.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from sociale_kaart.record import NOTHING, Held, keep_record, read_record

MARK = "bouw.txt"
"""The file in a site that says which build it is; a record only counts for that very site."""


class BusyError(Exception):
    """Another build of the same site is at work."""


class Staging:
    """A folder beside the site in which the next site is made, by one build at a time.

    ``record`` is the file in which is kept what the site holds: for each path the size of the file
    and a key that changes with its content.
    """

    def __init__(self, site: Path, record: Path) -> None:
        """Claim the site, and put back one that an interrupted swap left aside.

        Raises BusyError while another build has claimed it, and OSError when the folder around it
        cannot be written.
        """
        self.site = site
        self.folder = site.with_name(f".{site.name}.kaart-nieuw")
        self._place = str(self.folder)
        self._aside = site.with_name(f".{site.name}.kaart-oud")
        self._record = record
        self._keys: dict[str, bytes] = {}
        self.basis = b""
        self._held = NOTHING
        self._whole = b""
        self._engine: frozenset[str] = frozenset()
        self._lock: int | None = _claim(site.with_name(f".{site.name}.kaart-slot"))
        if self._aside.exists() and not site.exists():
            self._aside.rename(site)

    def begin(self, basis: bytes) -> None:
        """Look up what the present site holds, as far as it can be kept.

        ``basis`` stands for all that every page depends on (theme, code, schema); when it differs
        from the last time, nothing is kept. A file that is gone or has another size than it was
        written with is made again.
        """
        self.basis = basis
        self._keys = {}
        self._held = NOTHING
        self._whole = b""
        with suppress(OSError, ValueError):
            mark = (self.site / MARK).read_text()
            self._held = read_record(self._record, mark, basis, dict(_sizes(self.site)))

    def needs(self, path: str, key: bytes) -> bool:
        """Note that the site has a file ``path``; say whether it has to be written."""
        self._keys[path] = key
        return self._held.files.get(path) != key

    def whole(self, key: bytes) -> bool:
        """Say whether all files but the engine's were made of the same, and note them if so.

        ``key`` stands for all that they are made of.
        """
        self._whole = key
        if self._held.whole != key:
            return False
        engine = self._held.engine
        self.note({path: of for path, of in self._held.files.items() if path not in engine})
        return True

    def note(self, keys: Mapping[str, bytes]) -> None:
        """Note files that another process has made, with their keys."""
        self._keys.update(keys)

    @property
    def paths(self) -> Collection[str]:
        """The paths of all files of the next site, as far as they are noted."""
        return self._keys.keys()

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the next site."""
        write(f"{self._place}/{path}", content)

    def remove(self, path: str) -> None:
        """Take a file that the engine made out of the next site, with folders left empty."""
        (self.folder / path).unlink(missing_ok=True)
        _remove_empty(self.folder / path, self.folder)

    def adopt(self) -> None:
        """Note what the engine wrote itself; what the site has already need not move again."""
        for path, _ in list(_sizes(self.folder)):
            content = (self.folder / path).read_bytes()
            if not self.needs(path, key_of(content)):
                self.remove(path)
        self._engine = frozenset(self._keys)

    def swap(self) -> None:
        """Make the next site the site, and let other builds have their turn."""
        mark = secrets.token_hex(8)
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._held.files:
            self._swap_files(mark)
        else:
            self._swap_folders(mark)
        held = Held(self._keys, self._whole, self._engine)
        keep_record(self._record, mark, self.basis, held, dict(_sizes(self.site)))
        self._release()

    def discard(self) -> None:
        """Leave the old site as it is."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._release()

    def _swap_folders(self, mark: str) -> None:
        write(f"{self._place}/{MARK}", mark.encode())
        shutil.rmtree(self._aside, ignore_errors=True)
        if self.site.exists():
            # What a keeper put there by hand (.git, .well-known) is not ours to remove.
            for hidden in self.site.glob(".*"):
                hidden.replace(self.folder / hidden.name)
            self.site.rename(self._aside)
        self.folder.rename(self.site)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _swap_files(self, mark: str) -> None:
        # The mark goes first and comes back last: a swap cut short is followed by a full build.
        (self.site / MARK).unlink()
        for path, _ in list(_sizes(self.folder)):
            target = self.site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).replace(target)
        for path in self._held.files.keys() - self._keys.keys():
            (self.site / path).unlink(missing_ok=True)
            _remove_empty(self.site / path, self.site)
        shutil.rmtree(self.folder, ignore_errors=True)
        write(str(self.site / MARK), mark.encode())

    def _release(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


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
    with os.fdopen(handle, "wb") as file:
        file.write(content)


def _claim(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise BusyError(str(path)) from None
    return handle


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield every file in a folder, with its size; the path is relative, with slashes."""
    start = len(str(folder)) + 1
    todo = [str(folder)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
                else:
                    yield entry.path[start:], entry.stat(follow_symlinks=False).st_size


def _remove_empty(path: Path, top: Path) -> None:
    for folder in path.parents:
        if folder == top:
            return
        try:
            folder.rmdir()
        except OSError:
            return
