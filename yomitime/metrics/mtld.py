"""MTLD."""

from __future__ import annotations

from functools import partial

from yomitime.metrics import Metric, work
from yomitime.metrics._diversity import diversity, mtld
from yomitime.model import Message

METRIC = Metric(
    title=Message("MTLD", "MTLD（語彙の多様性）"),
    meaning=Message(
        "mean number of words until the TTR falls to 0.72, forwards and backwards; on lemmas, from 50 words on",
        "TTR が 0.72 に下がるまでの平均語数（前後両方向）。語彙素で数え、50 語未満では出さない",
    ),
    unit="words",
    direction="higher is harder",
    source=work("McCarthy & Jarvis 2010"),
    example=("山と川と海。" * 25, 5.057803468208093),
    measure=partial(diversity, mtld),
)
