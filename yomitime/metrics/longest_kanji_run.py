"""Longest run of kanji."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import TEXTLINT, Metric
from yomitime.metrics._scripts import longest_run
from yomitime.model import Message

METRIC = Metric(
    title=Message("Longest run of kanji", "漢字の連なりの最長"),
    meaning=Message(
        "longest stretch in kanji without a break; textlint's default limit is 6",
        "漢字が続く長さの最長（textlint の既定の上限は 6）",
    ),
    unit="characters",
    direction="higher is harder",
    source=TEXTLINT,
    example=("今日、Webサイトで、新機能のデータを読んだのでした。", 3),
    measure=partial(longest_run, "kanji"),
)
