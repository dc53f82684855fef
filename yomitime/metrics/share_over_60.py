"""Share of sentences over 60 characters."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._statistics import share_over
from yomitime.model import Message

METRIC = Metric(
    title=Message("Sentences over 60 characters", "60 字を超える文の割合"),
    meaning=Message(
        "of full sentences; characters other than white space, punctuation included",
        "文のうち、空白以外の文字数（句読点を含む）が 60 を超えるもの",
    ),
    unit="%",
    direction="higher is harder",
    source=Message("descriptive; limit of Morioka 1958", "記述統計（上限は森岡 1958）"),
    example=("短い。" + "今日は晴れ、" * 10 + "だった。", 50.0),
    measure=partial(share_over, 60),
)
