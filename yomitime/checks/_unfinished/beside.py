"""Ends that a person may leave so, in a post that surely a machine wrote in: there no words of its author's excuse them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise, zip_longest

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import JAPANESE, letters_behind, quoted, source_line, value
from yomitime.checks._unfinished.ends import APART, LEAST_TAIL, LOOKED_AT, SHORTEST, End, end_of
from yomitime.checks._unfinished.excerpt import DOES, EXCERPTS, FILLED_IN, NOT_WRITTEN
from yomitime.checks._unfinished.excerpt import STOPS as EXCERPT_STOPS
from yomitime.checks._unfinished.headings import HEADING, ITEM, LONGEST_HEADING, is_before_noun, is_bold_line
from yomitime.checks._unfinished.paragraphs import BODY, GREETS, LAST_SAID, says_title
from yomitime.checks._unfinished.title import CUT_OFF
from yomitime.faults import Piece
from yomitime.faults.words import behind_stop, dangles, is_broken, words_of
from yomitime.model import Kind, Message, Reading, Severity, Word
from yomitime.patterns import pattern

LEAST_ITEM = 12
"""Characters of an item that is more than a name."""
_MARKS = frozenset("。．！？!?…‥」』）)】")
_SETTING = pattern("[（(【](?:ターゲット|想定読者|文字数|トーン|キーワード)[:：]")
_CASES = frozenset({*"にでがと", "から", "まで"})
_LEAD_ON = frozenset("をがはのにとてで、")
_PARTICLES = frozenset("もはがをと")
_BEFORE_NOUN = pattern(r"[がを](?:意味する|もたらす|めぐる)\Z")
_LAST_NAME = pattern(r"(?<![A-Za-z])[A-Z][a-z]{2,20}\Z")
_OPEN_LETTERS = frozenset("いきしちにみりぎじびえけせてねめれげぜべまおすもはがをとなさょ見来出得寝着")
"""In which stems, and particles that lead on, end."""
_KANJI_RUN = pattern(f"(?:{LIKE_KANJI}){{3,}}\\Z")
_BROKEN = pattern(
    r"(?:ふるま|[いきしちみりえけせてねめれ]やす|[うくぐすつぬぶむる]べ|[やりし見]なお|くださ|ましょ|でしょ)\Z"
)
"""What is left of ふるまい, やすい, べき, なおす, ください, ましょう and でしょう."""
_ONE_KANJI = pattern(rf"(?:[ぁ-ん]|[」』】）]){LIKE_KANJI}\Z")


def find(reading: Reading) -> Iterator[End]:
    """All of them, and some that are warnings in every post."""
    title, line = value(reading.document, "title") or ("", 0)
    if len(title) >= SHORTEST and _stops(reading, title):
        yield End(line, end_of(title), CUT_OFF, Severity.WARNING)
    excerpt, line = value(reading.document, *EXCERPTS) or ("", 0)
    if "。" in excerpt and excerpt[-1] not in _MARKS and not LAST_SAID.search(excerpt):
        yield End(line, end_of(excerpt), EXCERPT_STOPS, Severity.WARNING)
    elif _SETTING.search(excerpt):
        yield End(line, quoted(excerpt), NOT_WRITTEN, Severity.WARNING)
    elif len(title) >= SHORTEST and excerpt.startswith(title) and DOES.search(excerpt):
        yield End(line, quoted(excerpt), FILLED_IN, Severity.WARNING)
    pieces = faults.find(reading.text).pieces
    for is_list, group in groupby(pieces, lambda piece: piece.kind is Kind.ITEM):
        items = list(group) if is_list else []
        open_items = [item for item in items if item.breaks_off and _is_open_item(item.text)]
        if len(open_items) == 1 and len(items) > 1:  # who ends one so for effect ends others so
            yield End(open_items[0].last_line, end_of(open_items[0].text), ITEM, Severity.WARNING)
    for piece, after in zip_longest(pieces, pieces[1:]):
        if piece.breaks_off and (message := _open_end(reading, piece, after)):
            yield End(piece.last_line, end_of(piece.text), message, Severity.WARNING)


def _stops(reading: Reading, title: str) -> bool:
    """Whether a title ends in dots or a case, before what comes last (「…、そして」), in the stem of a verb behind its case (「一年目に求め」), before its noun (「量産が意味する」),
    in kanji that the post has only in longer words (「…が負う賠」, 「基礎知」), or in what the post has only as the beginning of a name («Khan Acad»)."""
    title = title[-LOOKED_AT:]
    if title.endswith(("...", "そして", "、", "を", "が")) or _BEFORE_NOUN.search(title) or _is_open_heading(title):
        return True
    prose = reading.text.prose_lines
    if name := _LAST_NAME.search(title):
        after = letters_behind(prose, name[0])
        return bool(after) and all(each.isascii() and each.islower() for each in after)
    if _ONE_KANJI.search(title) and any(_goes_on_in_kanji(prose, title[-length:]) for length in (1, 2)):
        return True
    run = _KANJI_RUN.search(title)
    return run is not None and len(words_of(title)[-1].surface) == 1 and _goes_on_in_kanji(prose, run[0])


def _goes_on_in_kanji(prose: str, text: str) -> bool:
    after = letters_behind(prose, text)
    return bool(after) and all("一" <= each <= "鿿" for each in after)


def _is_stem(word: Word) -> bool:
    return word.pos[0] == "動詞" and word.conjugation_form.startswith(("連用形", "未然形"))


def _is_open_heading(text: str) -> bool:
    """Whether it ends in the stem of a verb behind what that is for, or in a particle behind a verb: 「明日から始め」, 「誤差が見落とすも」."""
    if _BROKEN.search(text):
        return True
    words = words_of(text)
    if any(_is_stem(word) and mark.surface == "、" for word, mark in pairwise(words)):
        return False  # 「山に登り、海に入り」
    before = next((word for word in reversed(words) if not _is_stem(word)), None)
    if before and before.surface in _CASES and _is_stem(words[-1]):
        return True
    return len(words) > 1 and words[-1].surface in _PARTICLES and words[-2].conjugation_form.startswith("連体形")


def _open_end(reading: Reading, piece: Piece, after: Piece | None) -> Message | None:
    """What to say of a heading or a paragraph that has no end, unless it leads to a list, a quotation or code."""
    if piece.kind is Kind.HEADING or is_bold_line(reading, piece):
        may_be_open = piece.text[-1] in _OPEN_LETTERS  # most end in a noun, and words are dear
        return HEADING if may_be_open and _is_open_heading(piece.text[-LOOKED_AT:]) else None
    if piece.kind is not Kind.PARAGRAPH:
        return None
    source = source_line(reading, piece.line).strip()
    if source.startswith("**") and source.count("**") == 1 and len(piece.text) <= LONGEST_HEADING:
        return HEADING  # what is bold was never closed
    tail = behind_stop(piece.text)
    if "。" not in piece.text or len(tail) < LEAST_TAIL or says_title(reading, piece):
        return None
    if (LAST_SAID.search(tail) and tail[-1] != "だ") or GREETS.search(tail) or not JAPANESE.search(tail[-SHORTEST:]):
        return None
    leads_on = after is not None and after.kind not in APART
    return BODY if not leads_on or dangles(words_of(tail[-LOOKED_AT:])) else None


def _is_open_item(text: str) -> bool:
    """Whether it ends in a stem behind its case, or in a particle that leads on: 「区域を端から端まで」, 「知り合いをたどって」."""
    if len(text) < LEAST_ITEM:
        return False
    tail = behind_stop(text)[-LOOKED_AT:]
    words = words_of(tail)
    last = words[-1]
    leads_on = last.surface in _LEAD_ON and (last.surface != "で" or last.pos[1] == "接続助詞")
    leads_on = leads_on or (last.surface == "まで" and "を" in text) or is_before_noun(text)
    return leads_on or is_broken(words) or _is_open_heading(tail)
