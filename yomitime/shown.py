"""How posts are shown to people, in every format, page and notebook: names of states and severities, the order of posts, numbers as text."""

from __future__ import annotations

from yomitime import comparison
from yomitime.locales import counted
from yomitime.model import Lang, Message, Post, Severity, Status, Summary

STATUS_NAMES = {
    Status.OK: Message("ok", "正しい"),
    Status.STALE: Message("stale", "ずれ"),
    Status.MISSING: Message("missing", "宣言なし"),
    Status.INVALID: Message("invalid", "不正"),
    Status.HIDDEN: Message("hidden", "非表示"),
    Status.EMPTY: Message("empty", "本文なし"),
    Status.UNREADABLE: Message("unreadable", "読めない"),
}
SEVERITY_NAMES = {
    Severity.ERROR: Message("error", "エラー"),
    Severity.WARNING: Message("warning", "警告"),
    Severity.INFO: Message("note", "参考情報"),
}
SAID_BY_STATUS = {
    "stale-reading-time": Status.STALE,
    "missing-reading-time": Status.MISSING,
    "invalid-reading-time": Status.INVALID,
}
"""Checks whose finding is the status of the post."""
_ORDER = (
    Status.UNREADABLE,
    Status.INVALID,
    Status.STALE,
    Status.MISSING,
    Status.EMPTY,
    Status.HIDDEN,
    Status.OK,
)


def how_wrong(post: Post) -> tuple[int, float, str]:
    """A key to sort by: the most wrong post first."""
    return _ORDER.index(post.status), -abs(post.difference_minutes or 0), post.path


def is_quiet(post: Post) -> bool:
    """Whether the status is fine, or its finding is ignored, disabled or known."""
    said = {SAID_BY_STATUS.get(finding.check) for finding in post.findings}
    return post.status is Status.OK or (post.status in SAID_BY_STATUS.values() and post.status not in said)


def declared(post: Post) -> str:
    """The declared minutes; a dash where there are none."""
    if post.declared is None:
        return "" if post.status in {Status.UNREADABLE, Status.EMPTY} else "–"
    low, high = post.declared.minutes_low, post.declared.minutes_high
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def computed(post: Post) -> str:
    """The computed minutes with their range."""
    return comparison.shown_minutes(post.estimate) if post.estimate else ""


def without_repeats(post: Post, lang: Lang) -> str:
    """The minutes that are left without repeats and leftovers; empty where they are the same."""
    if not (post.estimate and post.estimate_clean) or post.estimate_clean.minutes == post.estimate.minutes:
        return ""
    clean, published = post.estimate_clean.minutes, post.estimate.minutes
    if lang == "ja":
        return f"繰り返しと消し忘れを除くと {clean:,} 分（現状は {published:,} 分）"
    return f"{clean:,} min without repeats and leftovers ({published:,} as published)"


def difference(post: Post) -> str:
    """Declared − computed minutes with their sign."""
    return "" if post.difference_minutes is None else signed(post.difference_minutes)


def minutes(number: float, sign: str = "") -> str:
    """To a tenth, and without it where it is nought; thousands are parted."""
    # + 0.0: what rounds to nought has no minus.
    return f"{round(number, 1) + 0.0:{sign},.1f}".removesuffix(".0")


def signed(number: float) -> str:
    """Minutes with their sign; nought has none."""
    return minutes(number, "+") if round(number, 1) else "0"


def post_count(number: int, lang: Lang) -> str:
    """So many posts."""
    return f"{number:,} 本" if lang == "ja" else counted(number, "post")


def number_of_posts(summary: Summary, lang: Lang) -> str:
    """How many there are."""
    return ("記事 " if lang == "ja" else "") + post_count(summary.posts, lang)


def compared(summary: Summary, lang: Lang) -> tuple[str, ...]:
    """Two lines: declared and computed minutes, and by how much they differ; none where no post has both.

    Where a range is declared, whose middle is added up, the difference of the sums is not the sum of the differences.
    """
    if not summary.compared:
        return ()
    adds_up = (summary.declared_minutes or 0) - (summary.computed_minutes or 0) == summary.total_difference_minutes
    said, taken = minutes(summary.declared_minutes or 0), minutes(summary.computed_minutes or 0)
    total, median = signed(summary.total_difference_minutes or 0), signed(summary.median_difference_minutes or 0)
    if lang == "ja":
        return (
            f"比較できた {summary.compared:,} 本の合計: 宣言 {said} 分、計算値 {taken} 分",
            f"差（宣言 − 計算値{'' if adds_up else '、宣言の範囲内は 0'}）: 合計 {total} 分、中央値 {median} 分",
        )
    return (
        f"{summary.compared:,} compared: {said} min declared, {taken} min computed",
        f"declared − computed{'' if adds_up else ' (0 within a declared range)'}: {total} min in total, {median} min in the median",
    )
