"""jReadability: the formula, its levels, and what one word counts."""

from __future__ import annotations

from dataclasses import dataclass

from yomitime.metrics._tally import Tally
from yomitime.model import Message, Sentence
from yomitime.patterns import pattern

LEARNERS = Message("adult learners of Japanese", "日本語学習者（成人）")
SOURCE = Message(
    "Lee & Hasebe, jReadability; KAKEN 25370573 (R² = .896)", "李・長谷部、jReadability（科研費 25370573、R² = .896）"
)
FITTED = (0.5, 6.5)

_END = pattern("[。？！．!?]+")
_END_WITHIN = pattern("[。？！．!?][^。？！．!?]")
LEVELS = (
    Message("lower-elementary", "初級前半"),
    Message("upper-elementary", "初級後半"),
    Message("lower-intermediate", "中級前半"),
    Message("upper-intermediate", "中級後半"),
    Message("lower-advanced", "上級前半"),
    Message("upper-advanced", "上級後半"),
)
"""The easiest first, which has the highest scores."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers that the formula is made of."""

    words: int
    sentences: int
    kango: int
    wago: int
    verbs: int
    particles: int

    def terms(self) -> dict[str, float]:
        """The parts that add up to the score. Raises ZeroDivisionError without words or sentences."""
        percent = 100.0 / self.words
        # + 0.0: nothing counted adds 0, not the −0 that would show.
        return {
            "words_per_sentence": -0.056 * self.words / self.sentences + 0.0,
            "kango": -0.126 * self.kango * percent + 0.0,
            "wago": -0.042 * self.wago * percent + 0.0,
            "verbs": -0.145 * self.verbs * percent + 0.0,
            "particles": -0.044 * self.particles * percent + 0.0,
            "constant": 11.724,
        }


def site_sentences(sentence: Sentence) -> int:
    """How many sentences the authors' site sees in one of ours: it ends one at 。？！．, in a quotation too.

    What lies behind the last of them counts when it has a letter, for the end of a block ends a sentence.
    """
    if _END_WITHIN.search(sentence.text) is None:
        return 1
    *ended, rest = _END.split(sentence.text)
    return max(1, len(ended) + any(map(str.isalnum, rest)))


def as_site(found: Tally, sentences: int) -> Numbers:
    """A word is every token but white space; digits are 漢語."""
    kango = found["jr:漢"] + found["jr:numeral"]
    return Numbers(found["token"], sentences, kango, found["jr:和"], found["jr:動詞"], found["jr:助詞"])


def as_package(found: Tally, sentences: int) -> Numbers:
    """A word is every token."""
    words = found["token"] + found["blank"]
    return Numbers(words, sentences, found["jr:漢"], found["jr:和"], found["jr:動詞"], found["jr:助詞"])


def level(score: float) -> Message | None:
    """The authors' name of a score; None outside [0.5, 6.5)."""
    low, high = FITTED
    return LEVELS[-1 - int(score - low)] if low <= score < high else None
