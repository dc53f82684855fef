"""Lists and tables that a text gives again, item by item and cell by cell, a few of them edited; and items that stand twice in one list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from yomitime.faults.repeats import EARLIER, MOST_TIMES
from yomitime.faults.shapes import Repeat
from yomitime.model import Kind, Sentence, Text

LEAST_ITEMS = 3
LEAST_CHARACTERS = 40
MOST_STRANGE = 2
"""Items in a row that may be others."""
HEAD = 4
"""Characters with which an edited item still begins."""
NEAR = 0.7
"""How much of an edited item is the same."""
LONGEST = 200
"""Characters of an item: longer ones are no list's."""
LEAST_TWICE = 30
"""Characters of an item that stands twice in one list: shorter ones may well."""
_KINDS = frozenset({Kind.ITEM, Kind.TABLE})


def find(text: Text, repeats: Sequence[Repeat]) -> tuple[Repeat, ...]:
    """The lists and items said again that no passage among `repeats` holds, in the order of their second places."""
    sentences = text.sentences
    times: Counter[str] = Counter()
    heads: dict[str, list[int]] = defaultdict(list)
    runs: dict[int, list[list[int]]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        if sentence.kind in _KINDS and len(sentence.text) <= LONGEST:
            times[sentence.text] += 1
            earlier = heads[sentence.text[:HEAD]]
            for first in earlier[-EARLIER:]:
                on_the_way = runs[number - first]
                if on_the_way and number - on_the_way[-1][-1] <= 1 + MOST_STRANGE:
                    on_the_way[-1].append(number)
                else:
                    on_the_way.append([number])
            earlier.append(number)
    likeness = cache(lambda first, second: _likeness(sentences[first].text, sentences[second].text))
    taken = {number for repeat in repeats for number in range(repeat.second[0], repeat.second[1] + 1)}
    found = []
    for distance, run in sorted(((d, run) for d, each in runs.items() for run in each), key=lambda pair: -len(pair[1])):
        if len(run) < LEAST_ITEMS or run[-1] - distance >= run[0] or not taken.isdisjoint(run):
            continue
        alike = {number: like for number in run if (like := likeness(number - distance, number)) >= NEAR}
        if _is_list(sentences, distance, alike):
            taken.update(range(min(alike), max(alike) + 1))
            found.append(_repeat(sentences, distance, alike, times))
    found += [each for each in _twice(sentences, times) if each.second[0] not in taken]
    return tuple(sorted(found, key=lambda each: each.second))


def _twice(sentences: Sequence[Sentence], times: Counter[str]) -> Iterator[Repeat]:
    """Long items that stand twice in one list."""
    first: dict[str, int] = {}
    for number, sentence in enumerate(sentences):
        if sentence.kind is not Kind.ITEM:
            first.clear()
        elif len(sentence.text) >= LEAST_TWICE and first.setdefault(sentence.text, number) < number:
            yield _repeat(sentences, number - first[sentence.text], {number: 1}, times)


def _likeness(first: str, second: str) -> float:
    """Share of their pairs of letters that two texts have in common; 1 for the same."""
    if first == second:
        return 1.0
    pairs, others = set(pairwise(first)), set(pairwise(second))
    return min(2 * len(pairs & others) / max(1, len(pairs) + len(others)), 0.99)


def _is_list(sentences: Sequence[Sentence], distance: int, alike: Collection[int]) -> bool:
    if len(alike) < LEAST_ITEMS:
        return False
    span = max(alike) - min(alike) + 1
    is_dense = 3 * len(alike) >= 2 * span
    between = sentences[max(alike) - distance + 1 : min(alike)]
    is_apart = any(sentence.kind not in _KINDS for sentence in between)  # the items of one list may well be alike
    return is_dense and is_apart and sum(len(sentences[i].text) for i in alike) >= LEAST_CHARACTERS


def _repeat(sentences: Sequence[Sentence], distance: int, alike: Mapping[int, float], times: Counter[str]) -> Repeat:
    exact = [sentences[number].text for number, like in alike.items() if like == 1]
    characters = sum(len(sentences[number].text) for number in alike)
    return Repeat(
        first=(min(alike) - distance, max(alike) - distance),
        first_end=max(alike) - distance,
        second=(min(alike), max(alike)),
        again=tuple(alike),
        characters=characters,
        exact=sum(map(len, exact)),
        rare=sum(len(text) for text in exact if times[text] <= MOST_TIMES),
        likeness=sum(len(sentences[number].text) * like for number, like in alike.items()) / characters,
    )
