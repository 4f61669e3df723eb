"""A catalogue folder becomes offerings and providers, and all problems of all files at once.

Files are read and checked in several processes; what was found is kept by the hash of each file,
so that a next time only files that changed are looked at.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from sociale_kaart.ages import ages_of
from sociale_kaart.check import Checker, problem_of
from sociale_kaart.load.cache import Cache, Record
from sociale_kaart.load.ready import Ready
from sociale_kaart.load.usable import DRAFT, Checked, shown_as
from sociale_kaart.model import Catalogue
from sociale_kaart.parallel import spread, without_collecting
from sociale_kaart.problem import Problem, in_order
from sociale_kaart.read import MAX_BYTES, UnreadableError, read_document
from sociale_kaart.read.folder import Found, look_in, unreadable
from sociale_kaart.rules import WHOLE_RULES, Facts
from sociale_kaart.rules.base import municipalities_in
from sociale_kaart.rules.likeness import traits
from sociale_kaart.schema import Schema

__all__ = [
    "CACHE_NAME",
    "DRAFT",
    "Checked",
    "Loaded",
    "Ready",
    "check_catalogue",
    "load_catalogue",
    "prepare_catalogue",
]

CACHE_NAME = "check.cache"
OLDEST = 200
"""An age that nobody reaches: until then an offering is for people when it does not say."""
"""The file in the cache folder in which commands and builds keep what was found."""


class Loaded(NamedTuple):
    """What could be used of a catalogue, what is wrong with it, and how many files it has.

    Offerings with an error, of a broken provider, or whose last day is past are left out, and so
    are drafts and what a provider offers that is one itself. Every next step and fallback leads
    to an offering that is there. Warnings about drafts are left to ``check_catalogue``.
    """

    catalogue: Catalogue
    problems: list[Problem]
    files: int
    drafts: int = 0


def load_catalogue(
    folder: Path,
    schema: Schema,
    *,
    today: date,
    cache: Path | None = None,
    jobs: int | None = None,
) -> Loaded:
    """Read and check a catalogue and make its offerings and providers.

    ``cache`` is the file that keeps what was found, ``jobs`` the number of processes (default: one
    per processor). Raises OSError when the folder cannot be read.
    """
    ready = prepare_catalogue(folder, schema, today=today, cache=cache, jobs=jobs)
    return Loaded(ready.catalogue, ready.problems, ready.files, ready.drafts)


def prepare_catalogue(
    folder: Path,
    schema: Schema,
    *,
    today: date,
    cache: Path | None = None,
    jobs: int | None = None,
) -> Ready:
    """Read and check a catalogue; like ``load_catalogue``, but make nothing of it yet."""
    checked = check_catalogue(folder, schema, today=today, cache=cache, jobs=jobs)
    return Ready(checked, folder, today)


def check_catalogue(
    folder: Path,
    schema: Schema,
    *,
    today: date,
    cache: Path | None = None,
    jobs: int | None = None,
) -> Checked:
    """Read and check a catalogue; like ``load_catalogue``, without making anything of it."""
    found = look_in(folder)
    kept = Cache(cache, schema=schema.digest, today=today)
    records = _records(folder, found.files, Checker(schema), kept, today, jobs)
    checked = Checked(found.files, records, [])
    problems = [problem for path, record in records.items() for problem in _named(path, record)]
    problems += _problems_of_whole(folder, found.files, records, today)
    # A draft is known not to be ready: it can be looked at, and never stops a build.
    problems = [
        _mild(problem) if problem.file in checked.drafts else problem for problem in problems
    ]
    problems += found.problems
    shown = shown_as(folder)
    named = [problem._replace(file=(shown / problem.file).as_posix()) for problem in problems]
    return replace(checked, problems=in_order(named))


def _mild(problem: Problem) -> Problem:
    return problem._replace(level="waarschuwing")


def _named(path: str, record: Record) -> Iterator[Problem]:
    shown = path.encode("utf-8", "replace").decode()
    return (problem._replace(file=shown) for problem in record.problems)


def _records(
    folder: Path,
    files: list[Found],
    checker: Checker,
    cache: Cache,
    today: date,
    jobs: int | None,
) -> dict[str, Record]:
    known = cache.digests()

    def work(share: Sequence[Found]) -> list[tuple[str, Record | None]]:
        """Look at some files; nothing comes back of what is known already."""
        with without_collecting():
            return [(file.path, _look_at(folder, file, checker, today, known)) for file in share]

    # A copy of a process with several threads can wait forever for a lock of one of them.
    alone = threading.active_count() == 1
    records: dict[str, Record] = {}
    changed = len(known) != len(files)
    for share in spread(work, files, jobs=jobs if alone else 1):
        for path, record in share:
            changed = changed or record is not None
            records[path] = cache[path] if record is None else record
    if changed:
        cache.keep(records)
    return records


def _look_at(
    folder: Path, file: Found, checker: Checker, today: date, known: Mapping[str, str]
) -> Record | None:
    try:
        raw = _bytes(f"{folder}/{file.path}")
    except OSError as error:
        return Record(b"", (unreadable("", error),), None, b"")
    digest = blake2b(raw, digest_size=16).digest()
    if known.get(file.path) == digest.hex():
        return None
    try:
        document = read_document(raw, "")
    except UnreadableError as error:
        return Record(digest, tuple(error.problems), None, b"")
    problems = tuple(checker.check(document, file.kind, file.id, today))
    if document.data.get(DRAFT) is True:
        # It is good to know in time that it is there already.
        seen = Facts(file.id, file.path, traits=traits(file.id, document.data))
        return Record(digest, problems, seen if file.kind == "aanbod" else None, b"", draft=True)
    if any(problem.level == "fout" for problem in problems):
        return Record(digest, problems, None, b"")
    facts = _facts(file, document.data, checker.schema) if file.kind == "aanbod" else None
    return Record(digest, problems, facts, orjson.dumps(document.data))


def _bytes(path: str) -> bytes:
    """Read a file, but never much more of it than an entry can have."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(descriptor, MAX_BYTES + 1)
    finally:
        os.close(descriptor)


def _facts(file: Found, data: dict[str, Any], schema: Schema) -> Facts:
    links = tuple(
        ((key, index), id)
        for key in ("vervolgstappen", "vangnet")
        for index, id in enumerate(data.get(key, ()))
    )
    until = data.get("geldig_tot", "")
    # Backwards, so that of a name that stands in several places the first is kept.
    first = {name: at for at, name in reversed([*municipalities_in(data)])}
    names = tuple((at, name) for name, at in first.items())
    said = (age.get("van"), age.get("tot")) if (age := data.get("leeftijd")) else None
    youngest, oldest = ages_of(said, data["doelgroepen"], schema)
    rungs = data["treden"]
    span = (min(rungs), max(rungs), youngest or 0, OLDEST if oldest is None else oldest)
    return Facts(file.id, file.path, links, until, names, traits(file.id, data), span)


def _problems_of_whole(
    folder: Path, files: list[Found], records: Mapping[str, Record], today: date
) -> Iterator[Problem]:
    # A file with errors still exists: links to it are right.
    facts = [
        records[file.path].facts or Facts(file.id, file.path)
        for file in files
        if file.kind == "aanbod"
    ]
    for about, check_all in WHOLE_RULES:
        for fact, finding in check_all(facts, today):
            document = read_document(_bytes(f"{folder}/{fact.path}"), fact.path)
            yield problem_of(document, about, finding)
