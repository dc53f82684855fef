"""Share of Latin letters."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._shares import script_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of Latin letters", "英字の割合"),
    meaning=Message(
        "of hiragana, katakana, kanji and Latin letters together", "ひらがな・カタカナ・漢字・英字の合計に占める割合"
    ),
    unit="%",
    direction="neither",
    source="descriptive",
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 3 / 17),
    measure=partial(script_share, "latin"),
)
