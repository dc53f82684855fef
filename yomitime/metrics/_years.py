"""Shares of the running kanji by school year, over all that is visible."""

from __future__ import annotations

from yomitime.metrics import _tally, work
from yomitime.metrics._kanji import BEYOND
from yomitime.model import Measure, Message, Text

JOYO_MEANING = Message(
    "of the running kanji; both forms of 叱𠮟 塡填 剝剥 頬頰 are 常用漢字",
    "延べ漢字数に占める割合（叱𠮟・塡填・剝剥・頬頰はどちらも常用漢字）",
)
JOYO_SOURCE = work("常用漢字表 (2010), 学年別漢字配当表 (2020)")
NO_KANJI = Message("there are no kanji", "漢字がありません")


def by_year(text: Text) -> dict[int, int]:
    """Running kanji of each year from 1 to `BEYOND`; empty where there is none."""
    found = _tally.visible(text)
    years = {year: found[f"year:{year}"] for year in range(1, BEYOND + 1)}
    return years if any(years.values()) else {}


def year_share(year: int, text: Text) -> Measure:
    """% of the running kanji."""
    found = by_year(text)
    return Measure(100.0 * found[year] / sum(found.values())) if found else Measure(None, (NO_KANJI,))
