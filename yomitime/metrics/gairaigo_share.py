"""Share of loanwords (外来語)."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import origin_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of loanwords (外来語)", "外来語の割合"),
    meaning=Message("of words by UniDic's 語種, punctuation apart", "UniDic の語種による、句読点以外の語に占める割合"),
    unit="%",
    direction="neither",
    source="descriptive; 語種 of UniDic",
    example=("吾輩は東京の山で新聞とパンを買う。", 100 * 1 / 11),
    measure=partial(origin_share, "外"),
)
