"""The school year by which 95 % of the kanji are taught."""

from __future__ import annotations

from itertools import accumulate

from yomitime.metrics import Metric
from yomitime.metrics._kanji import JOYO
from yomitime.metrics._years import JOYO_SOURCE, NO_KANJI, by_year
from yomitime.model import Measure, Message, Text

_COVERED = 0.95
_BEYOND = Message("more than 5% of the kanji are beyond the 常用漢字", "表外漢字が 5% を超えています")


def measure(text: Text) -> Measure:
    """1–6, or 7 for all 常用漢字; None where even those cover less than 95 % of the running kanji."""
    found = by_year(text)
    if not found:
        return Measure(None, (NO_KANJI,))
    needed = _COVERED * sum(found.values())
    years = range(1, JOYO + 1)
    for year, covered in zip(years, accumulate(found[year] for year in years), strict=True):
        if covered >= needed:
            return Measure(year)
    return Measure(None, (_BEYOND,))


METRIC = Metric(
    title=Message("School year that covers 95% of the kanji", "漢字の 95% を習い終える学年"),
    meaning=Message("1–6: primary school; 7: the rest of the 常用漢字", "1〜6 は小学校の学年、7 は残りの常用漢字"),
    unit="school year",
    direction="higher is harder",
    source=JOYO_SOURCE,
    example=("山川の魚を飼う。", 5),
    measure=measure,
)
