"""Lexical density."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import part_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Lexical density", "内容語の割合"),
    meaning=Message(
        "nouns, verbs, adjectives and adverbs, of words, punctuation apart",
        "名詞・動詞・形容詞・形状詞・副詞が、句読点以外の語に占める割合",
    ),
    unit="%",
    direction="higher is harder",
    source=Message("after Ure 1971, with UniDic's parts of speech", "Ure 1971 に準じる（品詞は UniDic による）"),
    example=("とても静かな町で、彼はゆっくり長い手紙を読みました。", 100 * 7 / 14),
    measure=partial(part_share, ("名詞", "動詞", "形容詞", "形状詞", "副詞")),
)
