"""Runs of words that a text holds more than once: how sentences that say nearly the same find each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress, count

from yomitime.model import Sentence

GRAM = 5
"""Words in a run, punctuation included: four are common coin (「することができます」), six miss too many edits."""

Gram = int
"""The hash of a run: 64 bits for what the longest text holds once. Tuples would keep the garbage collector busy."""


def runs(sentence: Sentence) -> int:
    """How many runs a sentence has."""
    return max(0, len(sentence.words) - GRAM + 1)


def said_again(sentences: Sequence[Sentence]) -> Mapping[int, Sequence[Gram]]:
    """For each sentence with runs of words that stand elsewhere too, in it or in another: those runs, in order."""
    words = list(chain.from_iterable([sentence.words for sentence in sentences]))
    hashes = list(map(hash, zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)))
    met: set[Gram] = set()
    again = {gram for gram in hashes if gram in met or met.add(gram)}  # type: ignore[func-returns-value]
    ends = list(accumulate([len(sentence.words) for sentence in sentences]))
    found: dict[int, list[Gram]] = {}
    for place in compress(count(), map(again.__contains__, hashes)):
        i = bisect_right(ends, place)
        # Runs over the end of a sentence are left out.
        if place + GRAM <= ends[i]:
            found.setdefault(i, []).append(hashes[place])
    return found
