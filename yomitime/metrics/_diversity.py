"""Diversity of vocabulary: measures on the running lemmas, punctuation apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from yomitime.metrics._tokens import Token, tokens
from yomitime.model import Measure, Message, Text
from yomitime.once import once
from yomitime.threads import LOCK

FEWEST_WORDS = 50
WINDOW = 100


class _Numbers(dict[Token, int]):
    """A number for the lemma of each word that this process has met; 0 for punctuation."""

    def __init__(self) -> None:
        super().__init__()
        self._lemmas: dict[str, int] = {}

    def __missing__(self, word: Token) -> int:
        with LOCK:
            number = (
                0 if word is None or word.is_punctuation else self._lemmas.setdefault(word.lemma, len(self._lemmas) + 1)
            )
        self[word] = number
        return number


_NUMBERS = _Numbers()


@once
def lemmas(text: Text) -> list[int]:
    """The running words, one whole number for each distinct lemma."""
    # 0 is no word: filter(None) drops it without a step of Python for each token.
    return list(filter(None, map(_NUMBERS.__getitem__, tokens(text))))


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
    for at, word in enumerate(words[:last_begin]):
        since = at - seen.get(word, -1)
        seen[word] = at
        distinct += since if since < window else window
    for at, word in enumerate(words[last_begin:], last_begin):  # the last windows do not move on
        previous = max(seen.get(word, -1), at - window)
        seen[word] = at
        if previous < last_begin:
            distinct += last_begin - previous
    return distinct / window / (last_begin + 1)


def mtld(words: Sequence[int]) -> float | None:
    """Mean length of stretches whose TTR stays above 0.72, forwards and backwards (McCarthy & Jarvis 2010). Linear."""
    forwards, backwards = _factors(words), _factors(words[::-1])
    return (len(words) / forwards + len(words) / backwards) / 2 if forwards and backwards else None


def _factors(words: Sequence[int]) -> float:
    """Stretches that fell to the threshold, and the share of the way there of the rest."""
    factors = repeats = 0
    types: set[int] = set()
    for word in words:
        if word not in types:
            types.add(word)
            continue
        repeats += 1
        # types / (types + repeats) <= 0.72, in whole numbers
        if 7 * len(types) <= 18 * repeats:
            factors += 1
            repeats = 0
            types.clear()
    ttr_of_rest = len(types) / (len(types) + repeats) if types else 1.0
    return factors + (1 - ttr_of_rest) / (1 - 0.72)
