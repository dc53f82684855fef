"""A post that is not in Japanese, or a sentence that was left in English among Japanese ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yomitime.characters import LIKE_JAPANESE
from yomitime.checks import Check
from yomitime.checks._places import column, quoted
from yomitime.checks._sources import in_blocks, lines_at
from yomitime.config import Config
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Severity
from yomitime.patterns import pattern
from yomitime.validation import Option, number

LEAST_WORDS = 30
LEAST_SHARE = Option(
    "share", 10, Message("least share of Japanese words, in %", "日本語の語の最小割合（%）"), number(0)
)
_BEGINS = pattern(r"。\s?[A-Z]")
_ENGLISH = pattern(r"(?<=。)\s?[A-Z][a-z]*(?:[ ,]+[A-Za-z'’-]+){5,}[.!?]\s?(?=" + LIKE_JAPANESE + ")", re.M)
CHARACTERS_A_WORD = 2.0
"""A Japanese word is about as long: makes shares of characters and of words of other scripts comparable."""


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding where fewer words than that share are Japanese, a tenth unless the settings say otherwise; kanji without kana are none.

    Else one for each sentence in English between two Japanese ones.
    """
    counts = reading.text.counts
    japanese = counts.japanese_characters / CHARACTERS_A_WORD
    total = japanese + counts.other_words
    if total < LEAST_WORDS:
        return
    kana = counts.hiragana + counts.katakana
    share = config.option("not-japanese", LEAST_SHARE) / 100
    if japanese < share * total or kana < share / 2 * counts.kanji:
        message = Message(
            "the text is not in Japanese; levels of difficulty do not hold",
            "日本語の文章ではないため、難易度は当てはまりません",
        )
        yield Problem("not-japanese", Severity.INFO, message, reading.document.body_line)
    else:
        for line, text in in_blocks(reading, _ENGLISH, frozenset({Kind.PARAGRAPH}), lines_at(reading, _BEGINS)):
            shown = quoted(text.strip())
            message = Message(f"a sentence was left in English: «{shown}»", f"英語のまま残っている文です:「{shown}」")
            yield Problem("not-japanese", Severity.INFO, message, line, column(reading, line, text.strip()))


CHECK = Check(
    title=Message("Not in Japanese", "日本語ではない記事"),
    severity=Severity.INFO,
    explanation=Message(
        "The reading time holds, the measures of Japanese do not.", "読了時間は使えますが、日本語の指標は使えません。"
    ),
    failing=("The harbour wakes early and the boats go out. " * 6,),
    passing=("港の朝は早い。船が沖に出て、岸では箱を積む。" * 6,),
    post=check,
    options=(LEAST_SHARE,),
)
