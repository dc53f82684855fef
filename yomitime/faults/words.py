"""Where words are cut: the judgements on last words that several faults share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from yomitime.model import Word
from yomitime.patterns import pattern
from yomitime.tokenizer import LITE, Tokenizer, named

_SPAN = 24
"""Characters either side of a cut that decide about its word."""

_KATAKANA = pattern(r"(?<![ァ-ヺー・])[ァ-ヺー]{2,}\Z")
# Not ー itself: イテレータ is as good as イテレーター.
_ENDINGS = (
    "ン ング ーン ション ョン ス ズ スト ース ト ット ート ド ッド ード プ ップ ク ック ーク グ ージ ル ール ャル ム ーム ア ィア "
    "ェア チャ タ ター リー ティ トル メント ネス ーチ ァルト ルト ュール ッチ ンス ィング ニング リング ライン セス ビス ネック エンス クター レス イン ックス シング ィ ッジ ワーク"
).split()
_HIRAGANA = pattern("[ぁ-ゖ]+")
_GO_ON = frozenset({"れる", "られる", "ます", "です"})
_STEMS = ("未然形", "連用形-促音便", "連用形-撥音便", "連用形-イ音便", "仮定形", "語幹")


def _tokenizer() -> Tokenizer:
    """That of the dictionary on which these judgements were weighed, whichever one the measures use."""
    return named(LITE)


@lru_cache(maxsize=8)  # several judgements on one heading follow each other
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a short piece of normalised text on one line."""
    return _tokenizer().words([text])[0] if text.strip() else ()


def behind_stop(text: str) -> str:
    """What stands behind the last full stop of a text: all of it where it has none."""
    return text[text.rfind("。") + 1 :]


def is_left_open(text: str, pairs: Iterable[str]) -> bool:
    """Whether more brackets open in it than close, of one of the `pairs`: 「」, ()."""
    return any(text.count(pair[0]) > text.count(pair[1]) for pair in pairs)


def cuts_word(text: str, at: int) -> bool:
    """Whether a cut of normalised `text` before character `at` goes through a word, by the words of the whole."""
    return word_across(text, at) is not None


def word_across(text: str, at: int) -> Word | None:
    """The word that stands on both sides of character `at` of normalised `text`, if one does."""
    if not 0 < at < len(text) or not (text[at - 1].isalnum() or text[at - 1] == "ー"):
        return None
    begin = max(0, at - _SPAN)
    piece = text[begin : at + _SPAN]
    place = 0
    for word in words_of(piece):
        start = piece.find(word.surface, place)
        if start < 0:
            return None
        place = start + len(word.surface)
        if begin + start < at < begin + place:
            return word
        if begin + start >= at:
            return None
    return None


def words_before(text: str, at: int) -> tuple[Word, ...]:
    """The words of normalised text that end before character `at`, as they are cut in the whole."""
    begin = max(0, at - _SPAN)
    piece, found = text[begin : at + _SPAN], []
    place = 0
    for word in words_of(piece):
        place = piece.find(word.surface, place) + len(word.surface)
        if begin + place > at:
            break
        found.append(word)
    return tuple(found)


def is_broken(words: tuple[Word, ...]) -> bool:
    """Whether a title or heading that ends so was cut: of some 9,000 that people wrote none does.

    It ends in a stem or before a noun, or in what is left of a longer word: 「気づい」, 「細かくす」, 「遅くな」, 「川え」, 「ときのたの」, 「見直」 for 見直し.
    """
    if len(words) < 2:
        return False
    *_, before, last = words
    part, kind = last.pos[:2]
    if last.surface == "こ" and before.pos[0] in {"動詞", "助動詞"}:
        return True  # what is left of こと
    if last.surface == "よ":
        return before.pos[0] == "連体詞"  # what is left of ような: 「どのよ」
    if last.surface == "ど":
        return before.pos[0] == "動詞" and before.conjugation_form.startswith("連用形")  # and of どき: 「やめど」
    if part == "名詞":
        left = last.lemma.removeprefix(last.surface)
        return left != last.lemma and _HIRAGANA.fullmatch(left) is not None
    if part == "記号":
        return _HIRAGANA.fullmatch(last.surface) is not None
    if part == "動詞" and last.conjugation_type.startswith("文語"):
        return True
    if last.surface == "な" and kind == "終助詞":
        return before.pos[0] == "形容詞" and before.conjugation_form.startswith("連用形")
    if last.surface == "の" and before.surface == "た" and words[-3:-2] and words[-3].pos[0] == "助詞":
        return True
    if part == "接尾辞":
        return last.conjugation_form.startswith("語幹")
    if last.surface == "の" and before.surface.endswith("ん"):
        return False  # 「触ったらあかんの」 asks
    # 「読了時間とは」, 「財産にも」 and 「いなくなったら」 are whole.
    return dangles(words) and kind != "係助詞" and not (part == "助動詞" and last.conjugation_form.startswith("仮定形"))


def is_stump(text: str) -> bool:
    """Whether it ends in a run of katakana that is no word of the dictionary, and is one with an ending: 「モニタリ」 for モニタリング."""
    run = _KATAKANA.search(text)
    if run is None or [word.known for word in words_of(run[0])] == [True]:
        return False
    completed = _tokenizer().words([run[0] + ending for ending in _ENDINGS])
    return any(len(words) == 1 and words[0].known for words in completed)


def is_open(words: tuple[Word, ...]) -> bool:
    """Whether the last word leads on to another: a particle of case, topic or clause, a stem, what stands before a noun."""
    if not words:
        return False
    pos, detail, *_ = words[-1].pos
    return (
        (pos == "助詞" and detail in {"格助詞", "係助詞", "接続助詞"})
        or pos in {"連体詞", "接頭辞", "接続詞"}
        or words[-1].conjugation_form.startswith(("連用形", "未然形", "仮定形", "語幹"))
    )


def dangles(words: tuple[Word, ...]) -> bool:
    """Whether the last word cannot end a sentence, a heading or a name: a case particle, a prefix, a bare stem.

    What people do end with is none: を に へ で と から まで (「よいお年を」「また次回の記事で」), conjunctive particles, nouns.
    """
    if not words:
        return False
    last = words[-1]
    pos, detail = last.pos[0], last.pos[1]
    if pos == "助詞":
        return (detail, last.surface) in {("格助詞", "の"), ("係助詞", "は"), ("格助詞", "が"), ("係助詞", "も")}
    if pos in {"接頭辞", "連体詞"}:
        return True
    if pos == "助動詞" and last.lemma in _GO_ON and last.conjugation_form.startswith("連用形"):
        return True
    return pos in {"動詞", "助動詞", "形容詞"} and last.conjugation_form.startswith(_STEMS)
