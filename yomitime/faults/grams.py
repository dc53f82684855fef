"""Runs of characters that a text holds more than once: how sentences that say nearly the same find each other.

Runs behind anchors tell which sentences are worth a look, for a sixth of what all runs would cost; of a pair of those all runs
are compared. の is no anchor: it is twice as common as any of these, and tells no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain

from yomitime.model import Kind, Sentence
from yomitime.patterns import pattern

GRAM = 7
"""Characters in a run: six are common coin (「することができ」 has seven), eight miss too many edits."""
# Sentences have no line breaks; so many times any character is quicker than one that is counted.
_RUN = "." * GRAM
_ANCHORED = pattern(f"[はがをにで、](?=({_RUN}))", re.S)
_ANY = pattern(f"(?<![0-9A-Za-z])(?=({_RUN}))", re.S)


def said_again(sentences: Sequence[Sentence]) -> Mapping[int, Sequence[str]]:
    """For each sentence of a paragraph, or that a heading is, with anchored runs that stand elsewhere too, in it or in another: those, in order."""
    # A rule below a paragraph makes it a heading.
    kinds = {Kind.PARAGRAPH: "", Kind.HEADING: "。"}
    texts = [sentence.text if sentence.text.endswith(kinds.get(sentence.kind, "\n")) else "" for sentence in sentences]
    heads, runs = [text[:GRAM] for text in texts], list(map(_ANCHORED.findall, texts))
    met = {""}
    every = chain(heads, chain.from_iterable(runs))
    again = {run for run in every if run in met or met.add(run)} - {""}  # type: ignore[func-returns-value]
    return {
        i: [run for run in (head, *own) if run in again]
        for i, (head, own) in enumerate(zip(heads, runs, strict=True))
        if head in again or not again.isdisjoint(own)
    }


def places(text: str) -> list[tuple[int, str]]:
    """The anchored runs within a text, with their places."""
    return [(match.start(1), match[1]) for match in _ANCHORED.finditer(text)]


def all_runs(text: str) -> frozenset[str]:
    """Its runs from every character on, but of a word in Latin letters only from the first: names are long in these."""
    return frozenset(_ANY.findall(text))
