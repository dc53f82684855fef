"""Text that was decoded with the wrong encoding before it was written."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import column, line_in, quoted, source_line, unusual
from yomitime.checks._sources import outside_code
from yomitime.config import Config
from yomitime.model import UNREAD, Comparison, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

# UTF-8 read as CP932 begins every other kana with one of three rare kanji; read as Latin-1 or CP1252, with ã and the like.
_AS_CP932 = pattern(
    r"[縺繧繝縲][一-龠]?[≦≧∞∴♂♀°′″℃￥＄％＃＆＊＠§☆★○●◎◇◆□■△▲▽▼※〒→←↑↓〓∈∋⊆⊇⊂⊃∪∩∧∨⇒⇔∀∃∠⊥⌒∂∇≡≒≪≫√∽∝∵∫∬]|(?:[縺繧繝][^\x00-\x7f]?){3,}|[縺繧繝縲][一-龠]?(?:[・･]?[ｦ-ﾟ]|[?？])|(?<=[ぁ-ヶ])[縺繧繝縲][一-龠](?![ぁ-ヶ])|[ｦ-ﾟ][縺繧繝縲]|(?<=[一-龠])[ｦ-ﾟ](?=[一-龠])|(?:[一-龠][｡-ﾟ]){2,}"
)
# What the bytes behind the first of a letter are in CP1252.
_SECOND = r"[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
# A single one is enough where it was a quotation mark, a dash, dots, 、 or 。.
_AS_LATIN = pattern(
    rf"(?:[ãäåæçèé]{_SECOND}{{1,2}}){{2,}}|(?<=[ぁ-ヶ])ã{_SECOND}"
    rf"|[ÂÃ][\u0080-\u00bf]|(?<=[0-9ぁ-ヶ一-龠])[âãäåæçèé]{_SECOND}{{2}}|(?:â€|ã€)[\u20ac\u0080-\u009f\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u2122\u00a6]"
)
# The second: what was escaped twice, a kana or kanji.
_LOST = pattern(r"\ufffd+|&nbsp;|(?:&#(?:1[0-9]{4}|[2-4][0-9]{4}|x[3-9][0-9A-Fa-f]{3});)+")
# A line of a mail's head that nobody decoded.
_ENCODED = pattern(r"=\?[A-Za-z0-9_-]{3,20}\?[BbQq]\?[!->@-~]{4,200}\?=")
# Who writes about it shows it.
_SUBJECT = pattern("(?i)文字化け|文字コード|エンコー[ドデ]|mojibake|(?<!=\\?)UTF-8|U\\+FFFD")
_SIGNS = ("=?", "&#", "&amp;", *"縺繧繝縲")
_UNUSUAL_SIGNS = pattern("[\ufffdÂÃâãäåæçèé｡-ﾟ]")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each run."""
    body = reading.document.body
    is_likely = any(sign in body for sign in _SIGNS) or _UNUSUAL_SIGNS.search(unusual(reading))
    if not is_likely or _SUBJECT.search(body):
        return
    for block in reading.text.blocks:
        if block.kind in UNREAD:
            continue
        for sought in (_LOST, _AS_CP932, _AS_LATIN, _ENCODED):
            for match in sought.finditer(block.text):
                line = line_in(block, match.start())
                if sought is _LOST and _is_shown(reading, line, match[0]):
                    continue
                shown = quoted(match[0])
                yield Problem(
                    "mojibake",
                    Severity.WARNING,
                    Message(f"garbled characters: «{shown}»", f"文字化けしています:「{shown}」"),
                    line,
                    column(reading, line, match[0]),
                )


def _is_shown(reading: Reading, line: int, text: str) -> bool:
    """Whether the line shows it as code, or between quotation marks."""
    source = source_line(reading, line)
    if f"「{text}」" in source:
        return True
    return "`" in source and text in source and not outside_code(reading, line, text)


CHECK = Check(
    title=Message("Garbled characters", "文字化け"),
    severity=Severity.WARNING,
    explanation=Message(
        "The text was read with the wrong encoding on its way here. Posts about encodings are left alone.",
        "途中で誤った文字コードで読まれています。文字コードを話題にする記事は対象外です。",
    ),
    failing=("今日は縺薙ｓ縺ｫ縺｡縺ｯと書かれた札を見た。",),
    passing=("今日は「こんにちは」と書かれた札を見た。",),
    post=check,
)
