"""Ends that a person may leave so, in a post that surely a machine wrote in: there no words of its author's excuse them."""

from __future__ import annotations

from collections.abc import Iterator

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import source_line, value
from yomitime.checks._unfinished.ends import LEAST_TAIL, LOOKED_AT, SHORTEST, End, end_of
from yomitime.checks._unfinished.excerpt import EXCERPTS
from yomitime.checks._unfinished.excerpt import STOPS as EXCERPT_STOPS
from yomitime.checks._unfinished.headings import HEADING, ITEM, LONGEST_HEADING
from yomitime.checks._unfinished.paragraphs import BODY, says_title
from yomitime.checks._unfinished.title import CUT_OFF
from yomitime.faults import Piece
from yomitime.faults.words import behind_stop, is_open, words_of
from yomitime.model import Kind, Reading, Severity, Word
from yomitime.patterns import pattern

_MAY_BE_LAST = frozenset({"から", "ので", "けど"})
_MARKS = frozenset("。．！？!?…‥」』）)】")
_CASES = frozenset("をにでがへ")
_ONE_KANJI = pattern(rf"(?:[ぁ-ん]|[」』】）]){LIKE_KANJI}\Z")


def find(reading: Reading) -> Iterator[End]:
    """All of them, and some that are warnings in every post."""
    title, line = value(reading.document, "title") or ("", 0)
    if len(title) >= SHORTEST and _stops(reading, title):
        yield End(line, end_of(title), CUT_OFF, Severity.WARNING)
    excerpt, line = value(reading.document, *EXCERPTS) or ("", 0)
    if "。" in excerpt and excerpt[-1] not in _MARKS:
        yield End(line, end_of(excerpt), EXCERPT_STOPS, Severity.WARNING)
    pieces = faults.find(reading.text).pieces
    for piece in pieces:
        message = None
        if piece.kind is Kind.ITEM:
            message = ITEM if piece.breaks_off and _is_open_item(piece.text) else None
        elif piece.kind is Kind.PARAGRAPH and piece.breaks_off:
            if _is_open_bold(reading, piece):
                message = HEADING
            elif "。" in piece.text and not says_title(reading, piece) and len(behind_stop(piece.text)) >= LEAST_TAIL:
                message = BODY
        if message:
            yield End(piece.last_line, end_of(piece.text), message, Severity.WARNING)


def _stops(reading: Reading, title: str) -> bool:
    """Whether a title ends in the stem of a verb behind its case (「一年目に求め」), or in one kanji that the post has only in words of more: 「…が負う賠」."""
    words = words_of(title)
    before = next((word for word in reversed(words) if not _is_stem(word)), None)
    if before and before.surface in _CASES and _is_stem(words[-1]):
        return True
    if not _ONE_KANJI.search(title):
        return False
    prose = reading.text.prose_lines
    return any(_goes_on_in_kanji(prose, title[-length:]) for length in (1, 2))


def _goes_on_in_kanji(prose: str, text: str) -> bool:
    after = [each[:1] for each in prose.split(text)[1:]]
    return bool(after) and all("一" <= each <= "鿿" for each in after)


def _is_stem(word: Word) -> bool:
    return word.pos[0] == "動詞" and word.conjugation_form.startswith(("連用形", "未然形"))


def _is_open_bold(reading: Reading, piece: Piece) -> bool:
    """Whether a line opens what is bold and never closes it, as a heading that was cut does."""
    source = source_line(reading, piece.line).strip()
    is_line = piece.line == piece.last_line and len(piece.text) <= LONGEST_HEADING
    return is_line and source.startswith("**") and source.count("**") == 1


def _is_open_item(text: str) -> bool:
    """Whether its last sentence has no end where one before has, or stops before its verb: 「手順を、移す前に一度」."""
    tail = behind_stop(text)[-LOOKED_AT:]
    words = words_of(tail)
    if "。" in text:
        return is_open(words) and words[-1].surface not in _MAY_BE_LAST
    is_adverb = bool(words) and (words[-1].pos[0] == "副詞" or "副詞可能" in words[-1].pos)
    return is_adverb and any(word.surface == "を" for word in words)
