"""The same passage twice in one post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from yomitime import faults
from yomitime.checks import Check
from yomitime.checks._places import column, is_bold, last_line, lines, quoted, seconds, source_line
from yomitime.checks._repeats import weight
from yomitime.checks._sources import without_lines
from yomitime.config import Config
from yomitime.faults import Repeat
from yomitime.model import Block, Comparison, Edit, Kind, Message, Problem, Reading, Severity
from yomitime.validation import Option, whole

LONGEST = 60
"""Characters of a bold line that stands for a heading."""
_THIS_LINE = Message("an earlier part of this line", "この行の前の部分")
LEAST = Option("characters", 18, Message("shortest repeat that is reported", "報告する繰り返しの最小字数"), whole(1))


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each passage, at its second place, the first one beside it."""
    sentences = reading.text.sentences
    shortest = config.option("repeated-passage", LEAST)
    for repeat in faults.find(reading.text).repeats:
        severity = weight(reading, repeat, shortest)
        if severity is None or repeat.characters < shortest:
            continue
        first, second = sentences[repeat.first[0]], sentences[repeat.second[0]]
        first_end, second_end = last_line(reading, repeat.first_end), last_line(reading, repeat.second[1])
        place = _THIS_LINE if first.line == second.line else _lines(first.line, first_end)
        cost = seconds("\n".join(sentences[i].text for i in repeat.again), config.pace)
        is_exact = repeat.exact == repeat.characters
        yield Problem(
            "repeated-passage",
            severity,
            Message(
                f"{'repeats' if is_exact else 'nearly repeats'} {place.en} "
                f"({repeat.characters} characters, {cost:.0f} s): «{quoted(second.text)}»",
                f"{place.ja}と{'同じ' if is_exact else 'ほぼ同じ'}内容です"
                f"（{repeat.characters} 字、約 {cost:.0f} 秒）:「{quoted(second.text)}」",
            ),
            second.line,
            column(reading, second.line, second.text),
            end_line=second_end,
            other_line=first.line,
            other_end_line=first_end,
            cost_seconds=cost,
        )
    for before, after in _headings_at_seams(reading):
        yield Problem(
            "repeated-passage",
            Severity.WARNING,
            Message(
                f"the heading of line {before.line} again, behind a seam: «{quoted(after.text)}»",
                f"{before.line} 行目の見出しが、つなぎ目の後でまた出ています:「{quoted(after.text)}」",
            ),
            after.line,
            other_line=before.line,
        )


def _is_heading(reading: Reading, block: Block) -> bool:
    """Whether it is one, or a bold line that stands for one."""
    if block.kind is not Kind.PARAGRAPH or len(block.text) > LONGEST:
        return block.kind is Kind.HEADING
    source = source_line(reading, block.line).strip()
    return is_bold(source) and "**" not in source[2:-2] and len(source) <= LONGEST


def _headings_at_seams(reading: Reading) -> Iterator[tuple[Block, Block]]:
    """Headings that are the same as the one before them and stand right behind a marker, or behind what breaks off and is taken up again."""
    found = faults.find(reading.text)
    seams = {marker.line for marker in found.markers if marker.certain} | {seam.line for seam in found.resumes}
    if not seams:
        return
    headings = [block for block in reading.text.blocks if _is_heading(reading, block)]
    for before, after in pairwise(headings):
        above = after.line - 1
        while above > before.line and not source_line(reading, above).strip():
            above -= 1
        if before.line < above and above in seams and (before.text, before.level) == (after.text, after.level):
            yield before, after


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Whole paragraphs go that are written before as they are written here, where that is more than information.

    With their lists and headings they go only where nobody says so much twice on purpose, whatever else the post holds.
    """
    sentences = reading.text.sentences
    reported = {(problem.line, problem.end_line): problem.severity for problem in problems}
    paragraphs = _paragraphs(reading)
    earlier: dict[str, int] = {}
    for line, (_, text) in paragraphs.items():
        earlier.setdefault(text, line)
    for repeat in faults.find(reading.text).repeats:
        first, last = sentences[repeat.second[0]].line, last_line(reading, repeat.second[1])
        if (first, last) not in reported or repeat.exact < repeat.characters:
            continue
        is_sure = weight(reading, repeat, 1) is Severity.WARNING
        if (
            (is_sure or reported[first, last] is not Severity.INFO)
            and _are_copies(reading, first, last, paragraphs, earlier)
        ) or (is_sure and _is_a_copy(reading, repeat)):
            shown = quoted(sentences[repeat.second[0]].text)
            message = Message(f"removed a repeat: «{shown}»", f"繰り返しを削除:「{shown}」")
            yield without_lines(reading, first, last, message)


def _paragraphs(reading: Reading) -> Mapping[int, tuple[int, str]]:
    """By its line: the last line and the source of each paragraph that blank lines part from the rest."""
    body, first = ["", *lines(reading), ""], reading.document.body_line - 1
    found = {}
    for block in reading.text.blocks:
        begin = block.line - first
        if block.kind is Kind.PARAGRAPH and not body[begin - 1].strip():
            end = begin
            while body[end].strip():
                end += 1
            found[block.line] = (end - 1 + first, "\n".join(body[begin:end]))
    return found


def _are_copies(
    reading: Reading, first: int, last: int, paragraphs: Mapping[int, tuple[int, str]], earlier: Mapping[str, int]
) -> bool:
    """Whether the lines are nothing but paragraphs that stand before them, letter for letter."""
    within = {line: paragraphs[line] for line in paragraphs if first <= line <= last}
    top = reading.document.body_line
    written = {line for line in range(first, last + 1) if lines(reading)[line - top].strip()}
    return written == {line for begin, (end, _) in within.items() for line in range(begin, end + 1)} and all(
        earlier[text] < first for _, text in within.values()
    )


def _is_a_copy(reading: Reading, repeat: Repeat) -> bool:
    """Whether the second place, with its lists and headings, is the first one letter for letter, apart from what stands around it."""
    body, top = ["", *lines(reading), ""], reading.document.body_line - 1
    places = [
        (reading.text.sentences[begin].line - top, last_line(reading, end) - top)
        for begin, end in (repeat.first, repeat.second)
    ]
    if not all(0 < begin <= end < len(body) - 1 for begin, end in places):
        return False
    (begin, end), (again, last) = places
    is_apart = not body[again - 1].strip() and not body[last + 1].strip()
    return is_apart and end < again and body[begin : end + 1] == body[again : last + 1]


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
    passing=(
        f"{_PARAGRAPH}\n\n昼には市が立つ。\n\n港の夜も早い。",
        "そこで沖の漁が集まりの中で詳しく紹介されていました。\n\nその手立てとして、網の目を大きくすること、休む日を決めること、若い船乗りを"
        "育てること、氷の代わりに冷たい海水を使うこと、それから市場の建て替えの計画が集まりの中で詳しく紹介されていました。",
    ),
    post=check,
    options=(LEAST,),
    mend=mend,
    mend_is_safe=False,
)
