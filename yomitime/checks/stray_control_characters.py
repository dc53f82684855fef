"""Characters that nobody sees: controls, and marks of direction and width out of place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from yomitime import inline
from yomitime.checks import Check
from yomitime.checks._places import line_in, lines, unusual
from yomitime.checks._sources import starts, without_spans
from yomitime.config import Config
from yomitime.inline import code_lines
from yomitime.model import UNREAD, Comparison, Edit, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

# Not tab, line feed, form feed (Aozora and mail have it) nor NUL (the encoding's matter).
_CONTROLS = "\x01-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f"
# Variation selectors belong to emoji and names, and so do joiners, but for those within words of Japanese and Latin letters.
_MARKS = "\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_CONTROL = pattern(f"[{_CONTROLS}]+")
# Not those above 7F, which may be letters in a wrong encoding, nor marks, which may be meant. What colours a terminal goes whole.
_MENDABLE = pattern(r"(?:\x1b\[[0-9;]{0,20}[A-Za-z]|[\x01-\x08\x0b\x0e-\x1f\x7f])+")
_LETTER = "[0-9A-Za-zぁ-ヶー一-鿿]"
_UNSEEN = pattern(
    f"[{_MARKS}]+|(?<={_LETTER})[\u200c\u200d]+(?={_LETTER})|(?<=[ぁ-ヶー一-鿿])\u00ad|\u00ad(?=[ぁ-ヶー一-鿿])"
)
_ANY = pattern(f"[{_CONTROLS}{_MARKS}\u200c\u200d\u00ad]")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each run of controls; one, as information, for all that is only unseen."""
    if not _ANY.search(unusual(reading)):
        return
    is_enabled, unseen = inline.enabled_on(reading, "stray-control-characters"), False
    for block in reading.text.blocks:
        if block.kind in UNREAD or not _ANY.search(block.text):
            continue
        for match in _CONTROL.finditer(block.text):
            yield _problem(line_in(block, match.start()), match[0], Severity.WARNING)
        for match in () if unseen else _UNSEEN.finditer(block.text):
            if is_enabled(line := line_in(block, match.start())):
                unseen = True
                yield _problem(line, match[0], Severity.INFO)
                break


def _problem(line: int, text: str, severity: Severity) -> Problem:
    shown = _shown(text)
    return Problem(
        "stray-control-characters",
        severity,
        Message(f"unseen characters in the text: {shown}", f"見えない文字が混じっています: {shown}"),
        line,
    )


def _shown(text: str) -> str:
    return " ".join(f"U+{ord(char):04X}" for char in [char for char in text if not char.isprintable()][:3])


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Controls go, outside of code; a space takes the place of one that parts Latin words."""
    code = code_lines(reading)
    for line in sorted({problem.line for problem in problems} - code):
        number = line - reading.document.body_line
        source, start = lines(reading)[number], starts(reading)[number]
        for offset, part in without_spans(source):
            for match in _MENDABLE.finditer(part):
                begin, end = offset + match.start(), offset + match.end()
                beside = source[begin - 1 : begin] + source[end : end + 1]
                parts = len(beside) == 2 and beside.isascii() and beside.isalnum()
                message = Message(f"removed {_shown(match[0])}", f"{_shown(match[0])} を削除")
                yield Edit(start + begin, start + end, " " if parts else "", line, message)


CHECK = Check(
    title=Message("Control characters in the text", "本文中の制御文字"),
    severity=Severity.WARNING,
    explanation=Message(
        "They come with text that was pasted, show as boxes and break searches. Delete them.",
        "貼り付けに伴って紛れ込み、□ で表示されたり検索を妨げたりします。削ってください。",
    ),
    failing=("港の朝は\x08早い。",),
    passing=("港の朝は\t早い。",),
    post=check,
    mend=mend,
)
