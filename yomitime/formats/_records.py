"""Posts and summaries as plain data: the one shape that JSON and JSONL write. It is a contract (README, «JSON»)."""

from __future__ import annotations

from collections.abc import Mapping

from yomitime.model import Counts, FolderFinding, Lang, Measure, Post, Problem, Summary

SCHEMA_VERSION = 1

_COUNTS = (
    "japanese_characters,hiragana,katakana,kanji,japanese_punctuation,other_words,words,sentences,fragments,code_lines,images"
).split(",")


def of_post(post: Post, lang: Lang) -> dict[str, object]:
    """One post."""
    return {
        "path": post.path,
        "encoding": post.encoding,
        "front_matter_format": post.front_matter_format,
        "title": post.title,
        "date": post.date,
        "author": post.author,
        "categories": list(post.categories),
        "tags": list(post.tags),
        "status": post.status.value,
        "message": post.message.in_(lang) if post.message else None,
        "declared": post.declared._asdict() if post.declared else None,
        "estimate": _rounded(post.estimate._asdict()) if post.estimate else None,
        "estimate_clean": _rounded(post.estimate_clean._asdict()) if post.estimate_clean else None,
        "difference_minutes": post.difference_minutes,
        "counts": _of_counts(post.counts, post.words) if post.counts else None,
        "metrics": _rounded(post.metrics),
        "readability": {name: of_measure(measure, lang) for name, measure in post.readability.items()},
        "findings": [_of_problem(finding, lang) for finding in post.findings],
    }


def of_measure(measure: Measure, lang: Lang) -> dict[str, object]:
    """A formula's value with its level, whether it is reliable, why not, and the terms that add up to it."""
    return {
        "value": None if measure.value is None else round(measure.value, 7),
        "level": measure.level.in_(lang) if measure.level else None,
        "reliable": measure.reliable,
        "reasons": [reason.in_(lang) for reason in measure.reasons],
        "terms": _rounded(measure.terms),
    }


def _of_counts(counts: Counts, words: int | None) -> dict[str, int | None]:
    """Counts by name, the sum of Japanese characters first."""
    return {name: words if name == "words" else getattr(counts, name) for name in _COUNTS}


def of_summary(summary: Summary) -> dict[str, object]:
    """The folder in numbers."""
    return {
        "posts": summary.posts,
        "status": {status.value: number for status, number in summary.status.items()},
        "compared": summary.compared,
        "declared_minutes": summary.declared_minutes,
        "computed_minutes": summary.computed_minutes,
        "total_difference_minutes": summary.total_difference_minutes,
        "median_difference_minutes": summary.median_difference_minutes,
    }


def of_folder_finding(finding: FolderFinding, lang: Lang) -> dict[str, object]:
    """What was found over all posts together."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message.in_(lang),
        "paths": list(finding.paths),
    }


def _of_problem(problem: Problem, lang: Lang) -> dict[str, object]:
    """A finding; where it has an end, another place or a cost, these too."""
    record: dict[str, object] = {
        "check": problem.check,
        "severity": problem.severity.value,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message.in_(lang),
    }
    for name in ("end_line", "other_line", "other_end_line", "cost_seconds"):
        value = getattr(problem, name)
        if value is not None:
            record[name] = round(value, 7)
    return record


def _rounded(values: Mapping[str, object]) -> dict[str, object]:
    """Seven decimals: more than any reader needs, and no 0.30000000000000004."""
    return {name: round(value, 7) if isinstance(value, float) else value for name, value in values.items()}
