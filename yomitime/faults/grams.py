"""Runs of words in each sentence: equal runs are how sentences that say nearly the same find each other."""

from __future__ import annotations

from yomitime.model import Text

GRAM = 5
"""Words in a run, punctuation included: four are common coin (「することができます」), six miss too many edits."""

Gram = int
"""The hash of a run: 64 bits, for what a text of a million words holds once. Tuples would keep the collector busy."""


def grams_of(text: Text) -> tuple[set[Gram], ...]:
    """The distinct runs of `GRAM` words of each sentence; words are flyweights, so this is quick."""
    words = [sentence.words for sentence in text.sentences]
    return tuple([set(map(hash, zip(w, w[1:], w[2:], w[3:], w[4:], strict=False))) for w in words])
