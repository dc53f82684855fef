"""Posts and pages for the tests of the dashboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from yomitime.config import Config
from yomitime.formats import Context, format_
from yomitime.metrics import _jreadability
from yomitime.model import (
    Counts,
    Declared,
    Estimate,
    FolderFinding,
    HardSentence,
    Lang,
    Measure,
    Message,
    Post,
    Problem,
    Severity,
    Snapshot,
    Status,
)
from yomitime.reporter import Tally

STALE = Problem("stale-reading-time", Severity.ERROR, Message("is stale", "ずれている"), 3)
HARD = HardSentence("難しい文である。", 12, 8, 5, "難", 0, 0.25, Message("say it more briefly", "短く言い切る"))


def post(path: str, said: float | None = None, takes: float = 3, score: float | None = 3.4, **others: Any) -> Post:
    """A post that says so many minutes and takes so many; off by more than one it is stale."""
    minutes = round(takes)
    difference = None if said is None else said - minutes
    status = Status.MISSING if difference is None else Status.OK if abs(difference) <= 1 else Status.STALE
    level = None if score is None else _jreadability.level(score)
    filled: dict[str, Any] = {
        "status": status,
        "declared": None if said is None else Declared("reading_time", 3, f"{said:g}", said, said),
        "estimate": Estimate(
            "default", minutes, takes * 60, takes * 60 / 1.38, takes * 60 * 1.38, takes * 60, 0.0, 0.0, 0.0
        ),
        "difference_minutes": difference,
        "counts": Counts(hiragana=int(takes * 600), sentences=20),
        "readability": {
            "jreadability": Measure(score, () if level else (Message("short", "短い"),), level, bool(level))
        },
        "findings": (STALE,) if status is Status.STALE else (),
    }
    return Post(path=path, **{**filled, **others})


def blog() -> tuple[Post, ...]:
    """One post of each kind, and some more."""
    long = Problem("long-sentence", Severity.INFO, Message("is long", "長い"), 9)
    return (
        post("ok.md", 3, title="合っている記事", date="2025-01-05", score=2.0, author="編集部"),
        post("over.md", 20, title="長く言う記事", date="2025-03-01", score=4.9, hardest=(HARD,), tags=("カメラ",)),
        post("under.md", 2, 9, title="短く言う記事", date="2024-12-31", findings=(STALE, long)),
        post("missing.md", None, 5, title="言わない記事", score=None, findings=(long,)),
        post("invalid.md", None, title="読めない値の記事", status=Status.INVALID, message=Message("is no time", "時間ではない"), score=7.2),
        post("empty.md", None, status=Status.EMPTY, estimate=None, counts=Counts(), readability={}),
        Post("unreadable.md", Status.UNREADABLE, Message("there is none", "ない")),
    )  # fmt: skip


SHARED = FolderFinding(
    "shared-reading-time", Severity.WARNING, Message("2 posts say 20", "2 本が 20 分"), ("over.md", "under.md")
)
HISTORY = (
    Snapshot("2025-01-01T00:00:00+09:00", "a" * 40, 5, 4, 4, 40.0, 10.0),
    Snapshot("2025-02-01T00:00:00Z", "", 6, 5, 3, None, None),
    Snapshot("2025-03-01T00:00:00", "b" * 40, 7, 5, 2, -12.5, 1.0),
)


def page(
    posts: Iterable[Post],
    lang: Lang = "ja",
    findings: tuple[FolderFinding, ...] = (),
    history: Sequence[Snapshot] = (),
    config: Config | None = None,
    **others: Any,
) -> str:
    """The page of these posts."""
    config = config or Config()
    tally = Tally(config, lambda _: findings)
    context = Context(
        config, "unidic-lite (UniDic 2.1.2)", "2", lang, version="1.2.3", history=tuple(history),
        **{"made": "2026-01-02T03:04:05+09:00", **others},
    )  # fmt: skip
    return "".join(format_("html").render(tally.watch(posts), tally.summary, context))
