"""What was found in each file, kept from one run to the next in one file.

The file holds data only (JSON), so whoever writes to it can make a report wrong but cannot run
anything. First comes a line with the key of what made it, then a line with what was found in each
file, then the contents of the entries, of which only those are read that someone asks for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from sociale_kaart import __version__, wording
from sociale_kaart.problem import Problem
from sociale_kaart.rules import Facts


class Record(NamedTuple):
    """What is known of a file: the digest of its bytes, its problems, and its content when usable.

    Problems have no file name; ``content`` is JSON, empty for a draft and a file with errors.
    """

    digest: bytes
    problems: tuple[Problem, ...]
    facts: Facts | None
    content: bytes | memoryview
    draft: bool = False


class Cache:
    """The records of an earlier run, by the path of the file in the catalogue."""

    def __init__(self, file: Path | None, *, schema: bytes, today: date) -> None:
        """Open the cache; a missing, damaged or foreign one is simply empty."""
        self._file = file
        self._key = {"version": _code_version(), "schema": schema.hex()}
        self._today = today
        self._index: dict[str, list[Any]] = {}
        self._contents = memoryview(b"")
        if file is not None:
            try:
                self._open(file)
            except (OSError, ValueError, KeyError, TypeError):
                self._index = {}

    def _open(self, file: Path) -> None:
        raw = memoryview(file.read_bytes())
        end = bytes(raw[:512]).index(b"\n")
        head = orjson.loads(raw[:end])
        middle = end + 1 + head["index"]
        if head["key"] != self._key or len(raw) != middle + head["contents"]:
            return
        made_on = date.fromisoformat(head["today"])
        index = orjson.loads(raw[end + 1 : middle])
        if made_on == self._today:
            self._index = index
        elif made_on < self._today:
            # A date that was not in the future then is not so now; other findings may change.
            self._index = {path: found for path, found in index.items() if not found[1]}
        self._contents = raw[middle:]

    def digests(self) -> Mapping[str, str]:
        """Return the digest of every file that is known, as hexadecimal text."""
        return {path: found[0] for path, found in self._index.items()}

    def __getitem__(self, path: str) -> Record:
        """Return what is known of a file."""
        digest, problems, told, start, size, draft = self._index[path]
        facts = None
        if told:
            id, links, until, names, traits, span = told
            span = span and tuple(span)
            pairs = tuple((place, name) for place, name in traits)
            places = _with_paths(names)
            facts = Facts(id, path, _with_paths(links), until, places, pairs, span)
        return Record(
            bytes.fromhex(digest),
            tuple(Problem(*problem) for problem in problems),
            facts,
            self._contents[start : start + size],
            draft,
        )

    def keep(self, records: Mapping[str, Record]) -> None:
        """Write what was found, beside the old file first; never fail because of it."""
        if self._file is None:
            return
        index: dict[str, list[Any]] = {}
        start = 0
        for path, (digest, problems, facts, content, draft) in records.items():
            listed = [list(problem) for problem in problems]
            told = [facts.id, *facts[2:]] if facts else []
            index[path] = [digest.hex(), listed, told, start, len(content), draft]
            start += len(content)
        try:
            self._write(self._file, index, [record.content for record in records.values()])
        except OSError:
            return

    def _write(
        self, file: Path, index: Mapping[str, Any], contents: list[bytes | memoryview]
    ) -> None:
        listed = orjson.dumps(index)
        head = {
            "key": self._key,
            "today": self._today,
            "index": len(listed),
            "contents": sum(map(len, contents)),
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{file.name}.{os.getpid()}")
        with beside.open("wb") as made:
            made.writelines((orjson.dumps(head), b"\n", listed, *contents))
        beside.replace(file)


def _with_paths(pairs: list[Any]) -> tuple[tuple[tuple[Any, ...], str], ...]:
    """Return lists of JSON as pairs of a path and a text again."""
    return tuple((tuple(path), text) for path, text in pairs)


def _code_version() -> str:
    """Return something that changes with the code that finds problems."""
    here = Path(__file__).parents[1]
    digest = blake2b(__version__.encode(), digest_size=16)
    for pattern in ("*.py", "load/*.py", "read/*.py", "rules/*.py", "check/*.py", "data/*.csv"):
        for source in sorted(here.glob(pattern)):
            digest.update(source.read_bytes())
    for words in wording.sources():
        digest.update(words.read_bytes())
    return digest.hexdigest()
