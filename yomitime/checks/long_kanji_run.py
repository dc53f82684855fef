"""Kanji without a break."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yomitime.characters import KANJI
from yomitime.checks import Check
from yomitime.checks._places import column, running
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity
from yomitime.patterns import pattern
from yomitime.validation import Option, whole

_NUMBER = pattern("[〇一二三四五六七八九十百千万億兆零年月日時分秒円号第昭和平成令大正明治]+")
"""A date or an amount: nobody can part it."""
MOST = Option("characters", 10, Message("most kanji in a row", "漢字の連続の最大字数"), whole(1))


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each run of more than that in running text."""
    most = config.option("long-kanji-run", MOST)
    if "j" * (most + 1) not in reading.text.prose_scripts.replace("=", "j"):
        return  # nearly always, and to compile a class of all kanji takes longer
    run = re.compile(f"[{KANJI}]{{{most + 1},}}")
    for sentence in running(reading, run):
        for match in run.finditer(sentence.text):
            if _NUMBER.fullmatch(match[0]):
                continue
            yield Problem(
                "long-kanji-run",
                Severity.INFO,
                Message(
                    f"{len(match[0])} kanji in a row: «{match[0][:20]}»",
                    f"漢字が {len(match[0])} 字続きます:「{match[0][:20]}」",
                ),
                sentence.line,
                column(reading, sentence.line, match[0]),
            )


CHECK = Check(
    title=Message("A long run of kanji", "長い漢字の連なり"),
    severity=Severity.INFO,
    explanation=Message("Put a の or a verb in between.", "「の」や動詞を挟んでください。"),
    failing=("港湾施設長期整備計画策定委員会が開かれた。",),
    passing=("港湾施設の長期整備計画を作る委員会が開かれた。",),
    post=check,
    options=(MOST,),
)
