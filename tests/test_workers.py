"""Work in several processes."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from yomitime import workers


def nothing() -> None:
    pass


def square(item: int) -> int:
    if item == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == 26:
        os._exit(0)
    return item * item


def blame(item: int) -> int:
    return -item


def test_results_come_in_order_and_only_the_killers_are_blamed() -> None:
    found = list(workers.run(square, iter(range(100)), 2, nothing, blame))
    assert found == [-n if n in {13, 26} else n * n for n in range(100)]


def fail(item: int) -> int:
    raise ZeroDivisionError(item)


def test_what_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(workers.run(fail, iter(range(3)), 2, nothing, blame))


def test_items_are_taken_as_they_are_needed() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1_000_000):
            taken += 1
            yield number + 100

    results = workers.run(square, items(), 2, nothing, blame)
    assert next(results) == 10_000
    results.close()  # type: ignore[attr-defined]
    assert taken < 1000


def slow(item: int) -> int:
    time.sleep(60)
    return item


def test_an_abandoned_run_leaves_no_process() -> None:
    results = workers.run(slow, iter(range(100)), 2, nothing, blame)
    with pytest.raises(TimeoutError):
        _interrupted(results)
    results.close()  # type: ignore[attr-defined]
    import multiprocessing

    assert multiprocessing.active_children() == []


def _interrupted(results: Iterator[int]) -> None:
    def ring(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        next(results)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
