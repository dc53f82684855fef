"""Paragraphs that end, or begin, in mid-sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._leftovers import assistant, tokens
from yomitime.checks._places import JAPANESE, column, source_line, value
from yomitime.checks._sources import holds
from yomitime.checks._unfinished.ends import APART, DOTS, LEAST_TAIL, LOOKED_AT, SHORTEST, SHOWN, End, bare, end_of
from yomitime.checks._unfinished.headings import is_before_noun, is_bold_line
from yomitime.faults import Piece
from yomitime.faults.words import behind_stop, dangles, is_open, words_of
from yomitime.model import UNREAD, Kind, Message, Reading, Severity, Word
from yomitime.patterns import pattern

LEAST_WITHOUT_STOP = 25
"""Characters of a piece without a full stop for a word to tell that ends nothing but may be a greeting's: 「それでは皆さま、よいお年を」."""
LEAST_PLAIN = 30
"""Characters behind the last full stop with which a sentence that ends in a plain verb has lost what comes, or its stop."""
LONGEST_TITLE = 80
"""Characters of a first line that may say the title again."""
LEAST_PARAGRAPHS = 2
OPEN_ENDS = 5
"""Paragraphs of which one may end without a mark, as a caption or an address does."""
LONE = 1
"""Letters behind the last full stop that are no word for readers."""
LEAST_LEAD = 8
"""Characters before a 、 at the end of a paragraph that are more than 「例えば、」."""

BODY = Message("ends in mid-sentence", "文の途中で終わっています")
_BEGINNING = Message("begins in mid-sentence", "文の途中から始まっています")
_BEGINS_CUT = pattern(r"こと(?:に(?:なり|なる|なっ|し)|が(?:でき|可能|重要|大切)|も(?:でき|あり|ある)|(?:です|だ)。)")
"""What needs a verb before it, and 「ことが」 with what nobody says of the thing itself."""
_MAY_BEGIN_CUT = pattern("のが(?![れしす])|のは(?![ずらな])|て、(?!いう)|を|[ゃゅょ]")
"""The same, but for a cry; who writes of what a heading names begins with を too: 「を使うと」."""
_FIRST_CUT = frozenset("このてをゃゅょ")
"""The first letters of both."""
_SAID_BEFORE = frozenset({Kind.PARAGRAPH, Kind.HEADING})
LAST_SAID = pattern(
    r"(?:(?<![たま])だ|で(?:す|した|しょう)|ま(?:す|した|せん|しょう)|笑|ねば|なきゃ|なくちゃ|(?<![A-Za-z])w+|[)´｀][ノﾉ])\Z"
)
_POLITE = pattern("(?:で|ま)(?:す|した|せん)。")
_LAST_WORD = pattern(
    "[完了終笑泣汗涙爆嘘続注謎怒苦有無草愛]|以上|完結|終了|合掌|敬具|拝具|草々|つづ|感謝|乾杯|[A-Za-z0-9]+"
)
_STUMP = pattern(f"(?:もう少し|より|さらに|もっと|あえて|改めて|徐々に|ますます){LIKE_KANJI}\\Z")
"""「もう少し具」: what these belong to has more than one kanji."""
GREETS = pattern(
    "(?:年|日|夜|旅|夏|冬|春|秋|末|連休|ひととき|時間|人生|ライフ)を\\Z|お楽しみに\\Z|(?:また|では|次)[^。]{0,12}[でにへ]\\Z|(?:へ|に)と?続く\\Z|お(?:大事|気をつけ|元気)[^。]{0,4}\\Z"
)
_SPEECH = {"「": "」", "『": "』"}
_EMOJI_NAME = pattern(r":[a-z0-9_+-]{1,40}:\Z")


def find(reading: Reading) -> Iterator[End]:
    """All of them in a post's body."""
    found = faults.find(reading.text)
    resumed = {seam.line for seam in found.resumes if not seam.starts_cut}
    left_over = [marker.line for marker in found.markers if marker.certain]
    said = {piece.line: severity for piece, severity in assistant.said(reading)}
    left_over += [line for line, severity in said.items() if severity is Severity.WARNING]
    left_over += [line for line, _ in tokens.find(reading)]
    left_over.sort()
    is_plain = reading.document.path.lower().endswith(".txt")  # where what is a paragraph is a guess
    prose = sum(piece.is_prose for piece in found.pieces)
    open_ends = sum(piece.is_prose and piece.breaks_off for piece in found.pieces)
    ends = Counter(piece.text[-SHORTEST:] for piece in found.pieces if piece.kind is Kind.PARAGRAPH)
    yield from _begun_cut(found.pieces)
    known = 0  # what a seam or a marker explains says nothing of its author's ways
    for piece, after in zip_longest(found.pieces, found.pieces[1:]):
        if not piece.breaks_off or piece.kind is not Kind.PARAGRAPH or is_bold_line(reading, piece):
            continue
        limit = after.line if after else float("inf")
        is_marked = piece.glued or holds(left_over, piece.last_line + 1, limit)
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
            and not (_leads_on(piece, after) and limit not in said)
        ):
            others_end = _all_end(prose - known - piece.is_prose, open_ends - known - piece.is_prose)
            if not _may_be_cut(reading, piece, is_last=after is None, others_end=others_end):
                continue
            severity = Severity.WARNING if others_end and _goes_on(piece) else Severity.INFO
        else:
            continue
        place = column(reading, piece.last_line, piece.text[1 - SHOWN :])
        yield End(piece.last_line, end_of(piece.text), BODY, severity, place)


def _begun_cut(pieces: Sequence[Piece]) -> Iterator[End]:
    """Those whose beginning was lost, unless a formula, code or a picture before them is it."""
    for before, piece in pairwise(pieces):
        if piece.text[:1] not in _FIRST_CUT or piece.kind is not Kind.PARAGRAPH:
            continue
        if before.kind in UNREAD or (before.kind is Kind.PARAGRAPH and before.breaks_off):
            continue
        may_begin_so = before.kind is Kind.HEADING and piece.text.startswith("を")
        is_sure = _BEGINS_CUT.match(piece.text) is not None
        if is_sure or (before.kind in _SAID_BEFORE and not may_begin_so and _MAY_BEGIN_CUT.match(piece.text)):
            severity = Severity.WARNING if is_sure else Severity.INFO
            yield End(piece.line, f"{piece.text[: SHOWN - 1]}…", _BEGINNING, severity)


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
    leads_on = piece.text[-1] in "、，" or is_open(words) or is_before_noun(piece.text) or _is_left_of_suru(words)
    if is_running:
        return others_end or leads_on
    return ((is_long or piece.text.endswith("の")) and leads_on) or (
        is_last and (_is_cut(piece, words) or _STUMP.search(piece.text) is not None)
    )


def _is_left_of_suru(words: tuple[Word, ...]) -> bool:
    """Whether it ends in す, as 「確認す」 for 確認する does."""
    return words[-1].surface == "す" and words[-1].conjugation_type.startswith("文語")


def _goes_on(piece: Piece) -> bool:
    """Whether it is a sentence behind others that has got far, and needs more: no 「それでは皆さま、よいお年を」."""
    tail = _tail(piece)
    if not _is_running(piece) or len(tail) < LEAST_TAIL or GREETS.search(tail):
        return False
    return tail[-1] not in "、，" and is_open(words_of(tail))  # a comma may be for effect


def _is_running(piece: Piece) -> bool:
    """Whether full stops lead to an end that is neither an address nor the value of a label: 「更新：三月」."""
    stop = piece.text.rfind("。")
    return stop >= 0 and not {":", "："} & set(piece.text[stop:])


def _leads_on(piece: Piece, after: Piece | None) -> bool:
    """Whether it goes on in what comes: a list, code, a picture, what somebody says (「…ながら」, 「行ってきなさい」), an example (「例えば、」)."""
    if after is None or after.kind not in APART:
        return after is not None
    if not JAPANESE.search(after.text):
        return True  # code without markup
    if after.text[:1] in _SPEECH and (piece.text[-1] in "、，" or after.text[-1] in _SPEECH.values()):
        return True
    return after.kind is Kind.PARAGRAPH and piece.text[-1] in "、，" and len(_tail(piece)) < LEAST_LEAD


def _can_end(reading: Reading, piece: Piece, words: tuple[Word, ...], *, is_last: bool) -> bool:
    """Whether people end so without a mark: with です, a form of speech (「まってくれ」), a few words to a noun, a laugh, a face, an emoji's name.

    `words` are those behind the last full stop.
    """
    if says_title(reading, piece):
        return True
    source = source_line(reading, piece.last_line).rstrip()
    if LAST_SAID.search(piece.text) or _EMOJI_NAME.search(source):
        return True
    tail, last = _tail(piece), words[-1]
    if tail.endswith(("くな", "くだ", "にな")) or _is_left_of_suru(words):
        return False  # what is left of なくなる, ください, になる and する
    if tail.isdecimal() or tail.endswith(DOTS) or not JAPANESE.search(tail[-SHORTEST:]):
        return True  # the number of a footnote, dots, the name of a file
    if last.pos[0] == "名詞":
        # 「…である。窓」 has lost what comes, 「…でした。笑」 has not.
        is_lone = len(tail) <= LONE and "。" in piece.text and not _LAST_WORD.fullmatch(tail)
        return not is_last and len(tail) < LEAST_TAIL and not is_lone
    # の is also what is left of のだ.
    if last.conjugation_form.startswith("終止形"):
        # Who says です before is not done; a note may end so.
        return not _POLITE.search(piece.text) and len(tail) < LEAST_PLAIN
    return (last.pos[1] == "終助詞" and last.surface != "の") or last.conjugation_form.startswith("命令形")


def says_title(reading: Reading, piece: Piece) -> bool:
    """Whether it may be the title again: the first line of all, short, and no sentence but the title's."""
    if piece.line != reading.text.blocks[0].line or len(piece.text) > LONGEST_TITLE:
        return False
    title = value(reading.document, "title")
    says_it = title is not None and bare(title[0])[:SHORTEST] == bare(piece.text)[:SHORTEST]
    return (says_it or "。" not in piece.text) and not dangles(words_of(_tail(piece)))


def _tail(piece: Piece) -> str:
    """The end of what stands behind its last full stop."""
    return behind_stop(piece.text)[-LOOKED_AT:]


def _is_cut(piece: Piece, words: tuple[Word, ...]) -> bool:
    """By its last sign, or the last of the words behind its last full stop."""
    return piece.text[-1] in "、，「『（【" or piece.text.endswith("くだ") or dangles(words)
