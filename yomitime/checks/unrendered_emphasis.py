"""Asterisks that stay on the page, because CommonMark does not see emphasis beside Japanese punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import PurePath

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_cjk_friendly import cjk_friendly

from yomitime.characters import LIKE_KANJI
from yomitime.checks import Check
from yomitime.checks._places import JAPANESE, PROSE, column, line_in, lines, source_line
from yomitime.checks._sources import outside_code, starts, without_spans
from yomitime.config import Config
from yomitime.inline import code_lines
from yomitime.model import Comparison, Edit, Kind, Message, Problem, Reading, Severity
from yomitime.once import once
from yomitime.patterns import pattern

_STARS = "**"
_STRONG = pattern(r"(?<!\*)\*\*(?!\*)")
_WORD = pattern(r"[^\W\d_]{2}")
_PAIR = pattern(r"(?<!\*)\*\*(?!\*)[^*\n]{1,80}(?<!\*)\*\*(?!\*)")
_LONE = pattern(
    f"\\A\\*\\*(?=[ぁ-ヶ「『【]|{LIKE_KANJI})|(?<=[。！？」』】])\\*\\*\\Z|(?:(?<=[ぁ-ヶ。、！？」』])|(?<={LIKE_KANJI}))\\*\\*(?=[ぁ-ヶ]|{LIKE_KANJI})"
)
_LONGEST = 4000
SHOWN = 42
_PAIRS = dict(zip("「『（(【〈《［[“", "」』）)】〉》］]”", strict=True))
_MARKS = frozenset("。、，．！？!?：:；;…")
_HTML = frozenset({".html", ".htm"})


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each pair of asterisks that a reader sees."""
    document = reading.document
    suffix = PurePath(document.path).suffix.lower()
    if _STARS not in document.body or suffix == ".txt":
        return
    on_the_page = _on_the_page(reading)
    yield from on_the_page
    if suffix in _HTML:
        return
    yield from _without_partner(reading)
    code = code_lines(reading)
    for number, line in enumerate(lines(reading), document.body_line):
        if _STARS in line and len(line) <= _LONGEST and number not in code:
            for at, end in _broken(line, number, on_the_page):
                shown = _shown(line[at:end])
                message = Message(
                    f"CommonMark shows these asterisks: «{shown}»",
                    f"CommonMark ではアスタリスクがそのまま表示されます: {shown}",
                )
                yield Problem("unrendered-emphasis", Severity.INFO, message, number, at + 1)


@once
def _on_the_page(reading: Reading) -> list[Problem]:
    """Pairs that no engine sees: with a space inside (`** 語**`), or in HTML."""
    found = []
    ends: dict[tuple[int, str], int] = {}
    for block in reading.text.blocks:
        for match in _PAIR.finditer(block.text) if block.kind in PROSE and _STARS in block.text else ():
            line = line_in(block, match.start())
            if _WORD.search(match[0]) and JAPANESE.search(block.text) and outside_code(reading, line, match[0]):
                shown = _shown(match[0])
                message = Message(
                    f"these asterisks stand on the page: «{shown}»", f"アスタリスクがそのまま表示されます: {shown}"
                )
                # The same pair once more on a line stands behind the one before.
                source = source_line(reading, line)
                at = max(0, source.find(match[0], ends.get((line, match[0]), 0)))
                ends[line, match[0]] = at + len(match[0])
                found.append(Problem("unrendered-emphasis", Severity.INFO, message, line, at + 1))
    return found


def _shown(source: str) -> str:
    return source if len(source) < SHOWN else f"{source[: SHOWN - 12]}…**"


def _without_partner(reading: Reading) -> Iterator[Problem]:
    """Asterisks beside Japanese letters that open or close nothing: `**kwargs` and 2**3 are no such."""
    for block in reading.text.blocks:
        if block.kind is Kind.PARAGRAPH and block.text.count(_STARS) == 1:
            if not _LONE.search(block.text.strip()):
                continue
            line = line_in(block, block.text.find(_STARS))
            if outside_code(reading, line, _STARS):
                message = Message("these asterisks have no partner: «**»", "対になる ** がありません")
                yield Problem("unrendered-emphasis", Severity.INFO, message, line, column(reading, line, _STARS))


def _broken(line: str, number: int, on_the_page: Iterable[Problem]) -> Iterator[tuple[int, int]]:
    """From where to where a pair of `**` stands that plain CommonMark leaves and the CJK-friendly rules do not.

    None that stands on the page: there no Markdown is read.
    """
    stars = [at + match.start() for at, part in without_spans(line) for match in _STRONG.finditer(part)]
    pairs = list(zip(stars[::2], stars[1::2], strict=False))
    suspects = [(a, b) for a, b in pairs if not (_opens(line, a) and _closes(line, b))]
    if not suspects or len(stars) % 2:
        return
    plain, friendly = (_visible_stars(parser, line) for parser in (_plain(), _friendly()))
    if friendly == 0 and plain:
        seen = {problem.column for problem in on_the_page if problem.line == number}
        for a, b in suspects:
            if a + 1 not in seen:
                yield a, b + 2


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
    return sum(token.content.count(_STARS) for token in _tokens(parser, line) if token.type == "text")


def _letters(parser: MarkdownIt, line: str) -> str:
    """What a reader sees but for the spaces."""
    return "".join("".join(token.content for token in _tokens(parser, line)).split())


def _tokens(parser: MarkdownIt, line: str) -> Sequence[Token]:
    return parser.parseInline(line)[0].children or []


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Brackets around all of it and marks at its end go outside; a space does where words stand there."""
    on_the_page = _on_the_page(reading)
    for number in sorted({problem.line for problem in problems}):
        at = number - reading.document.body_line
        line, start = lines(reading)[at], starts(reading)[at]
        edits = []
        for begin, end in _broken(line, number, on_the_page):
            new = _rendered(line, begin, end)
            shown = line[begin:end]
            message = Message(f"«{shown}» is written as «{new}»", f"{shown} を {new} に変更")
            edits.append(Edit(start + begin, start + end, new, number, message))
        mended = line
        for edit in reversed(edits):
            mended = mended[: edit.start - start] + edit.text + mended[edit.end - start :]
        if not _visible_stars(_plain(), mended) and _letters(_plain(), mended) == _letters(_friendly(), line):
            yield from edits


def _rendered(line: str, begin: int, end: int) -> str:
    """The emphasis `line[begin:end]` as CommonMark sees it."""
    before, after = line[begin - 1 : begin], line[end : end + 1]
    opening, inner, closing = "", line[begin + 2 : end - 2], ""

    def fails() -> tuple[bool, bool]:
        whole = f"{before}{opening}**{inner}**{closing}{after}"
        at = len(before + opening)
        return not _opens(whole, at), not _closes(whole, at + 2 + len(inner))

    while any(fails()) and len(inner) > 2:
        if inner[-1] == _PAIRS.get(inner[0]) and _is_one(inner):
            opening, inner, closing = opening + inner[0], inner[1:-1], inner[-1] + closing
        elif fails()[1] and inner[-1] in _MARKS:
            inner, closing = inner[:-1], inner[-1] + closing
        else:
            break
    spaces = [" " if each else "" for each in fails()]
    return f"{opening}{spaces[0]}**{inner}**{spaces[1]}{closing}"


def _is_one(text: str) -> bool:
    """Whether the bracket that opens a text is the one that closes at its end."""
    opener, depth = text[0], 0
    for at, char in enumerate(text):
        depth += (char == opener) - (char == _PAIRS[opener])
        if not depth:
            return at == len(text) - 1
    return False


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
    mend=mend,
)
