"""Runs of words that a text holds more than once: how sentences that say nearly the same find each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, compress, count
from operator import ne

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
    last = dict(zip(hashes, count(), strict=False))
    again = set(compress(hashes, map(ne, map(last.__getitem__, hashes), count())))
    found: dict[int, Sequence[Gram]] = {}
    start = 0
    for i, sentence in enumerate(sentences):
        # Runs over the end of a sentence are left out.
        own = hashes[start : start + runs(sentence)]
        start += len(sentence.words)
        if not again.isdisjoint(own):
            found[i] = [gram for gram in own if gram in again]
    return found
