"""Share of sentences that end in です・ます."""

from __future__ import annotations

from yomitime.metrics import DESCRIPTIVE, Metric, _register
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """% of full sentences that end in a predicate, quotations apart; 〜てください is polite."""
    share = _register.polite_share(text)
    return Measure(share) if share is not None else _register.none()


METRIC = Metric(
    title=Message("Polite sentences", "です・ます調の割合"),
    meaning=Message(
        "sentences that end in です, ます or ください, of those that end in a predicate; quotations apart",
        "述語で終わる文のうち「です・ます・ください」で終わるもの（引用・会話文を除く）",
    ),
    unit="%",
    direction="neither",
    source=DESCRIPTIVE,
    example=("雨です。「帰る。」雪が降った。風も吹きますよ。", 100 * 2 / 3),
    measure=measure,
)
