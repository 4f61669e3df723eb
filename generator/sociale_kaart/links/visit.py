"""Asks many links at once, but each host one thing at a time."""

from __future__ import annotations

import queue
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from sociale_kaart.links import Outcome

TOGETHER = 4
"""How many hosts are asked something at the same time."""
PAUSE = 1.0
"""How many seconds a host has for itself between two questions."""


class Manners:
    """Lets one question at a time through to a host, with a pause between two."""

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for one's turn at a host."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            time.sleep(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free[host] = time.monotonic() + self._pause


def visit(
    links: Iterable[str], ask: Callable[[str], Outcome], *, together: int = TOGETHER
) -> Generator[tuple[str, Outcome]]:
    """Yield what became of each link, as it becomes known.

    Whoever stops listening stops the asking too, after the questions that are under way.
    """
    by_host: dict[str, list[str]] = defaultdict(list)
    for link in links:
        by_host[_host(link)].append(link)
    todo: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    for share in by_host.values():
        todo.put(share)
    done: queue.SimpleQueue[tuple[str, Outcome] | BaseException] = queue.SimpleQueue()
    stop = threading.Event()

    def work() -> None:
        try:
            while not stop.is_set():
                for link in todo.get_nowait():
                    if stop.is_set():
                        return
                    done.put((link, ask(link)))
        except queue.Empty:
            return
        except BaseException as error:
            done.put(error)

    # Daemons, so that whoever interrupts this need not wait for the slowest answer.
    for _ in range(min(together, len(by_host))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _ in range(sum(map(len, by_host.values()))):
            outcome = done.get()
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome
    finally:
        stop.set()


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:
        return ""
