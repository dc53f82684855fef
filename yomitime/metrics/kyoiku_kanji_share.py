"""Share of kanji that primary school teaches."""

from __future__ import annotations

from yomitime.metrics import Metric, work
from yomitime.metrics._kanji import PRIMARY_YEARS
from yomitime.metrics._years import NO_KANJI, by_year
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """% of the running kanji; the terms are the shares of the six years."""
    found = by_year(text)
    if not found:
        return Measure(None, (NO_KANJI,))
    whole = sum(found.values())
    terms = {f"grade_{year}": 100.0 * found[year] / whole for year in range(1, PRIMARY_YEARS + 1)}
    return Measure(sum(terms.values()), terms=terms)


METRIC = Metric(
    title=Message("Share of 教育漢字", "教育漢字の割合"),
    meaning=Message(
        "kanji that primary school teaches, of the running kanji", "小学校で習う漢字が延べ漢字数に占める割合"
    ),
    unit="%",
    direction="higher is easier",
    source=work("学年別漢字配当表 (2020)"),
    example=("山川の鯉を飼う挨拶。", 100 * 3 / 6),
    measure=measure,
)
