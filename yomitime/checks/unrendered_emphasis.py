"""Asterisks that stay on the page, because CommonMark does not see emphasis beside Japanese punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_cjk_friendly import cjk_friendly

from yomitime.checks import Check
from yomitime.checks._places import lines
from yomitime.checks._sources import code_lines
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Severity

_STARS = "**"
_STRONG = re.compile(r"(?<!\*)\*\*(?!\*)")
_LONGEST = 4000
_PLAIN_SUFFIXES = (".html", ".htm", ".txt")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each pair of asterisks that a reader sees."""
    document = reading.document
    if _STARS not in document.body or document.path.lower().endswith(_PLAIN_SUFFIXES):
        return
    code = code_lines(reading)
    for number, line in enumerate(lines(reading), document.body_line):
        if _STARS in line and len(line) <= _LONGEST and number not in code:
            for at, shown in _broken(line):
                yield Problem(
                    "unrendered-emphasis",
                    Severity.INFO,
                    Message(
                        f"CommonMark shows these asterisks: «{shown}»",
                        f"CommonMark ではアスタリスクがそのまま表示されます:「{shown}」",
                    ),
                    number,
                    at + 1,
                )


def _broken(line: str) -> Iterator[tuple[int, str]]:
    """Where a pair of `**` stands that plain CommonMark leaves and the CJK-friendly rules do not."""
    stars = [match.start() for match in _STRONG.finditer(line)]
    pairs = list(zip(stars[::2], stars[1::2], strict=False))
    suspects = [(a, b) for a, b in pairs if not (_opens(line, a) and _closes(line, b))]
    if not suspects or len(stars) % 2:
        return
    plain, friendly = (_visible_stars(parser, line) for parser in (_plain(), _friendly()))
    if friendly == 0 and plain:
        for a, b in suspects:
            yield a, line[a : b + 2] if b - a < 40 else f"{line[a : a + 30]}…**"


def _opens(line: str, at: int) -> bool:
    """Whether `**` at this place is left-flanking by CommonMark."""
    before, after = line[at - 1 : at], line[at + 2 : at + 3]
    return bool(after.strip()) and (not _is_mark(after) or not before.strip() or _is_mark(before))


def _closes(line: str, at: int) -> bool:
    """Whether `**` at this place is right-flanking by CommonMark."""
    before, after = line[at - 1 : at], line[at + 2 : at + 3]
    return bool(before.strip()) and (not _is_mark(before) or not after.strip() or _is_mark(after))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _visible_stars(parser: MarkdownIt, line: str) -> int:
    tokens = parser.parseInline(line)[0].children or []
    return sum(token.content.count(_STARS) for token in tokens if token.type == "text")


@cache
def _plain() -> MarkdownIt:
    return MarkdownIt("commonmark")


@cache
def _friendly() -> MarkdownIt:
    return MarkdownIt("commonmark").use(cjk_friendly)


CHECK = Check(
    title=Message("Emphasis that stays asterisks", "強調にならないアスタリスク"),
    severity=Severity.INFO,
    explanation=Message(
        "In CommonMark ** between a Japanese mark and a letter opens or closes nothing. Put the brackets outside: 「**語**」, "
        "or a space beside it. Some engines are more lenient, so this is information.",
        "CommonMark では、約物と文字に挟まれた ** は強調になりません。「**語**」のように約物を外に出すか、空白を入れてください。"
        "強調として扱うエンジンもあるので参考情報です。",
    ),
    failing=("無くなったのは**「窓口」**だけです。",),
    passing=("無くなったのは「**窓口**」だけで、**駅**はあります。",),
    post=check,
)
