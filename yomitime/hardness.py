"""Why a text is hard, and where: the sentences that lower its score, the words that few readers know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice

from yomitime import characters
from yomitime.locales import counted
from yomitime.metrics import _jreadability, _kanji, _tally
from yomitime.metrics._validity import no_score
from yomitime.model import HardSentence, Message, Sentence, Text, Word
from yomitime.patterns import pattern

LONG_SENTENCE = 60
"""Characters from which Morioka (1958) calls a sentence hard."""
EASY_SENTENCE = 35
"""Characters up to which they call it easy: there is no length to take off."""
LONG_KANJI_RUN = 6
"""Kanji in a row that textlint's rules for Japanese technical writing allow."""
EVERYDAY_YEAR = 3
"""A word whose kanji are all taught by this school year (時計, 時間, 少女) is an everyday one: there is no easier word for it."""

_COMMA = pattern("[、，]")
_KANJI_RUN = pattern(f"[{characters.KANJI}]+")
_SHOWN = 3
_NOISE = 0.005


@dataclass(frozen=True, slots=True)
class RareWord:
    """A word that the dictionary does not know or that has a kanji beyond the 常用漢字; `line` is where it stands first."""

    word: str
    count: int
    line: int
    reason: Message


def hardest(text: Text, n: int = 5) -> tuple[HardSentence, ...]:
    """At most `n` sentences without which jReadability (site mode) would rise, the largest rise first.

    Each is left out in turn; what it counts is taken off the whole, so the cost is linear in the sentences. A short one that
    nothing makes hard is none of them. Empty where the formula does not apply or there are fewer than two sentences.
    """
    ranked = sorted(zip(text.prose, _rises(text), strict=False), key=lambda each: -sum(each[1].values()))
    found = (_hard(sentence, rises) for sentence, rises in ranked if sum(rises.values()) > _NOISE)
    return tuple(islice(filter(None, found), max(n, 0)))


def rises(text: Text) -> tuple[float, ...]:
    """By how much jReadability (site mode) would rise without each sentence of `Text.prose`, below 0 where it would fall.

    Empty where the formula does not apply or there are fewer than two sentences.
    """
    return tuple(sum(terms.values()) for terms in _rises(text))


def _rises(text: Text) -> list[dict[str, float]]:
    """For each sentence of the prose, by how much each term would rise without it."""
    if no_score(text) is not None or len(text.prose) < 2:
        return []
    whole = _tally.prose(text)
    sentences = [_jreadability.site_sentences(sentence) for sentence in text.prose]
    total = sum(sentences)
    terms = _jreadability.as_site(whole, total).terms()
    found = []
    for sentence, number in zip(text.prose, sentences, strict=True):
        rest = _jreadability.as_site(whole - _tally.of_words(sentence.words), total - number).terms()
        found.append({name: rest[name] - value for name, value in terms.items()})
    return found


def kanji_run(sentence: Sentence) -> str:
    """The longest run of kanji; "" without kanji."""
    return max(_KANJI_RUN.findall(sentence.text), key=len, default="")


def commas(sentence: Sentence) -> int:
    """How many 読点 there are."""
    return len(_COMMA.findall(sentence.text))


def _hard(sentence: Sentence, rises: dict[str, float]) -> HardSentence | None:
    run = kanji_run(sentence)
    advice = _advice(sentence, run, max(rises, key=rises.__getitem__))
    if advice is None:
        return None
    return HardSentence(
        text=sentence.text,
        line=sentence.line,
        characters=sentence.characters,
        words=sentence.word_count,
        kanji_run=run,
        commas=commas(sentence),
        rise=sum(rises.values()),
        advice=advice,
    )


def _advice(sentence: Sentence, run: str, heaviest: str) -> Message | None:
    """What weighs most: length, then a run of kanji, then the term of the formula that would rise most; None for what is short."""
    length, pauses = sentence.characters, commas(sentence)
    if length >= LONG_SENTENCE and pauses > 1:
        return Message(
            f"split it at one of its {pauses} 、 ({length} characters)",
            f"{pauses} か所の読点のどれかで文を分ける（{length} 字）",
        )
    if length >= LONG_SENTENCE and pauses:
        return Message(f"split it at its 、 ({length} characters)", f"読点で文を分ける（{length} 字）")
    if length >= LONG_SENTENCE:
        return Message(f"split it into two sentences ({length} characters)", f"二つの文に分ける（{length} 字）")
    if len(run) > LONG_KANJI_RUN:
        return Message(f"break the kanji run 「{run}」", f"漢字の連続「{run}」をほどく")
    sino = _sino_japanese(sentence)
    if heaviest == "kango" and sino:
        shown = "".join(f"「{word}」" for word in sino)
        return Message(f"put everyday words for {shown}", f"{shown}などの漢語を和語に言い換える")
    if length <= EASY_SENTENCE:
        return None
    if heaviest == "words_per_sentence":
        return Message(
            f"split or shorten it ({counted(sentence.word_count, 'word')})",
            f"分けるか縮める（{sentence.word_count} 語）",
        )
    return Message("say it more briefly", "短く言い切る")


def _sino_japanese(sentence: Sentence) -> list[str]:
    """Some 漢語 of the sentence, those first whose kanji are taught last; no numerals and no everyday words, in kana or kanji."""
    years = {
        word.surface: max(_kanji.year(char) or 0 for char in word.surface)
        for word in sentence.words
        if word.origin == "漢" and word.pos[0] == "名詞" and word.pos[1] != "数詞"
        if len(word.surface) > 1
    }
    taught_late = [surface for surface, year in years.items() if year > EVERYDAY_YEAR]
    return sorted(taught_late, key=lambda surface: -years[surface])[:_SHOWN]


def rare_words(text: Text) -> tuple[RareWord, ...]:
    """Words in Japanese script that are unknown or have a kanji beyond the 常用漢字, the most frequent first."""
    reasons = {word: reason for word in text.word_counts if (reason := _rare(word)) is not None}
    places: dict[str, list[tuple[int, Message]]] = defaultdict(list)
    for sentence in text.sentences:
        for word in filter(reasons.__contains__, sentence.words):
            places[word.surface].append((sentence.line, reasons[word]))
    found = [RareWord(word, len(each), *min(each, key=lambda place: place[0])) for word, each in places.items()]
    return tuple(sorted(found, key=lambda rare: (-rare.count, rare.line)))


def _rare(word: Word) -> Message | None:
    if word.is_punctuation:
        return None
    beyond = "".join(dict.fromkeys(char for char in word.surface if _kanji.year(char) == _kanji.BEYOND))
    if beyond:
        return Message(f"「{beyond}」 is beyond the 常用漢字", f"「{beyond}」は表外漢字")
    if not word.known and any(map(characters.script_of.__getitem__, word.surface)):
        return Message("not in the dictionary", "辞書にない語")
    return None
