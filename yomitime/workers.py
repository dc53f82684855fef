"""Files → posts, in several processes, in the order of the files, with a bounded number under way.

Threads would not help (MeCab is called with the GIL held). A worker that dies takes the files of its batch with it: these
are read again, each alone, so that only the file that kills is blamed.
"""

from __future__ import annotations

import itertools
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from yomitime import reporter, runner, tokenizer
from yomitime.config import Config
from yomitime.files import Found
from yomitime.model import Message, Post

_BATCH = 8
"""Files in one task: enough that handing them over costs little, few enough that cores finish together."""
_AHEAD = 4
"""Tasks under way for each process: bounds what waits to be printed."""

_DIED = Message(
    "the process that analysed this file died; please report this file as a bug",
    "このファイルの解析中にプロセスが異常終了しました。不具合として報告してください",
)


def _batch(batch: Sequence[Found], config: Config, encoding: str | None) -> list[Post]:
    return [runner.one(found, config, encoding) for found in batch]


def audit(found: Iterator[Found], config: Config, jobs: int, encoding: str | None = None) -> Iterator[Post]:
    """The post of each file found, in that order."""
    batches = iter(lambda: tuple(itertools.islice(found, _BATCH)), ())
    executor = _executor(jobs)
    waiting: deque[tuple[tuple[Found, ...], Future[list[Post]] | None]] = deque()
    try:
        for batch in itertools.islice(batches, jobs * _AHEAD):
            waiting.append((batch, executor.submit(_batch, batch, config, encoding)))
        while waiting:
            batch, task = waiting.popleft()
            try:
                if task is None:
                    raise BrokenProcessPool
                yield from task.result()
            except BrokenProcessPool:
                executor.shutdown(wait=False, cancel_futures=True)
                yield from _each_alone(batch, config, encoding)
                executor = _executor(jobs)
                waiting = deque((later, _again(executor, later, done, config, encoding)) for later, done in waiting)
            for batch in itertools.islice(batches, 1):
                waiting.append((batch, executor.submit(_batch, batch, config, encoding)))
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.kill()  # nothing that they do outlasts them, and an interrupted audit must end at once


def _again(
    executor: ProcessPoolExecutor,
    batch: tuple[Found, ...],
    task: Future[list[Post]] | None,
    config: Config,
    encoding: str | None,
) -> Future[list[Post]]:
    """The batch's task if it was done before the pool broke, else a new one."""
    if task is not None and task.done() and not task.cancelled() and task.exception() is None:
        return task
    return executor.submit(_batch, batch, config, encoding)


def _each_alone(batch: Sequence[Found], config: Config, encoding: str | None) -> Iterator[Post]:
    for found in batch:
        with _executor(1) as executor:
            try:
                yield executor.submit(runner.one, found, config, encoding).result()
            except BrokenProcessPool:
                yield reporter.unreadable(found.path, _DIED)


def _executor(jobs: int) -> ProcessPoolExecutor:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    return ProcessPoolExecutor(jobs, context, initializer=_begin)


def _begin() -> None:
    """In a worker: leave Ctrl-C to the parent, load the dictionary, and end when the parent has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tokenizer.default()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)
