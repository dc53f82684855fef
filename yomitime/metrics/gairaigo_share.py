"""Share of loanwords (外来語)."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric
from yomitime.metrics._words import ORIGIN_MEANING, ORIGIN_SOURCE, origin_share
from yomitime.model import Message

METRIC = Metric(
    title=Message("Share of loanwords (外来語)", "外来語の割合"),
    meaning=ORIGIN_MEANING,
    unit="%",
    direction="neither",
    source=ORIGIN_SOURCE,
    example=("吾輩は東京の山で新聞とパンを買う。", 100 * 1 / 11),
    measure=partial(origin_share, "外"),
)
