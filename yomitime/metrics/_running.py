"""The words of the visible text as it stands, in one run: what tools find that normalise nothing and cut nothing.

MeCab weighs each word against its neighbours, so that words near the edge of a call may come out otherwise than within a
longer text. Calls are short (long ones are slow and can kill MeCab); each one sees a margin on both sides of its part.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from yomitime.metrics._once import once
from yomitime.model import UNREAD, Text, Word

PART = 850
MARGIN = 70

# What MeCab skips between words: no token, whatever the number.
_SKIPPED = re.compile(r"[ \t\n\v]+")
# What ends MeCab's text or cannot be handed over.
_UNBEARABLE = re.compile("[\0\ud800-\udfff]")


@once
def running_words(text: Text) -> list[Word]:
    """The words of all that is visible, in order, punctuation included; those of the sentences where none cuts words."""
    cut = text.words_of
    if cut is None:
        return [word for sentence in text.sentences for word in sentence.words]
    raw = "\n".join([block.text for block in text.blocks if block.kind not in UNREAD])
    raw = _SKIPPED.sub(" ", _UNBEARABLE.sub("", raw)).strip(" ")
    parts = [
        (raw[max(0, start - MARGIN) : start], raw[start:end], raw[end : end + MARGIN]) for start, end in _parts(raw)
    ]
    found: list[Word] = []
    for (before, part, _), words in zip(parts, cut(map("".join, parts)), strict=True):
        begins = list(accumulate([len(word.surface) for word in words], initial=0))
        first = _tokens(before)
        found += words[bisect_left(begins, first) : bisect_left(begins, first + _tokens(part))]
    return found


def _tokens(piece: str) -> int:
    """Characters that end up in words."""
    return len(piece) - piece.count(" ")


def _parts(raw: str) -> Iterator[tuple[int, int]]:
    """Cut into parts, after 。 where there is one in the second half, else anywhere."""
    start = 0
    while start < len(raw):
        end = min(start + PART, len(raw))
        if end < len(raw):
            end = raw.rfind("。", start + PART // 2, end) + 1 or end
        yield start, end
        start = end
