"""Shares of the running kanji by school year, over all that is visible."""

from __future__ import annotations

from yomitime.metrics import _tally
from yomitime.metrics._kanji import BEYOND
from yomitime.model import Measure, Message, Text

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
