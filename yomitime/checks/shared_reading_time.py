"""One declared value on too many posts: typed into a template, or a cap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import FolderFinding, Message, Post, Severity, Status
from yomitime.validation import Option, number, whole

LEAST_POSTS = Option("posts", 5, Message("least posts that share a value", "同じ値の記事の最少本数"), whole(2))
LEAST_SHARE = Option(
    "share", 25, Message("least share of the posts, in %", "全記事に占める最小割合（%）"), number(0, most=100)
)
LEAST_STALE = 0.5


def check(posts: Sequence[Post], config: Config) -> Iterable[FolderFinding]:
    """One finding for each value that a quarter of the posts share though most of those do not take that long."""
    sharing: dict[float, list[Post]] = defaultdict(list)
    compared = 0
    for post in posts:
        if post.declared and post.estimate:
            compared += 1
            if post.declared.minutes_low == post.declared.minutes_high:
                sharing[post.declared.minutes_low].append(post)
    least = config.option("shared-reading-time", LEAST_POSTS)
    share = config.option("shared-reading-time", LEAST_SHARE) / 100
    highest = max(sharing, default=0)
    for value, same in sorted(sharing.items()):
        wrong = [post for post in same if post.status is Status.STALE]
        if len(same) < least or len(same) < share * compared or len(wrong) < LEAST_STALE * len(same):
            continue
        computed = sorted(post.estimate.minutes for post in same if post.estimate)
        if computed[0] == computed[-1]:
            continue  # all equally long: wrong, but not a sign of one value for all
        yield FolderFinding(
            "shared-reading-time",
            Severity.WARNING,
            _message(value, len(same), compared, computed, value == highest and len(sharing) > 1),
            tuple(post.path for post in same),
        )


def _message(value: float, same: int, compared: int, computed: list[int], may_be_cap: bool) -> Message:
    low, high = computed[0], computed[-1]
    # Under a cap the posts that show it are at least as long as it.
    is_cap = may_be_cap and low >= value
    kind = Message("a cap", "上限値") if is_cap else Message("a hard-coded value", "固定値")
    if may_be_cap and not is_cap and high >= value:
        kind = Message("a hard-coded value or a cap", "固定値または上限値")
    return Message(
        f"{same:,} of {compared:,} posts declare exactly {value:g} min, yet take {low}–{high} min: {kind.en}",
        f"{compared:,} 本のうち {same:,} 本がちょうど {value:g} 分と宣言していますが、計算値は {low}〜{high} 分です（{kind.ja}の疑い）",
    )


_POSTS = tuple(f"---\nreading_time: 20\n---\n{'本文です。' * 120 * n}" for n in range(1, 8))

CHECK = Check(
    title=Message(
        "Many posts declare one value though they differ in length", "長さの違う多くの記事が同じ値を宣言している"
    ),
    severity=Severity.WARNING,
    explanation=Message(
        "A template or a script writes the same number everywhere, or cuts it at a cap.",
        "テンプレートやスクリプトが同じ数を書いているか、上限で切っています。",
    ),
    failing=_POSTS,
    passing=tuple(f"---\nreading_time: {n}\n---\n{'本文です。' * 120 * n}" for n in range(1, 8)),
    folder=check,
    options=(LEAST_POSTS, LEAST_SHARE),
)
