"""Work in several processes: results in the order of the items, with a bounded number under way.

Threads would not help (MeCab is called with the GIL held). A worker that dies takes the items of its batch with it: these
are done again, each alone, so that only the one that kills is blamed.
"""

from __future__ import annotations

import functools
import itertools
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_BATCH = 4
"""Items in one task: enough that handing them over costs little, few enough that cores finish together."""
_AHEAD = 4
"""Tasks under way for each process: bounds what waits to be printed."""
_PATIENCE = 0.5
"""Seconds that an executor's thread gets to end, which takes it none: an interrupted run must end at once."""


def run(
    work: Callable[[Item], Result],
    items: Iterator[Item],
    jobs: int,
    prepare: Callable[[], object],
    blame: Callable[[Item], Result],
) -> Iterator[Result]:
    """`work` of each item, in order. `prepare` runs first in each process; `blame` is for an item that killed its own.

    `work`, `prepare` and the items must be picklable. What `work` raises is raised here.
    """
    batches = iter(lambda: tuple(itertools.islice(items, _BATCH)), ())
    batch_work = functools.partial(_batch, work)
    start = functools.partial(_executor, prepare)
    others = set(multiprocessing.active_children())
    executor = start(jobs)
    waiting: deque[tuple[tuple[Item, ...], Future[list[Result]]]] = deque()
    try:
        for batch in itertools.islice(batches, jobs * _AHEAD):
            waiting.append((batch, _submit(executor, batch_work, batch)))
        while waiting:
            batch, task = waiting.popleft()
            try:
                yield from task.result()
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
                for item in batch:
                    yield _alone(work, item, start, blame)
                executor = start(jobs)
                waiting = deque(
                    (later, task if _is_done(task) else _submit(executor, batch_work, later)) for later, task in waiting
                )
            for batch in itertools.islice(batches, 1):
                waiting.append((batch, _submit(executor, batch_work, batch)))
    finally:
        results, manager = getattr(executor, "_result_queue", None), getattr(executor, "_executor_manager_thread", None)
        executor.shutdown(wait=False, cancel_futures=True)
        while ours := set(multiprocessing.active_children()) - others:  # one may just have been started
            _kill(ours)
        if results is not None:
            # Of a worker that was killed while it handed over a result, the executor's thread would await the rest for ever,
            # and this process its thread: with the last end for writing closed, there is nothing to wait for.
            results._writer.close()
        if manager is not None:
            manager.join(_PATIENCE)  # or Python, about to end, may wake it through a pipe that it is closing


def _submit(
    executor: ProcessPoolExecutor, work: Callable[[tuple[Item, ...]], list[Result]], batch: tuple[Item, ...]
) -> Future[list[Result]]:
    """The batch's task; one that has failed already where the pool broke just now, so that it is done again like the others."""
    try:
        return executor.submit(work, batch)
    except BrokenProcessPool as error:
        failed: Future[list[Result]] = Future()
        failed.set_exception(error)
        return failed


def _batch(work: Callable[[Item], Result], batch: tuple[Item, ...]) -> list[Result]:
    return [work(item) for item in batch]


def _is_done(task: Future[list[Result]]) -> bool:
    """Whether the task was done before the pool broke."""
    return task.done() and not task.cancelled() and task.exception() is None


def _alone(
    work: Callable[[Item], Result],
    item: Item,
    start: Callable[[int], ProcessPoolExecutor],
    blame: Callable[[Item], Result],
) -> Result:
    with start(1) as executor:
        try:
            return executor.submit(work, item).result()
        except BrokenProcessPool:
            return blame(item)


def _executor(prepare: Callable[[], object], jobs: int) -> ProcessPoolExecutor:
    # Forked workers share the dictionary's pages and need no second start of Python; no thread of ours runs yet.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=_begin, initargs=(prepare,))


def _kill(processes: set[BaseProcess]) -> None:
    """End our workers: nothing that they do outlasts them, and an interrupted run must end at once."""
    for process in processes:
        process.kill()
    for process in processes:
        process.join()


def _begin(prepare: Callable[[], object]) -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    prepare()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
