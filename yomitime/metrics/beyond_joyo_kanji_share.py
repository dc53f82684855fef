"""Share of kanji beyond the 常用漢字."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._kanji import BEYOND
from yomitime.metrics._years import year_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of kanji beyond the 常用漢字", "表外漢字の割合"),
    meaning=Message(
        "of the running kanji; both forms of 叱𠮟 塡填 剝剥 頬頰 are 常用漢字",
        "延べ漢字数に占める割合（叱𠮟・塡填・剝剥・頬頰はどちらも常用漢字）",
    ),
    unit="%",
    direction="higher is harder",
    source="常用漢字表 (2010), 学年別漢字配当表 (2020)",
    example=("山川の鯉を飼う挨拶。", 100 * 1 / 6),
    measure=partial(year_share, BEYOND),
)
