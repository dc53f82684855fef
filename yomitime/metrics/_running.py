"""The words of the visible text as it stands, in one run: what tools find that normalise nothing and cut nothing.

MeCab weighs each word against its neighbours alone, and a mark that ends a sentence has one reading after a letter and before a
letter or white space. So a text may be cut there, and each piece read after a 。, without any change: sentences that stand in the
text as they were read keep their words, and only what lies between them is read again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from yomitime.characters import SKIPPED, STEADY
from yomitime.metrics._tally import Tally, of_all_sentences, of_words, visible
from yomitime.model import UNREAD, Text

_STOP = "。"
_LONGEST = 900
_CUT_AFTER = " \n。、」"
_BORDER = re.compile(f"[。？！](?<={STEADY}.)(?=[{SKIPPED}]*「?{STEADY})")

# What ends MeCab's text or cannot be handed over.
_UNBEARABLE = re.compile("[\0\ud800-\udfff]")


def running(text: Text) -> tuple[Tally, bool]:
    """The tally of the words of all that is visible, and whether the last one ends a sentence.

    Where the text has nobody who cuts words, they are those of its sentences.
    """
    cut = text.words_of
    raw = "\n".join([block.text for block in text.blocks if block.kind not in UNREAD])
    raw = _UNBEARABLE.sub("", raw).strip(SKIPPED)
    if cut is None or not raw:
        return visible(text), of_words(text.sentences[-1].words[-1:])["end"] > 0 if text.sentences else True
    first, *rest = _pieces(raw)
    words = {sentence.text: sentence.words for sentence in text.sentences}
    pieces, sentences = Counter(rest), Counter([sentence.text for sentence in text.sentences])
    unknown = [piece for piece in pieces if piece not in words]
    words.update(zip(unknown, cut(unknown, _STOP), strict=True))
    begin = cut([first], "")[0]
    # The sentences as they are, but for those that do not stand so in the text, and with what stands there instead.
    tally = of_all_sentences(text) + of_words(begin)
    for piece in {piece for piece, _ in pieces.items() ^ sentences.items()}:
        tally += of_words(words[piece]) * (pieces[piece] - sentences[piece])
    return tally, of_words((words[rest[-1]] if rest else begin)[-1:])["end"] > 0


def _pieces(raw: str) -> Iterator[str]:
    """Cut where nothing changes; within pieces that are too long, anywhere."""
    ends = [border.end() for border in _BORDER.finditer(raw)]
    for start, end in pairwise([0, *ends, len(raw)]):
        if end - start > _LONGEST:
            yield from _short(raw[start:end])
        else:
            yield raw[start:end].strip(SKIPPED)


def _short(piece: str) -> Iterator[str]:
    """At most `_LONGEST` characters at a time, cut at white space or a mark where there is one, without white space around."""
    start = 0
    while start < len(piece):
        end = start + _LONGEST
        if end < len(piece):
            end = max(piece.rfind(mark, start + _LONGEST // 2, end) for mark in _CUT_AFTER) + 1 or end
        if part := piece[start:end].strip(SKIPPED):
            yield part
        start = end
