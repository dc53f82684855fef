"""The words of the visible text as it stands, in one run: what tools find that normalise nothing and cut nothing.

MeCab weighs each word against its neighbours alone, and 。 after a letter and before a letter or white space has one reading.
So a text may be cut there, and each piece read after a 。, without any change: sentences that stand in the text as they were
read keep their words, and only what lies between them is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from yomitime.characters import HIRAGANA, KATAKANA
from yomitime.metrics._once import once
from yomitime.model import UNREAD, Text, Word

_STOP = "。"
_LONGEST = 900

# What MeCab skips between words: no token, whatever the number.
_SKIPPED = re.compile(r"[ \t\n\v]+")
# What ends MeCab's text or cannot be handed over.
_UNBEARABLE = re.compile("[\0\ud800-\udfff]")

_LETTER = f"{HIRAGANA}{KATAKANA}\u4e00-\u9fffA-Za-z0-9"
_CUT = re.compile(rf"。(?<=[{_LETTER}]。)(?= ?「?[{_LETTER}])")


@once
def running_words(text: Text) -> list[Word]:
    """The words of all that is visible, in order, punctuation included; those of the sentences where none cuts words."""
    cut = text.words_of
    if cut is None:
        return [word for sentence in text.sentences for word in sentence.words]
    raw = "\n".join([block.text for block in text.blocks if block.kind not in UNREAD])
    raw = _SKIPPED.sub(" ", _UNBEARABLE.sub("", raw)).strip(" ")
    if not raw:
        return []
    first, *rest = _pieces(raw)
    words = {sentence.text: sentence.words for sentence in text.sentences}
    unknown = [piece for piece in rest if piece not in words]
    words.update(zip(unknown, cut(unknown, _STOP), strict=True))
    return [*cut([first], "")[0], *chain.from_iterable(map(words.__getitem__, rest))]


def _pieces(raw: str) -> Iterator[str]:
    """Cut where nothing changes; within pieces that are too long, anywhere."""
    start = 0
    for match in _CUT.finditer(raw):
        yield from _short(raw[start : match.end()])
        start = match.end()
    yield from _short(raw[start:])


def _short(piece: str) -> Iterator[str]:
    """At most `_LONGEST` characters at a time, without white space at the ends."""
    for start in range(0, len(piece), _LONGEST):
        if part := piece[start : start + _LONGEST].strip(" "):
            yield part
