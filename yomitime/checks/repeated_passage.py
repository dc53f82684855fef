"""The same passage twice in one post."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from yomitime import faults
from yomitime.checks import Check
from yomitime.checks._places import column, last_line, quoted, seconds
from yomitime.config import Config
from yomitime.faults import Repeat
from yomitime.model import Comparison, Kind, Message, Problem, Reading, Severity

# Characters from which on no person says a thing twice without noticing. What is shorter, or an instruction that a manual
# gives in every chapter, is information.
ADJACENT = 25
ONE_SENTENCE = 80
PARAGRAPHS = 50
PASSAGE = 80
STEPS = 200
EDITED = 200
LEAST_EXACT = 18
LEAST_EDITED = 40
LIKE = 0.6


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each passage, at its second place, the first one beside it."""
    sentences = reading.text.sentences
    for repeat in faults.find(reading.text).repeats:
        severity = weight(repeat, _least(reading, repeat))
        if severity is None:
            continue
        first, second = sentences[repeat.first[0]], sentences[repeat.second[0]]
        first_end, second_end = last_line(reading, repeat.first[1]), last_line(reading, repeat.second[1])
        cost = seconds("\n".join(sentences[i].text for i in repeat.again), config.pace)
        is_exact = repeat.exact == repeat.characters
        yield Problem(
            "repeated-passage",
            severity,
            Message(
                f"{'repeats' if is_exact else 'nearly repeats'} {_lines(first.line, first_end).en} "
                f"({repeat.characters} characters, {cost:.0f} s): «{quoted(second.text)}»",
                f"{_lines(first.line, first_end).ja}と{'同じ' if is_exact else 'ほぼ同じ'}内容です"
                f"（{repeat.characters} 字、約 {cost:.0f} 秒）:「{quoted(second.text)}」",
            ),
            second.line,
            column(reading, second.line, second.text),
            end_line=second_end,
            other_line=first.line,
            other_end_line=first_end,
            cost_seconds=cost,
        )


def weight(repeat: Repeat, least: int) -> Severity | None:
    """How sure it is that nobody meant it; None for what is not worth a word.

    `least`: characters that make a passage, by where it stands.
    """
    several = len(repeat.again) > 1
    is_dense = 5 * len(repeat.again) >= 3 * (repeat.second[1] - repeat.second[0] + 1)
    if (
        (repeat.adjacent and repeat.exact >= ADJACENT and 2 * repeat.exact >= repeat.characters)
        or (several and is_dense and repeat.rare >= least and 2 * repeat.exact >= repeat.characters)
        or (
            several
            and is_dense
            and repeat.characters >= EDITED
            and repeat.likeness >= LIKE
            and repeat.rare >= PASSAGE
            and repeat.characters >= least
        )
        or repeat.rare >= ONE_SENTENCE * len(repeat.again)
    ):
        return Severity.WARNING
    is_edited = repeat.characters >= LEAST_EDITED and repeat.likeness >= LIKE and repeat.rare >= repeat.exact
    return Severity.INFO if repeat.rare >= LEAST_EXACT or is_edited else None


def _least(reading: Reading, repeat: Repeat) -> int:
    """Characters from which on nobody says this twice on purpose: whole paragraphs, some sentences, steps around code."""
    pieces = faults.find(reading.text).pieces
    opening, ending = (reading.text.sentences[i] for i in repeat.second)
    begun, ended = (bisect_right(pieces, s.line, key=lambda piece: piece.line) - 1 for s in (opening, ending))
    if any(piece.kind is not Kind.PARAGRAPH for piece in pieces[begun : ended + 1]):
        return STEPS
    is_whole = pieces[begun].text.startswith(opening.text) and pieces[ended].text.endswith(ending.text)
    return PARAGRAPHS if is_whole else PASSAGE


def _lines(first: int, last: int) -> Message:
    if first == last:
        return Message(f"line {first}", f"{first} 行目")
    return Message(f"lines {first}–{last}", f"{first}〜{last} 行目")


_PARAGRAPH = (
    "港の朝は早い。まだ暗いうちから船の明かりが沖に並び、岸では箱を積む音が響いている。私はその音で毎朝目を覚ます。"
)

CHECK = Check(
    title=Message("The same passage twice", "同じ文章の繰り返し"),
    severity=Severity.WARNING,
    explanation=Message(
        "Readers read it twice, and the reading time counts it twice. Delete one of the two places. "
        "Short sentences and passages with many edits are information only.",
        "読者は二度読むことになり、読了時間にも二度数えられます。どちらか一方を削ってください。短い文や違いの多い文章は参考情報です。",
    ),
    failing=(f"{_PARAGRAPH}\n\n昼には市が立つ。\n\n{_PARAGRAPH}",),
    passing=(f"{_PARAGRAPH}\n\n昼には市が立つ。\n\n港の夜も早い。",),
    post=check,
)
