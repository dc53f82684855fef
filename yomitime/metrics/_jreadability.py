"""jReadability: the formula, its levels, and what one word counts."""

from __future__ import annotations

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
    found: Counter[str] = Counter()
    for word, number in words.items():
        part = word.pos[0]
        if numerals_are_kango and part == "空白":
            continue
        found["words"] += number
        if word.origin == "漢" or (numerals_are_kango and not word.origin and word.pos[1] == "数詞"):
            found["kango"] += number
        elif word.origin == "和":
            found["wago"] += number
        if part == "動詞" and word.pos[1] != "非自立可能":
            found["verbs"] += number
        elif part == "助詞":
            found["particles"] += number
    return Tally(sentences=sentences, **found)


def level(score: float) -> Message | None:
    """The authors' name of a score; None outside [0.5, 6.5)."""
    low, high = FITTED
    return _LEVELS[int(score - low)] if low <= score < high else None
