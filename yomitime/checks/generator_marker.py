"""What a text generator leaves behind: end marks, greetings of an assistant, unfilled blanks, tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from yomitime import faults
from yomitime.checks import Check
from yomitime.checks._leftovers import assistant, beside, blanks, briefs, labels, making, notes, programs, slots, tokens
from yomitime.checks._places import column, lines, quoted, seconds
from yomitime.checks._sources import without_lines
from yomitime.config import Config
from yomitime.model import UNREAD, Comparison, Edit, Message, Problem, Reading, Severity
from yomitime.validation import Option, texts

_SURELY_SAID = Message("an assistant's words were left in", "生成ツールの応答文が残っています")
_MAY_BE_SAID = Message("about the work on the text, not its subject", "本文ではなく、執筆の作業についての文のようです")
MARKERS: Option[tuple[str, ...]] = Option(
    "markers", (), Message("texts that count as leftovers too", "消し忘れとみなす文字列"), texts
)


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each leftover; one for all circles that stand for a name."""
    found = faults.find(reading.text)
    last = found.pieces[-1].line if found.pieces else 0
    later_parts = labels.later_parts(found.markers)
    for marker in found.markers:
        if marker.certain:
            yield _problem(
                reading,
                marker.line,
                marker.text,
                Message("a generator's marker was left in", "生成ツールの目印が残っています"),
                cost=seconds(marker.text, config.pace),
            )
        elif (marker.line < last or labels.counts(marker.text)) and (
            labels.is_label(marker.text) or labels.is_part(marker.text) or marker.line in later_parts
        ):
            yield _problem(reading, marker.line, marker.text, labels.PART, Severity.INFO)
        elif assistant.is_about_the_work(marker.text):
            yield _problem(reading, marker.line, marker.text, _MAY_BE_SAID, Severity.INFO)
    yield from _own(reading, config)
    for piece, severity in assistant.said(reading):
        is_sure = severity is Severity.WARNING
        message = _SURELY_SAID if is_sure else _MAY_BE_SAID
        cost = seconds(piece.text, config.pace) if is_sure else None
        yield _problem(reading, piece.line, piece.text, message, severity, cost)
    marked = {line for line, _ in _certain(reading)}
    message = Message("a generator's token was left in", "生成ツールの記号が残っています")
    for line, token in tokens.find(reading):
        if line not in marked:
            yield _problem(reading, line, token, message)
    marked.update(line for line, _ in tokens.find(reading))
    marked.update(piece.line for piece, _ in assistant.said(reading))
    # Of what several of them see on one line, the loudest is said.
    others = [
        *blanks.find(reading),
        *slots.find(reading),
        *notes.find(reading),
        *labels.find(reading),
        *briefs.find(reading),
        *programs.find(reading),
    ]
    for severity in (Severity.WARNING, Severity.INFO):
        here = [each for each in others if each.severity is severity and each.line not in marked]
        marked.update(each.line for each in here)
        yield from (_problem(reading, *each) for each in here)
    marked.update(marker.line for marker in found.markers)
    yield from (_problem(reading, *each) for each in making.find(reading) if each.line not in marked)


def check_beside(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each line that may be a leftover, where others surely are."""
    yield from (_problem(reading, *each) for each in beside.find(reading))


def _own(reading: Reading, config: Config) -> Iterator[Problem]:
    """What the settings name as left over."""
    message = Message("a marker of the settings was left in", "設定した目印が残っています")
    for line, marker in own_markers(reading, config):
        yield _problem(reading, line, marker, message, cost=seconds(marker, config.pace))


def left_over(reading: Reading, config: Config) -> set[tuple[int, str]]:
    """Whole lines that nobody wrote for readers, each with its line: markers, those of the settings, an assistant's words."""
    said = assistant.said(reading)
    return {
        *_certain(reading),
        *((piece.line, piece.text) for piece, severity in said if severity is Severity.WARNING),
        *own_markers(reading, config),
    }


def _certain(reading: Reading) -> list[tuple[int, str]]:
    """The markers in the text that no person writes, each with its line."""
    markers = faults.find(reading.text).markers
    return [(marker.line, marker.text) for marker in markers if marker.certain and not marker.in_code]


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


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Markers go that have a line to themselves; what stands among words may have eaten some of them."""
    certain = dict(_certain(reading))
    own = config.option("generator-marker", MARKERS)
    for line in sorted({problem.line for problem in problems}):
        number = line - reading.document.body_line
        text, *below = (each.strip() for each in lines(reading)[number : number + 2])
        if any(below) and set(below[0]) in ({"="}, {"-"}):
            continue  # the underline of a heading would be text without it
        # A frame of emphasis is no part of what is seen.
        if text and (certain.get(line) in {text, text.strip("*_")} or text in own):
            yield without_lines(reading, line, line, Message(f"removed «{quoted(text)}»", f"「{quoted(text)}」を削除"))


CHECK = Check(
    title=Message("A text generator's leftovers", "文章生成ツールの消し忘れ"),
    severity=Severity.WARNING,
    explanation=Message(
        "Marks between parts, an assistant's greeting or offer, what it was told, notes among editors, citation tokens, blanks such as {{title}}. "
        "Delete or fill them. What its author may have meant is information.",
        "部分の区切り、応答文、執筆の指示、編集者あてのメモ、引用の記号、{{title}} のような未記入の箇所です。削るか、埋めてください。"
        "書き手が意図したかもしれないものは参考情報です。",
    ),
    failing=("港の朝は早い。\n\n---END---\n\n昼には市が立つ。",),
    passing=("港の朝は早い。\n\n---\n\n昼には市が立つ。\n\n（続く）",),
    post=check,
    beside=check_beside,
    options=(MARKERS,),
    mend=mend,
)
