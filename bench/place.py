"""Where a measurement happens: folders in memory where that is possible, and on disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).parents[1]
MEMORY = Path("/dev/shm")


def in_memory() -> bool:
    """Say whether there is a file system in memory that we may write to."""
    return MEMORY.is_dir() and os.access(MEMORY, os.W_OK)


@contextmanager
def workplace(*, memory: bool) -> Iterator[Path]:
    """Give an empty folder, and clear it away afterwards."""
    on_disk = PROJECT / ".cache"
    on_disk.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="kaart-bench-", dir=MEMORY if memory else on_disk))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear(*folders: Path) -> None:
    """Remove folders that may not be there."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
