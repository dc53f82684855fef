"""Kabashima's classes of running content words."""

from __future__ import annotations

from collections import Counter

from yomitime.metrics import _tally
from yomitime.model import Message, Text

FEWEST_WORDS = 100

NO_CONTENT = Message("no full sentence has a content word", "内容語のある文がありません")
NO_VERB = Message("no full sentence has a verb", "動詞のある文がありません")
SOURCE = Message("Kabashima & Jugaku 1965, with UniDic's parts of speech", "樺島・寿岳 1965（品詞は UniDic による）")

_CLASSES = {
    "N": ("名詞", "代名詞"),
    "V": ("動詞",),
    "M": ("形容詞", "形状詞", "副詞", "連体詞"),
    "I": ("接続詞", "感動詞"),
}


def classes(text: Text) -> Counter[str]:
    """Content words of full sentences: N nouns and pronouns, V verbs, M what describes, I what connects and calls."""
    found = _tally.prose(text)
    return Counter({name: sum(found[f"part:{part}"] for part in parts) for name, parts in _CLASSES.items()})


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
