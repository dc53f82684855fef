"""A post that is not in Japanese."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity

LEAST_WORDS = 30
LEAST_SHARE = 0.1
CHARACTERS_A_WORD = 2.0
"""A Japanese word is about as long: makes shares of characters and of words of other scripts comparable."""


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding where fewer than a tenth of the words are Japanese; kanji without kana are none."""
    counts = reading.text.counts
    japanese = counts.japanese_characters / CHARACTERS_A_WORD
    total = japanese + counts.other_words
    if total < LEAST_WORDS:
        return
    kana = counts.hiragana + counts.katakana
    if japanese < LEAST_SHARE * total or kana < LEAST_SHARE / 2 * counts.kanji:
        message = Message(
            "the text is not in Japanese; levels of difficulty do not hold",
            "日本語の文章ではないため、難易度は当てはまりません",
        )
        yield Problem("not-japanese", Severity.INFO, message, reading.document.body_line)


CHECK = Check(
    title=Message("Not in Japanese", "日本語ではない記事"),
    severity=Severity.INFO,
    explanation=Message(
        "The reading time holds, the measures of Japanese do not.", "読了時間は使えますが、日本語の指標は使えません。"
    ),
    failing=("The harbour wakes early and the boats go out. " * 6,),
    passing=("港の朝は早い。船が沖に出て、岸では箱を積む。" * 6,),
    post=check,
)
