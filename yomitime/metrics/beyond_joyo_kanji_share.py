"""Share of kanji beyond the 常用漢字."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._kanji import BEYOND
from yomitime.metrics._years import JOYO_MEANING, JOYO_SOURCE, year_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of kanji beyond the 常用漢字", "表外漢字の割合"),
    meaning=JOYO_MEANING,
    unit="%",
    direction="higher is harder",
    source=JOYO_SOURCE,
    example=("山川の鯉を飼う挨拶。", 100 * 1 / 6),
    measure=partial(year_share, BEYOND),
)
