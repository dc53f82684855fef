"""Mixing of です・ます and である."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, Metric, _register
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """The rarer register's % of full sentences that end in a predicate, quotations apart: 0–50."""
    share = _register.polite_share(text)
    return Measure(min(share, 100.0 - share)) if share is not None else _register.none()


METRIC = Metric(
    title=Message("Mixing of registers", "文体の混在"),
    meaning=Message(
        "share of the rarer of です・ます and plain endings: 0 is one style throughout, 50 is half and half",
        "「です・ます」と「だ・である」の少ない方の割合。0 なら統一、50 なら半々",
    ),
    unit="%",
    direction="neither",
    source=DESCRIPTIVE,
    example=("雨です。「帰る。」雪が降った。風も吹きますよ。", 100 * 1 / 3),
    measure=measure,
)
