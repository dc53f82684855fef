"""The Jekyll theme Minimal Mistakes: words between white space, 200 a minute, rounded down.

It shows «less than 1 minute» for 0. Japanese has few spaces, so a long post often shows that too.
"""

from __future__ import annotations

from yomitime.config import Pace
from yomitime.estimators import Estimator, _jekyll, _visible
from yomitime.model import Estimate, Message, Text

WORDS_PER_MINUTE = 200


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Whole minutes. All is «other»: the theme knows no Japanese."""
    words = _jekyll.words(_visible.visible(text))
    if not words:
        return None
    return _visible.estimate("minimal-mistakes", words // WORDS_PER_MINUTE, 0.0, 60 * words / WORDS_PER_MINUTE)


ESTIMATOR = Estimator(
    title=Message("Jekyll, theme Minimal Mistakes", "Jekyll のテーマ Minimal Mistakes"),
    formula=Message("words between spaces / 200, rounded down", "空白で区切った語数÷200 を切り捨て"),
    source="mmistakes/minimal-mistakes: _includes/page__meta.html; jekyll/jekyll 4.3: lib/jekyll/filters.rb",
    examples=(("word " * 399, 1), ("word " * 400, 2), ("word " * 199, 0), ("あ" * 9000, 0), ("", None)),
    estimate=estimate,
)
