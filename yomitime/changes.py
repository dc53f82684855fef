"""What an edit changed: each measure before and after, and the sentences that caused it."""

from __future__ import annotations

import itertools
import math
import os.path
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from yomitime import metrics
from yomitime.metrics import _jreadability, _tally
from yomitime.metrics._validity import no_score
from yomitime.model import Measure, Message, Reading, Sentence, Text

SIMILAR = 0.5
"""Share of pairs of neighbouring characters that two sentences have in common, from which one is an edit of the other."""
_COMMON = 20
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """One metric before and after. `difference` is new − old, None where one side has no value."""

    name: str
    old: Measure
    new: Measure

    @property
    def difference(self) -> float | None:
        """New − old."""
        return None if self.old.value is None or self.new.value is None else self.new.value - self.old.value

    @property
    def effect(self) -> Literal["easier", "harder"] | None:
        """What that means to a reader; None where the metric has no such direction."""
        direction = metrics.all_metrics()[self.name].direction
        if self.difference is None or direction == "neither":
            return None
        return "easier" if (self.difference > 0) is (direction == "higher is easier") else "harder"

    @property
    def doubts(self) -> tuple[Message, ...]:
        """Why a formula's value is not to be relied on, on either side."""
        sides = (side for side in (self.old, self.new) if side.reliable is False)
        return tuple(dict.fromkeys(itertools.chain.from_iterable(side.reasons for side in sides)))


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence that was added (no `old`), removed (no `new`) or edited.

    `move` is by how much it moved jReadability (site): the score less what it would be without the sentence, on the new side
    minus the same on the old one. The only change of a text moves the score by just its difference. 0 for fragments, which
    have no part in the score; None where a text has no score with or without it.
    """

    old: Sentence | None
    new: Sentence | None
    move: float | None

    @property
    def kind(self) -> Literal["added", "removed", "edited"]:
        """What was done to it."""
        return "added" if self.old is None else "removed" if self.new is None else "edited"


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two readings."""

    old: Reading
    new: Reading
    measures: tuple[MeasureChange, ...]
    """Those that changed, in the order of their names."""
    unchanged: int
    """How many others there are."""
    sentences: tuple[SentenceChange, ...]
    """Those that moved the score most first. A sentence that was only moved is not among them."""

    @property
    def seconds(self) -> float:
        """Reading time, new − old."""
        return _seconds(self.new) - _seconds(self.old)


def compare(old: Reading, new: Reading) -> Changes:
    """What changed from one reading, made with its metrics, to another. Swapping them negates every difference."""
    both = [MeasureChange(name, old.metrics[name], new.metrics[name]) for name in old.metrics]
    changed = tuple(each for each in both if not _same(each.old.value, each.new.value))
    return Changes(old, new, changed, len(both) - len(changed), _sentences(old.text, new.text))


def _seconds(reading: Reading) -> float:
    return reading.estimate.seconds if reading.estimate else 0.0


def _same(old: float | None, new: float | None) -> bool:
    if old is None or new is None:
        return old is new
    return math.isclose(old, new, rel_tol=_NOISE, abs_tol=_NOISE)


def _sentences(old: Text, new: Text) -> tuple[SentenceChange, ...]:
    removed, added = _differing(old.sentences, new.sentences)
    pairs = dict(_similar([old.sentences[at].text for at in removed], [new.sentences[at].text for at in added]))
    before, after = _influence(old), _influence(new)
    found: list[SentenceChange] = []
    for n, at in enumerate(removed):
        to = added[pairs[n]] if n in pairs else None
        found.append(
            SentenceChange(
                old.sentences[at],
                None if to is None else new.sentences[to],
                _difference(before[at], 0.0 if to is None else after[to]),
            )
        )
    taken = set(pairs.values())
    found += [
        SentenceChange(None, new.sentences[at], _difference(0.0, after[at]))
        for n, at in enumerate(added)
        if n not in taken
    ]
    return tuple(sorted(found, key=_weight))


def _difference(old: float | None, new: float | None) -> float | None:
    return None if old is None or new is None else new - old


def _weight(change: SentenceChange) -> tuple[float, int]:
    """Most moving first, then by line; what has no number last."""
    place = change.new or change.old
    return -1.0 if change.move is None else -1.0 - abs(change.move), place.line if place else 0


def _influence(text: Text) -> list[float | None]:
    """For each sentence, by how much jReadability is other than it would be without it: linear in the sentences."""
    whole, number = _tally.prose(text), len(text.prose)
    scored = no_score(text) is None
    score = _score(_jreadability.as_site(whole, number)) if scored else None
    found: list[float | None] = []
    for sentence in text.sentences:
        if score is None or sentence.is_fragment:
            found.append(0.0 if scored else None)
        else:
            rest = _score(_jreadability.as_site(whole - _tally.of_words(sentence.words), number - 1))
            found.append(_difference(rest, score))
    return found


def _score(numbers: _jreadability.Numbers) -> float | None:
    return sum(numbers.terms().values()) if numbers.words and numbers.sentences else None


def _differing(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[list[int], list[int]]:
    """Which sentences stand on one side only, repetitions counted. The order in between is no matter.

    Equal beginnings and ends are set aside first, so that of a sentence that is repeated the right copy is named.
    """
    before, after = [each.text for each in old], [each.text for each in new]
    start = len(os.path.commonprefix([before, after]))
    tail = len(os.path.commonprefix([before[start:][::-1], after[start:][::-1]]))
    ours, theirs = (side[start : len(side) - tail] for side in (before, after))
    return tuple(  # type: ignore[return-value]
        [start + at for at, text in _surplus(one, Counter(other))]
        for one, other in ((ours, theirs), (theirs, ours))
    )


def _surplus(texts: Sequence[str], others: Counter[str]) -> Iterator[tuple[int, str]]:
    for at, text in enumerate(texts):
        if others[text] > 0:
            others[text] -= 1
        else:
            yield at, text


def _similar(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places of similar sentences, each at most once, the most similar first.

    Only sentences that share a pair of characters that few others have are looked at, for else the time would grow with the
    square of their number.
    """
    if old > new:  # ties fall the same way for both directions
        yield from ((i, j) for j, i in _similar(new, old))
        return
    ours, theirs = ([frozenset(map("".join, itertools.pairwise(text))) for text in side] for side in (old, new))
    places: Mapping[str, list[int]] = defaultdict(list)
    for j, grams in enumerate(theirs):
        for gram in grams:
            places[gram].append(j)
    ranked: list[tuple[float, int, int]] = []
    for i, grams in enumerate(ours):
        votes = Counter(j for gram in grams if len(places.get(gram, ())) <= _COMMON for j in places.get(gram, ()))
        for j in sorted(votes, key=lambda j: (-votes[j], j))[:3]:
            likeness = 2 * len(grams & theirs[j]) / (len(grams) + len(theirs[j]))
            if likeness >= SIMILAR:
                ranked.append((-likeness, i, j))
    left, right = set(range(len(ours))), set(range(len(theirs)))
    for _, i, j in sorted(ranked):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j
