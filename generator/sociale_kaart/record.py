"""What a site holds, kept from one build to the next in a file of JSON.

Whoever can write to that file can make a build slower or a site wrong, but cannot run anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

import orjson

from sociale_kaart.beside import write_beside


class Held(NamedTuple):
    """The key of each file, and of all files together: empty when one of them is gone or harmed.

    ``engine`` are the paths that the engine made, which that last key does not speak of.
    """

    files: Mapping[str, bytes]
    whole: bytes = b""
    engine: Collection[str] = ()


NOTHING = Held({})


def read_record(file: Path, mark: str, basis: bytes, sizes: Mapping[str, int]) -> Held:
    """Return what the site with that mark holds of what is kept, as far as it is still there.

    ``sizes`` are those of the files of the site: what is gone or has another size than it was
    written with is left out. Nothing is held without a record, or with one of another site,
    version or ``basis``.
    """
    try:
        kept = orjson.loads(file.read_bytes())
        if kept["mark"] != mark or kept["basis"] != basis.hex():
            return NOTHING
        files = {
            path: bytes.fromhex(key)
            for path, (key, size) in kept["files"].items()
            if sizes.get(path) == size
        }
        engine = frozenset(kept["engine"])
        lost = kept["files"].keys() - files.keys() - engine
        return Held(files, b"" if lost else bytes.fromhex(kept["whole"]), engine)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return NOTHING


def keep_record(file: Path, mark: str, basis: bytes, held: Held, sizes: Mapping[str, int]) -> None:
    """Keep what the site holds now; where that cannot be, the next build only takes longer."""
    kept = {
        "mark": mark,
        "basis": basis.hex(),
        "whole": held.whole.hex(),
        "engine": list(held.engine),
        "files": {p: (key.hex(), sizes[p]) for p, key in held.files.items() if p in sizes},
    }
    try:
        write_beside(file, orjson.dumps(kept))
    except OSError:
        return
