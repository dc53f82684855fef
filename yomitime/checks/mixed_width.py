"""Half-width kana and full-width Latin letters."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime import inline
from yomitime.checks import Check
from yomitime.checks._places import line_in, unusual
from yomitime.config import Config
from yomitime.model import UNREAD, Comparison, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

_KANA = pattern("[ｦ-ﾝ][ｦ-ﾟ]+")
_ANY = pattern("[ｦ-ﾝＡ-Ｚａ-ｚ]")
_LATIN = pattern("[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９]+")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each of the two, at the first place."""
    if not _ANY.search(unusual(reading)):
        return
    is_enabled = inline.enabled_on(reading, "mixed-width")
    for sought, name in (
        (_KANA, Message("half-width kana", "半角カナ")),
        (_LATIN, Message("full-width Latin letters", "全角英字")),
    ):
        found = [
            (line, match[0])
            for block in reading.text.blocks
            if block.kind not in UNREAD
            for match in sought.finditer(block.text)
            if is_enabled(line := line_in(block, match.start()))
        ]
        if found:
            line, shown = found[0]
            message = Message(
                f"{name.en} ({len(found)}×): «{shown}»", f"{name.ja}が {len(found)} か所あります:「{shown}」"
            )
            yield Problem("mixed-width", Severity.INFO, message, line)


CHECK = Check(
    title=Message("Half-width kana or full-width Latin letters", "半角カナ・全角英字"),
    severity=Severity.INFO,
    explanation=Message("Harder to read and to search for.", "読みにくく、検索にも掛かりにくくなります。"),
    failing=("港の朝ﾊﾊﾔｲ。",),
    passing=("港の朝はハヤイ。",),
    post=check,
)
