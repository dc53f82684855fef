"""What a text generator leaves behind: end marks, greetings of an assistant, unfilled blanks, tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks import Check, _assistant
from yomitime.checks._places import column, latin, lines, quoted, seconds, unusual
from yomitime.checks._sources import outside_code, without_lines
from yomitime.config import Config
from yomitime.model import UNREAD, Comparison, Edit, Kind, Message, Problem, Reading, Severity
from yomitime.validation import Option, texts

_PROSE = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM})

# Nothing but machines writes these: each is part of a token or a citation mark.
TOKENS = (
    "oaicite",
    ":contentReference[",
    "turn0search",
    "turn0news",
    "†source】",
    "<|im_start|>",
    "<|im_end|>",
    "<|endoftext|>",
)
_ASKS_TO_FILL = re.compile(
    r"[\[【（(]ここ(?:に|へ)[^\[\]【】（）()\n]{1,40}?(?:入れ|挿入|入力|記入|記載|書[いくき]|貼|追加|説明)[^\[\]【】（）()\n]{0,12}[\]】）)]"
    r"|\[(?:Your|Insert|Add|Enter) [^\[\]\n]{1,40}\](?!\()"
)
_BLANK = re.compile(r"\{\{[ \t]*([^\s{}<%.$|'\"()\[\]:=]{1,20})[ \t]*\}\}")
_NAMES = frozenset(
    "title topic theme keyword keywords name author company company_name product product_name service date year".split()
)
_JAPANESE = re.compile(f"[ぁ-ヶ]|{LIKE_KANJI}")
_TODO = re.compile(r"^(?:\[TODO\]|【TODO】|TODO(?:[:：]|$))", re.M)
_WORDS_OF_BLANKS = ("TODO", "[Your ", "[Insert ", "[Add ", "[Enter ")
CIRCLES = ("〇〇", "○○", "◯◯")
_FIRST_OF_CIRCLES = frozenset(circles[0] for circles in CIRCLES)
_CIRCLES = re.compile("|".join(f"{circles}+" for circles in CIRCLES))
MARKERS: Option[tuple[str, ...]] = Option(
    "markers", (), Message("texts that count as leftovers too", "消し忘れとみなす文字列"), texts
)
MANY = 3
"""So many blanks are the subject of a post: it hands out a template."""


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each leftover; one for all circles that stand for a name."""
    for marker in faults.find(reading.text).markers:
        if marker.certain:
            yield _problem(
                reading,
                marker.line,
                marker.text,
                Message("a generator's marker was left in", "生成ツールの目印が残っています"),
                cost=seconds(marker.text, config.pace),
            )
    yield from _own(reading, config)
    for piece in _assistant.said(reading):
        message = Message("an assistant's words were left in", "生成ツールの応答文が残っています")
        yield _problem(reading, piece.line, piece.text, message, cost=seconds(piece.text, config.pace))
    yield from _tokens(reading)
    yield from _blanks(reading)


def _own(reading: Reading, config: Config) -> Iterator[Problem]:
    """What the settings name as left over."""
    message = Message("a marker of the settings was left in", "設定した目印が残っています")
    for line, marker in own_markers(reading, config):
        yield _problem(reading, line, marker, message, cost=seconds(marker, config.pace))


def own_markers(reading: Reading, config: Config) -> Iterator[tuple[int, str]]:
    """The markers that the settings name, each with its line."""
    present = [marker for marker in config.option("generator-marker", MARKERS) if marker in reading.document.body]
    for block in reading.text.blocks if present else ():
        for number, line in enumerate(block.text.split("\n"), block.line):
            for marker in present if block.kind not in UNREAD else ():
                if marker in line:
                    yield number, marker


def _problem(
    reading: Reading,
    line: int,
    text: str,
    message: Message,
    severity: Severity = Severity.WARNING,
    cost: float | None = None,
) -> Problem:
    shown = quoted(text)
    message = Message(f"{message.en}: «{shown}»", f"{message.ja}:「{shown}」")
    return Problem("generator-marker", severity, message, line, column(reading, line, text), cost_seconds=cost)


def _tokens(reading: Reading) -> Iterator[Problem]:
    near, body = latin(reading), reading.document.body
    present = [token for token in TOKENS if token.strip("†】") in near and token in body]
    if not present:
        return
    for block in reading.text.blocks:
        for token in present if block.kind in _PROSE else ():
            at = block.text.find(token)
            if at >= 0:
                line = block.line + block.text.count("\n", 0, at)
                if outside_code(reading, line, token):
                    yield _problem(
                        reading,
                        line,
                        token,
                        Message("a generator's token was left in", "生成ツールの記号が残っています"),
                    )


def _blanks(reading: Reading) -> Iterator[Problem]:
    body, near = reading.document.body, latin(reading)
    message = Message("a blank was not filled in", "埋められていない箇所があります")
    first = reading.document.body_line
    if "{{" in near:
        blanks = [match for match in _BLANK.finditer(body) if match[1].lower() in _NAMES or _JAPANESE.search(match[1])]
        lines = [first + body.count("\n", 0, match.start()) for match in blanks]
        # Who shows such braces in code, or says that they are not to be filled in, writes about templates.
        is_subject = (
            len(blanks) >= MANY
            or any(word in body for word in ("{% raw", "{% verbatim", "{% highlight", "v-pre"))
            or any("{{" in block.text for block in reading.text.blocks if block.kind is Kind.QUOTE)
        )
        if not is_subject and all(outside_code(reading, line, m[0]) for line, m in zip(lines, blanks, strict=True)):
            for match, line in zip(blanks, lines, strict=True):
                yield _problem(reading, line, match[0], message)
    if any(word in near for word in _WORDS_OF_BLANKS) or "ここに" in body or "ここへ" in body:
        found = [
            (block.line + block.text.count("\n", 0, match.start()), match[0], severity)
            for block in reading.text.blocks
            if block.kind in _PROSE
            for pattern, severity in ((_ASKS_TO_FILL, Severity.WARNING), (_TODO, Severity.INFO))
            for match in pattern.finditer(block.text)
        ]
        number = len(found) + sum(body.count(circles) for circles in CIRCLES)
        for line, text, severity in found:
            if outside_code(reading, line, text):
                yield _problem(reading, line, text, message, severity if number < MANY else Severity.INFO)
    yield from _circles(reading)


def _circles(reading: Reading) -> Iterator[Problem]:
    """〇〇 is also how people write «such and such»: one finding for all, as information."""
    if _FIRST_OF_CIRCLES.isdisjoint(unusual(reading)):
        return
    found = [
        (block.line + block.text.count("\n", 0, match.start()), match[0])
        for block in reading.text.blocks
        if block.kind in _PROSE
        for match in _CIRCLES.finditer(block.text)
    ]
    if found:
        message = Message(f"stands for a name ({len(found)}×)", f"名前の伏せ字があります（{len(found)} か所）")
        yield _problem(reading, *found[0], message, Severity.INFO)


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Markers go that have a line to themselves; what stands among words may have eaten some of them."""
    certain = {marker.line: marker.text for marker in faults.find(reading.text).markers if marker.certain}
    own = config.option("generator-marker", MARKERS)
    for line in sorted({problem.line for problem in problems}):
        text = lines(reading)[line - reading.document.body_line].strip()
        # A frame of emphasis is no part of what is seen.
        if text and (certain.get(line) in {text, text.strip("*_")} or text in own):
            yield without_lines(reading, line, line, Message(f"removed «{quoted(text)}»", f"「{quoted(text)}」を削除"))


CHECK = Check(
    title=Message("A text generator's leftovers", "文章生成ツールの消し忘れ"),
    severity=Severity.WARNING,
    explanation=Message(
        "Marks between parts, an assistant's greeting or offer, citation tokens, blanks such as {{title}}. Delete or fill them.",
        "部分の区切り、応答文、引用の記号、{{title}} のような未記入の箇所です。削るか、埋めてください。",
    ),
    failing=("港の朝は早い。\n\n---END---\n\n昼には市が立つ。",),
    passing=("港の朝は早い。\n\n---\n\n昼には市が立つ。\n\n（続く）",),
    post=check,
    options=(MARKERS,),
    mend=mend,
)
