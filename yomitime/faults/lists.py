"""Lists and tables that a text gives again, item by item and cell by cell, a few of them edited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from yomitime.faults.repeats import EARLIER, MOST_TIMES
from yomitime.faults.shapes import Repeat
from yomitime.model import Kind, Sentence, Text

LEAST_ITEMS = 3
LEAST_CHARACTERS = 50
MOST_EDITED = 2
"""Items in a row that may be edited."""
_KINDS = frozenset({Kind.ITEM, Kind.TABLE})


def find(text: Text, repeats: Sequence[Repeat]) -> tuple[Repeat, ...]:
    """The lists said again that no passage among `repeats` holds, in the order of their second places."""
    said: dict[str, list[int]] = defaultdict(list)
    runs: dict[int, list[list[int]]] = defaultdict(list)
    for number, sentence in enumerate(text.sentences):
        if sentence.kind in _KINDS:
            for first in said[sentence.text][-EARLIER:]:
                on_the_way = runs[number - first]
                if on_the_way and number - on_the_way[-1][-1] <= 1 + MOST_EDITED:
                    on_the_way[-1].append(number)
                else:
                    on_the_way.append([number])
            said[sentence.text].append(number)
    taken = {number for repeat in repeats for number in range(repeat.second[0], repeat.second[1] + 1)}
    found = []
    for distance, run in sorted(((d, run) for d, each in runs.items() for run in each), key=lambda pair: -len(pair[1])):
        if _is_list(text.sentences, distance, run, taken):
            taken.update(range(run[0], run[-1] + 1))
            found.append(_repeat(text.sentences, distance, run, Counter({t: len(at) for t, at in said.items()})))
    return tuple(sorted(found, key=lambda each: each.second))


def _is_list(sentences: Sequence[Sentence], distance: int, run: Sequence[int], taken: Collection[int]) -> bool:
    span = run[-1] - run[0] + 1
    return (
        len(run) >= LEAST_ITEMS
        and 3 * len(run) >= 2 * span
        and span <= distance
        and sum(len(sentences[number].text) for number in run) >= LEAST_CHARACTERS
        and not any(number in taken for number in run)
    )


def _repeat(sentences: Sequence[Sentence], distance: int, run: Sequence[int], times: Counter[str]) -> Repeat:
    texts = [sentences[number].text for number in run]
    characters = sum(map(len, texts))
    return Repeat(
        first=(run[0] - distance, run[-1] - distance),
        second=(run[0], run[-1]),
        again=tuple(run),
        characters=characters,
        exact=characters,
        rare=sum(len(text) for text in texts if times[text] <= MOST_TIMES),
        likeness=1.0,
    )
