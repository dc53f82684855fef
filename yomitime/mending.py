"""Found files → posts as they are after their declared times were mended, and what was done to each."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yomitime import analysis, diff, document, encoding, files, fix, reporter, runner
from yomitime.config import Config, for_path
from yomitime.errors import OutputError, UnreadableError
from yomitime.files import Found
from yomitime.model import Detail, Message, Post


@dataclass(frozen=True, slots=True)
class How:
    """How to mend. Without `writes` nothing is written, and the posts are as they were."""

    encoding: str | None = None
    with_invalid: bool = False
    writes: bool = True
    detail: Detail = Detail.METRICS


@dataclass(frozen=True, slots=True)
class Mended:
    """A post, and what was done: `fixed`, or why nothing was (`left`), or what went wrong (`failed`); none where all is well."""

    post: Post
    line: int = 1
    fixed: Message | None = None
    left: Message | None = None
    failed: Message | None = None
    diff: str = ""


def mend(found: Iterable[Found], config: Config, how: How, jobs: int = 1) -> Iterator[Mended]:
    """Each file found, mended, in that order. Raises `DictionaryError`; a file's own troubles are in what it gives."""
    yield from runner.each(functools.partial(_one, config=config, how=how), found, jobs, _died, config.dictionary)


def _died(found: Found) -> Mended:
    return Mended(runner.died(found))


def _one(found: Found, config: Config, how: How) -> Mended:
    if found.failure is not None:
        return Mended(reporter.unreadable(found.path, found.failure))
    try:
        data = files.read(found.path, config.max_bytes)
    except UnreadableError as error:
        return Mended(reporter.unreadable(found.path, error.message))
    return of_bytes(data, found.path, config, how)


def of_bytes(data: bytes, path: str, config: Config, how: How) -> Mended:
    """The post that these bytes are, mended. A finding that a comment or a setting silences is not mended either."""
    own = for_path(config, path)
    try:
        doc = document.parse(data, path, how.encoding)
    except UnreadableError as error:
        return Mended(reporter.unreadable(path, error.message))
    reading = analysis.analyse(doc, own, how.detail >= Detail.METRICS)
    post = reporter.post(reading, own, how.detail)
    if not any(finding.check == f"{post.status}-reading-time" for finding in post.findings):
        return Mended(post)
    found = fix.propose(data, doc, reading.estimate, own, how.encoding, how.with_invalid)
    if found is None:
        return Mended(post)
    if isinstance(found, fix.Left):
        return Mended(post, found.line, left=found.message)
    if not how.writes:
        before, after = (encoding.decode(each, path, how.encoding).text for each in (data, found.data))
        return Mended(post, found.line, diff=diff.unified(before, after, files.escape(path)))
    try:
        files.write_atomically(path, found.data, expected=data)
    except OutputError as error:
        return Mended(post, found.line, failed=error.message)
    after_it = runner.of_bytes(found.data, path, config, how.encoding, how.detail)
    return Mended(after_it, found.line, fixed=found.message)
