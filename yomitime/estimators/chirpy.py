"""The Jekyll theme Chirpy: each Chinese, Japanese or Korean character a word, 180 a minute, rounded down, at least 1.

Where there is such a character, every run of anything else but white space is a word too, also 。 alone.
"""

from __future__ import annotations

from yomitime.config import Pace
from yomitime.estimators import Estimator, _jekyll, _visible
from yomitime.model import Estimate, Message, Text

WORDS_PER_MINUTE = 180


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Whole minutes; seconds of runs of anything else, punctuation too, are «other»."""
    characters, words = _jekyll.characters_and_words(_visible.visible(text))
    count = characters + words
    if not count:
        return None
    minutes = max(1, count // WORDS_PER_MINUTE)
    rate = WORDS_PER_MINUTE / 60
    return _visible.estimate("chirpy", minutes, characters / rate, words / rate)


ESTIMATOR = Estimator(
    title=Message("Jekyll, theme Chirpy", "Jekyll のテーマ Chirpy"),
    formula=Message(
        "(CJK characters + runs of anything else) / 180, rounded down, at least 1",
        "（日本語などの文字数＋それ以外のひと続きの数）÷180 を切り捨て、最低1",
    ),
    source="cotes2020/jekyll-theme-chirpy: _includes/read-time.html; jekyll/jekyll 4.3: lib/jekyll/filters.rb",
    examples=(
        ("あ" * 359, 1),
        ("あ" * 360, 2),
        ("あ", 1),
        ("あ。" * 180, 2),
        ("word " * 360, 2),
        ("", None),
    ),
    estimate=estimate,
)
