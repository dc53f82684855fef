"""The files of a report read once more, for what its posts do not hold."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from yomitime import analysis, document, files, runner
from yomitime.config import Config, for_path
from yomitime.errors import UnreadableError
from yomitime.model import Message, Post, Status, Text

_CHANGED = Message("has changed since the audit", "検査の後に変更されました")


class Reread(NamedTuple):
    """What was taken from a post's text, or why it was not."""

    path: str
    result: Any
    failure: Message | None = None


def each(
    work: Callable[[str, Text], Any], posts: Iterable[Post], config: Config, jobs: int, encoding: str | None
) -> Iterator[Reread]:
    """`work` of the path and the text of each post that was readable, in their order; no metrics are measured.

    A file that is gone, or holds other bytes than at the audit, has a `failure`. `work` must be picklable.
    """
    again = functools.partial(_again, work=work, config=config, encoding=encoding)
    readable = (post for post in posts if post.status is not Status.UNREADABLE)
    return runner.each(again, readable, jobs, _died, config.dictionary)


def _again(post: Post, work: Callable[[str, Text], Any], config: Config, encoding: str | None) -> Reread:
    try:
        data = files.read(post.path, config.max_bytes)
        if runner.digest(data) != post.digest:
            return Reread(post.path, None, _CHANGED)
        reading = analysis.analyse(document.parse(data, post.path, encoding), for_path(config, post.path), False)
    except UnreadableError as error:
        return Reread(post.path, None, error.message)
    return Reread(post.path, work(post.path, reading.text))


def _died(post: Post) -> Reread:
    return Reread(post.path, None, runner.DIED)
