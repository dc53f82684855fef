"""Posts of a folder that are nearly the same text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from yomitime import dates, fingerprint
from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import FolderFinding, Message, Post, Severity
from yomitime.validation import Option, number

LEAST = Option(
    "share",
    50,
    Message("least similarity that is reported, in %", "報告する類似度の下限（%）"),
    number(0, above=True, most=100),
)
SURE = 0.75
"""Share of shingles in common from which it is no matter of one template or series."""

NAMED = 3
"""Posts beside the oldest that a message names."""


def check(posts: Sequence[Post], config: Config) -> Iterable[FolderFinding]:
    """One finding for each cluster, its oldest post first (by date, then by path)."""
    least = config.option("duplicate-post", LEAST) / 100
    with_print = [post for post in posts if post.fingerprint]
    for members, likeness in fingerprint.clusters([post.fingerprint for post in with_print], least):
        same = sorted((with_print[member] for member in members), key=_age)
        oldest, *others = [post.path for post in same]
        named, more = ", ".join(others[:NAMED]), len(others) - NAMED
        is_dated = _age(same[0])[0] < datetime.max
        share, at_least = f"{likeness:.0%}", round(likeness, 2) < 1
        yield FolderFinding(
            "duplicate-post",
            Severity.WARNING if likeness >= SURE else Severity.INFO,
            Message(
                f"{len(same)} posts are nearly the same text ({'at least ' * at_least}{share} alike): "
                f"{oldest}{' (the oldest)' * is_dated}, {named}" + (f", and {more} more" if more > 0 else ""),
                f"{len(same)} 本がほぼ同じ文章です（一致は {share}{' 以上' * at_least}）: "
                f"{oldest}{'（最も古い記事）' * is_dated}, {named}" + (f" ほか {more} 本" if more > 0 else ""),
            ),
            (oldest, *others),
        )


def _age(post: Post) -> tuple[datetime, str]:
    """The oldest first; what has no date comes last."""
    return (dates.parse(post.date) if post.date else None) or datetime.max, post.path


def _post(place: str, ending: str) -> str:
    body = "".join(
        f"{place}の話、第{n}回。{n}時に{place}の{n}番から見えたものを、{n * n}字で{place}らしく書く。"
        for n in range(60)
    )
    return f"---\nreading_time: 4\n---\n{body}{ending}"


CHECK = Check(
    title=Message("Nearly the same post twice in the folder", "ほぼ同じ記事が複数ある"),
    severity=Severity.WARNING,
    explanation=Message(
        "Keep one and redirect the others. From a half alike they are information, from three quarters a warning.",
        "一つを残し、ほかは転送してください。半分以上の一致は参考情報、4 分の 3 以上で警告です。",
    ),
    failing=(_post("港", "おわり。"), _post("港", "では、また。")),
    passing=(_post("港", "おわり。"), _post("山", "おわり。")),
    folder=check,
    options=(LEAST,),
)
