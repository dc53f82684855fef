"""What can be wrong with a post or a folder, one check a file; the file's name (with hyphens) is the check's name."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from yomitime import inline, registry
from yomitime.checks import _wrapped
from yomitime.config import Config
from yomitime.model import Comparison, Edit, FolderFinding, Message, Post, Problem, Reading, Severity
from yomitime.validation import Option

PostCheck = Callable[[Reading, Comparison, Config], Iterable[Problem]]
Mend = Callable[[Reading, Sequence[Problem], Config], Iterable[Edit]]
"""Gets what the check found and nothing silenced; gives the edits that leave no doubt, in whatever order."""
FolderCheck = Callable[[Sequence[Post], Config], Iterable[FolderFinding]]
"""Gets every post of the folder, but only path, status, declared, estimate, date, difference and fingerprint of each."""


_OF_A_GENERATOR = frozenset({"generator-marker", "stitched-resume"})
"""Their warnings are what no person writes."""
_TRACES = (*sorted(_OF_A_GENERATOR), "repeated-passage")
"""Their warnings are its traces where it has one that no person leaves."""
LEAST_BESIDE = 2
"""Traces with which no line is taken for a person's that has the form of a leftover: one may have been overlooked in what a person wrote."""
_MAY_BE_OF_A_GENERATOR = _OF_A_GENERATOR | {
    "repeated-passage",
    "stray-control-characters",
    "unbalanced-brackets",
    "unfinished",
}


@dataclass(frozen=True, slots=True)
class Check:
    """What a check must say of itself.

    `failing` and `passing` are whole posts, or several for a check of folders; a test runs them.
    """

    title: Message
    severity: Severity
    explanation: Message
    failing: tuple[str, ...]
    passing: tuple[str, ...]
    post: PostCheck | None = None
    beside: PostCheck | None = None
    """What it finds besides in a post that a machine surely wrote in: a person may write so too, and is not told of it."""
    folder: FolderCheck | None = None
    options: tuple[Option[Any], ...] = ()
    """What it may be told in `[checks.NAME]`."""
    mend: Mend | None = None
    mend_is_safe: bool = True
    """Whether `--fix` alone does it; else only with `--unsafe-fixes`."""


@functools.cache
def all_checks() -> Mapping[str, Check]:
    """Every check by name."""
    return registry.plugs(__name__, "CHECK", Check)


def of_post(reading: Reading, comparison: Comparison, config: Config, traces: int = 0) -> tuple[Problem, ...]:
    """What the selected checks find in a post, in order of lines, but for what its comments disable (see `inline`).

    `traces` says how many a generator had left in the post that may be gone now: the rest weighs as it did beside them.
    """
    selected = tuple(_selected(config))
    found = _found(reading, comparison, config, [check.post for check in selected])
    traces = max(traces, _traces_among(found))
    if traces >= LEAST_BESIDE:
        known = {problem.line for problem in found if problem.check in _MAY_BE_OF_A_GENERATOR}
        more = _found(reading, comparison, config, [check.beside for check in selected])
        found += [problem for problem in more if problem.line not in known]
    if traces:
        found = _beside_sure_ones(found)
    found.sort(key=lambda problem: (problem.line, problem.column, problem.check))
    if config.checks:
        found = [problem._replace(severity=config.severity(problem.check) or problem.severity) for problem in found]
    return tuple(found)


def count_traces(reading: Reading, comparison: Comparison, config: Config) -> int:
    """How many traces of a generator the selected checks find in a post, however the settings weigh them."""
    sure = [all_checks()[name].post for name in _TRACES if is_selected(name, config)]
    return _traces_among(_found(reading, comparison, config, sure))


def _found(
    reading: Reading, comparison: Comparison, config: Config, checks: Sequence[PostCheck | None]
) -> list[Problem]:
    """What these checks find in a post and its comments do not disable."""

    def enabled(each: Reading) -> list[Problem]:
        found = [problem for check in checks if check for problem in check(each, comparison, config)]
        return list(inline.enabled(found, each))

    within = _wrapped.within(reading, config)
    return list(dict.fromkeys(enabled(reading) + enabled(within))) if within else enabled(reading)


def _traces_among(found: Iterable[Problem]) -> int:
    loud = [problem for problem in found if problem.severity is Severity.WARNING and problem.check in _TRACES]
    is_sure = any(problem.check in _OF_A_GENERATOR for problem in loud)
    return len({(problem.line, problem.column) for problem in loud}) if is_sure else 0


def _beside_sure_ones(found: Iterable[Problem]) -> list[Problem]:
    """What is information because a person may have meant it is a warning in a post that surely was not all written by one."""
    return [
        problem._replace(severity=Severity.WARNING)
        if problem.check in _MAY_BE_OF_A_GENERATOR and problem.severity is Severity.INFO
        else problem
        for problem in found
    ]


def edits(reading: Reading, found: Sequence[Problem], config: Config, with_unsafe: bool = False) -> tuple[Edit, ...]:
    """What mends these findings of a body, as far as it can be mended, in order and apart."""
    by_check: dict[str, list[Problem]] = {}
    fence = _wrapped.unclosed(reading)  # what stands behind it is code until somebody closes it
    first, last = reading.document.body_line, float("inf") if fence is None else reading.document.body_line + fence
    for problem in found:
        if first <= problem.line < last:
            by_check.setdefault(problem.check, []).append(problem)
    proposed = [
        edit
        for name, problems in by_check.items()
        if (check := all_checks().get(name)) and check.mend and (check.mend_is_safe or with_unsafe)
        for edit in check.mend(reading, problems, config)
    ]
    kept: list[Edit] = []
    for edit in sorted(proposed, key=lambda each: (each.start, -each.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)


def is_selected(name: str, config: Config) -> bool:
    """Whether that check runs."""
    return (name in config.select or not config.select) and name not in config.ignore


def of_folder(posts: Sequence[Post], config: Config) -> tuple[FolderFinding, ...]:
    """What the selected checks find over all posts together."""
    return tuple(
        finding._replace(severity=config.severity(finding.check) or finding.severity)
        for check in _selected(config)
        if check.folder
        for finding in check.folder(posts, config)
    )


def _selected(config: Config) -> Iterable[Check]:
    return (check for name, check in all_checks().items() if is_selected(name, config))
