"""Which sentences differ between two texts, and what each did to the score."""

from __future__ import annotations

import itertools
import operator
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from yomitime import hardness
from yomitime.metrics._validity import no_score
from yomitime.model import Sentence, Text

SIMILAR = 0.5
"""Share of neighbouring pairs of characters in common from which one sentence is an edit of the other (Dice's coefficient)."""
_FEW = 20


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence that was added (no `old`), removed (no `new`) or edited.

    `move` is by how much it moved jReadability (site mode): the score less what it would be without the sentence, on the new
    side minus the same on the old side. So a text's only change moved the score by just its difference. 0 for fragments, which
    have no part in the score; None where there is no score with or without the sentence.
    """

    old: Sentence | None
    new: Sentence | None
    move: float | None

    @property
    def kind(self) -> Literal["added", "removed", "edited"]:
        """What was done to it."""
        return "added" if self.old is None else "removed" if self.new is None else "edited"


def changed(old: Text, new: Text) -> tuple[SentenceChange, ...]:
    """The sentences that differ, those first that moved the score most. The time is linear in the texts but for sorting."""
    removed, added = _differing([each.text for each in old.sentences], [each.text for each in new.sentences])
    pairs = dict(_similar([old.sentences[at].text for at in removed], [new.sentences[at].text for at in added]))
    whose = {added[new_n]: removed[old_n] for old_n, new_n in pairs.items()}
    before, after = _influence(old), _influence(new)
    found = [
        SentenceChange(old.sentences[at], None, _difference(before[at], 0.0))
        for n, at in enumerate(removed)
        if n not in pairs
    ]
    for at in added:
        was = whose.get(at)
        found.append(
            SentenceChange(
                None if was is None else old.sentences[was],
                new.sentences[at],
                _difference(0.0 if was is None else before[was], after[at]),
            )
        )
    return tuple(sorted(found, key=_order))


def _difference(old: float | None, new: float | None) -> float | None:
    return None if old is None or new is None else new - old


def _order(change: SentenceChange) -> tuple[float, int]:
    place = change.new or change.old
    return 1.0 if change.move is None else -abs(change.move), place.line if place else 0


def _influence(text: Text) -> list[float | None]:
    """For each sentence the score less what it would be without it."""
    if no_score(text) is not None:
        return [None] * len(text.sentences)
    rises = iter(hardness.rises(text))
    return [0.0 if sentence.is_fragment else _difference(next(rises, None), 0.0) for sentence in text.sentences]


def _differing(old: Sequence[str], new: Sequence[str]) -> tuple[list[int], list[int]]:
    """Where the sentences stand that one side alone has, repetitions counted; the order is no matter, as for most measures.

    Equal beginnings and ends are set aside first, so that of a repeated sentence the right copy is named.
    """
    start = shared_start(old, new)
    end = shared_start(old[start:][::-1], new[start:][::-1])
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    return list(_surplus(ours, theirs, start)), list(_surplus(theirs, ours, start))


def shared_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items, or characters, two sequences begin with in common."""
    return sum(1 for _ in itertools.takewhile(bool, map(operator.eq, one, other)))


def _surplus(texts: Sequence[str], others: Sequence[str], start: int) -> Iterator[int]:
    left = Counter(others)
    for at, text in enumerate(texts, start):
        if left[text] > 0:
            left[text] -= 1
        else:
            yield at


def _similar(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places of similar sentences, each sentence at most once, the most similar first.

    Only sentences that share a pair of characters that few others have are looked at: comparing each with each, as `difflib`
    would, takes the square of their number.
    """
    if old > new:  # ties then fall the same way in both directions
        yield from ((i, j) for j, i in _similar(new, old))
        return
    ours, theirs = ([frozenset(map("".join, itertools.pairwise(text))) for text in side] for side in (old, new))
    places: dict[str, list[int]] = defaultdict(list)
    for j, grams in enumerate(theirs):
        for gram in grams:
            places[gram].append(j)
    rare = {gram: found for gram, found in places.items() if len(found) <= _FEW}
    ranked: list[tuple[float, int, int]] = []
    for i, grams in enumerate(ours):
        votes = Counter(itertools.chain.from_iterable(rare.get(gram, ()) for gram in grams))
        for j in sorted(votes, key=lambda j: (-votes[j], j))[:_FEW]:
            likeness = 2 * len(grams & theirs[j]) / (len(grams) + len(theirs[j]))
            if likeness >= SIMILAR:
                ranked.append((-likeness, i, j))
    left, right = set(range(len(ours))), set(range(len(theirs)))
    for _, i, j in sorted(ranked):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j
