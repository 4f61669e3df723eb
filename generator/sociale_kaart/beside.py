"""Writes a file whole or not at all: beside the old one first, and then in its place."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def write_beside(path: Path, content: bytes) -> None:
    """Put ``content`` in a file; whoever interrupts this leaves the old file as it was.

    Permissions stay, a link keeps leading to the file it leads to, and missing folders are made.
    Raises OSError when the file cannot be written.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        with suppress(FileNotFoundError):
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
