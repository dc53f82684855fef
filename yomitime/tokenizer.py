"""Blocks → sentences of words, by MeCab with UniDic. The only importer of fugashi.

What MeCab cannot bear never reaches it: text is normalised (no NUL, control or surrogate), white space is collapsed, a
call is at most `CHUNK` characters. Words come back as text and become flyweights; no node of MeCab's leaves this file.
"""

from __future__ import annotations

import csv
import functools
import importlib
import itertools
import shlex
from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from fugashi import GenericTagger

from yomitime import characters, sentences
from yomitime.errors import DictionaryError
from yomitime.model import UNREAD, Block, Counts, Kind, Message, Sentence, Text, Word
from yomitime.patterns import pattern
from yomitime.threads import LOCK

CHUNK = 1000
"""Longest text in one call, in characters: longer ones cost quadratic time, and some 200,000 characters kill MeCab."""

STOP = "。"
"""What sentences are cut after: MeCab weighs a word against its neighbours, and in running text a full stop comes before."""

_CUT_AFTER = "。！？、，,"
_FRAGMENT_KINDS = frozenset({Kind.ITEM, Kind.TABLE, Kind.CAPTION, Kind.FOOTNOTE})
_PUNCTUATION = frozenset({"補助記号", "空白"})
# A quick test of pieces that hold a word, so that most need not be cut; marks such as (´ー｀) and 〜 pass for none.
_SURELY_WORD = pattern(r"[^\W0-9A-Za-z_ァ-ヿ]{2}|[A-Za-z]{3}|[0-9]{2}")
_URL = pattern(characters.URL)
"""A card or an embed to a reader, no sentence."""
_KNOWN_FIELDS = 13
_ENTRY_FIELDS = 9

LITE, FULL = "unidic-lite", "unidic"

_is_punctuation = attrgetter("is_punctuation")


def text(blocks: Iterable[Block], tokenizer: Tokenizer) -> Text:
    """Cut blocks into sentences, and count; words are cut when asked for. What holds no word is no sentence, but counts."""
    blocks = tuple(blocks)
    normal: list[str] = []
    pieces: list[_Piece] = []
    code_lines = images = 0
    for block in blocks:
        normal.append("" if block.kind in UNREAD else characters.normalize(block.text))
        if block.kind is Kind.IMAGE:
            images += bool(block.text)
        elif block.kind in UNREAD:
            code_lines += block.filled_lines
        else:
            pieces.extend(_pieces(normal[-1], block))
    words = _Words([piece for piece, *_ in pieces], tokenizer)
    found = tuple(
        Sentence(piece, line, kind, is_fragment, functools.partial(words.of, i))
        for i, (piece, line, kind, is_fragment) in enumerate(pieces)
        if _SURELY_WORD.search(piece) or not all(map(_is_punctuation, words.of(i)))
    )
    fragments = sum(sentence.is_fragment for sentence in found)
    read = "\n".join(normal)
    scripts = characters.count_scripts(read)
    counts = Counts(
        hiragana=scripts.hiragana,
        katakana=scripts.katakana,
        kanji=scripts.kanji,
        japanese_punctuation=scripts.punctuation,
        other_words=len(characters.other_words(read)),
        sentences=len(found) - fragments,
        fragments=fragments,
        code_lines=code_lines,
        images=images,
    )
    return Text(blocks, found, counts, tokenizer.dictionary, words.all, tokenizer.words, normal=tuple(normal))


class _Words:
    """The words of a text's pieces: cut when one is asked for, or all together, which is quicker."""

    def __init__(self, pieces: list[str], tokenizer: Tokenizer) -> None:
        self._pieces = pieces
        self._tokenizer = tokenizer
        self._cut: dict[int, tuple[Word, ...]] = {}

    def of(self, i: int) -> tuple[Word, ...]:
        """The words of one piece."""
        found = self._cut.get(i)
        if found is None:
            (found,) = self._tokenizer.words([self._pieces[i]], STOP)
            self._cut[i] = found
        return found

    def all(self) -> Iterable[tuple[Word, ...]]:
        """The words of each piece, in any order."""
        if len(self._cut) < len(self._pieces):
            self._cut = dict(enumerate(self._tokenizer.words(self._pieces, STOP)))
        return self._cut.values()


_Piece = tuple[str, int, Kind, bool]
"""A sentence before its words are known: text, line, kind, whether it is a fragment."""


def _pieces(normal: str, block: Block) -> Iterator[_Piece]:
    """The sentences of a block whose normalised text is `normal`."""
    line, counted_to = block.line, 0
    has_lines = "\n" in normal
    for start, end, is_ended in sentences.split(normal):
        piece = normal[start:end]
        sentence = one_line(piece)
        if sentence:
            if has_lines:
                begin = start + len(piece) - len(piece.lstrip())
                line += normal.count("\n", counted_to, begin)
                counted_to = begin
            fragment = block.kind is Kind.HEADING or (
                not is_ended and (block.kind in _FRAGMENT_KINDS or sentence.startswith("・"))
            )
            fragment = fragment or (sentence.startswith("http") and _URL.fullmatch(sentence) is not None)
            yield sentence, line, block.kind, fragment


@functools.cache
def named(dictionary: str) -> Tokenizer:
    """This process's tokenizer with that dictionary: MeCab frees no tagger, so one is made, when first needed."""
    return Tokenizer(dictionary)


class Tokenizer:
    """MeCab with one dictionary, and the words met so far. Threads take turns.

    `dictionary` is `unidic-lite`, `unidic` (the full one, when it is installed and downloaded), or a folder with a UniDic made
    for MeCab. Raises `DictionaryError` when it is missing or broken. The attribute `dictionary` is its name and version.
    """

    def __init__(self, dictionary: str) -> None:
        try:
            folder, self.dictionary = _folder(dictionary)
            entries = _left_ids(folder / "left-id.def")
            # %phl is the entry's left context id: part of speech, conjugation and origin without MeCab parsing its
            # feature text again, as %H does. U marks unknown words. An empty -O keeps the dictionary's own format away.
            entry = "%phl" if entries else "%H"
            arguments = ["-r", str(folder / "mecabrc"), "-d", str(folder), "-O", ""]
            arguments += ["-F", rf"%m\t{entry}\n", "-U", rf"%m\tU{entry}\n", "-E", ""]
            self._tagger = GenericTagger(shlex.join(arguments))
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            mends = {
                LITE: f"pip install --force-reinstall {LITE}",
                FULL: f"pip install {FULL} && python -m {FULL} download",
            }
            # Another name is a folder's, perhaps with a slip in it: whatever has that name on PyPI is no mend.
            hint = (
                Message(f"mend it with: {mends[dictionary]}", f"次で直せます: {mends[dictionary]}")
                if dictionary in mends
                else Message(f"name {LITE}, {FULL}, or a folder", f"{LITE}、{FULL}、またはフォルダーを指定してください")
            )
            raise DictionaryError(
                Message(
                    f"the dictionary {dictionary} is missing or broken; {hint.en}",
                    f"辞書 {dictionary} が見つからないか壊れています。{hint.ja}",
                )
            ) from error
        self._entries = _Entries(self._tagger, entries)

    def words(self, sentences: Iterable[str], after: str = "") -> list[tuple[Word, ...]]:
        """The words of each sentence of text, punctuation included, as they are cut after one word of context."""
        # All of MeCab first, the objects after: in turns, each would drive the other's memory out of the cache.
        with LOCK:
            context = f"{self._tagger.parse(after)}\n" if after else ""
            # What generators say twice is cut once.
            sentences = list(sentences)
            cut = {each: self._parse(each, after, context) for each in dict.fromkeys(sentences)}
            parsed = [cut[each] for each in sentences]
            # One list of all words, looked up without a step in Python.
            found = tuple(map(self._entries.__getitem__, "\n".join(parsed).split("\n"))) if parsed else ()
        ends = itertools.accumulate([keys.count("\n") + 1 for keys in parsed], initial=0)
        return [found[start:end] for start, end in itertools.pairwise(ends)]

    def _parse(self, sentence: str, after: str, context: str) -> str:
        """The words of a sentence as keys, one a line."""
        if len(sentence) >= CHUNK:
            return "\n".join(self._tagger.parse(chunk) for chunk in _chunks(sentence))
        keys = str(self._tagger.parse(after + sentence))
        # Marks can grow together with those before them.
        return keys[len(context) :] if keys.startswith(context) else str(self._tagger.parse(sentence))


def one_line(piece: str) -> str:
    """Collapse white space of normalised text; a line break beside Japanese is none, for Japanese wraps anywhere."""
    if "\n" in piece:
        lines = list(filter(None, map(str.strip, piece.split("\n"))))
        for index in range(1, len(lines)):
            if lines[index - 1][-1].isascii() and lines[index][0].isascii():
                lines[index] = " " + lines[index]
        piece = "".join(lines)
    return " ".join(piece.split()) if "  " in piece else piece.strip()


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


def _folder(dictionary: str) -> tuple[Path, str]:
    """The folder of a dictionary, and its name with its version."""
    if dictionary == LITE:
        import unidic_lite

        return Path(unidic_lite.DICDIR), f"{LITE} (UniDic {unidic_lite.VERSION})"
    if dictionary == FULL:
        unidic = importlib.import_module(FULL)  # optional, so no import that a type checker would miss
        return Path(unidic.DICDIR), f"{FULL} (UniDic {unidic.VERSION})"
    folder = Path(dictionary)
    return folder, folder.resolve().name


def _left_ids(path: Path) -> list[str]:
    """Rows of a dictionary's left-id.def: id, four levels of part of speech, conjugation type and form, …, origin.

    Empty where it is of another shape than unidic-lite's. Few of the 5,981 are ever looked at, so none is split yet.
    """
    try:
        table = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    rows = table.splitlines()
    return rows if table.count(",") == (_ENTRY_FIELDS - 1) * len(rows) else []


class _Entries(dict[str, Word]):
    """`surface TAB left-id` (or features) → the one Word for it, made on first sight."""

    def __init__(self, tagger: GenericTagger, entries: list[str]) -> None:
        super().__init__()
        self._tagger = tagger
        self._entries = entries

    def __missing__(self, key: str) -> Word:
        surface, _, code = key.rpartition("\t")
        known = not code.startswith("U")
        code = code.removeprefix("U")
        if self._entries:
            entry = self._entries[int(code)].partition(" ")[2].split(",")
            origin, lemma = entry[8], self._lemma(surface, entry) if known else surface
        else:
            entry = next(csv.reader([code]))
            origin, lemma = (entry[12], entry[7]) if len(entry) >= _KNOWN_FIELDS else ("", surface)
        pos1, pos2, pos3, pos4, conjugation_type, conjugation_form = ("" if each == "*" else each for each in entry[:6])
        word = Word(
            surface=surface,
            pos=(pos1, pos2, pos3, pos4),
            conjugation_type=conjugation_type,
            conjugation_form=conjugation_form,
            origin=origin.replace("*", "") if known else "",
            lemma=lemma,
            known=known,
            is_punctuation=pos1 in _PUNCTUATION or not any(map(str.isalnum, surface)),
        )
        self[key] = word
        return word

    def _lemma(self, surface: str, entry: list[str]) -> str:
        """The lemma of the entry: the surface is looked up alone, for the ids do not tell it."""
        for tries in (1, 2, 4, 16):  # three in four are found at once, and each try costs what it looks at
            for nodes in self._tagger.nbestToNodeList(surface, tries):
                if len(nodes) == 1:
                    features = next(csv.reader([nodes[0].feature_raw]))
                    if len(features) >= _KNOWN_FIELDS and features[:6] == entry[:6] and features[12] == entry[8]:
                        return str(features[7])
        return surface
