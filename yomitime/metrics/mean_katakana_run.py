"""Mean run of katakana."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._scripts import RUN_SOURCE, mean_run
from yomitime.model import Message

METRIC = Metric(
    title=Message("Mean run of katakana", "カタカナの連なりの平均"),
    meaning=Message(
        "mean length of what stands in katakana without a break; ー and 々 keep the run that they stand in",
        "カタカナが続く長さの平均（ー・々は前の文字種に続く）",
    ),
    unit="characters",
    direction="higher is harder",
    source=RUN_SOURCE,
    example=("今日、Webサイトで、新機能のデータを読んだのでした。", 3.0),
    measure=partial(mean_run, "katakana"),
)
