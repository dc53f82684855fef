"""Readings → posts of a report, and posts → the folder in numbers."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from yomitime import byline, checks, clean, fingerprint, metrics
from yomitime.comparison import compare
from yomitime.config import Config
from yomitime.model import (
    Detail,
    FolderFinding,
    HardSentence,
    Message,
    Post,
    Reading,
    Severity,
    Status,
    Summary,
)

HARDEST = 3
"""How many sentences of a post are shown as its hardest."""


def post(reading: Reading, config: Config, detail: Detail = Detail.METRICS, traces: int = 0) -> Post:
    """What a report says of one reading: the declared value against the estimate, and what the checks find (see `checks.of_post`)."""
    document = reading.document
    comparison = compare(document, reading.estimate, config)
    findings = checks.of_post(reading, comparison, config, traces)
    return Post(
        path=document.path,
        status=comparison.status,
        message=comparison.message,
        encoding=document.encoding,
        front_matter_format=document.front_matter_format,
        title=byline.title(document, reading.text.blocks),
        date=byline.date(document),
        author=byline.author(document),
        categories=byline.categories(document),
        tags=byline.tags(document),
        declared=comparison.declared,
        estimate=reading.estimate,
        estimate_clean=clean.clean(reading, findings, config),
        difference_minutes=comparison.difference_minutes,
        counts=reading.text.counts,
        words=reading.text.word_count if detail >= Detail.METRICS else None,
        metrics={name: measure.value for name, measure in reading.metrics.items()},
        readability={name: reading.metrics[name] for name in metrics.formulas()} if reading.metrics else {},
        findings=findings,
        hardest=_hardest(reading) if detail >= Detail.SENTENCES else (),
        fingerprint=fingerprint.of(reading.text) if checks.is_selected("duplicate-post", config) else b"",
    )


def _hardest(reading: Reading) -> tuple[HardSentence, ...]:
    from yomitime import hardness  # brings metrics, which few formats show

    return hardness.hardest(reading.text, HARDEST)


def unreadable(path: str, reason: Message) -> Post:
    """A file or folder of which nothing could be read."""
    return Post(path, Status.UNREADABLE, reason)


@dataclass(slots=True)
class Tally:
    """Counts posts as they stream by, and keeps of each only what the checks of folders need."""

    config: Config
    known: Callable[[tuple[FolderFinding, ...]], tuple[FolderFinding, ...]] = lambda findings: findings
    """Leaves out findings over all posts that are known already."""
    _seen: list[Post] = field(default_factory=list)
    _severities: set[Severity] = field(default_factory=set)
    _summary: Summary | None = None

    def watch(self, posts: Iterable[Post]) -> Iterator[Post]:
        """The same posts, counted."""
        for each in posts:
            self._summary = None
            self._seen.append(
                Post(
                    each.path,
                    each.status,
                    declared=each.declared,
                    estimate=each.estimate,
                    date=each.date,
                    difference_minutes=each.difference_minutes,
                    fingerprint=each.fingerprint,
                )
            )
            self._severities.update(finding.severity for finding in each.findings)
            yield each

    @property
    def is_empty(self) -> bool:
        """Whether no post has come by."""
        return not self._seen

    def summary(self) -> Summary:
        """The folder so far. Several ask for it, and what checks find over all posts is long to look for."""
        if self._summary is None:
            self._summary = self._summed()
        return self._summary

    def _summed(self) -> Summary:
        compared = [
            (each.declared, each.estimate, each.difference_minutes)
            for each in self._seen
            if each.declared and each.estimate and each.difference_minutes is not None
        ]
        differences = [difference for _, _, difference in compared]
        status = Counter(each.status for each in self._seen)
        return Summary(
            posts=len(self._seen),
            status={each: status[each] for each in Status},
            compared=len(compared),
            total_difference_minutes=sum(differences) if differences else None,
            median_difference_minutes=statistics.median(differences) if differences else None,
            declared_minutes=sum(d.minutes for d, _, _ in compared) if compared else None,
            computed_minutes=sum(e.minutes for _, e, _ in compared) if compared else None,
            findings=self.known(checks.of_folder(self._seen, self.config)),
        )

    def exit_code(self) -> int:
        """2 when anything could not be read, 1 when a finding weighs as much as `fail_on` says, else 0."""
        if any(each.status is Status.UNREADABLE for each in self._seen):
            return 2
        if self.config.fail_on == "never":
            return 0
        limit = Severity(self.config.fail_on).rank
        severities = self._severities | {finding.severity for finding in self.summary().findings}
        return int(any(severity.rank <= limit for severity in severities))
