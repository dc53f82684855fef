"""Found files → posts as they are after they were mended, and what was done to each."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from yomitime import analysis, checks, comparison, document, encoding, files, reporter, runner
from yomitime.config import Config, for_path
from yomitime.errors import OutputError
from yomitime.files import Found
from yomitime.model import Comparison, Detail, Message, Post, Problem, Reading
from yomitime.printable import escape

# What makes a mend is imported where one is made: an audit that mends nothing starts without it.
if TYPE_CHECKING:
    from yomitime.mending.front_matter import Fix, Left

MOST_ROUNDS = 10
"""What one mend brings to light another may mend: until nothing is left, for a second run must change nothing."""


class How(NamedTuple):
    """How to mend. Without `writes` nothing is written, and the posts are as they were."""

    encoding: str | None = None
    with_invalid: bool = False
    with_unsafe: bool = False
    writes: bool = True
    detail: Detail = Detail.METRICS


class Said(NamedTuple):
    """What is to be said of a line. Lines are those of the file as it was, but for a key that was added to it."""

    line: int
    message: Message


class Proposal(NamedTuple):
    """What to write, what is new in it, why something is not, and how many traces a generator had left in it."""

    data: bytes
    fixed: tuple[Said, ...] = ()
    left: tuple[Said, ...] = ()
    traces: int = 0


class Mended(NamedTuple):
    """A post, and what was done: `fixed`, why something was not (`left`), or what went wrong (`failed`, and nothing is fixed)."""

    post: Post
    fixed: tuple[Said, ...] = ()
    left: tuple[Said, ...] = ()
    failed: Said | None = None
    diff: str = ""


def mend(found: Iterable[Found], config: Config, how: How, jobs: int = 1) -> Iterator[Mended]:
    """Each file found, mended, in that order. Raises `DictionaryError`; a file's own troubles are in what it gives."""
    yield from runner.each(functools.partial(_one, config=config, how=how), found, jobs, _died, config.dictionary)


def _died(found: Found) -> Mended:
    return Mended(runner.died(found))


def _one(found: Found, config: Config, how: How) -> Mended:
    return runner.of_file(found, config, lambda data: of_bytes(data, found.path, config, how), Mended)


def of_bytes(data: bytes, path: str, config: Config, how: How) -> Mended:
    """The post that these bytes are, mended. A finding that a comment or a setting silences is not mended either."""
    return runner.guarded(path, lambda: _of_bytes(data, path, config, how), Mended)


def _of_bytes(data: bytes, path: str, config: Config, how: How) -> Mended:
    post, found = propose(data, path, config, how)
    if not found.fixed:
        return Mended(post, left=found.left)
    if not how.writes:
        from yomitime import diff

        before, after = (encoding.decode(each, path, how.encoding).text for each in (data, found.data))
        refused = files.refusal(path)
        left = (*found.left, Said(found.fixed[0].line, refused)) if refused else found.left
        return Mended(post, left=left, diff=diff.unified(before, after, escape(path)))
    try:
        files.write_atomically(path, found.data, expected=data)
    except OutputError as error:
        return Mended(post, left=found.left, failed=Said(found.fixed[0].line, error.message))
    # What was a warning beside a leftover is one still in the run that took the leftover out: it was not mended.
    after_it = runner.of_bytes(found.data, path, config, how.encoding, how.detail, found.traces)
    return Mended(after_it, found.fixed, found.left)


def propose(data: bytes, path: str, config: Config, how: How) -> tuple[Post, Proposal]:
    """The post that these bytes are, and what they are when it is mended. Raises `UnreadableError`."""
    from yomitime.mending.front_matter import Fix

    own = for_path(config, path)
    reading = analysis.analyse(document.parse(data, path, how.encoding), own, how.detail >= Detail.METRICS)
    post = reporter.post(reading, own, how.detail)
    after, findings, found = _text(reading, post.findings, data, own, how)
    timed = _time(after, findings, found.data, own, how)
    if isinstance(timed, Fix):
        found = found._replace(data=timed.data, fixed=(Said(timed.line, timed.message), *found.fixed))
    elif timed is not None:
        found = found._replace(left=(Said(timed.line, timed.message), *found.left))
    return post, found


def _text(
    reading: Reading, findings: tuple[Problem, ...], data: bytes, config: Config, how: How
) -> tuple[Reading, tuple[Problem, ...], Proposal]:
    """The reading when the text is mended, what is found in it then, and the mends."""
    from yomitime.mending import body
    from yomitime.mending.front_matter import Left

    fixed: list[Said] = []
    was = list(
        range(reading.document.body_line + reading.document.body.count("\n") + 2)
    )  # by line: its number in the file
    traces = 0
    for _ in range(MOST_ROUNDS):
        edits = checks.edits(reading, findings, config, how.with_unsafe)
        if not edits:
            break
        traces = max(traces, checks.count_traces(reading, _compared(reading, config), config))
        done = body.apply(data, reading.document, edits, how.encoding)
        if isinstance(done, Left):
            left = (Said(was[done.line], done.message),)
            return reading, findings, Proposal(data, tuple(fixed), left, traces)
        data = done
        fixed += [Said(was[edit.line], edit.message) for edit in edits]
        for edit in reversed(edits):
            del was[edit.line : edit.line + reading.document.body.count("\n", edit.start, edit.end)]
        reading = analysis.analyse(document.parse(data, reading.document.path, how.encoding), config, False)
        findings = checks.of_post(reading, _compared(reading, config), config, traces)
    return reading, findings, Proposal(data, tuple(fixed), (), traces)


def _compared(reading: Reading, config: Config) -> Comparison:
    return comparison.compare(reading.document, reading.estimate, config)


def _time(reading: Reading, findings: tuple[Problem, ...], data: bytes, config: Config, how: How) -> Fix | Left | None:
    """The mend of the declared time, where it is a finding."""
    from yomitime.mending import front_matter

    status = _compared(reading, config).status
    if not any(finding.check == f"{status}-reading-time" for finding in findings):
        return None
    return front_matter.propose(data, reading.document, reading.estimate, config, how.encoding, how.with_invalid)
