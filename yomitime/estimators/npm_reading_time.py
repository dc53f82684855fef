"""The npm package reading-time 1.5, on the page's text: the recipe of Astro's documentation and of many sites.

Each hiragana, kanji and hangul is a word and swallows the punctuation and white space behind it; what stands between such
characters and white space is a word however long, katakana included. 200 words a minute, cut to two decimals, rounded up.
"""

from __future__ import annotations

import math

from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text
from yomitime.patterns import pattern

WORDS_PER_MINUTE = 200

# The package looks at UTF-16 units, so kanji beyond U+FFFF are not among its characters.
_CHARACTERS = r"\u3040-\u309F\u4E00-\u9FFF\uAC00-\uD7A3"
_SWALLOWED = r" \n\r\t!-/:-@\[-`{-~\u3000-\u303F\uFF00-\uFFEF"
_WORD = pattern(rf"([{_CHARACTERS}])[{_SWALLOWED}]*|[^ \n\r\t{_CHARACTERS}]+")


def words(visible: str) -> tuple[int, int]:
    """(characters that are words, other words) as the package counts them."""
    found = _WORD.findall(visible)
    characters = sum(map(bool, found))
    return characters, len(found) - characters


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes as the package's `text` shows them."""
    characters, others = words(_visible.visible(text))
    if not characters + others:
        return None
    # toFixed(2) comes first: 201 words are 1.005 minutes, which becomes 1.00 and shows 1.
    minutes = math.ceil(float(f"{(characters + others) / WORDS_PER_MINUTE:.2f}"))
    rate = WORDS_PER_MINUTE / 60
    return _visible.estimate("npm-reading-time", minutes, characters / rate, others / rate)


ESTIMATOR = Estimator(
    title=Message("npm reading-time 1.5 (Astro and others)", "npm の reading-time 1.5（Astro など）"),
    formula=Message(
        "(hiragana, kanji, hangul + runs of anything else) / 200, rounded up",
        "（ひらがな・漢字・ハングルの文字数＋それ以外のひと続きの数）÷200 を切り上げ",
    ),
    source="ngryman/reading-time 1.5.0: lib/reading-time.js",
    examples=(
        ("漢" * 200, 1),
        ("漢" * 201, 1),
        ("漢" * 202, 2),
        ("カ" * 9000, 1),
        ("漢字、かな。" * 100, 2),
        ("word " * 400, 2),
        ("", None),
    ),
    estimate=estimate,
)
