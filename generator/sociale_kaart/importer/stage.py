"""Many files are written at once, or none: all are written beside, and only then renamed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path


def write_all(files: Mapping[Path, str], step: Callable[[], None] = lambda: None) -> None:
    """Write the files in order. Raises OSError; until the last was written, nothing has changed.

    ``step`` is called for each file. Renaming takes a moment; when even that is cut off, every file
    is either as it was or as it should be, and running again does the rest.
    """
    beside: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for path, text in files.items():
            made += _make(path.parent)
            new = path.with_name(f".{path.name}.nieuw")
            beside.append((new, path))
            new.write_bytes(text.encode("utf-8"))
            with suppress(FileNotFoundError):
                shutil.copymode(path, new)
            step()
    except BaseException:
        for new, _ in beside:
            new.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        raise
    for new, path in beside:
        new.replace(path)


def _make(folder: Path) -> list[Path]:
    """Make a folder and return those that were not there, the outermost first."""
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for one in reversed(missing):
        one.mkdir()
    return list(reversed(missing))
