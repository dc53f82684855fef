"""Longest run of Latin letters."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import DESCRIPTIVE, Metric
from yomitime.metrics._scripts import longest_run
from yomitime.model import Message

METRIC = Metric(
    title=Message("Longest run of Latin letters", "英字の連なりの最長"),
    meaning=Message("longest stretch in Latin letters without a break", "英字が続く長さの最長"),
    unit="characters",
    direction="higher is harder",
    source=DESCRIPTIVE,
    example=("今日、Webサイトで、新機能のデータを読んだのでした。", 3),
    measure=partial(longest_run, "latin"),
)
