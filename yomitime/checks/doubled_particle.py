"""A particle typed twice, or two objects with を for one verb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from yomitime.characters import LIKE_KANJI
from yomitime.checks import Check
from yomitime.checks._places import column, quoted, running
from yomitime.config import Config
from yomitime.model import Comparison, Message, Problem, Reading, Sentence, Severity, Word
from yomitime.patterns import pattern

_TWICE = frozenset("を が は に へ で".split())
"""の, と, も and や are said twice on purpose, or are parts of sounds."""
# Cheap, for words are dear: 「をを」, or two を between which no mark, no form of する and no kanji with its okurigana stands.
_TWO_OBJECTS = (
    rf"を(?:を|(?![しすさ])(?=[^を、。]{{1,20}}を)(?:[0-9A-Za-z_ぁ-ヿ]|{LIKE_KANJI}(?![ぁ-ねは-ゑん])){{1,20}}?を)"
)
_DOUBLES = tuple(particle * 2 for particle in sorted(_TWICE - {"を"}))
_OBJECTS, _SUSPECT = pattern(_TWO_OBJECTS), pattern("|".join((_TWO_OBJECTS, *_DOUBLES)))
# What を makes an adverb with, beside the object: 中心を軸に回す, 海をはじめ川も.
_ADVERBIAL = frozenset("はじめ 初め 始め 基準 中心 軸 基 もと 元 例 手 前 対象 頼り".split())
_DOES = frozenset({"為る", "行う"})
"""What makes a verb of a noun with を, by lemma."""
_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞"})
_AHEAD = 40
"""Words behind a を that tell what it is for: no clause is as long."""
_PREDICATES = frozenset({"動詞", "形容詞", "形状詞", "助動詞"})


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each sentence, at its first such place; quotations and lists are left out."""
    has_double = any(double in reading.text.prose_lines for double in _DOUBLES)
    for sentence in running(reading, _SUSPECT if has_double else _OBJECTS):
        if "「" in sentence.text or "『" in sentence.text:
            continue
        shown = next(_doubled(sentence), None)
        if shown:
            message = Message(f"a particle twice: «{quoted(shown)}»", f"助詞が重なっています:「{quoted(shown)}」")
            place = column(reading, sentence.line, shown)
            yield Problem("doubled-particle", Severity.INFO, message, sentence.line, place)


def _doubled(sentence: Sentence) -> Iterator[str]:
    """What stands from one particle to its double."""
    words = sentence.words
    for i, word in enumerate(words[1:], 1):
        before = words[i - 1]
        is_even = word.surface == "で" and any(each.surface == "も" for each in words[i + 1 : i + 2])  # どこででも
        if word is before and _is_particle(word) and word.surface in _TWICE and not is_even:
            yield "".join(each.surface for each in words[max(0, i - 2) : i + 1])
        if _is_object(word):
            clause = _clause(words, i) if _is_for_one_verb(words, i) else ()
            clause = clause or _done(words, i)
            if clause and not any(each.surface in _ADVERBIAL for each in clause[1:3]):
                yield "".join(each.surface for each in clause)


def _clause(words: tuple[Word, ...], end: int) -> tuple[Word, ...]:
    """The words from the を before this one, and what it stands on, where nothing but a name with の stands between."""
    for start in range(end - 1, max(-1, end - 8), -1):
        word = words[start]
        if _is_object(word):
            return words[max(0, start - 1) : end + 1]
        if word.pos[0] in _PREDICATES or "サ変可能" in word.pos or word.is_punctuation:
            return ()
        if _is_particle(word) and word.surface != "の":
            return ()
    return ()


def _done(words: tuple[Word, ...], end: int) -> tuple[Word, ...]:
    """The words from the を before this one, and what it stands on, where both are for 掃除をする or 確認を行う: 「部屋を掃除をする」.

    A verb behind it may have the other object: 「休日を読書をして過ごす」. One like いる in 「しています」 has none.
    """
    after = words[end + 1 : end + _AHEAD]
    if "サ変可能" not in words[end - 1].pos or not after or after[0].lemma not in _DOES:
        return ()
    for before, word in pairwise(after):
        is_helper = word.pos[1] == "非自立可能" and before.surface in {"て", "で"}
        if "サ変可能" in word.pos or (word.pos[0] == "動詞" and not is_helper):
            return ()
    start = end - 1
    while start and words[start].pos[0] in _NOUNS:
        start -= 1
    return words[start - 1 : end + 1] if start and _is_object(words[start]) else ()


def _is_for_one_verb(words: tuple[Word, ...], at: int) -> bool:
    """Whether what follows the を at `at` has but one verb, so that its object and the one before have no verb each."""
    verbs = 0
    for before, word in pairwise(words[at : at + _AHEAD]):
        if before.surface == "を" and word.surface in _ADVERBIAL:
            return False
        if word.is_punctuation:
            break
        verbs += "サ変可能" in word.pos or word.pos[:2] == ("動詞", "一般")
        if verbs == 2:
            return False
    return True


def _is_object(word: Word) -> bool:
    return word.surface == "を" and word.pos[:2] == ("助詞", "格助詞")


def _is_particle(word: Word) -> bool:
    return word.pos[0] == "助詞"


CHECK = Check(
    title=Message("A particle twice", "助詞の重なり"),
    severity=Severity.INFO,
    explanation=Message(
        "The same particle typed twice (私はは), or two を for one verb (部屋を掃除をする). Repetition at a distance is no fault and is not "
        "reported.",
        "「私はは」のような打ち間違いと、「部屋を掃除をする」のように一つの動詞に「を」が二つある文です。離れた位置の繰り返しは報告しません。",
    ),
    failing=("港の朝をを見る。", "港で手紙を切手を買う。"),
    passing=("港で手紙を書き、切手を買う。手紙の中の町の名を見る。",),
    post=check,
)
