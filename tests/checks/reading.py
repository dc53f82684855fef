"""Shared by the tests of checks: a text in, what is found out."""

from __future__ import annotations

from yomitime import analysis, checks, document
from yomitime.comparison import compare
from yomitime.config import Config
from yomitime.model import Problem, Reading, Severity

ABOUT_THE_TIME = {"missing-reading-time", "stale-reading-time", "invalid-reading-time", "encoding", "front-matter"}


def read(text: str, path: str = "post.md", config: Config | None = None) -> Reading:
    return analysis.analyse(document.parse(text.encode(), path), config)


def of_reading(reading: Reading) -> list[Problem]:
    config = Config()
    found = checks.of_post(reading, compare(reading.document, reading.estimate, config), config)
    return [problem for problem in found if problem.check not in ABOUT_THE_TIME]


def findings(text: str, path: str = "post.md") -> list[Problem]:
    return of_reading(read(text, path))


def loud(text: str, path: str = "post.md") -> list[tuple[str, int]]:
    """Findings of at least warning severity, by check and line."""
    return [(each.check, each.line) for each in findings(text, path) if each.severity is not Severity.INFO]


def of(check: str, text: str, path: str = "post.md") -> list[Problem]:
    return [problem for problem in findings(text, path) if problem.check == check]
