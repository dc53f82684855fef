"""MATTR."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric, work
from yomitime.metrics._diversity import diversity, mattr
from yomitime.model import Message

METRIC = Metric(
    title=Message("MATTR", "MATTR（移動平均 TTR）"),
    meaning=Message(
        "mean TTR of all windows of 100 words; on lemmas, from 50 words on",
        "100 語の窓をずらした TTR の平均。語彙素で数え、50 語未満では出さない",
    ),
    unit="ratio",
    direction="higher is harder",
    source=work("Covington & McFall 2010"),
    example=("山と川と海。" * 25, 4 / 100),
    measure=partial(diversity, mattr),
)
