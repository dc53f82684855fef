"""MkDocs Material's blog: runs of word characters, 265 a minute, and 12, 11, … 3 s an image, rounded up twice.

Its pattern means to count each Japanese character but takes a whole run first, so a clause between two marks is one word.
The Python package readtime, from which it comes, cuts at the same places and differs by a word or two.
"""

from __future__ import annotations

import math

from yomitime import characters
from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text
from yomitime.patterns import pattern

WORDS_PER_MINUTE = 265
# The second half is left with ・ and its like, which are no word characters.
_WORD = pattern(r"\w+|[\u4E00-\u9FFF\u3040-\u30FF\u3400-\u4DBF\uAC00-\uD7A3]")
_JAPANESE = pattern(f"[{characters.JAPANESE}]")


def words(visible: str) -> int:
    """How many words the blog counts."""
    return len(_WORD.findall(visible))


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes as the blog shows them; a run with a Japanese letter in it is «Japanese»."""
    found = _WORD.findall(_visible.visible(text))
    images = _visible.images(text)
    if not found and not images:
        return None
    seconds = math.ceil(len(found) / WORDS_PER_MINUTE * 60)
    japanese = sum(bool(_JAPANESE.search(word)) for word in found)
    rate = WORDS_PER_MINUTE / 60
    minutes = math.ceil((seconds + images) / 60)
    return _visible.estimate("mkdocs-material", minutes, japanese / rate, (len(found) - japanese) / rate, images)


ESTIMATOR = Estimator(
    title=Message("MkDocs Material (and Python readtime)", "MkDocs Material（Python の readtime も）"),
    formula=Message(
        "runs of letters and digits / 265 + 12, 11, … 3 s an image, rounded up",
        "文字と数字のひと続きの数÷265 + 画像1枚につき12、11、…3秒を切り上げ",
    ),
    source="squidfunk/mkdocs-material: src/plugins/blog/readtime; alanhamlett/readtime 3.0.0",
    examples=(
        ("word " * 265, 1),
        ("word " * 266, 2),
        ("あ" * 9000, 1),
        ("あ、" * 266, 2),
        ("word " * 265 + "\n\n![絵](a.png)", 2),
        ("あ、" * 264 + "\n\n![](a.png)", 2),
        ("", None),
    ),
    estimate=estimate,
)
