"""Share of digits."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import DESCRIPTIVE, Metric
from yomitime.metrics._shares import class_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of digits", "数字の割合"),
    meaning=Message("of all characters other than white space", "空白以外の全文字に占める割合"),
    unit="%",
    direction="neither",
    source=DESCRIPTIVE,
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 1 / 20),
    measure=partial(class_share, "digits"),
)
