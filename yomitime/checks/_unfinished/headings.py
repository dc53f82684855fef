"""Headings and items that end in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from yomitime import faults
from yomitime.characters import LIKE_KANJI
from yomitime.checks._places import is_bold, letters_behind, lines, source_line
from yomitime.checks._unfinished.ends import APART, LOOKED_AT, SHORTEST, End, end_of
from yomitime.faults import Piece
from yomitime.faults.words import dangles, is_broken, is_left_open, word_across, words_of
from yomitime.model import Kind, Message, Reading, Severity
from yomitime.patterns import pattern

LONGEST_HEADING = 60
"""Characters of a bold line that stands for one."""
LEAST_SHARED = 6
"""Characters at the end of a heading or title with which the text goes on elsewhere."""
LEAST_SHARED_BROKEN = 3
"""The same where it ends in a word of one character, as 和菓 for 和菓子 does."""

HEADING = Message("the heading ends in mid-sentence", "見出しが文の途中で終わっています")
_EMPTY = Message("nothing stands below the last heading", "最後の見出しの下に本文がありません")
ITEM = Message("the item ends in mid-sentence", "項目が文の途中で終わっています")

_MAY_BE_BROKEN = frozenset(
    "ぁあぃいぅぇえおかがきぎぐげこごさざしじすずせぜそぞだちっつづどなぬのばひびぶべぼまみむやゆよられろわん"
)
"""Hiragana with which one ends that is broken, as one with the others hardly does: only these are worth a look at the words."""
_BEFORE_CASES = ("からの", "への", "との", "での", "までの", "としての", "における", "に関する", "をめぐる")
_ASKS = pattern("どう|なぜ|いかに|どのように|どこまで|どれだけ|いつまで")
_STOPS_IN_KANA = pattern(
    "(?:を[ぁ-ゖ]?[ぁぃぅぇぉかがきぎげござじずぜぞぢづどばびべぼぱぴぷぺぽ]|[てで]しま|(?<!し)るべ)\\Z"
)
"""「谷をたど」 for たどる: no verb ends in these letters; 「広げてしま」, 「引き受けるべ」."""
_STOPS_BEHIND_PAUSE = pattern("[ぁ-ん一-鿿]と、[きくけこさしすせそたちつてとひふへほまみむめもらりるれろ]\\Z")
"""「小さな工夫と、そ」."""
_BRACKETS = ("「」", "『』", "【】", "（）", "()")
_BEFORE_NOUN = pattern(r"(?:[そこあど]の|な|いわゆる|あらゆる)\Z")
_BEHIND_WORDS = frozenset("のはがをにでともへや、。，．！？「」『』（） \n") | {""}
"""What mostly stands behind a word that is whole."""
_PREFIXES = frozenset("小大新旧再最超未非不無各全総副準反脱")
_LONGEST_VERB = 6
_ENDS_OF_STEMS = frozenset("いきぎしちにびみりえけげせぜてでねべめれ")
_GIVES = pattern(r"ものを\Z|\A[^、。]+に[^をに]{1,6}を\Z")
"""How people leave out a verb: 「値札のない仕事に値札を」."""
_LONE_KANJI = pattern(rf"(?<=[をがはにで]){LIKE_KANJI}\Z")
_OKURIGANA = frozenset("らりるれろわいうえきくけこぎぐげさしすせたちつてっばびぶべまみむめん")
"""Hiragana behind the stem of a verb, but for those that are particles."""
_NEVER_LAST = ("てか", "まるで", "がどこまで", "→")
_SELDOM_LAST = ("の", "が", "も")
"""What no item ends in, and what ends one only as another word; in は one may: 「読了時間とは」."""
_HEARSAY = frozenset("ただるい")
"""What stands before という at the end of what is told: 「水飲み場があったという」."""
_STOPS_IN_NOUN = pattern(r"ご[案紹利確相質参]\Z|(?<=[ァ-ヶー])選\Z")
"""「ご案」 for ご案内, 「ジム選」 for ジム選び."""
_STOPS_IN_NUMBER = pattern(r"[てでを、][一二三四五六七八九十百]\Z")
_MAY_BE_OPEN = (*"、をでとがのもえけせてねめれげべきしちみりび", "やすく", "にくく", "たく")
"""Letters in which particles and stems end; 「次へ」 and 「選択範囲をパスに」 are whole."""
_NAMED = frozenset({"名詞", "接尾辞", "代名詞"})
_CASES = frozenset({"格助詞", "係助詞"})


def find(reading: Reading) -> Iterator[End]:
    """All of them, as information but for headings that nobody ends so."""
    yield from _headings(reading)
    yield from _last(reading)
    yield from _items(reading)


def _headings(reading: Reading) -> Iterator[End]:
    """Headings, and bold lines that stand for one."""
    for piece in faults.find(reading.text).pieces:
        is_heading = piece.kind is Kind.HEADING or is_bold_line(reading, piece)
        if not is_heading:
            continue
        if piece.text[-1:] in _MAY_BE_BROKEN and is_broken(words_of(piece.text)):
            yield End(piece.last_line, end_of(piece.text), HEADING, Severity.WARNING)
        elif (
            _is_cut_heading(piece.text)
            or stops_in_word(reading, piece.text)
            or stops_in_stem(reading.text.prose_lines, piece.text)
        ):
            yield End(piece.last_line, end_of(piece.text), HEADING)


def _last(reading: Reading) -> Iterator[End]:
    """The heading with which a body ends, a card or an embed below it apart."""
    last = faults.find(reading.text).pieces[-1:]
    if last and last[0].kind is Kind.HEADING and len(last[0].text) >= SHORTEST:
        below = lines(reading)[last[0].last_line + 1 - reading.document.body_line :]
        if not "".join(below).strip():
            yield End(last[0].last_line, end_of(last[0].text), _EMPTY)


def is_bold_line(reading: Reading, piece: Piece) -> bool:
    """Whether it is a line all in bold, without a sentence, that stands for a heading."""
    is_line = piece.kind is Kind.PARAGRAPH and piece.line == piece.last_line and "。" not in piece.text
    if not is_line or len(piece.text) > LONGEST_HEADING:
        return False
    source = source_line(reading, piece.line).strip()
    return is_bold(source)


def _is_cut_heading(text: str) -> bool:
    """Whether a heading ends in a comma or an object, before a noun (「よくある失敗とその」), or in the stem of a verb with its object (「通知に気をつけ」) or of a question (「雪の季節をどう乗り越え」)."""
    if text.endswith("を"):
        return _GIVES.search(text) is None
    if text.endswith(("、", "・", "になり", "となり", *_BEFORE_CASES)):
        return True
    # 「朝の港と夜の港と」 is whole, and so is 「お金のこと」.
    if text.endswith("と") and "と" not in text[:-1] and not text.endswith("こと"):
        *before, last = words_of(text)
        # 「どうするの」 is a question.
        if before and before[-1].pos[0] in _NAMED and last.pos[1] in _CASES:
            return True
    if text[-1:] in _PREFIXES and words_of(text)[-1].pos[0] == "接頭辞":
        return True
    if (
        is_left_of_verb(text)
        or _STOPS_IN_NOUN.search(text)
        or _STOPS_BEHIND_PAUSE.search(text)
        or is_left_open(text, _BRACKETS)
    ):
        return True
    asks = _ASKS.search(text)
    if asks or ("を" in text[-_LONGEST_VERB:] and text[-1] in _ENDS_OF_STEMS):
        *before, last = words_of(text)
        is_stem = last.pos[0] == "動詞" and last.conjugation_form.startswith("連用形")
        if is_stem and (asks or (before and before[-1].surface == "を")):
            return True
    return is_before_noun(text)


def is_left_of_verb(text: str) -> bool:
    """Whether it ends in what is left of a verb: 「作ってみ」 for 作ってみた, 「谷をたど」 for たどる."""
    if _STOPS_IN_KANA.search(text):
        return True
    has_te = "て" in text[-_LONGEST_VERB:-1] or "で" in text[-_LONGEST_VERB:-1]
    if not has_te or text[-1] not in _ENDS_OF_STEMS:
        return False
    words = words_of(text)
    if len(words) < 2:
        return False
    *_, before, last = words
    is_stem = last.pos[0] == "動詞" and last.conjugation_form.startswith("連用形")
    return is_stem and before.surface in {"て", "で"} and before.pos[1] == "接続助詞"


def is_before_noun(text: str) -> bool:
    """Whether it ends in what only a noun can follow: その, 大きな, 大切な."""
    if not _BEFORE_NOUN.search(text):
        return False
    last = words_of(text)[-1]
    return last.pos[0] == "連体詞" or (last.surface == "な" and last.conjugation_form.startswith("連体形"))


def stops_in_word(reading: Reading, text: str) -> bool:
    """Whether the text ends in mid-word where the post goes on in that word: 「ドキュメンタ」 for 「ドキュメンタリー」."""
    if len(text) <= LEAST_SHARED or text[-1].isascii() or not text[-1].isalnum():
        return False
    if text[-1] == "か" and "か、" in text:
        return False  # 「海沿いか、坂の上か」 asks
    prose = reading.text.prose_lines
    shorter = prose.find(text[-LEAST_SHARED_BROKEN:])
    if shorter < 0:
        return False
    longer = prose.find(text[-LEAST_SHARED:], max(0, shorter + LEAST_SHARED_BROKEN - LEAST_SHARED))
    after_longer = longer + LEAST_SHARED if longer >= 0 else len(prose)
    after_shorter = shorter + LEAST_SHARED_BROKEN
    # Most are told by what stands behind either, and need no words.
    if all(prose[after : after + 1] in _BEHIND_WORDS for after in (after_longer, after_shorter)):
        return False
    last = words_of(text)[-1]
    if last.surface == "か":
        return False  # 「予想は当たったか」 asks, wherever the prose has 「当たったから」
    after = after_longer if len(last.surface) > 1 else after_shorter
    if prose[after : after + 1] in _BEHIND_WORDS:
        return False
    # Where the dictionary has no word, a longer name may begin with a shorter one.
    word = word_across(prose, after)
    return word is not None and word.known and not last.conjugation_form.startswith("終止形")


def stops_in_stem(prose: str, text: str) -> bool:
    """Whether it ends in one kanji behind a particle that is nothing but the stem of a verb in the prose: 「手で折」 for 折る."""
    end = _LONE_KANJI.search(text)
    behind = letters_behind(prose, end[0]) if end else []
    return bool(behind) and _OKURIGANA.issuperset(behind)


def _items(reading: Reading) -> Iterator[End]:
    """Items that end in という, の, が or も, and the one of a list that ends in 、, a particle or a stem when no other does."""
    pieces = faults.find(reading.text).pieces
    end = 0
    for is_list, group in groupby(pieces, lambda piece: piece.kind is Kind.ITEM):
        items = list(group)
        end += len(items)
        if not is_list:
            continue
        are_open = [_may_be_open(item.text) and _is_open_item(item.text) for item in items]
        if end < len(pieces) and pieces[end].kind not in APART:
            are_open[-1] = False  # it leads to code or a picture
        lone = are_open.index(True) if len(items) > 2 and are_open.count(True) == 1 else -1
        for number, item in enumerate(items):
            if _is_cut_item(item.text) or (number == lone and len(item.text) >= SHORTEST):
                yield End(item.last_line, end_of(item.text), ITEM)


def _may_be_open(text: str) -> bool:
    # 「読了時間とは」 is whole, and so is 「第三章では」.
    has_clauses = "、" in text and text.endswith(("は", "に")) and not text.endswith(("とは", "では"))
    return has_clauses or text.endswith(_MAY_BE_OPEN)


def _is_cut_item(text: str) -> bool:
    if _STOPS_IN_NUMBER.search(text):
        return True
    if len(text) < SHORTEST or text.endswith("かも"):
        return False
    if text.endswith("という"):
        return text[-4:-3] not in _HEARSAY
    return text.endswith(_NEVER_LAST) or (text.endswith(_SELDOM_LAST) and dangles(words_of(text[-LOOKED_AT:])))


def _is_open_item(text: str) -> bool:
    *before, last = words_of(text[-LOOKED_AT:])
    if text.endswith("かも"):
        return False
    if last.pos[1] in _CASES or last.surface in {"で", "、"} or (last.surface == "と" and "、" in text):
        return True
    if text.endswith(("やすく", "にくく", "たく")):
        return True
    # A stem without an object may be a noun: お休み, まとめ.
    is_stem = last.conjugation_form.startswith(("連用形", "未然形"))
    return is_stem and bool(before) and before[-1].surface in {"を", "が"}
