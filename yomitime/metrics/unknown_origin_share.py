"""Share of words without origin."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import ORIGIN_SOURCE, origin_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of words without 語種", "語種不明の割合"),
    meaning=Message(
        "digits and words that the dictionary does not know, of words, punctuation apart",
        "数字と辞書にない語が、句読点以外の語に占める割合",
    ),
    unit="%",
    direction="neither",
    source=ORIGIN_SOURCE,
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 2 / 11),
    measure=partial(origin_share, ""),
)
