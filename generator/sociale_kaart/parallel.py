"""Shares work between processes that start as copies of this one.

A forked process sees everything that was loaded, so only results travel. Where forking is not to
be had, or the work is small, everything happens here, with the same outcome.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def without_collecting() -> Iterator[None]:
    """Do not look for garbage meanwhile: work that makes much and drops little only loses time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def aside(work: Callable[[], Result], *, jobs: int | None = None) -> Callable[[], Result]:
    """Start ``work`` in another process; return a function that waits for its result.

    With one job (default: one per processor), or where there is no forking, the work is done when
    it is asked for. An exception is raised where the result is asked for. ``work`` cannot share
    its own work in turn.
    """
    if not _can_fork(jobs or processors()):
        return work
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    # A daemon is stopped when this process ends early; to wait for its answer would be for ever.
    process = context.Process(target=_answer, args=(receiver, sender, work), daemon=True)
    process.start()
    sender.close()

    def result() -> Result:
        try:
            outcome = receiver.recv()
        except EOFError:
            outcome = RuntimeError("a process that shared the work ended without an answer")
        process.join()
        if isinstance(outcome, BaseException):
            raise outcome
        return cast(Result, outcome)

    return result


def spread(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    *,
    jobs: int | None = None,
    worthwhile: int = 300,
) -> list[Result]:
    """Call ``work`` on consecutive shares of ``items``, at the same time; return the results.

    ``jobs`` is the number of processes (default: one per processor); fewer than ``worthwhile``
    items are done in one call here. An exception in a share is raised here.
    """
    count = jobs or processors()
    if len(items) < worthwhile or not _can_fork(count):
        return [work(items)]
    size = -(-len(items) // count)
    shares = [items[start : start + size] for start in range(0, len(items), size)]
    running = [aside(partial(work, share), jobs=count) for share in shares[1:]]
    return [work(shares[0]), *(result() for result in running)]


def _can_fork(count: int) -> bool:
    return count > 1 and "fork" in multiprocessing.get_all_start_methods()


def _answer(receiver: Connection, sender: Connection, work: Callable[[], Result]) -> None:
    # As long as this end were open here, nobody would be told that the other side has gone.
    receiver.close()
    try:
        sender.send(work())
    except BaseException as error:
        with suppress(BrokenPipeError):
            sender.send(error)
