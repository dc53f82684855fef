"""Mean run of hiragana."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._scripts import RUN_SOURCE, mean_run
from yomitime.model import Message

METRIC = Metric(
    title=Message("Mean run of hiragana", "ひらがなの連なりの平均"),
    meaning=Message(
        "mean length of what stands in hiragana without a break; ー and 々 keep the run that they stand in",
        "ひらがなが続く長さの平均（ー・々は前の文字種に続く）",
    ),
    unit="characters",
    direction="higher is easier",
    source=RUN_SOURCE,
    example=("今日、Webサイトで、新機能のデータを読んだのでした。", 9 / 4),
    measure=partial(mean_run, "hiragana"),
)
