"""How sure it is that nobody meant to say a passage again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from yomitime import faults
from yomitime.characters import count_scripts
from yomitime.checks._places import line_in, lines
from yomitime.faults import Repeat
from yomitime.model import UNREAD, Block, Kind, Reading, Sentence, Severity
from yomitime.patterns import pattern

# Characters from which on no person says a thing twice without noticing. What is shorter, or an instruction that a manual
# gives in every chapter, is information.
ADJACENT = 25
ONE_SENTENCE = PASSAGE = 50
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
_NAME = pattern("[A-Za-z0-9_]+")
_UNSEEN = pattern(r"\$[^$]{1,200}\$|<img [^<>]{1,200}>|!\[[^\[\]]{0,80}\]\([^()]{1,200}\)|:[a-z_]{2,30}:")
CHANTED = 3
"""Times that a thing is said in a row for effect: a generator that is caught in a loop says it more often."""
_QUOTES = ("「", "『")
BEGUN = 5
"""Characters with which a sentence begins as another does."""
_CONTRASTS = ("一方", "逆に", "反対に", "これに対し", "それに対し", "対して")
"""What says of another thing what was said of one, in the same words, says so."""
_NOTE = ("※", "*", "＊", "(注", "注")
# What a reference heads its sections with: a call, a member, a quoted name; and the case that a section is for.
_VARIANT = pattern(r"\b[a-z][\w.]{0,80}\([ -~]{0,80}\)|\b[a-z]\w*\.[a-z]|'[\w:-]{1,80}'|の場合\Z", re.ASCII)


def weight(reading: Reading, repeat: Repeat, shortest: int) -> Severity | None:
    """How sure it is that nobody meant it; None where it is not worth a word: of what was not edited, fewer rare characters than `shortest`."""
    if repeat.is_reworded:
        return Severity.INFO
    least = _least(reading, repeat)
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
    """Characters from which on nobody says this twice on purpose: some sentences, a section with its list, steps around code.

    Never: a list alone, what somebody says twice at once, what is said three times in a row or begun a third time, or three times with something else in it each time, as tales do, steps for other code, a note (※), a contrast (「一方で、」), what has no kanji in a Japanese post, as tales for children and code without markup,
    what a reference says of two calls or a post of two things, a numbered heading of plain text that its table of contents has.
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
        or _is_chanted(reading, repeat)
        or _is_begun_again(sentences, repeat)
        or (repeat.first[1] >= repeat.second[0] and repeat.exact < repeat.characters)
        or is_listed
        or _is_of_variants(reading, sentences[repeat.first[1]].line, opening.line)
        or _is_of_another(reading, repeat)
        or opening.text.startswith(_NOTE)
        or (opening.text.startswith(_CONTRASTS) and not sentences[repeat.first[0]].text.startswith(_CONTRASTS))
        or (reading.text.counts.japanese_characters and not _has_kanji(reading, repeat))
    ):
        return NEVER
    if any(piece.kind is not Kind.PARAGRAPH for piece in pieces[max(0, begun) : ended + 1]):
        code = _code(reading, repeat.second)
        if has_heading and not code:
            return SECTION_AGAIN
        return STEPS if code <= _code(reading, repeat.first) else NEVER
    return PASSAGE


def _is_chanted(reading: Reading, repeat: Repeat) -> bool:
    """Whether it is said three times in a row, word for word, on the lines of one paragraph."""
    sentences, period = reading.text.sentences, repeat.second[0] - repeat.first[0]
    if repeat.exact < repeat.characters or len(repeat.again) != (CHANTED - 1) * period:
        return False
    first, last = (sentences[i].line for i in (repeat.first[0], repeat.second[1]))
    at = bisect_right(reading.text.blocks, first, key=lambda block: block.line) - 1
    return first < last <= line_in(reading.text.blocks[at], len(reading.text.blocks[at].text))


def _is_begun_again(sentences: Sequence[Sentence], repeat: Repeat) -> bool:
    """Whether what is said twice at once begins a third time on the same line: 「皮をむいて、吊るす。皮をむいて、吊るす。皮をむいて――」."""
    first, after = sentences[repeat.first[0]], sentences[repeat.second[1] + 1 : repeat.second[1] + 2]
    return repeat.adjacent and any(
        each.line == first.line and each.text.startswith(first.text[:BEGUN]) for each in after
    )


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


def _has_kanji(reading: Reading, repeat: Repeat) -> bool:
    return any(count_scripts(reading.text.sentences[i].text).kanji for i in repeat.again)
