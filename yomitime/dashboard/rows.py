"""Posts as the script of the page needs them: rows for the table, details that are read when a post is opened."""

from __future__ import annotations

import os
import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from yomitime import checks, dates
from yomitime.dashboard import charts, words
from yomitime.dashboard.numbers import FORMULA, HARDEST_FIRST
from yomitime.formats import Context
from yomitime.model import MISLEADING, FolderFinding, Lang, Post, Status
from yomitime.printable import escape
from yomitime.shown import STATUS_NAMES, computed, declared, is_quiet, post_count

WORST = 10
"""So many posts are shown as the worst."""

Data = dict[str, Any]
"""What JSON can write."""


def data(
    posts: Sequence[Post], findings: Sequence[FolderFinding], scatter: charts.Scatter | None, context: Context
) -> Data:
    """Everything that the table, its filters and the plot need. The order of the posts is the most wrong first."""
    lang = context.lang
    of_folder: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        for path in finding.paths:
            of_folder[path].append(number)
    rows = [_row(post, of_folder[post.path], context) for post in posts]
    for row in rows:
        row["checks"] = sorted({*row["checks"], *(findings[number].check for number in row["folder"])})
    names = Counter(name for row in rows for name in row["checks"])
    return {
        "lang": lang,
        "words": {name: message.in_(lang) for name, message in words.SCRIPT.items()},
        "statuses": {status.value: STATUS_NAMES[status].in_(lang) for status in Status},
        "levels": [level.in_(lang) for level in HARDEST_FIRST],
        "checks": {name: _title(name, lang) for name in sorted(names)},
        "plot": None if scatter is None else {"low": scatter.low, "high": scatter.high, "floor": charts.FLOOR},
        "findings": [escape(finding.message.in_(lang)) for finding in findings],
        "worst": _worst(posts),
        "all": post_count(len(rows), lang),
        "rows": rows,
    }


def _worst(posts: Sequence[Post]) -> list[int]:
    """Numbers of the posts that mislead most; one whose finding is ignored or known is none."""
    wrong = [number for number, post in enumerate(posts) if post.status in MISLEADING and not is_quiet(post)]
    return sorted(wrong, key=lambda number: (-abs(posts[number].difference_minutes or 0), number))[:WORST]


def _row(post: Post, of_folder: Sequence[int], context: Context) -> Data:
    lang, measure = context.lang, post.readability.get(FORMULA)
    day = dates.parse(post.date) if post.date else None
    declares, estimate = post.declared, post.estimate
    return {
        "path": escape(post.path),
        "href": href(post.path, context.way),
        "title": escape(post.title) if post.title else None,
        "date": day.date().isoformat() if day else escape(post.date or ""),
        "day": day.isoformat() if day else None,
        "author": escape(post.author or ""),
        "tags": [escape(each) for each in (*post.categories, *post.tags)],
        "status": post.status.value,
        "reason": escape(post.message.in_(lang)) if post.message and post.status is Status.UNREADABLE else None,
        "declared": declares.minutes if declares else None,
        "declaredShown": declared(post) if declares else "",
        "computed": estimate.minutes if estimate else None,
        "computedShown": computed(post),
        "seconds": round(estimate.seconds, 1) if estimate else None,
        "drawn": charts.is_drawn(post),
        "difference": post.difference_minutes,
        "score": round(measure.value, 2) if measure and measure.value is not None else None,
        "level": HARDEST_FIRST.index(measure.level) if measure and measure.level else None,
        "characters": post.counts.japanese_characters if post.counts else None,
        "findings": len(post.findings),
        "checks": sorted({finding.check for finding in post.findings}),
        "folder": list(of_folder),
    }


def _title(check: str, lang: Lang) -> str:
    known = checks.all_checks().get(check)
    return known.title.in_(lang) if known else check


def href(path: str, way: str) -> str | None:
    """A relative link to a post from where the page stands; None for standard input, an absolute path, or where no way is known.

    The bytes of the name are percent-encoded, colons too, so nothing in a name can be a scheme.
    """
    plain = path.replace(os.sep, "/")
    if not way or path == "-" or plain.startswith("/") or PurePath(path).is_absolute():
        return None
    whole = posixpath.normpath(posixpath.join(way.replace(os.sep, "/"), plain))
    return quote(whole.encode("utf-8", "surrogateescape"), safe="/")


def details(posts: Iterable[Post], lang: Lang) -> list[Data]:
    """For each post what is shown when it is opened."""
    return [_detail(post, lang) for post in posts]


def _detail(post: Post, lang: Lang) -> Data:
    measure = post.readability.get(FORMULA)
    clean = post.estimate_clean
    return {
        "message": escape(post.message.in_(lang)) if post.message else "",
        "key": escape(post.declared.key) if post.declared else "",
        "raw": escape(post.declared.raw) if post.declared else "",
        "line": post.declared.line if post.declared else None,
        "clean": clean.minutes if clean and post.estimate and clean.minutes != post.estimate.minutes else None,
        "reasons": [reason.in_(lang) for reason in measure.reasons] if measure else [],
        "findings": [
            {
                "severity": finding.severity.value,
                "check": finding.check,
                "line": finding.line,
                "message": escape(finding.message.in_(lang)),
            }
            for finding in sorted(post.findings, key=lambda each: each.severity.rank)
        ],
        "hardest": [
            {
                "line": sentence.line,
                "rise": round(sentence.rise, 3),
                "text": escape(sentence.text),
                "advice": escape(sentence.advice.in_(lang)),
            }
            for sentence in post.hardest
        ],
    }
