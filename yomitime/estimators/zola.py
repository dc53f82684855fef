"""Zola since 2026, in the language `ja`: letters of the Markdown source outside code fences, 653 a minute, rounded up.

Letters are all that Unicode calls alphabetic, Latin ones and those of a link's target too; punctuation is none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

from yomitime import characters
from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text

LETTERS_PER_MINUTE = 653
_FENCE = "```"


def letters(source: str) -> tuple[int, int]:
    """(Japanese letters, other letters) outside fences, which toggle."""
    japanese = other = 0
    for char, number in Counter("".join(source.split(_FENCE)[::2])).items():
        if char.isalpha() or unicodedata.category(char) == "Nl":
            if characters.script_of[char]:
                japanese += number
            else:
                other += number
    return japanese, other


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes as Zola gives them in `page.reading_time`."""
    japanese, other = letters(text.source)
    if not japanese + other:
        return None
    minutes = -(-(japanese + other) // LETTERS_PER_MINUTE)
    rate = LETTERS_PER_MINUTE / 60
    return _visible.estimate("zola", minutes, japanese / rate, other / rate)


ESTIMATOR = Estimator(
    title=Message("Zola (language ja)", "Zola（言語 ja）"),
    formula=Message(
        "letters of the source, Latin ones too, without fenced code / 653, rounded up",
        "原稿の文字数（英字も含む。記号とコードは除く）÷653 を切り上げ",
    ),
    source="getzola/zola: components/content/src/utils.rs and pull request 3145 (2026)",
    examples=(
        ("あ" * 653, 1),
        ("あ" * 654, 2),
        ("あ。" * 653, 1),
        ("あ" * 653 + "\n\n```\n" + "字" * 653 + "\n```\n", 1),
        ("あ" * 653 + "\n\n[い](https://example.com)", 2),
        ("", None),
    ),
    estimate=estimate,
)
