"""The words of the visible text as it stands, in one run: what tools find that normalise nothing and cut nothing.

MeCab weighs each word against its neighbours alone, and a mark that ends a sentence has one reading after a letter, or a letter and
」, and before a letter or white space: no word of the dictionary holds one there, and to group marks always costs more. So a text may
be cut there, and each piece read after a 。, without any change: sentences that stand in the text as they were read keep their
words, and only what lies between them is read again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from yomitime.characters import SKIPPED, STEADY
from yomitime.metrics._tally import Tally, of_all_sentences, of_words, visible
from yomitime.model import UNREAD, Sentence, Text, Word
from yomitime.patterns import pattern

_STOP = "。"
_LONGEST = 900
_CUT_AFTER = " \n。、」"
_SKIPPED = f"[{SKIPPED}]"
_BORDER = pattern(
    rf"""[「」。？！](?:
        (?<=「)[^「」\n]*+(?=」)  # none within a quotation, which is part of its sentence
        | (
            # A full stop: behind the white space where a word begins next, else before it.
            (?<=[。？！])(?:(?<={STEADY}.)|(?<={STEADY}」.))(?:{_SKIPPED}*+(?=「?{STEADY})|(?={_SKIPPED}))
            # The end of a quotation where another one begins: 「 is read alike after any mark. One letter may be 訪「ラ」 or 「真」実.
            | (?<=」)(?<!「.」)(?:(?<={STEADY}.)|(?<={STEADY}[。？！].)){_SKIPPED}++(?=「{STEADY}(?!」))
        )
    )""",
    re.VERBOSE,
)

# To the first 、, where it is a word of its own: behind hiragana but few words hold one, such as えっちら、おっちら.
_CLAUSE = pattern(rf"[^、]*[ぁ-ゖ](?<![っらん])、(?!は)(?={STEADY})")


def running(text: Text) -> tuple[Tally, bool]:
    """The tally of the words of all that is visible, and whether the last one ends a sentence.

    Where the text has nobody who cuts words, they are those of its sentences.
    """
    cut = text.words_of
    raw = "\n".join([block.text for block in text.blocks if block.kind not in UNREAD])
    # NUL ends MeCab's text, lone surrogates cannot be handed over.
    raw = raw.replace("\0", "").encode(errors="ignore").decode().strip(SKIPPED)
    if cut is None or not raw:
        return visible(text), of_words(text.sentences[-1].words[-1:])["end"] > 0 if text.sentences else True
    first, *rest = _pieces(raw)
    sentences = {sentence.text: sentence for sentence in text.sentences}
    surplus = Counter(rest)
    unknown = [piece for piece in surplus if piece not in sentences]
    surplus.subtract([sentence.text for sentence in text.sentences])
    ends = [_known_end(piece, sentences) for piece in unknown]
    begins = [piece[: len(piece) - length].replace("\n", " ") for piece, (length, _) in zip(unknown, ends, strict=True)]
    read = {piece: begin + end for piece, begin, (_, end) in zip(unknown, cut(begins, _STOP), ends, strict=True)}
    first_words = cut([first], "")[0]

    def words(piece: str) -> tuple[Word, ...]:
        return read[piece] if piece in read else sentences[piece].words

    # The sentences as they are, but for those that do not stand so in the text, and with what stands there instead.
    tally = of_all_sentences(text) + of_words(first_words)
    for piece, number in surplus.items():
        if number:
            tally += of_words(words(piece)) * number
    last = words(rest[-1]) if rest else first_words
    return tally, of_words(last[-1:])["end"] > 0


def _known_end(piece: str, sentences: Mapping[str, Sentence]) -> tuple[int, tuple[Word, ...]]:
    """Where the last line is a sentence, what stands behind its first 、 as it was read: how many characters, and the words."""
    sentence = sentences.get(piece[piece.rfind("\n") + 1 :])
    if sentence and (clause := _CLAUSE.match(sentence.text)):
        words = sentence.words
        for at, word in enumerate(words, 1):
            if word.surface == "、":
                return len(sentence.text) - clause.end(), words[at:]
    return 0, ()


def _pieces(raw: str) -> Iterator[str]:
    """Cut where nothing changes; within pieces that are too long, anywhere."""
    ends = [border.end() for border in _BORDER.finditer(raw) if border[1] is not None]
    for start, end in pairwise([0, *ends, len(raw)]):
        if end - start > _LONGEST:
            yield from _short(raw[start:end])
        else:
            yield raw[start:end].rstrip(SKIPPED)


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
