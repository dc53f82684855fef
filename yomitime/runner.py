"""Found files → posts: the audit's inner loop, in this process or in several."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import itertools
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from yomitime import analysis, document, files, reporter, tokenizer
from yomitime.config import Config, for_path
from yomitime.errors import DictionaryError, UnreadableError
from yomitime.files import Found
from yomitime.model import Detail, Message, Post

Item = TypeVar("Item")
Result = TypeVar("Result")

ALONE = 8
"""As few files as this are read in this process: others would take longer to start."""

DIED = Message(
    "the process that analysed this file died; please report this file as a bug",
    "このファイルの解析中にプロセスが異常終了しました。不具合として報告してください",
)


def audit(
    found: Iterable[Found],
    config: Config,
    jobs: int = 1,
    encoding: str | None = None,
    detail: Detail = Detail.METRICS,
) -> Iterator[Post]:
    """The post of each file found, in that order. Raises `DictionaryError`; a file's own troubles are in its post.

    Without metrics (for a format that shows none) it takes less than half the time: then hardly a word is cut.
    """
    work = functools.partial(_one, config=config, encoding=encoding, detail=detail)
    yield from each(work, found, jobs, died, config.dictionary)


def processes(jobs: int | None) -> int:
    """How many processes to use: at most `jobs`; by default one for each core, but in a thread only this one.

    A daemon of multiprocessing, as the workers of Dask are, may start none. Raises ValueError for less than one.
    """
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs is 1 or more, or None, not {jobs}")
    if "multiprocessing" in sys.modules:
        from multiprocessing import current_process

        if current_process().daemon:
            return 1
    in_thread = threading.current_thread() is not threading.main_thread()
    return jobs or (1 if in_thread else _cores())


def _cores() -> int:
    """How many cores this process may use: a container may have few of many."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    blame: Callable[[Item], Result],
    dictionary: str = tokenizer.LITE,
) -> Iterator[Result]:
    """`work` of each item, such as a file, in order; `blame` for one whose process died."""
    items = iter(items)
    first = list(itertools.islice(items, ALONE + 1))
    prepare = functools.partial(tokenizer.named, dictionary)
    prepare()  # before the fork: the dictionary's pages are shared, and its absence is found at once
    if jobs == 1 or len(first) <= ALONE:
        yield from map(work, itertools.chain(first, items))
    else:
        from yomitime import workers  # brings multiprocessing, which takes 30 ms to import

        yield from workers.run(work, itertools.chain(first, items), jobs, prepare, blame)


def of_file(found: Found, config: Config, work: Callable[[bytes], Result], blame: Callable[[Post], Result]) -> Result:
    """`work` of the bytes of one file; `blame` of an unreadable post where it cannot be read, or where `work` fails."""
    if found.failure is not None:
        return blame(reporter.unreadable(found.path, found.failure))
    return guarded(found.path, lambda: work(files.read(found.path, config.max_bytes)), blame)


def guarded(path: str, work: Callable[[], Result], blame: Callable[[Post], Result]) -> Result:
    """`work`; `blame` of an unreadable post where that fails. Raises `DictionaryError`, which is every file's trouble."""
    try:
        return work()
    except UnreadableError as error:
        return blame(reporter.unreadable(path, error.message))
    except DictionaryError:
        raise
    except Exception as error:  # a bug of ours costs one file, not the run
        return blame(reporter.unreadable(path, _bug(error)))


def _bug(error: Exception) -> Message:
    """What to say of an exception that nobody expected, and where it was raised."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f", {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    shown = type(error).__name__ + where
    return Message(
        f"yomitime failed on this file ({shown}); please report it as a bug",
        f"このファイルの解析に失敗しました（{shown}）。不具合として報告してください",
    )


def died(found: Found) -> Post:
    """The post of a file whose analysis killed its process."""
    return reporter.unreadable(found.path, DIED)


def _one(found: Found, config: Config, encoding: str | None, detail: Detail) -> Post:
    return of_file(found, config, lambda data: of_bytes(data, found.path, config, encoding, detail), _same)


def _same(post: Post) -> Post:
    return post


def of_bytes(
    data: bytes,
    path: str,
    config: Config,
    encoding: str | None = None,
    detail: Detail = Detail.METRICS,
    traces: int = 0,
) -> Post:
    """The post that these bytes are; what is found in it weighs as `checks.of_post` says."""

    def work() -> Post:
        own = for_path(config, path)
        reading = analysis.analyse(document.parse(data, path, encoding), own, detail >= Detail.METRICS)
        return dataclasses.replace(reporter.post(reading, own, detail, traces), digest=digest(data))

    return guarded(path, work, _same)


def digest(data: bytes) -> bytes:
    """What tells a file's bytes from others."""
    return hashlib.blake2b(data, digest_size=16).digest()
