"""The WordPress theme Cocoon: characters of the content without tags, 600 a minute, and always one minute more.

White space and line breaks count as they stand in the content; here there is one between two blocks.
"""

from __future__ import annotations

from yomitime import characters
from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text

CHARACTERS_PER_MINUTE = 600


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes as in 「この記事は約…分で読めます。」."""
    visible = _visible.visible(text)
    if not visible:
        return None
    japanese = sum(characters.count_scripts(visible))
    rate = CHARACTERS_PER_MINUTE / 60
    minutes = len(visible) // CHARACTERS_PER_MINUTE + 1
    return _visible.estimate("cocoon", minutes, japanese / rate, (len(visible) - japanese) / rate)


ESTIMATOR = Estimator(
    title=Message("WordPress, theme Cocoon", "WordPress のテーマ Cocoon"),
    formula=Message(
        "all characters // 600 + 1",
        "すべての文字数÷600 を切り捨て、1を足す",
    ),
    source="xserver-inc/cocoon: lib/utils.php, get_time_to_content_read",
    examples=(("あ" * 599, 1), ("あ" * 600, 2), ("a" * 1200, 3), ("", None)),
    estimate=estimate,
)
