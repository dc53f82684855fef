"""What words count, added up over the distinct words of a text.

Each word is a vector of small whole numbers: one word, one noun, two kanji of the third school year… The vector is packed into
one whole number, made when the word is first met, so that to add up a text's words is one multiplication and one addition
for each distinct one, without a step of Python.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import mul

from yomitime.metrics._kanji import year
from yomitime.metrics._scripts import HAS_LATIN, class_of
from yomitime.metrics._tokens import tokens
from yomitime.model import Text, Word
from yomitime.once import once
from yomitime.threads import LOCK

_BITS = 30  # a digit of CPython, and more than a text has characters
_MASK = (1 << _BITS) - 1

_ENDS = frozenset("。？！．")
_RERU = frozenset({"れる", "られる"})


class Tally:
    """Counts by name. Tallies add and subtract as texts do."""

    def __init__(self, packed: int = 0) -> None:
        self._packed = packed

    def __getitem__(self, name: str) -> int:
        at = _PLACES.get(name)
        return 0 if at is None else self._packed >> at & _MASK

    def __add__(self, other: Tally) -> Tally:
        return Tally(self._packed + other._packed)

    def __sub__(self, other: Tally) -> Tally:
        return Tally(self._packed - other._packed)

    def __mul__(self, times: int) -> Tally:
        return Tally(self._packed * times)


def of_counts(words: Mapping[Word, int]) -> Tally:
    """The tally of words with how often they stand."""
    return Tally(sum(map(mul, map(_VECTORS.__getitem__, words), words.values())))


def of_words(words: Iterable[Word]) -> Tally:
    """The tally of running words."""
    return Tally(sum(map(_VECTORS.__getitem__, words)))


@once
def visible(text: Text) -> Tally:
    """All that is visible."""
    return of_counts(text.word_counts)


@once
def prose(text: Text) -> Tally:
    """Full sentences: all of them but for the fragments, which are few."""
    fragments = chain.from_iterable([sentence.words for sentence in text.sentences if sentence.is_fragment])
    return of_all_sentences(text) - of_words(fragments)


def of_all_sentences(text: Text) -> Tally:
    """Sentences and fragments. `word_counts` may hold more: marks that stand alone."""
    words = tokens(text)
    if text.word_counts.total() == len(words) - len(text.sentences):
        return visible(text)
    return of_words(filter(None, words))


def is_foreign(word: Word) -> bool:
    """Latin, or unknown to the dictionary and no numeral."""
    return (not word.known and word.pos[1] != "数詞") or HAS_LATIN.search(word.surface) is not None


def _of_word(word: Word) -> Iterator[str]:
    """What a word counts, one of each, its characters apart. A new name needs nothing else."""
    part, detail = word.pos[:2]
    if word.surface in _ENDS:
        yield "end"
    # jReadability's words: punctuation included.
    yield "blank" if part == "空白" else "token"
    if word.origin in {"漢", "和"}:
        yield f"jr:{word.origin}"
    elif not word.origin and detail == "数詞":
        yield "jr:numeral"
    if part == "助詞" or (part == "動詞" and detail != "非自立可能"):
        yield f"jr:{part}"
    if word.is_punctuation:
        return
    yield "word"
    yield f"origin:{word.origin}"
    yield f"part:{part}"
    if is_foreign(word):
        yield "foreign"
    if part == "助動詞" and word.lemma in _RERU:
        yield "れる・られる"


def _of_character(char: str) -> Iterator[str]:
    """What a character of a word counts."""
    yield class_of(char)
    if (taught := year(char)) is not None:
        yield f"year:{taught}"


_PLACES: dict[str, int] = {}
"""The bit at which each name's count begins."""


@functools.cache
def _packed(names: tuple[str, ...]) -> int:
    """One of each: remembered, for words differ in their characters and are much alike in the rest."""
    with LOCK:
        return sum(1 << _PLACES.setdefault(name, _BITS * len(_PLACES)) for name in names)


class _Characters(dict[str, int]):
    """The packed vector of each character that this process has met."""

    def __missing__(self, char: str) -> int:
        self[char] = vector = _packed(tuple(_of_character(char)))
        return vector


_CHARACTERS = _Characters()


class _Vectors(dict[Word, int]):
    """The packed vector of each word that this process has met."""

    def __missing__(self, word: Word) -> int:
        self[word] = vector = _packed(tuple(_of_word(word))) + sum(map(_CHARACTERS.__getitem__, word.surface))
        return vector


_VECTORS = _Vectors()
