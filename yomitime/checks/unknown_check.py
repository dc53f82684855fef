"""A comment that disables what there is none of: a misspelt name silences nothing."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime import inline
from yomitime.checks import Check
from yomitime.checks._places import column, quoted
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each word that means nothing."""
    for line, word in inline.slips(reading):
        shown = quoted(word)
        message = Message(f"there is no check or command «{shown}»", f"「{shown}」という検査や指定はありません")
        yield Problem("unknown-check", Severity.WARNING, message, line, column(reading, line, word))


CHECK = Check(
    title=Message("A comment that names no check", "存在しない検査を指定したコメント"),
    severity=Severity.WARNING,
    explanation=Message(
        "See `yomitime checks` for the names. The commands are `yomitime-disable` and `yomitime-enable`.",
        "検査名は yomitime checks で確認できます。使えるのは yomitime-disable と yomitime-enable です。",
    ),
    failing=("<!-- yomitime-disable long-sentense -->\n\n港の朝は早い。",),
    passing=("<!-- yomitime-disable long-sentence -->\n\n港の朝は早い。",),
    post=check,
)
