"""Shares work between processes that start as copies of this one.

A forked process sees everything that was loaded, so only results travel. Where forking is not to
be had, or the work is small, everything happens here, with the same outcome.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


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
    if (
        count < 2
        or len(items) < worthwhile
        or "fork" not in multiprocessing.get_all_start_methods()
    ):
        return [work(items)]
    context = multiprocessing.get_context("fork")
    size = -(-len(items) // count)
    shares = [items[start : start + size] for start in range(0, len(items), size)]
    running = []
    for share in shares[1:]:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_serve, args=(sender, work, share))
        process.start()
        sender.close()
        running.append((process, receiver))
    results = [work(shares[0])]
    for process, receiver in running:
        try:
            outcome = receiver.recv()
        except EOFError:
            outcome = RuntimeError("a process that shared the work ended without an answer")
        process.join()
        if isinstance(outcome, BaseException):
            raise outcome
        results.append(outcome)
    return results


def _serve(
    sender: Connection, work: Callable[[Sequence[Item]], Result], share: Sequence[Item]
) -> None:
    try:
        sender.send(work(share))
    except BaseException as error:
        sender.send(error)
