"""Share of punctuation."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import DESCRIPTIVE, Metric
from yomitime.metrics._shares import class_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of punctuation", "句読点・記号の割合"),
    meaning=Message(
        "marks and symbols, of all characters other than white space", "句読点と記号が、空白以外の全文字に占める割合"
    ),
    unit="%",
    direction="neither",
    source=DESCRIPTIVE,
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 2 / 20),
    measure=partial(class_share, "punctuation"),
)
