"""Share of kanji."""

from __future__ import annotations

from dataclasses import replace

from yomitime.metrics import Metric, _bands, _tally
from yomitime.metrics._shares import SCRIPT_MEANING, script_share
from yomitime.metrics._validity import is_foreign
from yomitime.model import Measure, Message, Text


def measure(text: Text) -> Measure:
    """% of hiragana, katakana, kanji and Latin letters together, with Morioka's and Yasumoto's names for it."""
    found = script_share("kanji", text)
    if found.value is None or is_foreign(_tally.visible(text)):
        return found
    return replace(found, level=_bands.kanji_share(found.value))


METRIC = Metric(
    title=Message("Share of kanji", "漢字の割合"),
    meaning=SCRIPT_MEANING,
    unit="%",
    direction="higher is harder",
    source=_bands.SOURCE,
    example=("今日、Webサイトで2つの記事を読んだ。", 100 * 5 / 17),
    measure=measure,
)
