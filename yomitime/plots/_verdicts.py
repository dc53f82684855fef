"""Posts that have both a declared and a computed time, by what the audit says of them; a colour and a shape for each verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yomitime.locales import counted
from yomitime.model import Declared, Estimate, Lang, Message, Post, Status
from yomitime.plots import _style


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the audit says of a declared time, and how plots show it."""

    name: Message
    color: str
    marker: str
    hatch: str


WITHIN = Verdict(Message("within the tolerance", "許容差のうち"), _style.BLUE, "o", "")
TOO_MUCH = Verdict(Message("declares too much", "宣言が長すぎる"), _style.VERMILLION, "^", "///")
TOO_LITTLE = Verdict(Message("declares too little", "宣言が短すぎる"), _style.GREEN, "v", "...")
ALL = (WITHIN, TOO_MUCH, TOO_LITTLE)


@dataclass(frozen=True, slots=True)
class Compared:
    """A post with both times. `difference` is in minutes, declared − computed, 0 within a declared range."""

    declared: Declared
    estimate: Estimate
    difference: float
    verdict: Verdict


def compared(posts: Sequence[Post]) -> list[Compared]:
    """The posts that have both times. Raises `NothingToDrawError` where there are none."""
    found = [
        Compared(post.declared, post.estimate, post.difference_minutes, _verdict(post.status, post.difference_minutes))
        for post in posts
        if post.declared and post.estimate and post.difference_minutes is not None
    ]
    if not found:
        raise _style.nothing(
            Message(
                f"none of {counted(len(posts), 'post')} has both a declared and a computed reading time",
                f"{len(posts):,} 本の記事に、宣言と計算値の両方があるものがありません",
            )
        )
    return found


def legend(verdict: Verdict, found: Sequence[Compared], lang: Lang) -> str:
    """The verdict with its number of posts."""
    return _style.counted(verdict.name, sum(each.verdict is verdict for each in found), lang)


def _verdict(status: Status, difference: float) -> Verdict:
    if status is not Status.STALE:
        return WITHIN
    return TOO_MUCH if difference > 0 else TOO_LITTLE
