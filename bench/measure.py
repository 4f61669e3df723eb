"""Runs a command and tells how long it took and how much memory it and its children had.

The command is started by a fresh, small process: a child inherits the peak of whoever starts it,
so starting it from the benchmark itself would measure the benchmark. That process is this same
file, run as a program.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple


class Measured(NamedTuple):
    """One run: seconds of the clock and of the processors, and peaks of memory in MB."""

    seconds: float
    processor: float = 0.0
    largest: float = 0.0
    """The peak of the largest process."""
    together: float = 0.0
    """The peak of all processes together, shared memory counted once; 0 when not looked at."""


def measure(command: list[str], *, together: bool = False, **environment: str) -> Measured:
    """Run a command to its end; raise RuntimeError with what it said when it fails.

    Looking at the memory of all processes together takes time itself: such a run is not for
    the clock.
    """
    starter = [sys.executable, "-I", "-S", __file__, "together" if together else "apart"]
    ran = subprocess.run(
        [*starter, *command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    said, _, result = ran.stdout.rpartition("\n=== measured ")
    if ran.returncode or not result:
        raise RuntimeError(f"{' '.join(command)}\n{said or ran.stdout}\n{ran.stderr}"[-4000:])
    return Measured(*json.loads(result))


def _start() -> None:
    together, command = sys.argv[1] == "together", sys.argv[2:]
    before = time.perf_counter()
    process = subprocess.Popen(command)
    watch = _Watch(process.pid) if together else None
    code = process.wait()
    seconds = time.perf_counter() - before
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    result = (
        seconds,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / unit,
        watch.peak / 1e6 if watch else 0.0,
    )
    print(f"\n=== measured {json.dumps(result)}", flush=True)
    sys.exit(code)


class _Watch(threading.Thread):
    """Adds up the memory of a process and its children every so often (Linux only)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.start()

    def run(self) -> None:
        while True:
            self.peak = max(self.peak, sum(map(own_memory, _family(self.pid))))
            time.sleep(0.02)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in _family(int(child)))]


def own_memory(pid: int) -> int:
    """Return the bytes that a process has, its part of what is shared included (Linux only)."""
    # "Pss": what is shared is divided between those who share it.
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    _start()
