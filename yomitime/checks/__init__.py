"""What can be wrong with a post or a folder, one check a file; the file's name (with hyphens) is the check's name."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from yomitime import registry
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
    """What the checks find in a post, in order of lines."""
    found = [
        problem for check in all_checks().values() if check.post for problem in check.post(reading, comparison, config)
    ]
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column, problem.check)))


def of_folder(posts: Sequence[Post], config: Config) -> tuple[FolderFinding, ...]:
    """What the checks find over all posts together."""
    return tuple(finding for check in all_checks().values() if check.folder for finding in check.folder(posts, config))
