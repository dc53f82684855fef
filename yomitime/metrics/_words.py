"""Words by origin and by part of speech, punctuation apart, over all that is visible."""

from __future__ import annotations

from yomitime.metrics import _tally
from yomitime.metrics._validity import NO_JAPANESE, is_foreign
from yomitime.model import Measure, Message, Text

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
