"""Work is shared between processes with the same outcome as in one."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from sociale_kaart.parallel import aside, processors, spread


def total(share: Sequence[int]) -> int:
    return sum(share)


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
@pytest.mark.parametrize("size", [0, 1, 5, 1000])
def test_every_item_is_worked_on_once(jobs: int, size: int) -> None:
    assert sum(spread(total, range(size), jobs=jobs, worthwhile=2)) == sum(range(size))


def test_results_come_in_the_order_of_the_items() -> None:
    shares = spread(list, range(100), jobs=4, worthwhile=1)
    assert [item for share in shares for item in share] == list(range(100))


def test_large_work_is_done_by_other_processes_too() -> None:
    places = spread(lambda share: os.getpid(), range(1000), jobs=2)
    assert len(set(places)) == 2


def test_small_work_stays_here() -> None:
    assert spread(lambda share: os.getpid(), range(10), jobs=2) == [os.getpid()]


@pytest.mark.parametrize("bad", [0, 999])
def test_an_exception_in_a_share_is_raised_here(bad: int) -> None:
    def work(share: Sequence[int]) -> None:
        if bad in share:
            raise ValueError("entry 7 is broken")

    with pytest.raises(ValueError, match="entry 7 is broken"):
        spread(work, range(1000), jobs=2)


def test_a_process_that_dies_is_noticed() -> None:
    here = os.getpid()

    def work(share: Sequence[int]) -> None:
        if os.getpid() != here:
            os._exit(1)

    with pytest.raises(RuntimeError, match="without an answer"):
        spread(work, range(1000), jobs=2)


@pytest.mark.parametrize("after", ["", "sys.exit(3)", "raise KeyboardInterrupt"])
def test_nobody_waits_for_an_answer_that_is_not_asked_for(after: str) -> None:
    code = f"""
import sys
from sociale_kaart.parallel import aside
first = aside(lambda: bytes(1_000_000), jobs=2)
second = aside(lambda: bytes(1_000_000), jobs=2)
{after}
"""
    # More than a pipe holds: whoever sends it waits until someone reads.
    subprocess.run([sys.executable, "-c", code], timeout=60, stderr=subprocess.DEVNULL)


def test_a_process_ends_when_its_answer_is_forgotten() -> None:
    ask = aside(lambda: bytes(1_000_000), jobs=2)
    (process,) = multiprocessing.active_children()
    del ask
    process.join(60)
    assert process.exitcode == 0


def test_there_is_a_processor() -> None:
    assert processors() >= 1
