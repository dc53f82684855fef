"""Titles that are cut off: in mid-word, before their noun, with an open bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import letters_behind, value
from yomitime.checks._unfinished.ends import DOTS, SHORTEST, End, bare, end_of
from yomitime.checks._unfinished.excerpt import EXCERPTS, THIS_POST
from yomitime.checks._unfinished.headings import is_before_noun, is_left_of_verb, stops_in_stem, stops_in_word
from yomitime.faults.words import cuts_word, dangles, is_broken, is_left_open, is_stump, words_of
from yomitime.model import Message, Reading, Severity, Word
from yomitime.patterns import pattern

CUT_OFF = Message("the title is cut off", "題名が途中で切れています")
_AROUND = 40
_OPENERS = tuple("「『【（(")
_NO_ENDS = frozenset(("\ufffd", *"・、，", *_OPENERS))
_POLITE = frozenset({"ます", "です"})
_MAY_BE_LAST = frozenset({"は", "たら", "だら", "なら"})
"""「読了時間とは」 and 「港に泊まってみたら」 are titles."""
_KATAKANA, _KANJI = pattern("[ァ-ヶー]"), pattern(LIKE_KANJI)
_LAST_RUN = pattern(
    rf"[ァ-ヶー]{{2,}}\Z|(?<=[のをがなる、 ]){LIKE_KANJI}{{1,2}}\Z|(?<=[ァ-ヶー])(?![機用版展会製旅学席型式的戦券部員店]){LIKE_KANJI}\Z"
)
_BEGINS_A_WORD = pattern(
    rf"(?:(?<=[ぁ-ゖ])|(?<={LIKE_KANJI}))[ァ-ヴ]\Z|[ァ-ヶー]ッ\Z|[をば]{LIKE_KANJI}\Z|(?:徹底|完全)[解比]\Z"
)
"""One letter of katakana alone, a double consonant without its second, a verb's one kanji: 「時短レ」 for レシピ, 「バックアッ」, 「蔵書を整」."""
_LETTER_BEHIND_PAUSE = pattern(r"(?<![A-Za-z0-9])[、，]([A-Za-z])\Z")
BEFORE_LETTER = 3
"""Characters at the end of a title that is cut behind the first letter of a name."""
_LETTER_BEHIND_KANJI = pattern(f"{LIKE_KANJI}[A-Z]\\Z")
_LATIN_BEHIND_JAPANESE = pattern(rf"(?:(?<={LIKE_KANJI})|(?<=[ぁ-ヶー「『、]))[A-Za-z]{{2,20}}\Z")
_ENDINGS = frozenset("file script er ers ing book shop box ista ist gram ger ning es ed ly al ian ful lab hub".split())
"""What makes another word of a whole one: Dockerfile, Photoshop."""
_NUMBER_BEHIND_WORD = pattern(rf"(?:[ぁ-ヶー]|{LIKE_KANJI})(?<!第)[0-9]{{1,2}}\Z")
_IN_NUMBERS = frozenset("0123456789.")
_KATAKANA_WORD, _ONE_SOUND = pattern("[ァ-ヶー]{2,}"), pattern("[ア-ヴ][ァィゥェォャュョ]")
_ASIDE = pattern(r"（(?:[笑泣汗涙爆苦怒謎嘘棒仮]|[^ぁ-んァ-ヶ一-鿿]{0,8})\Z")
"""What people leave open at an end: a laugh, a face."""
_CLOSERS = str.maketrans(")]", "）】")
_BRACKETS = ("「」", "『』", "【】", "（）")


def find(reading: Reading) -> Iterator[End]:
    """What is wrong with the title of a post."""
    found = value(reading.document, "title")
    if found is not None and len(found[0]) > 1 and (found[0].endswith(_OPENERS) or _is_open(found[0])):
        yield End(found[1], end_of(found[0]), CUT_OFF, Severity.WARNING)
        return
    if (
        found is None
        or len(found[0]) < SHORTEST
        or found[0].endswith(DOTS)
        or not (found[0][-1].isalnum() or found[0][-1] in _NO_ENDS)
    ):
        return
    title, line = _ASIDE.sub("", found[0]), found[1]
    if len(title) < SHORTEST:
        return
    letters = bare(title)
    openings = (bare(text[: 2 * len(title) + _AROUND]) for text in _openings(reading))
    longer = next((text for text in openings if text.startswith(letters) and len(text) > len(letters)), "")
    words = words_of(title)
    needs_more = dangles(words) and words[-1].surface not in _MAY_BE_LAST
    if (
        title[-1] in _NO_ENDS
        or (is_broken(words) and words[-1].pos[0] != "助詞")
        or _stops_in_polite_form(words)
        or _stops_in_sound(words)
        or _BEGINS_A_WORD.search(title)
        or stops_in_word(reading, title)
        or stops_in_stem(reading.text.prose_lines, title)
        or (longer and not title[-1].isascii() and (cuts_word(longer, len(letters)) or needs_more))
    ):
        yield End(line, end_of(title), CUT_OFF, Severity.WARNING)
    elif (
        needs_more
        or is_left_of_verb(title)
        or is_before_noun(title)
        or _is_outgrown(reading, title)
        or is_stump(title)
        or _stops_in_latin(reading, title)
    ):
        yield End(line, end_of(title), CUT_OFF)


def _is_open(title: str) -> bool:
    """Whether a bracket opens that none closes, of whatever width, but for a laugh at the end: 「図書館（笑」."""
    if len(title) < SHORTEST or _ASIDE.search(title):
        return False
    return is_left_open(title.translate(_CLOSERS), _BRACKETS)


def _stops_in_polite_form(words: tuple[Word, ...]) -> bool:
    last = words[-1]
    is_polite = last.pos[0] == "助動詞" and last.lemma in _POLITE
    is_end = last.conjugation_form.startswith(("終止形", "連体形", "命令形")) or last.surface.endswith("う")  # ましょう
    return is_polite and not is_end


def _stops_in_latin(reading: Reading, title: str) -> bool:
    """Whether it ends in a digit with which every place in the post that is the same goes on, 「正答率8」 for 85.5%, in a letter
    behind 、 that the post never has alone, 「65億ドルで買収、A」, or in what the post has only as the beginning of one word: 「求めるCloudfl」."""
    prose = reading.text.prose_lines
    if _LETTER_BEHIND_KANJI.search(title):
        # 「生成A」, where the post has a name with that letter behind those kanji.
        return re.search(rf"{re.escape(title[-BEFORE_LETTER:])}[A-Za-z]", reading.document.body) is not None
    if word := _LATIN_BEHIND_JAPANESE.search(title):
        longer = re.findall(rf"(?<![A-Za-z0-9]){word[0]}([a-z]*)(?![A-Za-z0-9])", prose)
        return len(longer) > 1 and len(set(longer)) == 1 and len(longer[0]) > 1 and longer[0] not in _ENDINGS
    if letter := _LETTER_BEHIND_PAUSE.search(title):
        return re.search(rf"(?<![A-Za-z0-9]){letter[1]}(?![A-Za-z0-9])", prose) is None
    if not _NUMBER_BEHIND_WORD.search(title):
        return False
    after = letters_behind(prose, title[-SHORTEST:])
    return bool(after) and all(each in _IN_NUMBERS for each in after)


def _stops_in_sound(words: tuple[Word, ...]) -> bool:
    """Whether one sound with a small letter is left of a word of katakana: 「サプライチェ」."""
    if len(words) < 2:
        return False
    before, last = words[-2:]
    return bool(_KATAKANA_WORD.fullmatch(before.surface) and _ONE_SOUND.fullmatch(last.surface))


def _is_outgrown(reading: Reading, title: str) -> bool:
    """Whether the post never has the title's last run of katakana or kanji by itself, but in a longer word: 「微細」 for 微細化."""
    run = _LAST_RUN.search(title)
    if run is None or run[0] not in reading.text.prose_lines:
        return False
    alike = _KATAKANA if _KATAKANA.match(run[0]) else _KANJI
    parts = "\n".join([each.text for each in reading.text.sentences]).split(run[0])
    followed = [
        alike.match(after) is not None
        for before, after in pairwise(parts)
        if not alike.match(before[-1:])  # or it is the end of another word
    ]
    return bool(followed) and all(followed)


def _openings(reading: Reading) -> Iterator[str]:
    """What may hold the whole title: the first lines of the body, and the excerpt."""
    for piece in faults.find(reading.text).pieces[:3]:
        yield piece.text
    excerpt = value(reading.document, *EXCERPTS)
    if excerpt:
        yield THIS_POST.sub("", excerpt[0])
