"""Kana whose voicing mark stands apart, as file names on a Mac have it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from yomitime import inline
from yomitime.checks import Check
from yomitime.checks._places import line_in, unusual
from yomitime.config import Config
from yomitime.model import UNREAD, Comparison, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

_MARKS = frozenset("\u3099\u309a")
_APART = pattern("[ぁ-ゟ゠-ヿ][\u3099\u309a]")
_SUBJECT = pattern("NF[DC]|正規化|結合文字|濁点")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for all, at the first: searches for such words fail."""
    if not _MARKS.intersection(unusual(reading)) or _SUBJECT.search(reading.document.body):
        return
    is_enabled = inline.enabled_on(reading, "nfd-text")
    found = [
        (line, match[0])
        for block in reading.text.blocks
        if block.kind not in UNREAD
        for match in _APART.finditer(block.text)
        if len(unicodedata.normalize("NFC", match[0])) == 1  # あ゙ is a cry, not a spelling
        and is_enabled(line := line_in(block, match.start()))
    ]
    if found:
        line, shown = found[0]
        message = Message(
            f"kana with a separate voicing mark ({len(found)}×): «{shown}»",
            f"濁点・半濁点が分離したかなが {len(found)} か所あります:「{shown}」",
        )
        yield Problem("nfd-text", Severity.WARNING, message, line)


CHECK = Check(
    title=Message("Decomposed kana (NFD)", "分解されたかな（NFD）"),
    severity=Severity.WARNING,
    explanation=Message(
        "Looks right and is not found: write composed characters (NFC).",
        "見た目は同じでも検索に掛かりません。合成済みの文字（NFC）で書いてください。",
    ),
    failing=("港の朝は\u306f\u3099やい。",),
    passing=("港の朝は\u3070やい。",),
    post=check,
)
