"""Share of 常用漢字 beyond primary school."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._kanji import JOYO
from yomitime.metrics._years import JOYO_MEANING, JOYO_SOURCE, year_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of 常用漢字 beyond primary school", "中学以降の常用漢字の割合"),
    meaning=JOYO_MEANING,
    unit="%",
    direction="higher is harder",
    source=JOYO_SOURCE,
    example=("山川の鯉を飼う挨拶。", 100 * 2 / 6),
    measure=partial(year_share, JOYO),
)
