"""A Japanese bracket, or a fence of code around prose, without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from yomitime.characters import LIKE_JAPANESE
from yomitime.checks import Check, _wrapped
from yomitime.checks._places import column, line_in, lines
from yomitime.checks._sources import LONGEST, without_spans
from yomitime.config import Config
from yomitime.model import Block, Comparison, Kind, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

_PAIRS = (("「", "」"), ("『", "』"), ("【", "】"))
_ROUND = ("（", "）")
_HALF_WIDTH = {("「", "」"): "｢｣", ("（", "）"): "()"}
_OPENERS = frozenset(opener for opener, _ in (*_PAIRS, _ROUND))
_ASIDE = pattern("[笑泣汗爆苦涙怒謎嘘棒株有注]|.{0,5}$", re.M)
"""What people leave open in round brackets: （笑, faces, little at the end of a line."""
_WITHIN_WORDS = pattern(rf"{LIKE_JAPANESE}(?:\((?={LIKE_JAPANESE})|[)）](?=[。、をがはに]))")
_KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.QUOTE})
# What faces are drawn with, 「(・ω・)」, and what people write about the marks themselves with.
_FACES = frozenset("ω∀Дд´｀`^゜ﾟ¯ツ∇≧≦┐┌ヽ╹◡◕ФゝΣ")
_SPOKEN_OF = pattern("括弧|かっこ(?!い|よ)|カッコ(?!い|よ)|かぎ(?:かっこ|括弧)|[「『]かぎ")
_FENCE = Message(
    "``` is not closed: the text behind it is shown as code",
    "``` が閉じられていないため、後の文章がコードとして表示されます",
)
_AROUND = 12
MANY = 3
"""So many in a post are its author's way of writing."""
SHOWN = 20
_FARTHEST = 5
"""Blocks behind the one in whose midst a bracket opens, in which it may close: speech over paragraphs begins one."""


class _Bracket(NamedTuple):
    block: int
    at: int
    mark: str


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each; speech may go on over paragraphs, and each of them may open it again."""
    fence = _wrapped.unclosed(reading)
    if fence is not None:
        yield Problem("unbalanced-brackets", Severity.WARNING, _FENCE, reading.document.body_line + fence)
    body = reading.document.body
    present = [pair for pair in (*_PAIRS, _ROUND) if any(mark in body for mark in (*pair, *_HALF_WIDTH.get(pair, "")))]
    blocks = [block for block in reading.text.blocks if block.kind in _KINDS] if present else []
    alone = (bracket for opener, closer in present for bracket in _alone(blocks, opener, closer))
    # Round ones come last: whether there are many others shows among these.
    shown = list(islice((each for each in alone if not _is_meant(reading, blocks[each.block], each)), SHOWN))
    certain = sum(bracket.mark not in _ROUND for bracket in shown) < MANY
    for bracket in shown:
        block = blocks[bracket.block]
        line = line_in(block, bracket.at)
        verb = (
            ("is not closed", "が閉じられていません")
            if bracket.mark in _OPENERS
            else ("was not opened", "に対応する開きかっこがありません")
        )
        context = block.text[max(0, bracket.at - 5) : bracket.at + 8].replace("\n", " ")
        yield Problem(
            "unbalanced-brackets",
            Severity.WARNING if certain and not _may_be_meant(block.text, bracket) else Severity.INFO,
            Message(f"{bracket.mark} {verb[0]}: «{context}»", f"{bracket.mark}{verb[1]}:「{context}」"),
            line,
            column(reading, line, block.text[bracket.at : bracket.at + 6]),
        )


def _alone(blocks: list[Block], opener: str, closer: str) -> list[_Bracket]:
    """Brackets of one kind without a partner, in this block or a later one; a half-width one is a partner too."""
    waiting: list[_Bracket] = []
    alone: list[_Bracket] = []
    half = _HALF_WIDTH.get((opener, closer), "")
    opens, closes = opener + half[:1], closer + half[1:]
    either = re.compile(f"[{opens}{closes}]")
    for number, block in enumerate(blocks):
        if not waiting and sum(map(block.text.count, opens)) == sum(map(block.text.count, closes)):
            continue
        for match in either.finditer(block.text):
            if match[0] in opens:
                waiting.append(_Bracket(number, match.start(), opener))
            elif waiting:
                last = waiting.pop()
                if last.at and number - last.block > _FARTHEST:
                    alone += (last, _Bracket(number, match.start(), closer))
                    continue
                # Speech that goes on over paragraphs opens again with each of them, and closes once.
                while waiting and last.at == waiting[-1].at == 0 and waiting[-1].block < number:
                    waiting.pop()
            else:
                alone.append(_Bracket(number, match.start(), closer))
        while waiting and waiting[-1].block == number and block.text[waiting[-1].at] == "(":
            alone.append(waiting.pop())  # in whose place a smiley's, or that of an item, would close it
    return sorted(alone + waiting)


def _is_meant(reading: Reading, block: Block, bracket: _Bracket) -> bool:
    """Whether it is left alone on purpose: part of a face, shown in code, or one that people do not close."""
    text, at = block.text, bracket.at
    around = text[max(0, at - _AROUND) : at + _AROUND]
    return (
        not _FACES.isdisjoint(around)
        or text[at - 1 : at] in {"（", "(", "\\"}
        or text[at + 1 : at + 2] in {"）", ")", "・"}
        or _is_aside(text, bracket)
        or _is_in_code(reading, line_in(block, at), text[at])
    )


def _may_be_meant(text: str, bracket: _Bracket) -> bool:
    """Whether it is a round one, or stands in what is quoted, a title that was cut, shown as it was, or is what the text speaks of."""
    if bracket.mark in _ROUND or _SPOKEN_OF.search(text):
        return True
    opened, closes = text.rfind("「", 0, bracket.at), text.find("」", bracket.at + 1)
    return bracket.mark not in "「」" and opened > text.rfind("」", 0, bracket.at) and closes >= 0


def _is_aside(text: str, bracket: _Bracket) -> bool:
    """Whether a round bracket is one that people leave alone: （笑, 1）, a half-width one that is not within Japanese words."""
    if bracket.mark not in _ROUND:
        return False
    if text[bracket.at] != _ROUND[0] and not _WITHIN_WORDS.match(text, max(0, bracket.at - 1)):
        return True
    return _ASIDE.match(text, bracket.at + 1) is not None and bracket.mark == _ROUND[0]


def _is_in_code(reading: Reading, line: int, mark: str) -> bool:
    body, number = lines(reading), line - reading.document.body_line
    written = body[number] if 0 <= number < len(body) else ""
    return "`" in written and (
        len(written) > LONGEST or written.count(mark) > sum(part.count(mark) for _, part in without_spans(written))
    )


CHECK = Check(
    title=Message("A bracket without its partner", "対になっていないかっこ"),
    severity=Severity.WARNING,
    explanation=Message(
        "「」, 『』, 【】, fences of code around prose and, as information, （） are looked at; a bracket may close in a later paragraph.",
        "「」『』【】、文章を囲む ``` と、参考情報として（）を調べます。かっこは後の段落で閉じていてもかまいません。",
    ),
    failing=("祖母は「早く起きなさいと言って、窓を開けた。",),
    passing=("祖母は「早く起きなさい」と言って、窓を開けた。\n\n「昔はね。\n\n「みんな早起きだった」",),
    post=check,
)
