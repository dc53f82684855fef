"""Medium, as its help page is quoted by the Python package readtime: no source is public.

Posts in Chinese, Japanese and Korean: 500 characters a minute; others: 265 words a minute; images 12, 11, … 3 s; at least a
minute. The page says nothing of mixed posts: here each part has its own speed, which agrees with it on unmixed ones.
"""

from __future__ import annotations

import math

from yomitime import characters
from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text

CHARACTERS_PER_MINUTE = 500
WORDS_PER_MINUTE = 265


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes, rounded up."""
    visible = characters.normalize(_visible.visible(text))
    japanese = 60 * sum(characters.count_scripts(visible)) / CHARACTERS_PER_MINUTE
    other = 60 * len(characters.other_words(visible)) / WORDS_PER_MINUTE
    images = _visible.images(text)
    total = japanese + other + images
    if not total:
        return None
    return _visible.estimate("medium", math.ceil(total / 60 - 1e-9), japanese, other, images)


ESTIMATOR = Estimator(
    title=Message("Medium, as described", "Medium（公開されている説明による）"),
    formula=Message(
        "(Japanese characters / 500 + other words / 265) + 12, 11, … 3 s an image, rounded up",
        "日本語の文字数÷500 + 他の語数÷265 + 画像1枚につき12、11、…3秒を切り上げ",
    ),
    source="Medium's help page «Read time», quoted in the README of alanhamlett/readtime",
    examples=(
        ("あ" * 500, 1),
        ("あ" * 501, 2),
        ("word " * 265, 1),
        ("word " * 266, 2),
        ("あ" * 500 + "\n\n![絵](a.png)", 2),
        ("あ" * 500 + "\n\n![](a.png)", 2),
        ("", None),
    ),
    estimate=estimate,
)
