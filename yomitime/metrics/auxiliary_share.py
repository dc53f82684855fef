"""Share of auxiliaries."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import part_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of auxiliaries", "助動詞の割合"),
    meaning=Message(
        "of words by UniDic's part of speech, punctuation apart", "UniDic の品詞による、句読点以外の語に占める割合"
    ),
    unit="%",
    direction="neither",
    source="descriptive; parts of speech of UniDic",
    example=("とても静かな町で、彼はゆっくり長い手紙を読みました。", 100 * 4 / 14),
    measure=partial(part_share, ("助動詞",)),
)
