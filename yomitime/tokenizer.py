"""Blocks → sentences of words, by MeCab with UniDic. The only importer of fugashi.

What MeCab cannot bear never reaches it: text is normalised (no NUL, control or surrogate), white space is collapsed, a
call is at most `CHUNK` characters. Words come back as text and become flyweights; no node of MeCab's leaves this file.
"""

from __future__ import annotations

import csv
import functools
import itertools
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import NamedTuple

from fugashi import GenericTagger

from yomitime import characters, sentences
from yomitime.errors import DictionaryError
from yomitime.model import UNREAD, Block, Counts, Kind, Message, Sentence, Text, Word

CHUNK = 1000
"""Longest text in one call, in characters: longer ones cost quadratic time, and some 200,000 characters kill MeCab."""

STOP = "。"
"""What sentences are cut after: MeCab weighs a word against its neighbours, and in running text a full stop comes before."""

_CUT_AFTER = "。！？、，,"
_FRAGMENT_KINDS = frozenset({Kind.ITEM, Kind.TABLE, Kind.CAPTION, Kind.FOOTNOTE})
_PUNCTUATION = frozenset({"補助記号", "空白"})
_KNOWN_FIELDS = 13

_is_punctuation = attrgetter("is_punctuation")


def text(blocks: Iterable[Block], tokenizer: Tokenizer | None = None) -> Text:
    """Cut blocks into sentences of words, and count. What holds no word is no sentence, but its characters count."""
    blocks = tuple(blocks)
    tokenizer = tokenizer or default()
    visible: list[str] = []
    pieces: list[_Piece] = []
    code_lines = images = 0
    for block in blocks:
        if block.kind is Kind.IMAGE:
            images += 1
        elif block.kind in UNREAD:
            code_lines += sum(bool(line.strip()) for line in block.text.split("\n"))
        else:
            normal = characters.normalize(block.text)
            visible.append(normal)
            pieces.extend(_pieces(normal, block))
    words = tokenizer.words([piece.text for piece in pieces], STOP)
    found = tuple(
        Sentence(piece.text, piece.line, these, piece.kind, piece.is_fragment)
        for piece, these in zip(pieces, words, strict=True)
        if not all(map(_is_punctuation, these))
    )
    fragments = sum(sentence.is_fragment for sentence in found)
    # Words cover their sentences (a property test), and the distinct ones are few: quicker than to count every character.
    word_counts = Counter(itertools.chain.from_iterable(words))
    hiragana = katakana = kanji = punctuation = 0
    for word, number in word_counts.items():
        scripts = word.scripts
        hiragana += scripts.hiragana * number
        katakana += scripts.katakana * number
        kanji += scripts.kanji * number
        punctuation += scripts.punctuation * number
    counts = Counts(
        hiragana=hiragana,
        katakana=katakana,
        kanji=kanji,
        japanese_punctuation=punctuation,
        other_words=sum(len(characters.other_words(normal)) for normal in visible),
        words=sum(number for word, number in word_counts.items() if not word.is_punctuation),
        sentences=len(found) - fragments,
        fragments=fragments,
        code_lines=code_lines,
        images=images,
    )
    return Text(blocks, found, word_counts, counts, tokenizer.dictionary, tokenizer.words)


class _Piece(NamedTuple):
    """A sentence before its words are known."""

    text: str
    line: int
    kind: Kind
    is_fragment: bool


def _pieces(normal: str, block: Block) -> Iterator[_Piece]:
    """The sentences of a block whose normalised text is `normal`."""
    line, counted_to = block.line, 0
    for start, end, is_ended in sentences.split(normal):
        piece = normal[start:end]
        begin = start + len(piece) - len(piece.lstrip())
        if begin < end:
            line += normal.count("\n", counted_to, begin)
            counted_to = begin
            fragment = block.kind is Kind.HEADING or (not is_ended and block.kind in _FRAGMENT_KINDS)
            yield _Piece(_one_line(piece), line, block.kind, fragment)


@functools.cache
def default() -> Tokenizer:
    """The tokenizer of this process: MeCab frees no tagger, so one is made, when first needed."""
    return Tokenizer()


class Tokenizer:
    """MeCab with one dictionary, and the words met so far. Not for several threads.

    Raises `DictionaryError` when the dictionary is missing or broken. `dictionary` is its name and version.
    """

    def __init__(self) -> None:
        try:
            import unidic_lite

            folder = Path(unidic_lite.DICDIR)
            entries = _left_ids(folder / "left-id.def")
            # %phl is the entry's left context id: part of speech, conjugation and origin without MeCab parsing its
            # feature text again. U marks unknown words. An empty -O keeps the dictionary's own format away.
            arguments = ["-r", str(folder / "mecabrc"), "-d", str(folder), "-O", ""]
            arguments += ["-F", r"%m\t%phl\n", "-U", r"%m\tU%phl\n", "-E", ""]
            self._tagger = GenericTagger(shlex.join(arguments))
            self.dictionary = f"unidic-lite (UniDic {unidic_lite.VERSION})"
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise DictionaryError(
                Message(
                    "the dictionary unidic-lite is missing or broken; mend it with: "
                    "pip install --force-reinstall unidic-lite",
                    "辞書 unidic-lite が見つからないか壊れています。次で直せます: pip install --force-reinstall unidic-lite",
                )
            ) from error
        self._words = _Words(self._tagger, entries)

    def words(self, sentences: Iterable[str], after: str = "") -> list[tuple[Word, ...]]:
        """The words of each sentence of text on one line, punctuation included, as they are cut after one word of context."""
        # All of MeCab first, the objects after: in turns, each would drive the other's memory out of the cache.
        context = f"{self._tagger.parse(after)}\n" if after else ""
        parsed = [self._parse(sentence, after, context) for sentence in sentences]
        return [self._of(keys.split("\n")) for keys in parsed]

    def _of(self, keys: list[str]) -> tuple[Word, ...]:
        # itemgetter looks all of them up without a step in Python, but of one it makes no tuple.
        return itemgetter(*keys)(self._words) if len(keys) > 1 else (self._words[keys[0]],)

    def _parse(self, sentence: str, after: str, context: str) -> str:
        if len(sentence) >= CHUNK:
            return "\n".join(self._tagger.parse(chunk) for chunk in _chunks(sentence))
        keys = str(self._tagger.parse(after + sentence))
        # Marks can grow together with those before them.
        return keys[len(context) :] if keys.startswith(context) else str(self._tagger.parse(sentence))


def _one_line(piece: str) -> str:
    """Collapse white space; a line break beside Japanese is none, for Japanese wraps anywhere."""
    if "\n" in piece:
        lines = list(filter(None, map(str.strip, piece.split("\n"))))
        for index in range(1, len(lines)):
            if lines[index - 1][-1].isascii() and lines[index][0].isascii():
                lines[index] = " " + lines[index]
        piece = "".join(lines)
    return " ".join(piece.split())


def _chunks(sentence: str) -> Iterator[str]:
    """Cut at most `CHUNK` characters at a time, after a mark where there is one in the second half, else anywhere."""
    start = 0
    while start < len(sentence):
        end = start + CHUNK
        if end < len(sentence):
            cut = max(sentence.rfind(mark, start + CHUNK // 2, end) for mark in _CUT_AFTER)
            end = cut + 1 if cut >= 0 else end
        if chunk := sentence[start:end].strip():
            yield chunk
        start = end


def _left_ids(path: Path) -> list[list[str]]:
    """Rows of a dictionary's left-id.def: four levels of part of speech, conjugation type and form, …, origin."""
    with path.open(encoding="utf-8", newline="") as rows:
        return [next(csv.reader([row.partition(" ")[2].rstrip("\n")])) for row in rows]


class _Words(dict[str, Word]):
    """`surface TAB left-id` → the one Word for it, made on first sight."""

    def __init__(self, tagger: GenericTagger, entries: list[list[str]]) -> None:
        super().__init__()
        self._tagger = tagger
        self._entries = entries

    def __missing__(self, key: str) -> Word:
        surface, _, left_id = key.rpartition("\t")
        known = not left_id.startswith("U")
        entry = self._entries[int(left_id.removeprefix("U"))]
        features = ["" if field == "*" else field for field in entry]
        pos = (features[0], features[1], features[2], features[3])
        word = Word(
            surface=surface,
            pos=pos,
            conjugation_type=features[4],
            conjugation_form=features[5],
            origin=features[8] if known else "",
            lemma=self._lemma(surface, entry) if known else surface,
            known=known,
            scripts=characters.count_scripts(surface),
            is_punctuation=pos[0] in _PUNCTUATION or not any(map(str.isalnum, surface)),
        )
        self[key] = word
        return word

    def _lemma(self, surface: str, entry: list[str]) -> str:
        """The lemma of the entry: the surface is looked up alone, for the ids do not tell it."""
        for tries in (1, 16):
            for nodes in self._tagger.nbestToNodeList(surface, tries):
                if len(nodes) == 1:
                    features = next(csv.reader([nodes[0].feature_raw]))
                    if len(features) >= _KNOWN_FIELDS and features[:6] == entry[:6] and features[12] == entry[8]:
                        return str(features[7])
        return surface
