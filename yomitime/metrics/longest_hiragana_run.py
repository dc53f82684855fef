"""Longest run of hiragana."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import DESCRIPTIVE, Metric
from yomitime.metrics._scripts import longest_run
from yomitime.model import Message

METRIC = Metric(
    title=Message("Longest run of hiragana", "ひらがなの連なりの最長"),
    meaning=Message("longest stretch in hiragana without a break", "ひらがなが続く長さの最長"),
    unit="characters",
    direction="neither",
    source=DESCRIPTIVE,
    example=("今日、Webサイトで、新機能のデータを読んだのでした。", 6),
    measure=partial(longest_run, "hiragana"),
)
