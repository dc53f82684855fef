"""Diversity of vocabulary: measures on the running lemmas, punctuation apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from yomitime.metrics._once import once
from yomitime.model import Measure, Message, Text

FEWEST_WORDS = 50
WINDOW = 100
THRESHOLD = 0.72


@once
def lemmas(text: Text) -> list[int]:
    """The running words, one whole number for each distinct lemma."""
    numbers: dict[str, int] = {}
    # 0 is no word: filter(None) drops it without a step of Python for each token.
    of = {w: 0 if w.is_punctuation else numbers.setdefault(w.lemma, len(numbers) + 1) for w in text.word_counts}
    running = chain.from_iterable([sentence.words for sentence in text.sentences])
    return list(filter(None, map(of.__getitem__, running)))


def diversity(compute: Callable[[Sequence[int]], float | None], text: Text) -> Measure:
    """One of the functions below on a text; None under 50 words."""
    found = lemmas(text)
    if len(found) < FEWEST_WORDS:
        return Measure(
            None,
            (
                Message(
                    f"too few words: {len(found)}, fewer than {FEWEST_WORDS}",
                    f"語が少なすぎる（{len(found)} 語、{FEWEST_WORDS} 語未満）",
                ),
            ),
        )
    value = compute(found)
    return Measure(value) if value is not None else Measure(None, (Message("no word repeats", "同じ語が二度出ません"),))


def ttr(words: Sequence[int]) -> float:
    """Distinct words / words."""
    return len(set(words)) / len(words)


def mattr(words: Sequence[int]) -> float:
    """Mean of the TTR of all windows of 100 words (Covington & McFall 2010); of the whole where it is shorter. Linear.

    A word is the first of its kind in those windows that hold it and not its predecessor: they are counted, not looked at.
    """
    window = min(WINDOW, len(words))
    last_begin = len(words) - window
    seen: dict[int, int] = {}
    distinct = 0
    for at, word in enumerate(words):
        previous = seen.get(word, -1)
        seen[word] = at
        # Windows begin after the predecessor, hold `at`, and end within the text.
        before_first = at - window if at - window > previous else previous
        distinct += (at if at < last_begin else last_begin) - before_first if before_first < last_begin else 0
    return distinct / window / (last_begin + 1)


def mtld(words: Sequence[int]) -> float | None:
    """Mean length of stretches whose TTR stays above 0.72, forwards and backwards (McCarthy & Jarvis 2010). Linear."""
    forwards, backwards = _factors(words), _factors(words[::-1])
    return (len(words) / forwards + len(words) / backwards) / 2 if forwards and backwards else None


def _factors(words: Sequence[int]) -> float:
    """Stretches that fell to the threshold, and the share of the way there of the rest."""
    factors = length = 0
    types: set[int] = set()
    for word in words:
        length += 1
        types.add(word)
        if len(types) <= THRESHOLD * length:
            factors += 1
            length = 0
            types = set()
    rest = (1 - len(types) / length) / (1 - THRESHOLD) if length else 0.0
    return factors + rest
