"""Hugo's `.ReadingTime`, with `hasCJKLanguage` on, as sites in Japanese have it.

Hugo counts the rendered content without tags, code included. Where any character is Chinese, Japanese or Korean, each piece
between white space that has a character beyond ASCII counts its characters, any other piece counts 1, and a minute has 500;
elsewhere pieces are words, 212 a minute. Both round up. Before August 2026 a minute had 501 and 213.
"""

from __future__ import annotations

from yomitime.config import Pace
from yomitime.estimators import Estimator, _visible
from yomitime.model import Estimate, Message, Text
from yomitime.patterns import pattern

CHARACTERS_PER_MINUTE = 500
WORDS_PER_MINUTE = 212

_CJK = pattern(f"[{_visible.CJK}]")


def words(visible: str) -> tuple[int, int]:
    """(characters of pieces beyond ASCII, pieces) as Hugo's `.WordCount` adds them up; no characters without any CJK."""
    pieces = visible.split()
    if not _CJK.search(visible):
        return 0, len(pieces)
    ascii_pieces = sum(map(str.isascii, pieces))
    return sum(len(piece) for piece in pieces if not piece.isascii()), ascii_pieces


def estimate(text: Text, pace: Pace) -> Estimate | None:
    """Minutes as Hugo shows them."""
    characters, pieces = words(_visible.visible(text))
    count = characters + pieces
    if not count:
        return None
    rate = CHARACTERS_PER_MINUTE if characters else WORDS_PER_MINUTE
    return _visible.estimate("hugo", -(-count // rate), 60 * characters / rate, 60 * pieces / rate)


ESTIMATOR = Estimator(
    title=Message("Hugo (.ReadingTime, hasCJKLanguage on)", "Hugo（.ReadingTime、hasCJKLanguage 有効）"),
    formula=Message(
        "characters (an ASCII word is one) / 500, rounded up; without any CJK, words / 212, rounded up",
        "文字数（半角の語は1と数える）÷500 を切り上げ。日本語がなければ語数÷212 を切り上げ",
    ),
    source="gohugoio/hugo: hugolib/page__content.go and issue 15206 (2026)",
    examples=(
        ("あ" * 500, 1),
        ("あ" * 501, 2),
        ("word " * 212, 1),
        ("word " * 213, 2),
        ("word " * 213 + "あ", 1),
        ("```\n" + "字" * 501 + "\n```", 2),
        ("", None),
    ),
    estimate=estimate,
)
