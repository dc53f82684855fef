"""Passages that a text says again, word for word or with small edits, each as one pair of places.

Sentences find their likes by equal text and by runs of characters in common (`grams`); pairs that follow each other in both
places are chained into passages. Near-linear: only runs that occur twice are looked at, and of those a bounded number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from yomitime.faults.grams import all_runs
from yomitime.faults.shapes import Repeat, Resume
from yomitime.model import Kind, Sentence, Text

LEAST_SENTENCE = 8
"""Characters; shorter sentences count for nothing alone, and are carried by their neighbours."""
LEAST_RUNS = 10
NEAR = 0.4
"""Share of a sentence's runs that another must have to be an edit of it: each edited word spoils eight or nine."""
WHOLE, PART = 0.9, 0.25
"""Of a much longer sentence it must be nearly all, or it says little of that: 「…が紹介されていました」."""
SURE = 0.6
"""The same, where no neighbour is said again."""
WORTH = 40
"""Characters for each of which two sentences must have an anchored run in common, to be compared at all."""
EARLIER = 4
"""How many earlier sentences with the same text, or the same run, one is compared with."""
GAP = 8
"""Sentences that may be new within a passage, in both places."""
MOST_CARRIED = 50
"""Items, headings and rows that a passage may hold in one run, the same in both places."""

MOST_TIMES = 3

_ANY_KIND = frozenset(Kind)
_BEHIND = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_BEFORE = _BEHIND | {Kind.HEADING}
_ENDED = frozenset("。．！？!?…‥」』）)♪☆★")


class _Match(NamedTuple):
    first: int
    second: int
    likeness: float


@dataclass(slots=True)
class _Run:
    matches: list[_Match] = field(default_factory=list)
    characters: int = 0


def find(text: Text, grams: Mapping[int, Sequence[str]], resumes: Collection[Resume]) -> tuple[Repeat, ...]:
    """The passages that the text says again, in the order of their second places, which do not overlap."""
    times: Counter[str] = Counter()
    chains: list[_Run] = []
    ends: dict[int, list[_Run]] = defaultdict(list)
    for match in _matches(text, grams, times):
        run = _run_before(match, ends) or _run_over_same(match, ends, text.sentences)
        if run is None:
            run = _Run()
            chains.append(run)
        run.matches.append(match)
        run.characters += len(text.sentences[match.second].text)
        ends[match.second].append(run)
    seams = {(resume.other_line, resume.overlap) for resume in resumes}
    found: list[Repeat] = []
    taken: set[int] = set()
    for run in sorted(chains, key=lambda each: -each.characters):
        matches = _without_loose_ends([match for match in run.matches if match.second not in taken])
        if matches:
            repeat = _repeat(text.sentences, _filled(text.sentences, matches), times)
            opening = text.sentences[repeat.second[0]]
            if len(matches) == 1 and any(opening.line == line and opening.text in same for line, same in seams):
                continue
            taken.update(repeat.again)
            found.append(repeat)
    return tuple(sorted(found, key=lambda each: each.second))


def _without_loose_ends(matches: list[_Match]) -> list[_Match]:
    """Matches less the weak ones at either end that new sentences part from the rest: those are like by chance."""
    for end, inner in ((-1, -2), (0, 1)):
        while len(matches) > 1 and matches[end].likeness < SURE:
            first, second = (
                abs(matches[end].first - matches[inner].first),
                abs(matches[end].second - matches[inner].second),
            )
            if first == second == 1:
                break
            matches.pop(end)
    return matches


def _filled(sentences: Sequence[Sentence], matches: Sequence[_Match]) -> list[_Match]:
    """Matches with the short sentences beside and between them that are said again too."""
    found = list(matches)
    for before, after in pairwise(matches):
        step = after.second - before.second
        if step == after.first - before.first:
            found += [each for each in _beside(before, range(1, step)) if _is_same(sentences, each, _ANY_KIND)]
    for match, way, kinds in ((matches[0], -1, _BEFORE), (matches[-1], 1, _BEHIND)):
        for each in _beside(match, range(way, way * GAP, way)):
            apart = each.first < matches[0].second and each.second > matches[-1].first
            if not (apart and each.first >= 0 and each.second < len(sentences) and _is_same(sentences, each, kinds)):
                break
            found.append(each)
    return sorted(found, key=lambda match: match.second)


def _beside(match: _Match, steps: range) -> Iterator[_Match]:
    return (_Match(match.first + step, match.second + step, 1.0) for step in steps)


def _is_same(sentences: Sequence[Sentence], match: _Match, kinds: frozenset[Kind]) -> bool:
    first, second = sentences[match.first], sentences[match.second]
    if first.text != second.text or second.kind not in kinds:
        return False
    return second.kind is not Kind.PARAGRAPH or second.text[-1] in _ENDED


def _repeat(sentences: Sequence[Sentence], matches: Sequence[_Match], times: Counter[str]) -> Repeat:
    again, firsts = [sentences[match.second] for match in matches], [match.first for match in matches]
    before = [first for first in firsts if first < matches[0].second]
    lines_before = [first for first in before if sentences[first].line < again[0].line]
    characters = sum(len(sentence.text) for sentence in again)
    exact = [sentence.text for sentence, match in zip(again, matches, strict=True) if match.likeness == 1]
    return Repeat(
        first=(min(firsts), max(firsts)),
        first_end=max(lines_before or before),
        second=(matches[0].second, matches[-1].second),
        again=tuple(match.second for match in matches),
        characters=characters,
        exact=sum(map(len, exact)),
        rare=sum(len(each) for each in exact if times[each] <= MOST_TIMES),
        likeness=sum(len(s.text) * m.likeness for s, m in zip(again, matches, strict=True)) / characters,
    )


def _run_before(match: _Match, ends: dict[int, list[_Run]]) -> _Run | None:
    """The run that this match goes on with: the nearest whose end lies a little before it in both places."""
    nearest, distance = None, 2 * GAP + 1
    for step in range(1, GAP + 1):
        for run in ends.get(match.second - step, ()):
            last = run.matches[-1]
            back = match.first - last.first
            # New sentences are borne by what was said again before them.
            bearable = 2 + run.characters // 40
            if (
                last.second == match.second - step
                and 0 < back <= GAP
                and step + back - 2 <= bearable
                and step + back < distance
                and (match.first < run.matches[0].second or step == back)
            ):
                nearest, distance = run, step + back
        if nearest is not None and distance <= step + 1:
            break
    return nearest


def _run_over_same(match: _Match, ends: dict[int, list[_Run]], sentences: Sequence[Sentence]) -> _Run | None:
    """The run that nothing but sentences which are the same in both places parts from this match, such as a list."""
    first, second = match.first - 1, match.second - 1
    for _ in range(min(MOST_CARRIED, first + 1)):
        for run in ends.get(second, ()):
            if run.matches[-1][:2] == (first, second):
                return run
        if sentences[first].text != sentences[second].text:
            return None
        first, second = first - 1, second - 1
    return None


def _matches(text: Text, grams: Mapping[int, Sequence[str]], times: Counter[str]) -> Iterator[_Match]:
    """Pairs of like sentences, in order of the second; counts each text in `times`."""
    said: dict[str, list[int]] = {}
    owners: dict[str, list[int]] = defaultdict(list)
    runs = cache(lambda number: all_runs(text.sentences[number].text))
    for i, anchored in grams.items():
        sentence = text.sentences[i]
        if len(sentence.text) < LEAST_SENTENCE or sentence.text[-1] not in _ENDED:
            continue  # lines of a song may well be said again
        times[sentence.text] += 1
        before = said.setdefault(sentence.text, [])
        for first in before[-EARLIER:]:
            yield _Match(first, i, 1.0)
        before.append(i)
        if len(before) > 1:
            continue
        near: list[int] = []
        for run in set(anchored):
            earlier = owners[run]
            near += earlier[-EARLIER:]
            earlier.append(i)
        if not near:
            continue
        length = len(sentence.text)
        worth = [j for j, number in Counter(near).items() if WORTH * number >= min(length, len(text.sentences[j].text))]
        for first in sorted(worth):
            fewer, more = sorted((len(runs(first)), len(runs(i))))
            shared = len(runs(first) & runs(i))
            if fewer >= LEAST_RUNS and shared >= NEAR * fewer and (shared >= WHOLE * fewer or shared >= PART * more):
                # Even if every run is shared, it is an edit: the texts differ.
                yield _Match(first, i, min(shared / fewer, 0.99))
