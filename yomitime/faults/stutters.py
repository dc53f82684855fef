"""What is begun twice on one line: the seams within a paragraph, where a passage breaks off and is taken up again at once."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from yomitime.faults.grams import places
from yomitime.faults.shapes import ENDS, REACH, Resume
from yomitime.faults.words import cuts_word
from yomitime.model import Kind, Sentence, Text

SHORTEST, LEAST_CUT, LEAST_OF_CASE, LEAST, LEAST_BEHIND_PAUSE, LEAST_LONG = 4, 6, 10, 12, 14, 18
"""Shortest text that is begun twice: where it broke off at っ, in mid-word or at the end of a line, behind が or を, elsewhere, behind a pause,
and with one at its end, where shorter ones are rhetoric."""
MOST = 100
"""Short ones that are looked at: a text that has more is a chant."""
LEAST_VARIED = 8
"""Different letters in a long one: the teeth of a table that is drawn are alike."""
LEAST_ECHO = 10
"""Shortest end of a sentence that stands again as one behind it: shorter ones are rhetoric."""
_SENTENCE_ENDS = frozenset(ENDS + "」』）)")
"""How sentences end: the lines of a song or a poem, run together, say what they like twice."""
_AROUND_LINES = " \t\u3000\\>*_<br/>"
_PAUSES = frozenset("、，,。．.！？!?…‥ ・:：;；（「『(\"'」』）)〜～ー")


def find(text: Text, grams: Mapping[int, Sequence[str]]) -> list[Resume]:
    """All of them."""
    return [*_short(text), *_long(text, grams), *_echoes(text)]


def _short(text: Text) -> Iterator[Resume]:
    """Sentences that say X X', where the first X breaks off: 「技術に固技術に固執する」, on one line or on two."""
    said = [each for each in text.sentences if each.kind is Kind.PARAGRAPH and each.text[-1] in _SENTENCE_ENDS]
    joined = "\n".join([sentence.text for sentence in said])
    begins = list(itertools.accumulate((len(sentence.text) + 1 for sentence in said), initial=0))
    suspects = (
        (at, same)
        for at, length in _doubled(joined)
        if "\n" not in (same := joined[at : at + length])
        and same[-1] not in _PAUSES
        and _varied(same) >= min(length - 2, LEAST_VARIED)
    )
    lines: set[str] = set()
    for at, same in itertools.islice(suspects, MOST):
        lines = lines or {line.strip(_AROUND_LINES) for line in text.source.split("\n")}
        number = bisect_right(begins, at) - 1
        # Lines that are said twice are a song's.
        if same not in lines and _breaks_off(said[number], at - begins[number], same, text.source):
            yield Resume(said[number].line, said[number].line, same)


def _doubled(text: str) -> Iterator[tuple[int, int]]:
    """Where a short text stands twice at once: begin and length. Each length is one comparison of the whole with itself, moved by it."""
    code = text.encode("utf-16-le", "surrogatepass")
    low = code[::2] if len(code) == 2 * len(text) else text.encode("utf-32-le", "surrogatepass")[::4]
    number = int.from_bytes(low, "little")
    for length in (SHORTEST, *range(LEAST_CUT, LEAST_LONG)):
        apart = (number ^ (number >> 8 * length)).to_bytes(len(low), "little")
        alike = bytes(length)
        at = apart.find(alike)
        while at >= 0:
            if text.startswith(text[at : at + length], at + length):
                yield at, length
            end = at + length
            while end < len(apart) and not apart[end]:
                end += 1
            at = apart.find(alike, end)


def _varied(text: str) -> int:
    return sum(not char.isascii() for char in set(text))


def _breaks_off(sentence: Sentence, at: int, same: str, source: str) -> bool:
    """Whether the first of two stops where nobody says a thing twice for effect."""
    length, is_japanese = len(same), not any(map(str.isascii, same))
    stops_in_verb = same[-1] == "っ" and max(same) >= "一"  # a kanji, for どきっ is a sound
    stops_in_word = length >= LEAST_CUT and is_japanese and cuts_word(sentence.text, at + 2 * length)
    stops_in_line = length >= LEAST_CUT and is_japanese and at > 0 and f"{same}\n{same}" in source
    least = LEAST_BEHIND_PAUSE if sentence.text[at - 1 : at] in _PAUSES else LEAST
    least = LEAST_OF_CASE if same[-1] in "がを" else least
    return stops_in_verb or stops_in_word or stops_in_line or length >= least


def _long(text: Text, grams: Mapping[int, Sequence[str]]) -> Iterator[Resume]:
    """The same of longer texts."""
    for i, runs in grams.items():
        if (
            len(set(runs)) < len(runs)
            and text.sentences[i].text[-1] in _SENTENCE_ENDS
            and (same := _square(text.sentences[i].text))
        ):
            yield Resume(text.sentences[i].line, text.sentences[i].line, same)


def _square(text: str) -> str:
    """The X of the first long X X in a sentence; empty without any."""
    last: dict[str, int] = {}
    for place, run in places(text):
        start = last.get(run, place)
        last[run] = place
        length = place - start
        if LEAST_LONG <= length <= REACH:
            # The square begins where the texts before the two places part.
            back = 0
            while back < min(start, length) and text[start - back - 1] == text[place - back - 1]:
                back += 1
            start -= back
            same = text[start : start + length]
            is_square = text.startswith(same, start + length) and _varied(same) >= LEAST_VARIED and "--" not in same
            if is_square and (same[-1] not in _PAUSES or same[-1] in "、，"):
                return same
    return ""


def _echoes(text: Text) -> list[Resume]:
    """Sentences after which their own end stands again: 「一万点でも半日ほどで終わります。半日ほどで終わります。」"""
    return [
        Resume(after.line, after.line, after.text)
        for before, after in itertools.pairwise(text.sentences)
        if len(before.text) > len(after.text) >= LEAST_ECHO
        and before.text.endswith(after.text)
        and after.text[-1] in ENDS  # an address above its end is a card
        and before.line == after.line
        and before.kind is after.kind is Kind.PARAGRAPH
        and before.text[-len(after.text) - 1] not in _PAUSES
    ]
