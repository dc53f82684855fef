"""The same passage twice in one post."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from yomitime import faults
from yomitime.characters import count_scripts
from yomitime.checks import Check
from yomitime.checks._places import column, last_line, lines, quoted, seconds
from yomitime.checks._sources import without_lines
from yomitime.config import Config
from yomitime.faults import Repeat
from yomitime.model import UNREAD, Block, Comparison, Edit, Kind, Message, Problem, Reading, Severity
from yomitime.validation import Option, whole

# Characters from which on no person says a thing twice without noticing. What is shorter, or an instruction that a manual
# gives in every chapter, is information.
ADJACENT = 25
ONE_SENTENCE = PARAGRAPHS = PASSAGE = 50
SECTION_AGAIN = 120
STEPS = 200
NEVER = 1_000_000
EDITED = ((60, 0.8), (120, 0.7), (200, 0.6))
"""The same for what was edited, with how like it still is: the longer, the less."""
SLIGHT = ((30, 0.7), (40, 0.6), (60, 0.5))
"""From which on it is worth a word; the last only for several sentences."""
AT_ONCE = 0.6
"""How like is enough for a word, where it is said again at once."""
NEAR_HEADING = 60
"""Blocks above a passage among which its heading is looked for."""
EXACT = 200
"""Characters that are said again word for word from which on it is the same passage, whatever the rest names."""
PER_NAME = 100
"""Characters of a passage for each of which it names something else, or it is the same passage."""
_NAME = re.compile("[A-Za-z0-9_]+")
_UNSEEN = re.compile(r"\$[^$]{1,200}\$|<img [^<>]{1,200}>|!\[[^\[\]]{0,80}\]\([^()]{1,200}\)|:[a-z_]{2,30}:")
_QUOTES = ("「", "『")
_NOTE = ("※", "*", "＊", "(注", "注")
# What a reference heads its sections with: a call, a member, a quoted name; and the case that a section is for.
_VARIANT = re.compile(r"\b[a-z][\w.]{0,80}\([ -~]{0,80}\)|\b[a-z]\w*\.[a-z]|'[\w:-]{1,80}'|の場合\Z", re.ASCII)
LEAST = Option("characters", 18, Message("shortest repeat that is reported", "報告する繰り返しの最小字数"), whole(1))


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each passage, at its second place, the first one beside it."""
    sentences = reading.text.sentences
    shortest = config.option("repeated-passage", LEAST)
    for repeat in faults.find(reading.text).repeats:
        severity = weight(repeat, _least(reading, repeat), shortest)
        if severity is None or repeat.characters < shortest:
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


def weight(repeat: Repeat, least: int, shortest: int) -> Severity | None:
    """How sure it is that nobody meant it; None for what is not worth a word.

    `least`: characters that make a passage, by where it stands; `shortest`: that are worth a word.
    """
    if least < NEVER and _is_sure(repeat, least):
        return Severity.WARNING
    slight = SLIGHT if len(repeat.again) > 1 else SLIGHT[:-1]
    is_edited = _is_as_like(repeat, slight) or (
        repeat.adjacent and repeat.characters >= SLIGHT[0][0] and repeat.likeness >= AT_ONCE
    )
    return Severity.INFO if repeat.rare >= shortest or (is_edited and repeat.rare >= repeat.exact) else None


def _is_sure(repeat: Repeat, least: int) -> bool:
    several, mostly_exact = len(repeat.again) > 1, 2 * repeat.exact >= repeat.characters
    if (repeat.adjacent and repeat.exact >= ADJACENT and mostly_exact) or repeat.rare >= ONE_SENTENCE * len(
        repeat.again
    ):
        return True
    is_dense = 5 * len(repeat.again) >= 3 * (repeat.second[1] - repeat.second[0] + 1)
    if not is_dense or repeat.characters < least:
        return False
    # A formula of the author's, said many times, is no passage.
    return (several and mostly_exact and repeat.rare >= least) or (
        _is_as_like(repeat, EDITED) and repeat.rare >= repeat.exact
    )


def _is_as_like(repeat: Repeat, limits: Sequence[tuple[int, float]]) -> bool:
    return any(repeat.characters >= characters and repeat.likeness >= likeness for characters, likeness in limits)


def _least(reading: Reading, repeat: Repeat) -> int:
    """Characters from which on nobody says this twice on purpose: whole paragraphs, some sentences, steps around code.

    Never: a list alone, what somebody says twice at once, steps for other code, a note (※), code without markup in a Japanese post, what a reference says of two calls or a
    post of two things, a numbered heading of plain text that its table of contents has.
    """
    sentences = reading.text.sentences
    pieces = faults.find(reading.text).pieces
    said = [sentences[i] for i in repeat.again]
    opening = next((sentence for sentence in said if sentence.kind is not Kind.HEADING), said[0])
    is_list = not any(sentence.kind is Kind.PARAGRAPH for sentence in said)
    ending, has_heading = sentences[repeat.second[1]], sentences[repeat.second[0]].kind is Kind.HEADING
    number, again = (sentences[i - 1].text if i else "" for i in (repeat.first[0], repeat.second[0]))
    begun, ended = (bisect_right(pieces, s.line, key=lambda piece: piece.line) - 1 for s in (opening, ending))
    is_listed = number == again and number.replace(".", "").isdecimal()
    if (
        is_list
        or (repeat.adjacent and opening.text.startswith(_QUOTES))
        or is_listed
        or _is_of_variants(reading, sentences[repeat.first[1]].line, opening.line)
        or _is_of_another(reading, repeat)
        or opening.text.startswith(_NOTE)
        or (reading.text.counts.japanese_characters and not _is_japanese(reading, repeat))
    ):
        return NEVER
    if any(piece.kind is not Kind.PARAGRAPH for piece in pieces[begun : ended + 1]):
        code = _code(reading, repeat.second)
        if has_heading and not code:
            return SECTION_AGAIN
        return STEPS if code <= _code(reading, repeat.first) else NEVER
    if begun < 0:
        return PASSAGE  # nothing but lines that may be markers
    is_whole = pieces[begun].text.startswith(opening.text) and pieces[ended].text.endswith(ending.text)
    return PARAGRAPHS if is_whole and not has_heading else PASSAGE


def _is_of_variants(reading: Reading, first: int, second: int) -> bool:
    """Whether the two lines stand in sections of their own, for one call and another, or one case and another."""
    above, here = _heading(reading, first), _heading(reading, second)
    return above is not here and all(each is not None and _VARIANT.search(each.text) for each in (above, here))


def _heading(reading: Reading, line: int) -> Block | None:
    """The heading of the section that a line stands in."""
    blocks = reading.text.blocks
    at = bisect_right(blocks, line, key=lambda block: block.line)
    return next(
        (block for block in reversed(blocks[max(0, at - NEAR_HEADING) : at]) if block.kind is Kind.HEADING), None
    )


def _is_of_another(reading: Reading, repeat: Repeat) -> bool:
    """Whether it says of other commands, numbers or formulas what was said of some: `ssh -L` opens one port, `ssh -R` another."""
    first = _names(reading, range(repeat.first[0], repeat.first[1] + 1))
    second = _names(reading, repeat.again)
    is_other = bool(first - second and second - first) and PER_NAME * len(first ^ second) >= repeat.characters
    return is_other and repeat.exact < EXACT


def _names(reading: Reading, numbers: Iterable[int]) -> set[str]:
    """What sentences name in letters and digits, and the formulas, images and emoji on their lines, which no visible text has."""
    sentences = [reading.text.sentences[i] for i in numbers]
    body, start = lines(reading), reading.document.body_line
    held = {sentence.line - start for sentence in sentences}
    unseen = (_UNSEEN.findall(body[i]) for i in held if 0 <= i < len(body))
    names = (_NAME.findall(sentence.text) for sentence in sentences)
    return set(chain.from_iterable(chain(names, unseen)))


def _code(reading: Reading, place: tuple[int, int]) -> set[str]:
    """The code and the pictures between two sentences."""
    first, last = (reading.text.sentences[i].line for i in place)
    blocks = reading.text.blocks
    begin = bisect_left(blocks, first, key=lambda block: block.line)
    end = bisect_right(blocks, last, key=lambda block: block.line)
    return {block.text for block in blocks[begin:end] if block.kind in UNREAD}


def _is_japanese(reading: Reading, repeat: Repeat) -> bool:
    return any(any(count_scripts(reading.text.sentences[i].text)) for i in repeat.again)


def mend(reading: Reading, problems: Sequence[Problem], config: Config) -> Iterable[Edit]:
    """Whole paragraphs go that are written before as they are written here, and that nobody says twice on purpose."""
    sentences = reading.text.sentences
    reported = {(problem.line, problem.end_line) for problem in problems}
    paragraphs = _paragraphs(reading)
    earlier: dict[str, int] = {}
    for line, (_, text) in paragraphs.items():
        earlier.setdefault(text, line)
    for repeat in faults.find(reading.text).repeats:
        first, last = sentences[repeat.second[0]].line, last_line(reading, repeat.second[1])
        if (
            (first, last) in reported
            and repeat.exact == repeat.characters
            and weight(repeat, _least(reading, repeat), 1) is Severity.WARNING
            and (_are_copies(reading, first, last, paragraphs, earlier) or _is_a_copy(reading, repeat))
        ):
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
