"""The columns of the CSV format and of `Report.frame()`: one row a post. They are a contract (README, «CSV»)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from yomitime import metrics
from yomitime.model import Post, Status

Cell = str | int | float | None

_FIRST_METRIC = "mean_sentence_characters"


def names() -> tuple[str, ...]:
    """Every column, in order."""
    return tuple(of_post(Post("", Status.OK), "", "", ""))


def of_post(post: Post, metrics_version: str, dictionary: str, config_hash: str) -> dict[str, Cell]:
    """One row. None where there is no value; lists are joined by `;`; minutes of a declared range are its middle."""
    declared, estimate, counts = post.declared, post.estimate, post.counts
    values: Mapping[str, float | None] = post.metrics
    return {
        "path": post.path,
        "title": post.title,
        "date": post.date,
        "author": post.author,
        "categories": ";".join(post.categories) or None,
        "tags": ";".join(post.tags) or None,
        "status": str(post.status),
        "declared_minutes": (declared.minutes_low + declared.minutes_high) / 2 if declared else None,
        "computed_minutes": estimate.minutes if estimate else None,
        "low_minutes": round(estimate.low_seconds / 60, 2) if estimate else None,
        "high_minutes": round(estimate.high_seconds / 60, 2) if estimate else None,
        "difference_minutes": post.difference_minutes,
        "japanese_characters": counts.japanese_characters if counts else None,
        "other_words": counts.other_words if counts else None,
        "sentences": counts.sentences if counts else None,
        _FIRST_METRIC: values.get(_FIRST_METRIC),
        "words": counts.words if counts else None,
        "fragments": counts.fragments if counts else None,
        "hiragana": counts.hiragana if counts else None,
        "katakana": counts.katakana if counts else None,
        "kanji": counts.kanji if counts else None,
        "japanese_punctuation": counts.japanese_punctuation if counts else None,
        "code_lines": counts.code_lines if counts else None,
        "images": counts.images if counts else None,
        **dict(_metrics(post)),
        "clean_minutes": post.estimate_clean.minutes if post.estimate_clean else None,
        "findings": len(post.findings),
        "metrics_version": metrics_version,
        "dictionary": dictionary,
        "config_hash": config_hash,
    }


def _metrics(post: Post) -> Iterator[tuple[str, Cell]]:
    """Every metric by name; behind a formula its level, in English, and whether it is reliable, `true` or `false`."""
    for name, metric in metrics.all_metrics().items():
        if name == _FIRST_METRIC:
            continue
        yield name, post.metrics.get(name)
        if metric.kind == "formula":
            measure = post.readability.get(name)
            yield f"{name}_level", measure.level.en if measure and measure.level else None
            reliable = measure.reliable if measure else None
            yield f"{name}_reliable", None if reliable is None else str(reliable).lower()
