"""Kabashima's classes of running content words."""

from __future__ import annotations

from collections import Counter

from yomitime.metrics._once import once
from yomitime.metrics._words import prose_parts
from yomitime.model import Message, Text

FEWEST_WORDS = 100

NO_CONTENT = Message("no full sentence has a content word", "内容語のある文がありません")
NO_VERB = Message("no full sentence has a verb", "動詞のある文がありません")
SOURCE = "Kabashima & Jugaku 1965, with UniDic's parts of speech"

_CLASSES = {
    "名詞": "N",
    "代名詞": "N",
    "動詞": "V",
    "形容詞": "M",
    "形状詞": "M",
    "副詞": "M",
    "連体詞": "M",
    "接続詞": "I",
    "感動詞": "I",
}


@once
def classes(text: Text) -> Counter[str]:
    """Content words of full sentences: N nouns and pronouns, V verbs, M what describes, I what connects and calls."""
    found: Counter[str] = Counter()
    for part, number in prose_parts(text).items():
        if part in _CLASSES:
            found[_CLASSES[part]] += number
    return found


def doubts(text: Text) -> tuple[Message, ...]:
    """Too few words for a style to show (our limit: the authors state none)."""
    number = classes(text).total()
    if number >= FEWEST_WORDS:
        return ()
    return (
        Message(
            f"few content words: {number}, fewer than {FEWEST_WORDS}",
            f"内容語が少ない（{number} 語、目安は {FEWEST_WORDS} 語以上）",
        ),
    )
