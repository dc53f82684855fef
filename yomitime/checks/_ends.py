"""Paragraphs, headings and items that end in mid-sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, zip_longest
from typing import NamedTuple

from yomitime import faults
from yomitime.checks import _assistant, _tokens
from yomitime.checks._places import JAPANESE, column, lines
from yomitime.checks._sources import holds
from yomitime.faults import Piece
from yomitime.faults.words import behind_stop, dangles, is_open, word_across, words_of
from yomitime.model import Kind, Message, Reading, Severity, Word

SHOWN = 16
SHORTEST = 8
"""Characters of a piece that holds no full stop, or of an item, for its end to tell anything."""
LEAST_WITHOUT_STOP = 25
"""The same for a word that ends nothing but may be a greeting's: 「それでは皆さま、よいお年を」."""
LEAST_PARAGRAPHS = 2
OPEN_ENDS = 5
"""Paragraphs of which one may end without a mark, as a caption or an address does."""
LEAST_TAIL = 15
"""Characters behind the last full stop with which a paragraph that ends in a noun was cut off; fewer are a caption, or style."""
LEAST_LEAD = 8
"""Characters before a 、 at the end of a paragraph that are more than 「例えば、」."""
LONGEST_HEADING = 40
LEAST_SHARED = 6
"""Characters at the end of a heading or title with which the text goes on elsewhere."""
LEAST_SHARED_BROKEN = 3
"""The same where it ends in a word of one character, as 和菓 for 和菓子 does."""

_BODY = Message("ends in mid-sentence", "文の途中で終わっています")
_HEADING = Message("the heading ends in mid-sentence", "見出しが文の途中で終わっています")
_ITEM = Message("the item ends in mid-sentence", "項目が文の途中で終わっています")

_APART = frozenset({Kind.HEADING, Kind.PARAGRAPH})
"""What no paragraph leads to in mid-sentence, as it does to a list, to code or to a picture."""
_LAST_SAID = re.compile(r"(?:だ|で(?:す|した|しょう)|ま(?:す|した|せん|しょう)|笑|(?<![A-Za-z])w+)\Z")
_POLITE = re.compile("(?:で|ま)(?:す|した|せん)。")
_GREETS = re.compile(
    "(?:年|日|夜|旅|夏|冬|春|秋|末|連休|ひととき|時間|人生|ライフ)を\\Z|お楽しみに\\Z|(?:また|では|次)[^。]{0,12}[でにへ]\\Z|(?:へ|に)と?続く\\Z|お(?:大事|気をつけ|元気)[^。]{0,4}\\Z"
)
_EMOJI_NAME = re.compile(r":[a-z0-9_+-]{1,40}:\Z")
_ASKS = re.compile("どう|なぜ|いかに|どのように")
_BEFORE_NOUN = re.compile(r"(?:[そこあど]の|な|いわゆる|あらゆる)\Z")
_BEHIND_WORDS = frozenset("のはがをにでともへや、。，．！？「」『』（） \n") | {""}
"""What mostly stands behind a word that is whole."""
_NEVER_LAST = ("という", "の", "が", "も")
"""What no item ends in; in は one may: 「読了時間とは」."""
_MAY_BE_OPEN = tuple("、をでとがのもえけせてねめれげべきしちみりび")
"""Letters in which particles and stems end; 「次へ」 and 「選択範囲をパスに」 are whole."""
_NAMED = frozenset({"名詞", "接尾辞", "代名詞"})
_CASES = frozenset({"格助詞", "係助詞"})


class End(NamedTuple):
    """An end that is none: where it is, what to show and what to say of it, and how loudly."""

    line: int
    shown: str
    message: Message
    severity: Severity = Severity.INFO
    column: int = 1


def bare(text: str) -> str:
    """Letters and digits: what says a title again may have other marks."""
    return "".join(filter(str.isalnum, text))


def end_of(text: str) -> str:
    """The end of a text, for a message."""
    return text if len(text) <= SHOWN else f"…{text[1 - SHOWN :]}"


def find(reading: Reading) -> Iterator[End]:
    """All of them in a post's body."""
    yield from _body(reading)
    yield from _headings(reading)
    yield from _items(reading)


def _body(reading: Reading) -> Iterator[End]:
    found = faults.find(reading.text)
    resumed = {seam.line for seam in found.resumes if not seam.starts_cut}
    left_over = [marker.line for marker in found.markers if marker.certain]
    left_over += [piece.line for piece, severity in _assistant.said(reading) if severity is Severity.WARNING]
    left_over += [line for line, _ in _tokens.find(reading)]
    left_over.sort()
    is_plain = reading.document.path.lower().endswith(".txt")  # where what is a paragraph is a guess
    prose = sum(piece.is_prose for piece in found.pieces)
    open_ends = sum(piece.is_prose and piece.breaks_off for piece in found.pieces)
    ends = Counter(piece.text[-SHORTEST:] for piece in found.pieces if piece.kind is Kind.PARAGRAPH)
    known = 0  # what a seam or a marker explains says nothing of its author's ways
    for piece, after in zip_longest(found.pieces, found.pieces[1:]):
        if not piece.breaks_off or piece.kind is not Kind.PARAGRAPH:
            continue
        limit = after.line if after else float("inf")
        is_marked = holds(left_over, piece.last_line + 1, limit)
        if (
            piece.last_line in resumed
            or (is_marked and piece.is_prose)
            or (after is None and "。" in piece.text and _is_cut(piece, words_of(_tail(piece))))
        ):
            severity = Severity.WARNING
            known += piece.is_prose
        elif (
            not (after and is_plain)
            and ends[piece.text[-SHORTEST:]] == 1  # a refrain ends as it likes
            and not _leads_on(piece, after)
        ):
            others_end = _all_end(prose - known - piece.is_prose, open_ends - known - piece.is_prose)
            if not _may_be_cut(reading, piece, is_last=after is None, others_end=others_end):
                continue
            severity = Severity.WARNING if others_end and _goes_on(piece) else Severity.INFO
        else:
            continue
        place = column(reading, piece.last_line, piece.text[1 - SHOWN :])
        yield End(piece.last_line, end_of(piece.text), _BODY, severity, place)


def _all_end(others: int, open_ends: int) -> bool:
    """Whether nearly all of so many other paragraphs end as sentences do: their author leaves no ends open."""
    return others >= LEAST_PARAGRAPHS and OPEN_ENDS * open_ends <= others


def _may_be_cut(reading: Reading, piece: Piece, *, is_last: bool, others_end: bool) -> bool:
    """Whether no sentence ends there, by its last word and by the ends of the other paragraphs."""
    is_running, is_long = _is_running(piece), len(piece.text) >= LEAST_WITHOUT_STOP
    may_tell = is_long or ((is_last or piece.text.endswith("の")) and len(piece.text) >= SHORTEST)
    if not is_running and not (others_end and may_tell):
        return False
    words = words_of(_tail(piece))
    if _can_end(reading, piece, words, is_last=is_last):
        return False
    leads_on = piece.text[-1] in "、，" or is_open(words)
    if is_running:
        return others_end or leads_on
    return ((is_long or piece.text.endswith("の")) and leads_on) or (is_last and _is_cut(piece, words))


def _goes_on(piece: Piece) -> bool:
    """Whether it is a sentence behind others that has got far, and needs more: no 「それでは皆さま、よいお年を」."""
    tail = _tail(piece)
    if not _is_running(piece) or len(tail) < LEAST_TAIL or _GREETS.search(tail):
        return False
    return tail[-1] not in "、，" and is_open(words_of(tail))  # a comma may be for effect


def _is_running(piece: Piece) -> bool:
    """Whether full stops lead to an end that is neither an address nor the value of a label: 「更新：三月」."""
    stop = piece.text.rfind("。")
    return stop >= 0 and not {":", "："} & set(piece.text[stop:])


def _leads_on(piece: Piece, after: Piece | None) -> bool:
    """Whether it goes on in what comes: a list, code, a picture, what somebody says, an example (「例えば、」)."""
    if after is None or after.kind not in _APART:
        return after is not None
    if not JAPANESE.search(after.text):
        return True  # code without markup
    return piece.text[-1] in "、，" and (len(_tail(piece)) < LEAST_LEAD or after.text[:1] in {"「", "『"})


def _can_end(reading: Reading, piece: Piece, words: tuple[Word, ...], *, is_last: bool) -> bool:
    """Whether people end so without a mark: with です, a form of speech (「まってくれ」), a few words to a noun, a laugh, an emoji's name.

    `words` are those behind the last full stop.
    """
    source = lines(reading)[piece.last_line - reading.document.body_line].rstrip()
    if _LAST_SAID.search(piece.text) or _EMOJI_NAME.search(source):
        return True
    tail, last = _tail(piece), words[-1]
    if tail.isdecimal() or tail.endswith("・・") or not JAPANESE.search(tail[-SHORTEST:]):
        return True  # the number of a footnote, dots, the name of a file
    if last.pos[0] == "名詞":
        return not is_last and len(tail) < LEAST_TAIL
    # の is also what is left of のだ.
    if last.conjugation_form.startswith("終止形"):
        return not _POLITE.search(piece.text)  # who says です before is not done
    return (last.pos[1] == "終助詞" and last.surface != "の") or last.conjugation_form.startswith("命令形")


def _tail(piece: Piece) -> str:
    """The end of what stands behind its last full stop."""
    return behind_stop(piece.text)[-200:]


def _is_cut(piece: Piece, words: tuple[Word, ...]) -> bool:
    """By its last sign, or the last of the words behind its last full stop."""
    return piece.text[-1] in "、，「『（【" or dangles(words)


def _headings(reading: Reading) -> Iterator[End]:
    """Headings, and bold lines that stand for one, as information."""
    for piece in faults.find(reading.text).pieces:
        is_heading = piece.kind is Kind.HEADING or _is_bold_line(reading, piece)
        if is_heading and (_is_cut_heading(piece.text) or stops_in_word(reading, piece.text)):
            yield End(piece.last_line, end_of(piece.text), _HEADING)


def _is_bold_line(reading: Reading, piece: Piece) -> bool:
    if piece.kind is not Kind.PARAGRAPH or len(piece.text) > LONGEST_HEADING or piece.line != piece.last_line:
        return False
    source = lines(reading)[piece.line - reading.document.body_line].strip()
    return source.startswith("**") and source.endswith("**")


def _is_cut_heading(text: str) -> bool:
    """Whether it ends in a comma or an object, before a noun (「これから五年の」, 「よくある失敗とその」), or in a verb of a question (「雪の季節をどう乗り越え」)."""
    if text.endswith(("、", "を")):
        return True
    if text.endswith(("され", "まし", "でし")):
        return dangles(words_of(text))
    if text.endswith(("の", "と")):
        *before, last = words_of(text)
        # 「どうするの」 is a question.
        if before and before[-1].pos[0] in _NAMED and last.pos[1] in _CASES:
            return True
    if _ASKS.search(text):
        last = words_of(text)[-1]
        if last.pos[0] == "動詞" and last.conjugation_form.startswith("連用形"):
            return True
    return is_before_noun(text)


def is_before_noun(text: str) -> bool:
    """Whether it ends in what only a noun can follow: その, 大きな, 大切な."""
    if not _BEFORE_NOUN.search(text):
        return False
    last = words_of(text)[-1]
    return last.pos[0] == "連体詞" or (last.surface == "な" and last.conjugation_form.startswith("連体形"))


def stops_in_word(reading: Reading, text: str) -> bool:
    """Whether the text ends in mid-word where the post goes on in that word: 「ドキュメンタ」 for 「ドキュメンタリー」."""
    if len(text) <= LEAST_SHARED or text[-1].isascii():
        return False
    prose = reading.text.prose_lines
    if text[-LEAST_SHARED_BROKEN:] not in prose:
        return False
    last = words_of(text)[-1]
    shared = LEAST_SHARED if len(last.surface) > 1 else LEAST_SHARED_BROKEN
    at = prose.find(text[-shared:])
    if at < 0 or prose[at + shared : at + shared + 1] in _BEHIND_WORDS:
        return False
    # Where the dictionary has no word, a longer name may begin with a shorter one.
    word = word_across(prose, at + shared)
    return word is not None and word.known and not last.conjugation_form.startswith("終止形")


def _items(reading: Reading) -> Iterator[End]:
    """Items that end in という, の, が or も, and the one of a list that ends in 、, a particle or a stem when no other does."""
    pieces = faults.find(reading.text).pieces
    end = 0
    for is_list, group in groupby(pieces, lambda piece: piece.kind is Kind.ITEM):
        items = list(group)
        end += len(items)
        if not is_list:
            continue
        are_open = [item.text.endswith(_MAY_BE_OPEN) and _is_open_item(item.text) for item in items]
        if end < len(pieces) and pieces[end].kind not in _APART:
            are_open[-1] = False  # it leads to code or a picture
        lone = are_open.index(True) if len(items) > 2 and are_open.count(True) == 1 else -1
        for number, item in enumerate(items):
            if _is_cut_item(item.text) or (number == lone and len(item.text) >= SHORTEST):
                yield End(item.last_line, end_of(item.text), _ITEM)


def _is_cut_item(text: str) -> bool:
    if not text.endswith(_NEVER_LAST) or text.endswith("かも"):
        return False
    return text.endswith("という") or dangles(words_of(text[-200:]))


def _is_open_item(text: str) -> bool:
    *before, last = words_of(text[-200:])
    if text.endswith("かも"):
        return False
    if last.pos[1] in _CASES or last.surface in {"で", "、"}:
        return True
    # A stem without an object may be a noun: お休み, まとめ.
    is_stem = last.conjugation_form.startswith(("連用形", "未然形"))
    return is_stem and bool(before) and before[-1].surface in {"を", "が"}
