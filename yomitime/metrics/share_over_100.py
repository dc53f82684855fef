"""Share of sentences over 100 characters."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import TEXTLINT, Metric
from yomitime.metrics._statistics import share_over
from yomitime.model import Message

METRIC = Metric(
    title=Message("Sentences over 100 characters", "100 字を超える文の割合"),
    meaning=Message(
        "of full sentences; characters other than white space, punctuation included",
        "文のうち、空白以外の文字数（句読点を含む）が 100 を超えるもの",
    ),
    unit="%",
    direction="higher is harder",
    source=TEXTLINT,
    example=("短い。" + "今日は晴れ、" * 17 + "だった。", 50.0),
    measure=partial(share_over, 100),
)
