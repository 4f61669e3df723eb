"""The floor: writes the same bytes to the same files, and does nothing else.

Run as a program it prints the seconds that the writing took; reading the files comes before.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path


def write_again(site: Path, target: Path) -> float:
    """Write a copy of a built site in a process of its own; return the seconds of the writing."""
    command = [sys.executable, __file__, str(site), str(target)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _main(site: Path, target: Path) -> None:
    files = [
        (str(target / path.relative_to(site)), path.read_bytes())
        for path in sorted(site.rglob("*"))
        if path.is_file()
    ]
    before = time.perf_counter()
    for path, content in files:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path))  # noqa: PTH103, PTH120 - pathlib takes twice as long
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.write(descriptor, content)
        os.close(descriptor)
    print(time.perf_counter() - before)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
