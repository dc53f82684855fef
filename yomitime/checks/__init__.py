"""What can be wrong with a post or a folder, one check a file; the file's name (with hyphens) is the check's name."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from yomitime import inline, registry
from yomitime.config import Config
from yomitime.model import Comparison, FolderFinding, Message, Post, Problem, Reading, Severity

PostCheck = Callable[[Reading, Comparison, Config], Iterable[Problem]]
FolderCheck = Callable[[Sequence[Post], Config], Iterable[FolderFinding]]
"""Gets every post of the folder, but only path, status, declared, estimate and difference of each."""


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
    folder: FolderCheck | None = None


@functools.cache
def all_checks() -> Mapping[str, Check]:
    """Every check by name."""
    return registry.plugs(__name__, "CHECK", Check)


def of_post(reading: Reading, comparison: Comparison, config: Config) -> tuple[Problem, ...]:
    """What the selected checks find in a post, in order of lines, but for what its comments disable (see `inline`)."""
    found = [
        problem for check in _selected(config) if check.post for problem in check.post(reading, comparison, config)
    ]
    severities = dict(config.checks)
    if severities:
        found = [
            dataclasses.replace(problem, severity=severities.get(problem.check, problem.severity)) for problem in found
        ]
    found.sort(key=lambda problem: (problem.line, problem.column, problem.check))
    return tuple(inline.enabled(found, reading))


def is_selected(name: str, config: Config) -> bool:
    """Whether that check runs."""
    return all_checks()[name] in _selected(config)


def of_folder(posts: Sequence[Post], config: Config) -> tuple[FolderFinding, ...]:
    """What the selected checks find over all posts together."""
    severities = dict(config.checks)
    return tuple(
        dataclasses.replace(finding, severity=severities.get(finding.check, finding.severity))
        for check in _selected(config)
        if check.folder
        for finding in check.folder(posts, config)
    )


def _selected(config: Config) -> Iterable[Check]:
    for name, check in all_checks().items():
        if (name in config.select or not config.select) and name not in config.ignore:
            yield check
