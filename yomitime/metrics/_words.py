"""Words by origin and by part of speech, punctuation apart, over all that is visible."""

from __future__ import annotations

from yomitime.metrics import _tally
from yomitime.metrics._validity import NO_JAPANESE, is_foreign
from yomitime.model import Measure, Message, Text

PART_MEANING = Message(
    "of words by UniDic's part of speech, punctuation apart", "UniDic の品詞による、句読点以外の語に占める割合"
)
PART_SOURCE = Message("descriptive; parts of speech of UniDic", "記述統計（品詞は UniDic による）")
ORIGIN_MEANING = Message(
    "of words by UniDic's 語種, punctuation apart", "UniDic の語種による、句読点以外の語に占める割合"
)
ORIGIN_SOURCE = Message("descriptive; 語種 of UniDic", "記述統計（語種は UniDic による）")
NO_WORD = Message("the text has no word", "語が一つもありません")


def origin_share(origin: str, text: Text) -> Measure:
    """% of words of a 語種, "" for words for which the dictionary names none: unknown words and digits."""
    return _share(f"origin:{origin}", text=text)


def part_share(parts: tuple[str, ...], text: Text) -> Measure:
    """% of words of these parts of speech (UniDic's first level)."""
    return _share(*(f"part:{part}" for part in parts), text=text)


def _share(*names: str, text: Text) -> Measure:
    found = _tally.visible(text)
    words = found["word"]
    if not words:
        return Measure(None, (NO_WORD,))
    if is_foreign(found):
        return Measure(None, (NO_JAPANESE,))
    return Measure(100.0 * sum(found[name] for name in names) / words)
