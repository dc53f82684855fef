"""Paragraphs that say in other words what one before them says: two answers to one question, both kept.

They share what a text is about, its kanji, katakana and Latin letters; hiragana is what is edited. Only those are compared that have
runs in common (`grams`), so the cost is that of a few.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from yomitime.faults.repeats import EARLIER, SURE
from yomitime.faults.shapes import Piece, Repeat
from yomitime.model import Kind, Text
from yomitime.patterns import pattern

LEAST_RUNS = 2
"""Anchored runs in common with which two are compared."""
LEAST_SHARED = 10
"""Terms that two paragraphs have in common."""
OF_FEWER, OF_MORE = 0.65, 0.6
"""Share of the terms of the one that has fewer, and of the other: of 200 posts that people wrote, no two paragraphs have as many."""
_TERM = pattern(r"[^\Wぁ-ゟ]+")


def find(
    text: Text, pieces: Sequence[Piece], grams: Mapping[int, Sequence[str]], repeats: Sequence[Repeat]
) -> tuple[Repeat, ...]:
    """The repeats, and in place of what is less like in them the paragraphs that say the same, in the order of their second places."""
    lines = [sentence.line for sentence in text.sentences]
    paragraphs = [
        range(bisect_left(lines, piece.line), bisect_right(lines, piece.last_line))
        for piece in pieces
        if piece.kind is Kind.PARAGRAPH
    ]
    strong = {i for repeat in repeats if repeat.likeness >= SURE for i in repeat.again}
    found = [
        Repeat(
            first=(first.start, first.stop - 1),
            first_end=first.stop - 1,
            second=(second.start, second.stop - 1),
            again=tuple(second),
            characters=sum(len(text.sentences[i].text) for i in second),
            exact=0,
            rare=0,
            likeness=likeness,
            is_reworded=True,
        )
        for first, second, likeness in _pairs(text, paragraphs, grams, strong)
    ]
    reworded = {i for repeat in found for i in repeat.again}
    kept = [each for each in repeats if reworded.isdisjoint(range(each.second[0], each.second[1] + 1))]
    return tuple(sorted(kept + found, key=lambda each: each.second))


def _pairs(
    text: Text, paragraphs: Sequence[range], grams: Mapping[int, Sequence[str]], strong: Set[int]
) -> Iterator[tuple[range, range, float]]:
    """Two paragraphs of the same terms, and the share of these: for each but the one before that is the most like."""
    owners: dict[str, list[int]] = defaultdict(list)

    @cache
    def terms(number: int) -> frozenset[str]:
        return frozenset(_TERM.findall("\n".join([text.sentences[i].text for i in paragraphs[number]])))

    for number, paragraph in enumerate(paragraphs):
        if not strong.isdisjoint(paragraph):
            continue  # what is said again nearly word for word is known, and the first place stands for both
        near: list[int] = []
        for run in {run for i in paragraph if i in grams for run in grams[i]}:
            earlier = owners[run]
            near += earlier[-EARLIER:]
            earlier.append(number)
        if not near:
            continue
        alike = [
            (likeness, other)
            for other, shared in Counter(near).items()
            if shared >= LEAST_RUNS
            and paragraphs[other] != paragraph
            and (likeness := _likeness(terms(other), terms(number)))
        ]
        if alike:
            likeness, other = max(alike)
            yield paragraphs[other], paragraph, likeness


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of terms that the longer one has in common with the other; 0 where they are not alike."""
    shared, fewer, more = len(first & second), *sorted((len(first), len(second)))
    return shared / more if shared >= max(LEAST_SHARED, OF_FEWER * fewer, OF_MORE * more) else 0.0
