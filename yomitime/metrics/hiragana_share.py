"""Share of hiragana."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import DESCRIPTIVE, Metric
from yomitime.metrics._shares import SCRIPT_MEANING, script_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of hiragana", "ひらがなの割合"),
    meaning=SCRIPT_MEANING,
    unit="%",
    direction="higher is easier",
    source=DESCRIPTIVE,
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 6 / 17),
    measure=partial(script_share, "hiragana"),
)
