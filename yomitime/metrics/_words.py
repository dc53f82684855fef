"""Words by origin and by part of speech, punctuation apart, over all that is visible."""

from __future__ import annotations

from collections import Counter

from yomitime.metrics import NO_SENTENCE
from yomitime.metrics._once import once
from yomitime.model import Measure, Message, Text, Word

NO_WORD = Message("the text has no word", "語が一つもありません")


@once
def origins(text: Text) -> Counter[str]:
    """Words by 語種, "" where the dictionary names none: unknown words and digits."""
    found: Counter[str] = Counter()
    for word, number in text.word_counts.items():
        if not word.is_punctuation:
            found[word.origin] += number
    return found


@once
def parts(text: Text) -> Counter[str]:
    """Words by part of speech (UniDic's first level)."""
    return _parts(text.word_counts)


@once
def prose_parts(text: Text) -> Counter[str]:
    """Words of full sentences by part of speech."""
    return _parts(text.prose_word_counts)


def _parts(words: Counter[Word]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, number in words.items():
        if not word.is_punctuation:
            found[word.pos[0]] += number
    return found


def origin_share(origin: str, text: Text) -> Measure:
    """% of words of a 語種."""
    return _share(origins(text), (origin,))


def part_share(part: tuple[str, ...], text: Text) -> Measure:
    """% of words of these parts of speech."""
    return _share(parts(text), part)


def per_sentence(lemmas: frozenset[str], part: str, text: Text) -> Measure:
    """How often words with these lemmas stand in a full sentence, on average."""
    if not text.prose:
        return Measure(None, (NO_SENTENCE,))
    number = sum(n for word, n in text.prose_word_counts.items() if word.lemma in lemmas and word.pos[0] == part)
    return Measure(number / len(text.prose))


def _share(found: Counter[str], keys: tuple[str, ...]) -> Measure:
    whole = found.total()
    return Measure(100.0 * sum(found[key] for key in keys) / whole) if whole else Measure(None, (NO_WORD,))
