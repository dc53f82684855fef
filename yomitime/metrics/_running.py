"""The words of the visible text as it stands, in one run: what tools find that normalise nothing and cut nothing.

MeCab weighs each word against its neighbours alone, and 。 after a letter and before a letter or white space has one reading.
So a text may be cut there, and each piece read after a 。, without any change: sentences that stand in the text as they were
read keep their words, and only what lies between them is read again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from yomitime.characters import script_of
from yomitime.metrics._scripts import SCRIPTS
from yomitime.metrics._tally import Tally, of_all_sentences, of_words, visible
from yomitime.model import UNREAD, Text

_STOP = "。"
_LONGEST = 900
_CUT_AFTER = " \n。、」"

# What MeCab skips between words: no token, whatever the number.
_SKIPPED = " \t\n\v"
# What ends MeCab's text or cannot be handed over.
_UNBEARABLE = re.compile("[\0\ud800-\udfff]")


def running(text: Text) -> tuple[Tally, bool]:
    """The tally of the words of all that is visible, and whether the last one ends a sentence.

    Where the text has nobody who cuts words, they are those of its sentences.
    """
    cut = text.words_of
    raw = "\n".join([block.text for block in text.blocks if block.kind not in UNREAD])
    raw = _UNBEARABLE.sub("", raw).strip(_SKIPPED)
    if cut is None or not raw:
        return visible(text), of_words(text.sentences[-1].words[-1:])["end"] > 0 if text.sentences else True
    first, *rest = _pieces(raw)
    words = {sentence.text: sentence.words for sentence in text.sentences}
    pieces, sentences = Counter(rest), Counter([sentence.text for sentence in text.sentences])
    unknown = [piece for piece in pieces if piece not in words]
    words.update(zip(unknown, cut(unknown, _STOP), strict=True))
    begin = cut([first], "")[0]
    # The sentences as they are, but for those that do not stand so in the text, and with what stands there instead.
    missing, added = sentences - pieces, pieces - sentences
    tally = of_all_sentences(text) + of_words(begin)
    tally += of_words([word for piece in added.elements() for word in words[piece]])
    tally -= of_words([word for piece in missing.elements() for word in words[piece]])
    return tally, of_words((words[rest[-1]] if rest else begin)[-1:])["end"] > 0


def _pieces(raw: str) -> Iterator[str]:
    """Cut where nothing changes; within pieces that are too long, anywhere."""
    piece = ""
    parts = raw.split(_STOP)
    for part, following in pairwise(parts):
        piece += part + _STOP
        after = following.lstrip(_SKIPPED)[:2].removeprefix("「")
        if part and after and _IS_LETTER[part[-1]] and _IS_LETTER[after[0]]:
            yield from _short(piece)
            piece = ""
    yield from _short(piece + parts[-1])


class _Letters(dict[str, bool]):
    """Whether a character is a letter that never grows together with marks."""

    def __missing__(self, char: str) -> bool:
        script = script_of[char]
        self[char] = found = (
            script in SCRIPTS and char not in "々〆〇〻" if script else char.isascii() and char.isalnum()
        )
        return found


_IS_LETTER = _Letters()


def _short(piece: str) -> Iterator[str]:
    """At most `_LONGEST` characters at a time, cut at white space or a mark where there is one, without white space around."""
    start = 0
    while start < len(piece):
        end = start + _LONGEST
        if end < len(piece):
            end = max(piece.rfind(mark, start + _LONGEST // 2, end) for mark in _CUT_AFTER) + 1 or end
        if part := piece[start:end].strip(_SKIPPED):
            yield part
        start = end
