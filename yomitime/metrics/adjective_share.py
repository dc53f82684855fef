"""Share of adjectives."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import PART_MEANING, PART_SOURCE, part_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of adjectives", "形容詞・形状詞の割合"),
    meaning=PART_MEANING,
    unit="%",
    direction="neither",
    source=PART_SOURCE,
    example=("とても静かな町で、彼はゆっくり長い手紙を読みました。", 100 * 2 / 14),
    measure=partial(part_share, ("形容詞", "形状詞")),
)
