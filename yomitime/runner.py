"""Found files → posts: the audit's inner loop, in this process or in several."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from yomitime import analysis, document, files, reporter, tokenizer
from yomitime.config import Config, for_path
from yomitime.errors import UnreadableError
from yomitime.files import Found
from yomitime.model import Detail, Message, Post

Result = TypeVar("Result")

ALONE = 8
"""As few files as this are read in this process: others would take longer to start."""

_DIED = Message(
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

    Without metrics (for a format that shows none) it takes half the time.
    """
    work = functools.partial(one, config=config, encoding=encoding, detail=detail)
    yield from each(work, found, jobs, died, config.dictionary)


def each(
    work: Callable[[Found], Result],
    found: Iterable[Found],
    jobs: int,
    blame: Callable[[Found], Result],
    dictionary: str = tokenizer.LITE,
) -> Iterator[Result]:
    """`work` of each file, in order; `blame` for one whose process died."""
    found = iter(found)
    first = list(itertools.islice(found, ALONE + 1))
    prepare = functools.partial(tokenizer.named, dictionary)
    prepare()  # before the fork: the dictionary's pages are shared, and its absence is found at once
    if jobs == 1 or len(first) <= ALONE:
        yield from map(work, itertools.chain(first, found))
    else:
        from yomitime import workers  # brings multiprocessing, which takes 30 ms to import

        yield from workers.run(work, itertools.chain(first, found), jobs, prepare, blame)


def one(found: Found, config: Config, encoding: str | None = None, detail: Detail = Detail.METRICS) -> Post:
    """The post of one file."""
    if found.failure is not None:
        return reporter.unreadable(found.path, found.failure)
    try:
        data = files.read(found.path, config.max_bytes)
    except UnreadableError as error:
        return reporter.unreadable(found.path, error.message)
    return of_bytes(data, found.path, config, encoding, detail)


def died(found: Found) -> Post:
    """The post of a file whose analysis killed its process."""
    return reporter.unreadable(found.path, _DIED)


def of_bytes(
    data: bytes, path: str, config: Config, encoding: str | None = None, detail: Detail = Detail.METRICS
) -> Post:
    """The post that these bytes are."""
    config = for_path(config, path)
    try:
        reading = analysis.analyse(document.parse(data, path, encoding), config, detail >= Detail.METRICS)
    except UnreadableError as error:
        return reporter.unreadable(path, error.message)
    return reporter.post(reading, config, detail)
