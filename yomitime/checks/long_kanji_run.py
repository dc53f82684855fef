"""Kanji without a break."""

from __future__ import annotations

import re
from collections.abc import Iterable

from yomitime.characters import KANJI
from yomitime.checks import Check
from yomitime.checks._places import column
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity

MOST = 10
_RUN = re.compile(f"[{KANJI}]{{{MOST + 1},}}")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each run of more than ten in running text."""
    longest = reading.metrics.get("longest_kanji_run")
    if longest and (longest.value is None or longest.value <= MOST):
        return
    for sentence in reading.text.prose:
        for match in _RUN.finditer(sentence.text):
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
    explanation=Message(
        "More than ten: put a の or a verb in between.", "十字を超えています。「の」や動詞を挟んでください。"
    ),
    failing=("港湾施設長期整備計画策定委員会が開かれた。",),
    passing=("港湾施設の長期整備計画を作る委員会が開かれた。",),
    post=check,
)
