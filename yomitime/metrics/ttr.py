"""TTR."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric, work
from yomitime.metrics._diversity import diversity, ttr
from yomitime.model import Message

METRIC = Metric(
    title=Message("TTR", "TTR（異なり語の割合）"),
    meaning=Message(
        "distinct lemmas / words; falls as a text grows: compare texts of one length; on lemmas, from 50 words on",
        "異なる語彙素の数 ÷ 語数。長い文章ほど下がるので、同じ長さで比べる。語彙素で数え、50 語未満では出さない",
    ),
    unit="ratio",
    direction="higher is harder",
    source=work("Templin 1957"),
    example=("山と川と海。" * 25, 4 / 125),
    measure=partial(diversity, ttr),
)
