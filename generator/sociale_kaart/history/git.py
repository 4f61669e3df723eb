"""Asks the ``git`` command which files of a folder changed when, and what stood in them.

Nothing here raises for what git cannot tell: then there is no history, or one that ends earlier.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, Self

MOST_COMMITS = 2000
"""Further back there is nothing that followers wait for."""
_SECONDS = 60
_HEADER = re.compile(rb"([0-9a-f]{40,64}) (\d{1,20})")
_LAST = 253402300799
"""The last second of the year 9999: a clock that ran wild, or a joke, can say a later one."""
_FILE = b"100"
"""How the mode of an ordinary file begins; others are links and submodules."""
# A hook of git tells its own commands which repository is meant; here the folder says so.
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


class Edit(NamedTuple):
    """A file before and after: what names its content in git, or nothing where it was not there."""

    before: str
    after: str


class Commit(NamedTuple):
    """When something arrived, and the files of it; paths are relative to the folder."""

    when: datetime
    edits: Mapping[str, Edit]


def state_of(folder: Path) -> bytes:
    """Return something that changes when what ``commits`` tells may; empty without a history."""
    told = _run(folder, "rev-parse", "--show-prefix", "--git-path", "shallow", "HEAD")
    lines = told.split(b"\n")
    if len(lines) < 3:
        return b""
    return told + b" ".join(sorted(_words_in(folder / os.fsdecode(lines[1]))))


def commits(folder: Path) -> Iterator[Commit]:
    """Yield what arrived in a folder, the newest first; nothing when git cannot say.

    Of a merge that is everything it brought, at the moment of the merge: then it came on the site.
    What a shallow clone begins with did not arrive then, and is left out.
    """
    told = _run(folder, "rev-parse", "--show-prefix", "--git-path", "shallow", "HEAD")
    lines = told.split(b"\n")
    if len(lines) < 3:
        return
    prefix = lines[0]
    cut_off = _words_in(folder / os.fsdecode(lines[1]))
    log = _run(
        folder,
        *("-c", "log.showSignature=false", "-c", "log.follow=false", "-c", "diff.relative=false"),
        *("log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *(f"--max-count={MOST_COMMITS}", "--format=%H %ct", "HEAD", "--", "."),
    )
    for number, when, edits in _parsed(log, prefix):
        if number not in cut_off:
            yield Commit(when, edits)


def _parsed(log: bytes, prefix: bytes) -> Iterator[tuple[bytes, datetime, dict[str, Edit]]]:
    tokens = iter(log.split(b"\0"))
    current: tuple[bytes, datetime, dict[str, Edit]] | None = None
    for raw in tokens:
        token = raw.lstrip(b"\n")
        if token.startswith(b":"):
            path = next(tokens, b"")
            modes = token[1:].split(b" ")
            if current and path.startswith(prefix) and len(modes) == 5:
                with suppress(UnicodeDecodeError):
                    current[2][path[len(prefix) :].decode()] = _edit(modes)
        elif header := _HEADER.fullmatch(token):
            if current:
                yield current
            seconds = min(int(header[2]), _LAST)
            current = header[1], datetime.fromtimestamp(seconds, UTC), {}
    if current:
        yield current


def _edit(modes: list[bytes]) -> Edit:
    before, after, old, new, _ = modes
    return Edit(
        old.decode() if before.startswith(_FILE) else "",
        new.decode() if after.startswith(_FILE) else "",
    )


class Blobs:
    """Reads contents by their names, with one process of git for all; use it in a ``with``."""

    def __init__(self, folder: Path) -> None:
        """Remember where to ask; git starts when it is first asked."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let git go."""
        if self._process:
            with suppress(OSError, ValueError, subprocess.TimeoutExpired):
                self._process.communicate(timeout=_SECONDS)
            self._process.kill()

    def read(self, name: str) -> bytes | None:
        """Return the content with that name, or nothing when git does not have it (any more)."""
        try:
            return self._ask(name)
        except (OSError, ValueError):
            return None

    def _ask(self, name: str) -> bytes | None:
        if self._process is None:
            self._process = subprocess.Popen(
                ["git", "-C", str(self._folder), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
        asked, answer = self._process.stdin, self._process.stdout
        if asked is None or answer is None:
            return None
        asked.write(f"{name}\n".encode())
        asked.flush()
        header = answer.readline().split()
        if len(header) != 3:
            return None
        content = answer.read(int(header[2]))
        answer.read(1)
        return content if header[1] == b"blob" else None


def _run(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment(),
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    # A build asks nobody for what a partial clone left out.
    return kept | {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat"}


def _words_in(path: Path) -> frozenset[bytes]:
    try:
        return frozenset(path.read_bytes().split())
    except OSError:
        return frozenset()
