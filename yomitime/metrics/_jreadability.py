"""jReadability: the formula, its levels, and what one word counts."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from yomitime.model import Message, Word

LEARNERS = Message("adult learners of Japanese", "日本語学習者（成人）")
SOURCE = "Lee & Hasebe, jReadability; KAKEN 25370573 (R² = .896)"
FITTED = (0.5, 6.5)

_LEVELS = (
    Message("upper-advanced", "上級後半"),
    Message("lower-advanced", "上級前半"),
    Message("upper-intermediate", "中級後半"),
    Message("lower-intermediate", "中級前半"),
    Message("upper-elementary", "初級後半"),
    Message("lower-elementary", "初級前半"),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Whole numbers that the formula is made of. Sums and differences of tallies are those of the texts."""

    words: int = 0
    sentences: int = 0
    kango: int = 0
    wago: int = 0
    verbs: int = 0
    particles: int = 0

    def without(self, other: Tally) -> Tally:
        """What is left of a text when a part is taken out."""
        return Tally(
            self.words - other.words,
            self.sentences - other.sentences,
            self.kango - other.kango,
            self.wago - other.wago,
            self.verbs - other.verbs,
            self.particles - other.particles,
        )

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


def tally(words: Mapping[Word, int], sentences: int, numerals_are_kango: bool) -> Tally:
    """Count distinct words. A word is every token, punctuation included, white space apart when numerals are 漢語."""
    found: Counter[tuple[str, str]] = Counter()
    for word, number in words.items():
        found[_class(word)] += number
    return Tally(
        words=found.total() - (found["空白", ""] if numerals_are_kango else 0),
        sentences=sentences,
        kango=_sum(found, 0, "漢") + (_sum(found, 0, "数") if numerals_are_kango else 0),
        wago=_sum(found, 0, "和"),
        verbs=_sum(found, 1, "動詞"),
        particles=_sum(found, 1, "助詞"),
    )


@functools.cache
def _class(word: Word) -> tuple[str, str]:
    """Origin (数 for a numeral without one) and part of speech, as far as the formula cares."""
    part, detail = word.pos[:2]
    if part == "空白":
        return "空白", ""
    origin = "数" if detail == "数詞" and not word.origin else word.origin
    return origin, "" if part == "動詞" and detail == "非自立可能" else part


def _sum(found: Mapping[tuple[str, str], int], at: int, name: str) -> int:
    return sum(number for key, number in found.items() if key[at] == name)


def level(score: float) -> Message | None:
    """The authors' name of a score; None outside [0.5, 6.5)."""
    low, high = FITTED
    return _LEVELS[int(score - low)] if low <= score < high else None
